// What the consumer's browser could do in a call, as the agent reads it before calling (N2). It warns and refuses nothing.

import type { CallKind, DeviceReadiness, Readiness } from "../protocol.ts";
import type { FixDevice } from "./fix-steps.ts";

/**
 * What is to be expected of a device.
 *
 * - `allowed`: it was allowed before; the browser may ask again all the same
 * - `asked`: the browser will ask
 * - `denied`, `absent`, `forbidden`: by the person before; there is none; by the page around the window
 */
export type Outlook = "allowed" | "asked" | "denied" | "absent" | "forbidden";

/** What is to be expected of a device. */
export function deviceOutlook({ allowed_by_page, present, permission }: DeviceReadiness): Outlook {
  if (!allowed_by_page) return "forbidden";
  if (present === false) return "absent";
  if (permission === "denied") return "denied";
  return permission === "granted" ? "allowed" : "asked";
}

/** The devices that a call of a kind begins with. */
export function neededFor(kind: CallKind): readonly FixDevice[] {
  switch (kind) {
    case "screen":
      return [];
    case "voice":
      return ["microphone"];
    case "video":
      return ["microphone", "camera"];
  }
}

/** Why a call of this kind would not go well. */
export type Warning = "no_calls" | "insecure" | { device: FixDevice; outlook: "denied" | "absent" | "forbidden" };

/** The first thing that would keep a call of this kind from going well, the worst first. */
export function warningOf(readiness: Readiness, kind: CallKind): Warning | null {
  if (!readiness.secure) return "insecure";
  if (!readiness.calls) return "no_calls";
  for (const device of neededFor(kind)) {
    const outlook = deviceOutlook(readiness[device]);
    if (outlook !== "allowed" && outlook !== "asked") return { device, outlook };
  }
  return null;
}

/** Whether the call could not even start. Then the agent is asked once more before the invitation leaves. */
export function isHopeless(warning: Warning | null): boolean {
  return warning === "no_calls" || warning === "insecure";
}
