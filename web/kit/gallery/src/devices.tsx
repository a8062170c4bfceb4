import { DeviceCheck } from "../../src/media/device-check.ts";
import type { BrowserKind } from "../../src/model/browser-kind.ts";
import type { DeviceProblem } from "../../src/protocol.ts";
import { DeviceCheckView } from "../../src/ui/device-check.tsx";
import { DeviceNewsView } from "../../src/ui/device-news.tsx";
import { FixSteps } from "../../src/ui/fix-steps.tsx";
import { Specimen } from "./specimen.tsx";

const FIXES: [problem: DeviceProblem, kind: BrowserKind][] = [
  ["denied", { browser: "chrome", system: "windows" }],
  ["denied", { browser: "safari", system: "macos" }],
  ["denied", { browser: "safari", system: "ios" }],
  ["denied_by_system", { browser: "chrome", system: "macos" }],
  ["busy", { browser: "chrome", system: "windows" }],
  ["lost", { browser: "firefox", system: "linux" }],
  ["dismissed", { browser: "edge", system: "windows" }],
  ["dismissed", { browser: "chrome", system: "android" }],
];

const check = new DeviceCheck({ video: true });

export const DevicesPart = () => (
  <div class="gallery-fixes">
    <Specimen title="Before a call, with this machine's devices" as="stack">
      <DeviceCheckView check={check} />
    </Specimen>
    <Specimen title="News" as="stack">
      <DeviceNewsView news={{ type: "new", label: "AirPods", parts: [] }} onChange={() => undefined} />
      <DeviceNewsView
        news={{ type: "gone", kind: "microphone", label: "AirPods", now: "MacBook Microphone" }}
        onChange={() => undefined}
      />
      <DeviceNewsView news={{ type: "failed", kind: "camera", label: "Logitech C920" }} onChange={() => undefined} />
    </Specimen>
    {FIXES.map(([problem, kind]) => (
      <Specimen key={problem + kind.system} title={`${problem}, ${kind.browser} on ${kind.system}`}>
        <FixSteps problem={problem} device="camera" kind={kind} />
      </Specimen>
    ))}
  </div>
);
