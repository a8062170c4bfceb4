import assert from "node:assert/strict";
import { test } from "node:test";
import type { DeviceReadiness, Readiness } from "../protocol.ts";
import { deviceOutlook, isHopeless, warningOf } from "./ready.ts";

const device = (differences: Partial<DeviceReadiness> = {}): DeviceReadiness => ({
  allowed_by_page: true,
  present: true,
  permission: "prompt",
  ...differences,
});
const ready = (differences: Partial<Readiness> = {}): Readiness => ({
  calls: true,
  secure: true,
  microphone: device(),
  camera: device(),
  screen: true,
  phone: false,
  ...differences,
});

test("a page's policy is surer than the list of devices, and that surer than the permission", () => {
  assert.equal(deviceOutlook(device({ allowed_by_page: false, present: false })), "forbidden");
  assert.equal(deviceOutlook(device({ present: false, permission: "denied" })), "absent");
  assert.equal(deviceOutlook(device({ permission: "denied" })), "denied");
  assert.equal(deviceOutlook(device({ permission: "granted" })), "allowed");
});

test("what a browser does not tell will be asked", () => {
  assert.equal(deviceOutlook(device({ present: null, permission: null })), "asked");
});

test("the camera warns of video calls alone, the microphone of both, and of two the microphone", () => {
  const blind = ready({ camera: device({ present: false }) });
  assert.deepEqual(warningOf(blind, "video"), { device: "camera", outlook: "absent" });
  assert.equal(warningOf(blind, "voice"), null);
  const both = { ...blind, microphone: device({ permission: "denied" }) };
  assert.deepEqual(warningOf(both, "video"), { device: "microphone", outlook: "denied" });
});

test("only a browser that cannot call at all makes the agent think twice", () => {
  assert.ok(isHopeless(warningOf(ready({ calls: false }), "voice")));
  assert.ok(isHopeless(warningOf(ready({ secure: false, calls: false }), "voice")));
  assert.ok(!isHopeless(warningOf(ready({ camera: device({ permission: "denied" }) }), "video")));
  assert.ok(!isHopeless(warningOf(ready(), "video")));
  assert.ok(!isHopeless(null));
});
