import type { DeviceReadiness, Readiness } from "../protocol.ts";
import { canCall, isPhone } from "../signal/page.ts";
import { type Device, isPresent, permissionOf, policyOf } from "./devices.ts";

/** What this browser could do in a call, found out without asking the person anything (N2). */
export async function look(): Promise<Readiness> {
  const [microphone, camera] = await Promise.all([lookAt("microphone"), lookAt("camera")]);
  return {
    calls: canCall(),
    secure: globalThis.isSecureContext,
    microphone,
    camera,
    screen: navigator.mediaDevices?.getDisplayMedia !== undefined && policyOf("display-capture") !== false,
    phone: isPhone(),
  };
}

async function lookAt(device: Device): Promise<DeviceReadiness> {
  const [present, permission] = await Promise.all([isPresent(device), permissionOf(device)]);
  return { allowed_by_page: policyOf(device) !== false, present, permission: permission?.state ?? null };
}

/** Tells when it may have changed. The answer stops it. */
export function watchLook(run: () => void): () => void {
  const stops: (() => void)[] = [];
  let over = false;
  const listen = (target: EventTarget | null | undefined, type: string) => {
    target?.addEventListener(type, run);
    stops.push(() => target?.removeEventListener(type, run));
  };
  listen(navigator.mediaDevices, "devicechange");
  for (const device of ["microphone", "camera"] as const) {
    void permissionOf(device).then((status) => !over && listen(status, "change"));
  }
  return () => {
    over = true;
    for (const stop of stops) stop();
  };
}
