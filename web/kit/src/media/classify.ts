import type { DeviceProblem } from "../protocol.ts";

/** What is known when a capture fails. Absent facts are ones that this browser does not tell. */
export interface Facts {
  secure: boolean;
  /** The browser has `getUserMedia`. */
  supported: boolean;
  /** Whether the page's permissions policy allows it. */
  policy: boolean | null;
  permission: PermissionState | null;
  /** Whether a device of the kind is listed. */
  present: boolean | null;
  /** The error's name and message. */
  name: string;
  message: string;
}

/**
 * Tells the causes of a failed capture apart.
 *
 * Browsers give one name to several causes, so the surest facts are asked first: secure context, permissions policy,
 * permission, list of devices, and only then the error.
 */
export function classify(facts: Facts): DeviceProblem {
  if (!facts.secure) return "insecure";
  if (!facts.supported) return "unsupported";
  if (facts.policy === false) return "forbidden_by_page";
  if (facts.permission === "denied") return bySystem(facts) ? "denied_by_system" : "denied";
  if (facts.present === false) return "absent";
  return byError(facts);
}

function byError(facts: Facts): DeviceProblem {
  switch (facts.name) {
    case "NotAllowedError":
      if (bySystem(facts)) return "denied_by_system";
      return /dismiss/i.test(facts.message) ? "dismissed" : "denied";
    case "SecurityError":
      return "forbidden_by_page";
    case "NotFoundError":
      // Listed and yet not found: macOS hides devices from a browser that it does not trust.
      return facts.present === true ? "denied_by_system" : "absent";
    case "OverconstrainedError":
      return "absent";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    case "TypeError":
      return "unsupported";
    default:
      return "unknown";
  }
}

function bySystem(facts: Facts): boolean {
  return /by system|system denied/i.test(facts.message);
}
