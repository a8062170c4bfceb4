import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { FakeMachine } from "../testing/devices.ts";
import { FakeTimers, settled } from "../testing/fakes.ts";
import { dropAhead } from "./ahead.ts";
import { DeviceCheck } from "./device-check.ts";
import { OwnDevices } from "./own.ts";

beforeEach(() => {
  dropAhead();
  globalThis.MediaStream = class {} as unknown as typeof MediaStream;
});

function machine() {
  const machine = new FakeMachine();
  machine.plug("audioinput", "built-in");
  machine.plug("videoinput", "webcam");
  const { gear, browser } = machine;
  const timers = new FakeTimers();
  const check = (video = true) => new DeviceCheck({ video, timers, gear, browser });
  const call = new OwnDevices({ timers, changed() {}, gear, browser });
  return { machine, check, call };
}

test("a call goes on with what was captured for it, and asks for nothing again", async () => {
  const { machine: there, check, call } = machine();
  const devices = check();
  devices.start();
  await settled();
  const asked = [...there.told];
  devices.handOver();
  devices.stop();
  assert.equal(await call.capture(["microphone", "camera"]), true);
  await settled();
  assert.deepEqual(there.told, asked);
  assert.deepEqual([call.view.microphone, call.view.camera], ["on", "on"]);
  assert.ok(there.tracks.every((track) => !track.stopped));
  call.release();
  assert.ok(there.tracks.every((track) => track.stopped));
});

test("it waits for a capture that is under way, and lets go of what it does not wish", async () => {
  const { machine: there, check, call } = machine();
  const devices = check();
  devices.start();
  devices.handOver();
  assert.equal(await call.capture(["microphone"]), true);
  await settled();
  assert.deepEqual([call.view.microphone, call.view.camera], ["on", "off"]);
  assert.deepEqual(
    there.tracks.map(({ kind, stopped }) => [kind, stopped]),
    [
      ["audio", false],
      ["video", true],
    ],
  );
});

test("what failed in the check is told in the call, and a wish for more asks anew", async () => {
  const { machine: there, check, call } = machine();
  there.errors.set("webcam", "NotReadableError");
  const devices = check();
  devices.start();
  await settled();
  devices.handOver();
  await call.capture(["microphone", "camera"]);
  assert.equal(call.view.problems.camera, "busy");

  const other = machine();
  const voice = other.check(false);
  voice.start();
  await settled();
  voice.handOver();
  await other.call.capture(["microphone", "camera"]);
  await settled();
  assert.deepEqual([other.call.view.microphone, other.call.view.camera], ["on", "on"]);
  assert.ok(other.machine.tracks[0]?.stopped);
});

test("where nobody is let in the devices are let go", async () => {
  const { machine: there, check } = machine();
  const devices = check();
  devices.start();
  devices.handOver();
  devices.takeBack();
  await settled();
  assert.ok(there.tracks.length > 0 && there.tracks.every((track) => track.stopped));
});
