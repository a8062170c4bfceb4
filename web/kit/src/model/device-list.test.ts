import assert from "node:assert/strict";
import { test } from "node:test";
import { type DeviceList, type Listed, UNTOLD } from "./device-choices.ts";
import { found, listOf, nameOf, pluggedIn, rememberedOf } from "./device-list.ts";

const info = (kind: string, deviceId: string, label: string, groupId = "") =>
  ({ kind, deviceId, label, groupId }) as MediaDeviceInfo;
const listed = (id: string, label: string, group = ""): Listed => ({ id, label, group });
const none: DeviceList = { microphone: [], speaker: [], camera: [] };

test("devices are listed by kind, without the system's own listed twice and without the nameless", () => {
  const list = listOf([
    info("audioinput", "default", "Default - Built-in"),
    info("audioinput", "m1", "Built-in"),
    info("audiooutput", "s1", "Speakers"),
    info("videoinput", "", ""),
    info("videoinput", "c1", "FaceTime HD"),
  ]);
  assert.deepEqual(list, {
    microphone: [listed("m1", "Built-in")],
    speaker: [listed("s1", "Speakers")],
    camera: [listed("c1", "FaceTime HD")],
  });
});

test("a remembered device is found by its id, then by its label", () => {
  const devices = [listed("1", "Built-in"), listed("2", "AirPods")];
  assert.equal(found(listed("2", "renamed"), devices)?.id, "2");
  assert.equal(found(listed("old", "AirPods"), devices)?.id, "2");
  assert.equal(found(listed("old", "gone"), devices), null);
  assert.equal(found(null, devices), null);
});

test("a headset that is plugged in is one thing with two parts", () => {
  const before = { ...none, microphone: [listed("1", "Built-in")], speaker: [listed("s", "Speakers")] };
  const after = {
    ...before,
    microphone: [...before.microphone, listed("2", "AirPods", "air")],
    speaker: [...before.speaker, listed("t", "AirPods", "air")],
  };
  const news = pluggedIn(before, after);
  assert.equal(news?.label, "AirPods");
  assert.deepEqual(
    news?.parts.map(({ kind, device }) => [kind, device.id]),
    [
      ["microphone", "2"],
      ["speaker", "t"],
    ],
  );
});

test("names that come with the first permission are no news, nor is what goes away", () => {
  const after = { ...none, microphone: [listed("1", "Built-in")] };
  assert.equal(pluggedIn(none, after), null);
  assert.equal(pluggedIn(after, { ...none }), null);
});

test("a label is shown without the numbers of its maker", () => {
  assert.equal(nameOf("Logitech Webcam (046d:0825)"), "Logitech Webcam");
  assert.equal(nameOf("Microphone (Yeti)"), "Microphone (Yeti)");
});

test("what was kept is read as far as it is sound", () => {
  assert.deepEqual(rememberedOf(null), UNTOLD);
  assert.deepEqual(rememberedOf("not JSON"), UNTOLD);
  assert.deepEqual(rememberedOf("[1]"), UNTOLD);
  assert.deepEqual(
    rememberedOf(JSON.stringify({ resolution: "8k", care: { echoCancellation: "no" }, camera: 3 })),
    UNTOLD,
  );
  const kept = { ...UNTOLD, camera: listed("c", "FaceTime HD"), resolution: "360p" as const, startMuted: true };
  assert.deepEqual(rememberedOf(JSON.stringify(kept)), kept);
});
