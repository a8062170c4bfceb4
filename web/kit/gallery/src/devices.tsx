import type { BrowserKind } from "../../src/model/browser-kind.ts";
import type { DeviceProblem } from "../../src/protocol.ts";
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

export const DevicesPart = () => (
  <div class="gallery-fixes">
    {FIXES.map(([problem, kind]) => (
      <Specimen key={problem + kind.system} title={`${problem}, ${kind.browser} on ${kind.system}`}>
        <FixSteps problem={problem} device="camera" kind={kind} />
      </Specimen>
    ))}
  </div>
);
