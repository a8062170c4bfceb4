import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { DeviceProblem } from "../protocol.ts";
import type { BrowserKind, BrowserName, SystemName } from "./browser-kind.ts";
import { fixSteps } from "./fix-steps.ts";
import { promptPlace } from "./prompt-place.ts";

const PROBLEMS: DeviceProblem[] = [
  "insecure",
  "unsupported",
  "forbidden_by_page",
  "denied",
  "dismissed",
  "denied_by_system",
  "absent",
  "busy",
  "lost",
  "prompt_open",
  "interrupted",
  "unknown",
];
const BROWSERS: BrowserName[] = ["chrome", "edge", "firefox", "safari", "other"];
const SYSTEMS: SystemName[] = ["windows", "macos", "linux", "android", "ios", "other"];
const kinds: BrowserKind[] = BROWSERS.flatMap((browser) => SYSTEMS.map((system) => ({ browser, system })));

test("each problem has steps in every browser on every system, and each step its words", () => {
  const texts = readFileSync(new URL("../texts/en/fix.ftl", import.meta.url), "utf8");
  const known = new Set([...texts.matchAll(/^([a-z][\w-]*)\s*=/gm)].map((found) => found[1]));
  for (const problem of PROBLEMS)
    for (const device of ["microphone", "camera"] as const)
      for (const kind of kinds) {
        const { steps } = fixSteps(problem, device, kind);
        assert.ok(steps.length > 0, `${problem} ${kind.browser} ${kind.system}`);
        for (const step of steps) assert.ok(known.has(step), step);
      }
});

test("a blocked device is led to where that browser keeps it", () => {
  const first = (browser: BrowserName, system: SystemName) =>
    fixSteps("denied", "camera", { browser, system }).steps[0];
  assert.equal(first("chrome", "windows"), "fix-site-sign");
  assert.equal(first("edge", "windows"), "fix-site-lock");
  assert.equal(first("firefox", "linux"), "fix-site-crossed");
  assert.equal(first("safari", "macos"), "fix-safari-menu");
  assert.equal(first("safari", "ios"), "fix-safari-page-menu");
  assert.equal(first("chrome", "ios"), "fix-ios-settings");
});

test("what the system forbids is led to the system, whatever the browser", () => {
  for (const browser of BROWSERS) {
    const { steps, picture } = fixSteps("denied_by_system", "microphone", { browser, system: "macos" });
    assert.equal(steps[0], "fix-macos-settings");
    assert.equal(picture, "switch");
  }
});

test("trying again is offered only where it can help", () => {
  const again = PROBLEMS.filter((problem) => fixSteps(problem, "camera", { browser: "chrome", system: "linux" }).again);
  assert.deepEqual(again, [
    "denied",
    "dismissed",
    "denied_by_system",
    "absent",
    "busy",
    "lost",
    "interrupted",
    "unknown",
  ]);
});

test("the hint points to the corner where desktop browsers ask, and to the middle elsewhere", () => {
  assert.equal(promptPlace({ browser: "chrome", system: "windows" }), "corner");
  assert.equal(promptPlace({ browser: "firefox", system: "linux" }), "corner");
  assert.equal(promptPlace({ browser: "safari", system: "macos" }), "middle");
  assert.equal(promptPlace({ browser: "chrome", system: "android" }), "middle");
});
