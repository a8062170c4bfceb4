// The devices that there are: how browsers list them, what was chosen among them before, and what came.

import {
  type DeviceKind,
  type DeviceList,
  type DeviceNews,
  type Listed,
  type Remembered,
  type SoundCare,
  UNTOLD,
} from "./device-choices.ts";

/** Ids under which Chromium lists the system's own choice once more. */
const SYSTEMS_OWN = new Set(["default", "communications"]);

const KINDS: Partial<Record<string, DeviceKind>> = {
  audioinput: "microphone",
  audiooutput: "speaker",
  videoinput: "camera",
};

/** Sorts the browser's list by kind. Before a permission devices are nameless: such are no choice. */
export function listOf(infos: Pick<MediaDeviceInfo, "kind" | "deviceId" | "label" | "groupId">[]): DeviceList {
  const list: DeviceList = { microphone: [], speaker: [], camera: [] };
  for (const { kind, deviceId, label, groupId } of infos) {
    const own = KINDS[kind];
    if (own === undefined || deviceId === "" || label === "" || SYSTEMS_OWN.has(deviceId)) continue;
    list[own].push({ id: deviceId, label, group: groupId });
  }
  return list;
}

/** The remembered device among those there are: by its id, else by its label, since a browser may give new ids. */
export function found(remembered: Listed | null, devices: Listed[]): Listed | null {
  if (remembered === null) return null;
  return (
    devices.find(({ id }) => id === remembered.id) ?? devices.find(({ label }) => label === remembered.label) ?? null
  );
}

/** What was plugged in between two lists: one thing, with all its parts. Nothing before the first list had names. */
export function pluggedIn(before: DeviceList, after: DeviceList): Extract<DeviceNews, { type: "new" }> | null {
  const parts = (Object.keys(after) as DeviceKind[]).flatMap((kind) =>
    before[kind].length === 0
      ? []
      : after[kind]
          .filter(({ id }) => !before[kind].some((each) => each.id === id))
          .map((device) => ({ kind, device })),
  );
  const first = parts[0];
  if (first === undefined) return null;
  const { group, label } = first.device;
  const same = parts.filter(({ device }) => device === first.device || (group !== "" && device.group === group));
  return { type: "new", label: nameOf(label), parts: same };
}

/** A label without what browsers add for machines: *USB Audio (046d:0825)*. */
export function nameOf(label: string): string {
  return label.replace(/\s*\([\da-f]{4}:[\da-f]{4}\)\s*$/i, "") || label;
}

/** Reads what was kept, taking of it only what is what it should be: it may be of an older release, or anybody's. */
export function rememberedOf(text: string | null): Remembered {
  const kept = read(text);
  const listed = (value: unknown): Listed | null => {
    const { id, label, group } = (value ?? {}) as Partial<Listed>;
    return typeof id === "string" && typeof label === "string" ? { id, label, group: String(group ?? "") } : null;
  };
  const flag = (value: unknown, otherwise: boolean) => (typeof value === "boolean" ? value : otherwise);
  const care = (kept.care ?? {}) as Partial<Record<keyof SoundCare, unknown>>;
  return {
    microphone: listed(kept.microphone),
    speaker: listed(kept.speaker),
    camera: listed(kept.camera),
    resolution:
      kept.resolution === "native" || kept.resolution === "360p" || kept.resolution === "720p"
        ? kept.resolution
        : UNTOLD.resolution,
    care: {
      noiseSuppression: flag(care.noiseSuppression, true),
      echoCancellation: flag(care.echoCancellation, true),
      autoGainControl: flag(care.autoGainControl, true),
    },
    blur: flag(kept.blur, false),
    startMuted: flag(kept.startMuted, false),
    startCameraOff: flag(kept.startCameraOff, false),
    saveData: flag(kept.saveData, false),
  };
}

function read(text: string | null): Partial<Record<keyof Remembered, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
