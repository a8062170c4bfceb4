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

/** A Chromium with pictures and sound of its own making, whose person permits or denies them. */
export function chromiumOptions(permission: "permits" | "denies" = "permits"): LaunchOptions {
  const answer = permission === "permits" ? "" : "=deny";
  return {
    ...(chromiumProgram && { executablePath: chromiumProgram }),
    args: [...QUIET, "--use-fake-device-for-media-stream", `--use-fake-ui-for-media-stream${answer}`],
  };
}

const firefoxProgram = programOf(firefox, "BECKON_FIREFOX", "/usr/bin/firefox-esr");

/** A Firefox with pictures and sound of its own making. The system's is driven by the standard protocol alone. */
export const firefoxOptions: LaunchOptions = {
  ...(firefoxProgram && { executablePath: firefoxProgram, channel: "moz-firefox" }),
  firefoxUserPrefs: {
    "media.navigator.streams.fake": true,
    "media.navigator.permission.disabled": true,
    "media.peerconnection.ice.loopback": true,
    "media.peerconnection.ice.obfuscate_host_addresses": false,
  },
};
