import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { FakeMachine } from "../testing/devices.ts";
import { FakeTimers, settled } from "../testing/fakes.ts";
import { takeAhead } from "./ahead.ts";
import { DeviceCheck } from "./device-check.ts";

beforeEach(() => {
  globalThis.MediaStream = class {} as unknown as typeof MediaStream;
});

function check(video = true, begins: { muted?: boolean; camera?: boolean } = {}) {
  const machine = new FakeMachine();
  machine.plug("audioinput", "built-in");
  machine.plug("videoinput", "webcam");
  const { gear, browser } = machine;
  return { machine, check: new DeviceCheck({ video, ...begins, timers: new FakeTimers(), gear, browser }) };
}

test("a check shows the devices, lets go of them, and tells how the call begins", async () => {
  const { machine, check: devices } = check();
  devices.start();
  await settled();
  assert.equal(devices.own.value.microphone, "on");
  assert.equal(devices.own.value.camera, "on");
  assert.deepEqual(devices.begins, { muted: false, camera: true });
  devices.toggleMicrophone();
  devices.toggleCamera();
  assert.deepEqual(devices.begins, { muted: true, camera: false });
  devices.stop();
  assert.ok(machine.tracks.every((track) => track.stopped));
});

test("a check for a voice call asks for no camera", async () => {
  const { machine, check: devices } = check(false);
  devices.start();
  await settled();
  assert.deepEqual(machine.told, ["open built-in"]);
  assert.equal(devices.begins.camera, false);
});

test("a check begins as calls are wished to begin", async () => {
  const { machine, check: devices } = check(true, { muted: true, camera: false });
  devices.start();
  assert.equal(devices.begins.muted, true, "also while the browser asks");
  await settled();
  assert.deepEqual(machine.told, ["open built-in"]);
  assert.deepEqual(devices.begins, { muted: true, camera: false });
  devices.toggleCamera();
  await settled();
  assert.equal(devices.own.value.camera, "on");
});

test("what failed is asked for once more, and nothing else", async () => {
  const { machine, check: devices } = check();
  machine.errors.set("webcam", "NotReadableError");
  devices.start();
  await settled();
  assert.equal(devices.own.value.problems.camera, "busy");
  machine.errors.clear();
  machine.told.splice(0);
  devices.again();
  await settled();
  assert.deepEqual(machine.told, ["open webcam"]);
  assert.equal(devices.own.value.problems.camera, null);
});

test("what is being started when the call begins goes into it, too", async () => {
  const { machine, check: devices } = check();
  machine.plug("videoinput", "better");
  devices.start();
  await settled();
  devices.change({ type: "choose", kind: "camera", id: "better" });
  assert.deepEqual(devices.begins, { muted: false, camera: true });
  devices.handOver();
  const taken = await takeAhead(["microphone", "camera"]);
  assert.equal(taken?.camera?.label, "The better");
  assert.equal(taken?.camera?.readyState, "live");
});
