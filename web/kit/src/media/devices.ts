import type { DeviceProblem, Resolution } from "../model/call-media.ts";
import { classify } from "./classify.ts";

/** A kind of device. */
export type Device = "microphone" | "camera";

/** What was wished for and what came of it. */
export interface Captured {
  microphone: MediaStreamTrack | null;
  camera: MediaStreamTrack | null;
  problems: Record<Device, DeviceProblem | null>;
}

/** The browser as far as devices go; tests hand in their own. */
export interface Browser {
  secure(): boolean;
  supported(): boolean;
  policy(device: Device): boolean | null;
  permission(device: Device): Promise<PermissionState | null>;
  present(device: Device): Promise<boolean | null>;
  open(constraints: MediaStreamConstraints): Promise<MediaStream>;
}

/** Errors after which the devices are asked for one by one: one of the two may work. */
const PERHAPS_ONE = new Set(["NotFoundError", "NotReadableError", "OverconstrainedError", "AbortError"]);

/**
 * Asks for devices: all at once, so that one prompt serves both; then each alone where one of them may be at fault; on a
 * refusal the microphone alone, once.
 */
export async function capture(
  wish: Device[],
  resolution: Resolution,
  browser: Browser = theBrowser,
): Promise<Captured> {
  const captured: Captured = { microphone: null, camera: null, problems: { microphone: null, camera: null } };
  const thrown = await take(captured, wish, resolution, browser);
  if (thrown === null) return captured;
  if (wish.length === 1 || !(PERHAPS_ONE.has(thrown.name) || thrown.name === "NotAllowedError")) {
    await blame(captured, wish, thrown, browser);
    return captured;
  }
  const alone: Device[] = thrown.name === "NotAllowedError" ? ["microphone"] : wish;
  for (const device of wish) {
    const again = alone.includes(device) ? await take(captured, [device], resolution, browser) : thrown;
    if (again !== null) await blame(captured, [device], again, browser);
  }
  return captured;
}

async function take(
  captured: Captured,
  wish: Device[],
  resolution: Resolution,
  browser: Browser,
): Promise<{ name: string; message: string } | null> {
  try {
    if (!browser.supported()) return { name: "TypeError", message: "" };
    const stream = await browser.open({
      audio: wish.includes("microphone") && SOUND,
      video: wish.includes("camera") && pictureOf(resolution),
    });
    captured.microphone ??= stream.getAudioTracks()[0] ?? null;
    captured.camera ??= stream.getVideoTracks()[0] ?? null;
    return null;
  } catch (thrown) {
    return thrown as { name: string; message: string };
  }
}

async function blame(
  captured: Captured,
  devices: Device[],
  { name, message }: { name: string; message: string },
  browser: Browser,
): Promise<void> {
  for (const device of devices) {
    const [permission, present] = await Promise.all([browser.permission(device), browser.present(device)]);
    captured.problems[device] = classify({
      secure: browser.secure(),
      supported: browser.supported(),
      policy: browser.policy(device),
      permission,
      present,
      name,
      message,
    });
  }
}

const SOUND: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/** The camera's constraints: wishes alone, so that no camera is refused for its size. */
export function pictureOf(resolution: Resolution): MediaTrackConstraints {
  const height = resolution === "360p" ? 360 : resolution === "720p" ? 720 : 2160;
  return { width: { ideal: (height * 16) / 9 }, height: { ideal: height }, facingMode: "user" };
}

/** Chromium's name for the permissions policy of a document. */
interface Policied {
  featurePolicy?: { allowsFeature(feature: string): boolean };
}

const theBrowser: Browser = {
  secure: () => globalThis.isSecureContext,
  supported: () => navigator.mediaDevices?.getUserMedia !== undefined,
  policy: (device) => (document as Document & Policied).featurePolicy?.allowsFeature(device) ?? null,
  async permission(device) {
    try {
      return (await navigator.permissions.query({ name: device as PermissionName })).state;
    } catch {
      return null;
    }
  },
  async present(device) {
    try {
      const kind = device === "microphone" ? "audioinput" : "videoinput";
      return (await navigator.mediaDevices.enumerateDevices()).some((info) => info.kind === kind);
    } catch {
      return null;
    }
  },
  open: (constraints) => navigator.mediaDevices.getUserMedia(constraints),
};
