import type { Remembered, Resolution } from "../model/device-choices.ts";
import type { DeviceProblem } from "../protocol.ts";
import { classify } from "./classify.ts";

/** A kind of device that is captured. */
export type Device = "microphone" | "camera";

/** What was wished for and what came of it. */
export interface Captured {
  microphone: MediaStreamTrack | null;
  camera: MediaStreamTrack | null;
  problems: Record<Device, DeviceProblem | null>;
}

/** How each device is asked for. */
export type Asked = Record<Device, MediaTrackConstraints>;

/** The browser as far as capturing goes; tests hand in their own. */
export interface Browser {
  secure(): boolean;
  supported(): boolean;
  policy(device: Device): boolean | null;
  /** To be read and watched; absent where the browser does not tell. */
  permission(device: Device): Promise<PermissionStatus | null>;
  present(device: Device): Promise<boolean | null>;
  open(constraints: MediaStreamConstraints): Promise<MediaStream>;
}

/** Errors after which the devices are asked for one by one: one of the two may work. */
const PERHAPS_ONE = new Set(["NotFoundError", "NotReadableError", "OverconstrainedError", "AbortError"]);

/** Errors of a camera that may be the size's fault. */
const WON_BY_LESS = new Set(["NotReadableError", "OverconstrainedError", "AbortError"]);

/**
 * Asks for devices: all at once, so that one prompt serves both; then each alone where one of them may be at fault; then the
 * camera at any size, for some cannot start at the size that is wished for and do not say that it is this; on a refusal the
 * microphone alone, once, and what the browser has allowed: a question that a page took with it when it went is refused to the next page,
 * too, although it was answered meanwhile.
 */
export async function capture(wish: Device[], asked: Asked, browser: Browser = theBrowser): Promise<Captured> {
  const captured: Captured = { microphone: null, camera: null, problems: { microphone: null, camera: null } };
  const thrown = await take(captured, wish, asked, browser);
  if (thrown === null) return captured;
  const perhapsOne = PERHAPS_ONE.has(thrown.name);
  for (const device of wish) {
    let refused: Thrown | null = thrown;
    const again =
      thrown.name === "NotAllowedError"
        ? (wish.length > 1 && device === "microphone") || (await browser.permission(device))?.state === "granted"
        : wish.length > 1 && perhapsOne;
    if (again) refused = await take(captured, [device], asked, browser);
    if (device === "camera" && refused !== null && WON_BY_LESS.has(refused.name)) {
      const { width, height, ...camera } = asked.camera;
      refused = await take(captured, [device], { ...asked, camera }, browser);
    }
    if (refused !== null) await blame(captured, device, refused, browser);
  }
  return captured;
}

/** What a browser says of a device that it does not give. */
interface Thrown {
  name: string;
  message: string;
}

async function take(captured: Captured, wish: Device[], asked: Asked, browser: Browser): Promise<Thrown | null> {
  try {
    if (!browser.supported()) return { name: "TypeError", message: "" };
    const stream = await browser.open({
      audio: wish.includes("microphone") && asked.microphone,
      video: wish.includes("camera") && asked.camera,
    });
    captured.microphone ??= stream.getAudioTracks()[0] ?? null;
    captured.camera ??= stream.getVideoTracks()[0] ?? null;
    return null;
  } catch (thrown) {
    return thrown as Thrown;
  }
}

async function blame(captured: Captured, device: Device, { name, message }: Thrown, browser: Browser): Promise<void> {
  const [permission, present] = await Promise.all([browser.permission(device), browser.present(device)]);
  captured.problems[device] = classify({
    secure: browser.secure(),
    supported: browser.supported(),
    policy: browser.policy(device),
    permission: permission?.state ?? null,
    present,
    name,
    message,
  });
}

/** Which way the camera of a phone looks. */
export type Facing = "user" | "environment";

/** The microphone's constraints. */
export const soundOf = ({ care }: Pick<Remembered, "care">): MediaTrackConstraints => ({ ...care });

/** The camera's constraints: wishes alone, so that no camera is refused for its size. */
export function pictureOf(resolution: Resolution, facing: Facing = "user"): MediaTrackConstraints {
  // The largest there is: without a wish browsers give their own small default, not the camera's.
  const height = resolution === "360p" ? 360 : resolution === "720p" ? 720 : 2160;
  return { width: { ideal: (height * 16) / 9 }, height: { ideal: height }, facingMode: { ideal: facing } };
}

/** Chromium's name for the permissions policy of a document. */
interface Policied {
  featurePolicy?: { allowsFeature(feature: string): boolean };
}

/** Whether the page's permissions policy allows a feature; absent where the browser does not tell. */
export function policyOf(feature: string): boolean | null {
  return (document as Document & Policied).featurePolicy?.allowsFeature(feature) ?? null;
}

/** The browser's permission for a device. */
export async function permissionOf(device: Device): Promise<PermissionStatus | null> {
  try {
    return await navigator.permissions.query({ name: device as PermissionName });
  } catch {
    return null;
  }
}

/** Whether a device of the kind is listed; absent where the browser does not tell. */
export async function isPresent(device: Device): Promise<boolean | null> {
  try {
    const kind = device === "microphone" ? "audioinput" : "videoinput";
    return (await navigator.mediaDevices.enumerateDevices()).some((info) => info.kind === kind);
  } catch {
    return null;
  }
}

export const theBrowser: Browser = {
  secure: () => globalThis.isSecureContext,
  supported: () => navigator.mediaDevices?.getUserMedia !== undefined,
  policy: policyOf,
  permission: permissionOf,
  present: isPresent,
  open: (constraints) => navigator.mediaDevices.getUserMedia(constraints),
};
