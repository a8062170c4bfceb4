// What browsers answered when a device could not be had, one line for each browser, system and cause.

import type { Facts } from "../media/classify.ts";
import type { BrowserName, SystemName } from "../model/browser-kind.ts";
import type { DeviceProblem } from "../protocol.ts";

/** One recorded failure. Facts that the browser does not tell are null. */
export interface Recorded {
  browser: BrowserName | "any";
  system: SystemName | "any";
  /** What had been done to the machine. */
  cause: string;
  facts: Partial<Facts>;
  problem: DeviceProblem;
}

const CHROMIUM = ["chrome", "edge"] as const;
const DESKTOPS = ["windows", "macos", "linux"] as const;

const FIREFOX_REFUSES = "The request is not allowed by the user agent or the platform in the current context.";
const SAFARI_REFUSES =
  "The request is not allowed by the user agent or the platform in the current context, possibly because the user denied permission.";

/** What both Chromium browsers say, on every desktop. */
const chromiumDesktop: [cause: string, facts: Partial<Facts>, problem: DeviceProblem][] = [
  ["blocked for the site", { permission: "denied", message: "Permission denied" }, "denied"],
  ["blocked this once", { message: "Permission denied" }, "denied"],
  ["prompt closed", { message: "Permission dismissed" }, "dismissed"],
  ["iframe without allow", { policy: false, permission: "denied", message: "Permission denied" }, "forbidden_by_page"],
  ["no device", { present: false, name: "NotFoundError", message: "Requested device not found" }, "absent"],
  ["remembered device is gone", { name: "OverconstrainedError" }, "absent"],
  ["camera in use", { name: "NotReadableError", message: "Could not start video source" }, "busy"],
  ["microphone in use", { name: "NotReadableError", message: "Could not start audio source" }, "busy"],
  ["camera does not start in time", { name: "AbortError", message: "Timeout starting video source" }, "busy"],
  ["page without TLS", { secure: false, supported: false, name: "TypeError" }, "insecure"],
];

/** The table itself. */
export const RECORDED: Recorded[] = [
  ...CHROMIUM.flatMap((browser) =>
    DESKTOPS.flatMap((system) =>
      chromiumDesktop.map(([cause, facts, problem]) => ({ browser, system, cause, facts, problem })),
    ),
  ),
  {
    browser: "chrome",
    system: "macos",
    cause: "off in the system's privacy settings",
    facts: { message: "Permission denied by system" },
    problem: "denied_by_system",
  },
  {
    browser: "chrome",
    system: "macos",
    cause: "off in the system's privacy settings, and so reported",
    facts: { permission: "denied", message: "Permission denied by system" },
    problem: "denied_by_system",
  },
  {
    browser: "edge",
    system: "windows",
    cause: "off in the system's privacy settings",
    facts: { message: "Permission denied by system" },
    problem: "denied_by_system",
  },
  {
    browser: "chrome",
    system: "android",
    cause: "blocked for the site",
    facts: { permission: "denied", message: "Permission denied" },
    problem: "denied",
  },
  {
    browser: "chrome",
    system: "android",
    cause: "the system's question closed",
    facts: { message: "Permission dismissed" },
    problem: "dismissed",
  },
  {
    browser: "chrome",
    system: "android",
    cause: "in a phone call",
    facts: { name: "NotReadableError", message: "Could not start audio source" },
    problem: "busy",
  },
  ...DESKTOPS.flatMap((system): Recorded[] => [
    {
      browser: "firefox",
      system,
      cause: "blocked",
      facts: { policy: null, message: FIREFOX_REFUSES },
      problem: "denied",
    },
    {
      browser: "firefox",
      system,
      cause: "blocked for the site",
      facts: { policy: null, permission: "denied", message: FIREFOX_REFUSES },
      problem: "denied",
    },
    {
      browser: "firefox",
      system,
      cause: "no device",
      facts: { policy: null, permission: null, present: false, name: "NotFoundError" },
      problem: "absent",
    },
    {
      browser: "firefox",
      system,
      cause: "device fails to start",
      facts: { policy: null, name: "AbortError", message: "Starting videoinput failed" },
      problem: "busy",
    },
  ]),
  {
    browser: "firefox",
    system: "windows",
    cause: "camera in use",
    facts: { policy: null, name: "NotReadableError", message: "Failed to allocate videosource" },
    problem: "busy",
  },
  {
    browser: "firefox",
    system: "macos",
    cause: "off in the system's privacy settings: devices are listed and not found",
    facts: { policy: null, name: "NotFoundError", message: "The object can not be found here." },
    problem: "denied_by_system",
  },
  {
    browser: "firefox",
    system: "android",
    cause: "blocked",
    facts: { policy: null, permission: null, message: FIREFOX_REFUSES },
    problem: "denied",
  },
  {
    browser: "safari",
    system: "macos",
    cause: "blocked for the site",
    facts: { policy: null, permission: "denied", message: SAFARI_REFUSES },
    problem: "denied",
  },
  {
    browser: "safari",
    system: "macos",
    cause: "iframe without allow",
    facts: { policy: null, name: "SecurityError" },
    problem: "forbidden_by_page",
  },
  {
    browser: "safari",
    system: "macos",
    cause: "no camera",
    facts: { policy: null, present: false, name: "NotFoundError", message: "The object can not be found here." },
    problem: "absent",
  },
  {
    browser: "safari",
    system: "macos",
    cause: "no camera has what was asked for",
    facts: { policy: null, name: "OverconstrainedError", message: "Invalid constraint" },
    problem: "absent",
  },
  {
    browser: "safari",
    system: "ios",
    cause: "blocked",
    facts: { policy: null, permission: null, message: SAFARI_REFUSES },
    problem: "denied",
  },
  {
    browser: "safari",
    system: "ios",
    cause: "in a phone call",
    facts: { policy: null, name: "NotReadableError", message: "The I/O read operation failed." },
    problem: "busy",
  },
  {
    browser: "other",
    system: "ios",
    cause: "a web view that may not capture",
    facts: { supported: false, policy: null, permission: null, name: "TypeError" },
    problem: "unsupported",
  },
  {
    browser: "other",
    system: "android",
    cause: "a web view whose app did not ask for the permission",
    facts: { permission: "prompt", message: "Permission denied" },
    problem: "denied",
  },
  { browser: "any", system: "any", cause: "anything new", facts: { name: "UnheardOfError" }, problem: "unknown" },
];
