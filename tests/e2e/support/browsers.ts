import { existsSync } from "node:fs";
import { type BrowserType, chromium, firefox, type LaunchOptions } from "@playwright/test";

/** What `cargo xtask test` has found; else Playwright's own browser where it is, which needs no path; else the system's. */
function programOf(type: BrowserType, variable: string, system: string): string | undefined {
  const found = process.env[variable];
  if (found) return found;
  return existsSync(type.executablePath()) ? undefined : system;
}

/** Flags under which Chromium runs as root, without a GPU, without asking anyone outside for anything. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const chromiumProgram = programOf(chromium, "BECKON_CHROMIUM", "/usr/bin/chromium");

/** What a person says when the browser asks for devices; `asks`: in Chromium what the story says by permissions, in Firefox nothing. */
export type Answer = "permits" | "denies" | "asks";

/**
 * A Chromium with pictures and sound of its own making: one camera, `cameras` of them, or with `cameras: "the machine's"` no more than
 * the machine has. A camera of its own making has 20 pictures a second, or `frames`.
 */
export function chromiumOptions(
  answer: Answer = "permits",
  { cameras = 1, frames = 20 }: { cameras?: number | "the machine's"; frames?: number } = {},
): LaunchOptions {
  const fake = `--use-fake-device-for-media-stream=device-count=${cameras},fps=${frames}`;
  return {
    ...(chromiumProgram && { executablePath: chromiumProgram }),
    args: [
      ...QUIET,
      ...(cameras === "the machine's" ? [] : [fake]),
      ...(answer === "asks" ? [] : [`--use-fake-ui-for-media-stream${answer === "denies" ? "=deny" : ""}`]),
    ],
  };
}

const firefoxProgram = programOf(firefox, "BECKON_FIREFOX", "/usr/bin/firefox-esr");

/** How each is said to Firefox. */
const ANSWERS: Record<Answer, LaunchOptions["firefoxUserPrefs"]> = {
  permits: { "media.navigator.permission.disabled": true },
  denies: {
    "media.navigator.permission.disabled": false,
    "permissions.default.microphone": 2,
    "permissions.default.camera": 2,
  },
  asks: { "media.navigator.permission.disabled": false },
};

/** A Firefox with pictures and sound of its own making, or the machine's devices. The system's is driven by the standard protocol alone. */
export function firefoxOptions(
  answer: Answer = "permits",
  { devices }: { devices?: "the machine's" } = {},
): LaunchOptions {
  return {
    ...(firefoxProgram && { executablePath: firefoxProgram, channel: "moz-firefox" }),
    firefoxUserPrefs: {
      // Frames of other sites share their page's process, since presses reach them in no other: the standard protocol sends a page's
      // alone. What sites may do to each other, and what is kept for them, stays as it is.
      "fission.webContentIsolationStrategy": 0,
      "media.navigator.streams.fake": devices === undefined,
      "media.navigator.video.default_fps": 15,
      // A page may show its own tab, see `watchMedia`.
      "media.getusermedia.browser.enabled": true,
      "media.peerconnection.ice.loopback": true,
      "media.peerconnection.ice.obfuscate_host_addresses": false,
      ...ANSWERS[answer],
    },
  };
}
