import type { DeviceProblem } from "../protocol.ts";
import type { BrowserKind, BrowserName, SystemName } from "./browser-kind.ts";
import { isPhone, promptPlace } from "./prompt-place.ts";

/** The devices that can be put right by steps. */
export type FixDevice = "microphone" | "camera";

/**
 * What the drawn picture points at.
 *
 * - `site`: the sign before the address; `site-below`: the same in a bar at the foot of the page
 * - `menu`: the browser's menu at the top of the screen
 * - `switch`: a switch in the system's settings
 * - `plug`: the device itself; `apps`: another program's window
 * - `prompt`: the browser's question; `prompt-middle`: the same in the middle of the screen
 */
export type FixPicture = "site" | "site-below" | "menu" | "switch" | "plug" | "apps" | "prompt" | "prompt-middle";

/** How to put a device right: keys of texts, each with `$device`. */
export interface Fix {
  picture: FixPicture | null;
  steps: string[];
  /** Whether trying again can help; not where the page or the browser cannot at all. */
  again: boolean;
}

/** Where each browser keeps what a person has allowed a page. */
const SITE: Record<BrowserName, string[]> = {
  chrome: ["fix-site-sign", "fix-site-switch"],
  edge: ["fix-site-lock", "fix-site-allow"],
  firefox: ["fix-site-crossed", "fix-site-unblock", "fix-again-allow"],
  safari: ["fix-safari-menu", "fix-site-allow", "fix-again"],
  other: ["fix-site-settings", "fix-site-allow", "fix-again"],
};

/** Phones keep it elsewhere. */
const PHONE_SITE: Partial<Record<SystemName, Partial<Record<BrowserName, string[]>>>> = {
  android: {
    chrome: ["fix-site-sign", "fix-site-permissions", "fix-site-switch"],
    edge: ["fix-site-lock", "fix-site-permissions", "fix-site-switch"],
    firefox: ["fix-site-lock", "fix-site-blocked", "fix-again-allow"],
  },
  ios: { safari: ["fix-safari-page-menu", "fix-safari-website", "fix-site-allow"] },
};

/** Where each system keeps what it allows a browser. */
const SYSTEM: Record<SystemName, string[]> = {
  windows: ["fix-windows-settings", "fix-windows-switch", "fix-again"],
  macos: ["fix-macos-settings", "fix-macos-switch", "fix-again"],
  linux: ["fix-linux-settings", "fix-system-switch", "fix-again"],
  android: ["fix-android-settings", "fix-android-allow", "fix-again"],
  ios: ["fix-ios-settings", "fix-system-switch", "fix-again"],
  other: ["fix-linux-settings", "fix-system-switch", "fix-again"],
};

/** How a person puts a device right in this browser on this system (N3). */
export function fixSteps(problem: DeviceProblem, device: FixDevice, kind: BrowserKind): Fix {
  switch (problem) {
    case "denied":
      return denied(kind);
    case "denied_by_system":
      return { picture: "switch", steps: SYSTEM[kind.system], again: true };
    case "dismissed":
      return { picture: promptPicture(kind), steps: ["fix-again-allow"], again: true };
    case "prompt_open":
      return { picture: promptPicture(kind), steps: ["fix-prompt-find", "fix-prompt-allow"], again: false };
    case "busy":
      return {
        picture: "apps",
        steps: isPhone(kind) ? ["fix-busy-phone", "fix-again"] : ["fix-busy-apps", "fix-busy-tabs", "fix-again"],
        again: true,
      };
    case "absent":
      return { picture: "plug", steps: [`fix-absent-${device}`, "fix-noticed"], again: true };
    case "lost":
      return { picture: "plug", steps: ["fix-lost", "fix-lost-other"], again: true };
    case "interrupted":
      return { picture: null, steps: ["fix-interrupted", "fix-interrupted-back"], again: true };
    case "forbidden_by_page":
      return { picture: null, steps: ["fix-forbidden", "fix-forbidden-meanwhile"], again: false };
    case "insecure":
      return { picture: null, steps: ["fix-insecure"], again: false };
    case "unsupported":
      return {
        picture: null,
        steps: [kind.system === "ios" ? "fix-unsupported-ios" : "fix-unsupported"],
        again: false,
      };
    case "unknown":
      return { picture: "plug", steps: ["fix-unknown", "fix-again", "fix-restart"], again: true };
  }
}

function denied(kind: BrowserKind): Fix {
  const { browser, system } = kind;
  const steps = PHONE_SITE[system]?.[browser];
  // Browsers on iOS other than Safari keep it in the system's settings.
  if (system === "ios" && steps === undefined) return { picture: "switch", steps: SYSTEM.ios, again: true };
  const picture = browser === "safari" ? (system === "ios" ? "site-below" : "menu") : "site";
  return { picture, steps: steps ?? SITE[browser], again: true };
}

function promptPicture(kind: BrowserKind): FixPicture {
  return promptPlace(kind) === "middle" ? "prompt-middle" : "prompt";
}
