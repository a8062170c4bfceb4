// Which microphone, speaker and camera a person uses: what is there, what was chosen before, and what came or went.

/** The kinds of device that one chooses among. */
export type DeviceKind = "microphone" | "speaker" | "camera";

/** A device as the browser lists it. Its id may change with the browser's data; its label tells people which one it is. */
export interface Listed {
  id: string;
  label: string;
  /** The same for all parts of one thing, as a headset's microphone and speaker. */
  group: string;
}

/** Every device there is, by kind. */
export type DeviceList = Record<DeviceKind, Listed[]>;

/** How large the camera's picture is asked to be; a wish, never a condition. */
export type Resolution = "native" | "720p" | "360p";

/** What the browser does to the microphone's sound. */
export interface SoundCare {
  noiseSuppression: boolean;
  echoCancellation: boolean;
  autoGainControl: boolean;
}

/** What this browser remembers of its person. */
export interface Remembered {
  microphone: Listed | null;
  speaker: Listed | null;
  camera: Listed | null;
  resolution: Resolution;
  care: SoundCare;
  blur: boolean;
  /** How calls start: with the microphone muted, with the camera off (S3-27). */
  startMuted: boolean;
  startCameraOff: boolean;
}

/** What holds before anybody chose. */
export const UNTOLD: Remembered = {
  microphone: null,
  speaker: null,
  camera: null,
  resolution: "720p",
  care: { noiseSuppression: true, echoCancellation: true, autoGainControl: true },
  blur: false,
  startMuted: false,
  startCameraOff: false,
};

/** Something about devices that the person should hear of. */
export type DeviceNews =
  /** A device was plugged in. */
  | { type: "new"; label: string; parts: { kind: DeviceKind; device: Listed }[] }
  /** The one in use went away. `now`: the one in its place. */
  | { type: "gone"; kind: DeviceKind; label: string; now: string | null }
  /** The chosen one does not start; the one before is used on. */
  | { type: "failed"; kind: DeviceKind; label: string };

/** What views show to choose from. */
export interface DeviceChoices {
  microphones: Listed[];
  cameras: Listed[];
  /** Absent where the browser does not let a page choose. */
  speakers: Listed[] | null;
  /** The ones in use; empty for the system's own. */
  microphone: string;
  camera: string;
  speaker: string;
  resolution: Resolution;
  care: SoundCare;
  /** Absent where the browser offers no blur of its own. */
  blur: boolean | null;
  /** Whether there is a camera at the front and one at the back. */
  flips: boolean;
  news: DeviceNews | null;
}

/** Before the devices were listed. */
export const NO_CHOICES: DeviceChoices = {
  microphones: [],
  cameras: [],
  speakers: null,
  microphone: "",
  camera: "",
  speaker: "",
  resolution: UNTOLD.resolution,
  care: UNTOLD.care,
  blur: null,
  flips: false,
  news: null,
};

/** What a person does with devices. */
export type DeviceChange =
  | { type: "choose"; kind: DeviceKind; id: string }
  | { type: "resolution"; resolution: Resolution }
  | { type: "care"; care: Partial<SoundCare> }
  | { type: "blur"; blur: boolean }
  | { type: "flip" }
  /** *Use it* */
  | { type: "take_new" }
  | { type: "dismiss_news" };

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
