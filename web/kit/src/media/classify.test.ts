import assert from "node:assert/strict";
import { test } from "node:test";
import type { DeviceProblem } from "../model/call-media.ts";
import { classify, type Facts } from "./classify.ts";

const COMMON: Facts = {
  secure: true,
  supported: true,
  policy: true,
  permission: "prompt",
  present: true,
  name: "NotAllowedError",
  message: "",
};

/** What browsers say, by cause. Facts that a browser does not tell are null. */
const TABLE: [cause: string, facts: Partial<Facts>, problem: DeviceProblem][] = [
  ["any browser, page without TLS", { secure: false, supported: false, name: "TypeError" }, "insecure"],
  ["a web view without capture", { supported: false, name: "TypeError" }, "unsupported"],
  [
    "Chromium, iframe without allow",
    { policy: false, permission: "denied", message: "Permission denied" },
    "forbidden_by_page",
  ],
  ["Chromium, denied for good", { permission: "denied", message: "Permission denied" }, "denied"],
  ["Chromium, prompt closed", { message: "Permission dismissed" }, "dismissed"],
  ["Chromium, denied this once", { message: "Permission denied" }, "denied"],
  ["Chromium on macOS, system's privacy settings", { message: "Permission denied by system" }, "denied_by_system"],
  [
    "Chromium, denied by system and so listed",
    { permission: "denied", message: "Permission denied by system" },
    "denied_by_system",
  ],
  ["Chromium, no device", { present: false, name: "NotFoundError", message: "Requested device not found" }, "absent"],
  ["Chromium on Windows, camera in use", { name: "NotReadableError", message: "Could not start video source" }, "busy"],
  ["Chromium, impossible constraint", { name: "OverconstrainedError" }, "absent"],
  [
    "Firefox, denied",
    { policy: null, message: "The request is not allowed by the user agent or the platform in the current context." },
    "denied",
  ],
  ["Firefox, no device", { policy: null, permission: null, present: false, name: "NotFoundError" }, "absent"],
  [
    "Firefox, device in use",
    { policy: null, name: "NotReadableError", message: "Failed to allocate videosource" },
    "busy",
  ],
  [
    "Firefox, device fails to start",
    { policy: null, name: "AbortError", message: "Starting videoinput failed" },
    "busy",
  ],
  ["Firefox on macOS, system's privacy settings", { policy: null, name: "NotFoundError" }, "denied_by_system"],
  [
    "Safari, denied",
    { policy: null, permission: "denied", message: "The request is not allowed by the user agent or the platform" },
    "denied",
  ],
  ["Safari, iframe without allow", { policy: null, name: "SecurityError" }, "forbidden_by_page"],
  ["anything new", { name: "UnheardOfError" }, "unknown"],
];

for (const [cause, facts, problem] of TABLE) {
  test(`${cause} reads ${problem}`, () => {
    assert.equal(classify({ ...COMMON, ...facts }), problem);
  });
}
