import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { UNTOLD } from "../model/device-choices.ts";
import { FakeMachine } from "../testing/devices.ts";
import { FakeTimers, settled } from "../testing/fakes.ts";
import { OwnDevices } from "./own.ts";

class FakeStream {}

beforeEach(() => {
  globalThis.MediaStream = FakeStream as unknown as typeof MediaStream;
});

/** A person with a built-in microphone and camera, who is in a call. */
async function someone({ phone = false, kept = UNTOLD } = {}) {
  const machine = new FakeMachine({ phone });
  machine.kept = kept;
  machine.plug("audioinput", "built-in");
  machine.plug("audiooutput", "speakers");
  machine.plug("videoinput", "webcam");
  const timers = new FakeTimers();
  const routed: string[] = [];
  let resumed = 0;
  const own = new OwnDevices({
    timers,
    changed: () => {},
    route: (id) => routed.push(id),
    resumed: () => {
      resumed += 1;
    },
    gear: machine.gear,
    browser: machine.browser,
  });
  await own.capture(["microphone", "camera"]);
  await settled();
  return { machine, timers, own, routed, resumed: () => resumed };
}

test("another microphone takes the place of the one in use, which is let go", async () => {
  const { machine, own } = await someone();
  machine.plug("audioinput", "headset");
  await settled();
  own.change({ type: "choose", kind: "microphone", id: "headset" });
  await settled();
  assert.equal(own.sources.audio?.label, "The headset");
  assert.equal(machine.tracks[0]?.stopped, true);
  assert.equal(machine.kept.microphone?.id, "headset");
  assert.equal(own.view.choices.microphone, "headset");
});

test("a chosen device that does not start gives way to the one before, and the person reads so", async () => {
  const { machine, own } = await someone();
  machine.plug("videoinput", "better");
  machine.errors.set("better", "NotReadableError");
  await settled();
  own.change({ type: "choose", kind: "camera", id: "better" });
  await settled();
  assert.equal(own.sources.camera?.label, "The webcam");
  assert.equal(own.view.problems.camera, null);
  assert.deepEqual(own.view.choices.news, { type: "failed", kind: "camera", label: "The better" });
});

test("a microphone that does not start leaves the one in use alone, and is not asked for over and over", async () => {
  const { machine, own } = await someone();
  machine.plug("audioinput", "headset");
  machine.errors.set("headset", "NotReadableError");
  await settled();
  own.change({ type: "choose", kind: "microphone", id: "headset" });
  await settled();
  assert.equal(own.sources.audio?.label, "The built-in");
  assert.equal(own.view.problems.microphone, null);
  assert.equal(own.view.choices.news?.type, "failed");
  const { length } = machine.tracks;
  await settled();
  assert.equal(machine.tracks.length, length);
});

test("an unplugged microphone gives way to another, in words", async () => {
  const { machine, own } = await someone();
  machine.plug("audioinput", "headset");
  await settled();
  own.change({ type: "choose", kind: "microphone", id: "headset" });
  await settled();
  machine.unplug("headset");
  await settled();
  assert.equal(own.sources.audio?.label, "The built-in");
  assert.deepEqual(own.view.choices.news, {
    type: "gone",
    kind: "microphone",
    label: "The headset",
    now: "The built-in",
  });
});

test("the only microphone that is unplugged is lost, and comes back by itself", async () => {
  const { machine, own } = await someone();
  machine.unplug("built-in");
  await settled();
  assert.equal(own.view.problems.microphone, "lost");
  assert.equal(own.view.microphone, "off");
  assert.equal(own.view.camera, "on");
  machine.plug("audioinput", "headset");
  await settled();
  assert.equal(own.view.problems.microphone, null);
  assert.equal(own.sources.audio?.label, "The headset");
});

test("devices that end with their page count as sent until nothing takes their place, so that the next page has them", async () => {
  const { machine, own } = await someone();
  machine.unplug("built-in");
  machine.unplug("webcam");
  assert.deepEqual(own.sends, { audio: true, video: true, screen: false });
  await settled();
  assert.deepEqual(own.sends, { audio: false, video: false, screen: false });
});

test("a headset that is plugged in is offered, and taken with its microphone and its speaker", async () => {
  const { machine, own, routed } = await someone();
  machine.infos = [...machine.infos, { kind: "audioinput", deviceId: "air", label: "AirPods", groupId: "a" }];
  machine.plug("audiooutput", "air-out", "a");
  await settled();
  const { news } = own.view.choices;
  assert.equal(news?.type === "new" && news.label, "AirPods");
  own.change({ type: "take_new" });
  await settled();
  assert.equal(own.sources.audio?.label, "AirPods");
  assert.equal(routed.at(-1), "air-out");
  assert.equal(own.view.choices.news, null);
});

test("a speaker that is unplugged gives way to the system's own", async () => {
  const { machine, own, routed } = await someone();
  own.change({ type: "choose", kind: "speaker", id: "speakers" });
  await settled();
  assert.equal(routed.at(-1), "speakers");
  machine.unplug("speakers");
  await settled();
  assert.equal(routed.at(-1), "");
  assert.equal(own.view.choices.news?.type, "gone");
});

test("what was chosen before is asked for again, by its label where the browser gave it a new id", async () => {
  const kept = { ...UNTOLD, camera: { id: "webcam", label: "The webcam", group: "" } };
  assert.equal((await someone({ kept })).own.sources.camera?.label, "The webcam");
  const renamed = { ...UNTOLD, microphone: { id: "an old id", label: "The second", group: "" } };
  const machine = new FakeMachine();
  machine.kept = renamed;
  machine.plug("audioinput", "first");
  machine.plug("audioinput", "second");
  const own = new OwnDevices({ timers: new FakeTimers(), changed() {}, gear: machine.gear, browser: machine.browser });
  await own.capture(["microphone"]);
  await settled();
  assert.equal(own.sources.audio?.label, "The second");
});

test("the resolution is a wish, changed on the running camera and remembered", async () => {
  const { machine, own } = await someone();
  own.change({ type: "resolution", resolution: "360p" });
  assert.deepEqual(machine.last.applied.at(-1)?.height, { ideal: 360 });
  assert.equal(machine.kept.resolution, "360p");
  assert.equal(own.view.choices.resolution, "360p");
});

test("a blurred background stays blurred when the picture's size changes, where the browser blurs at all", async () => {
  const { machine, own } = await someone();
  assert.equal(own.view.choices.blur, null);
  machine.blurs = true;
  own.change({ type: "blur", blur: true });
  own.change({ type: "resolution", resolution: "360p" });
  const applied = machine.last.applied.at(-1) as { backgroundBlur?: unknown; height?: unknown };
  assert.deepEqual([applied.backgroundBlur, applied.height], [{ ideal: true }, { ideal: 360 }]);
  assert.equal(own.view.choices.blur, true);
});

test("noise suppression, echo cancellation and gain are on, and each is switched in the running call", async () => {
  const { machine, own } = await someone();
  assert.equal(machine.tracks[0]?.asked.noiseSuppression, true);
  assert.equal(machine.tracks[0]?.asked.echoCancellation, true);
  assert.equal(machine.tracks[0]?.asked.autoGainControl, true);
  own.change({ type: "care", care: { noiseSuppression: false } });
  await settled();
  assert.equal(machine.last.asked.noiseSuppression, false);
  assert.equal(machine.last.asked.echoCancellation, true);
  assert.deepEqual(machine.told.slice(-2), ["stop built-in", "open built-in"]);
});

test("switched twice while the microphone comes back, the sound is cared for as was said last", async () => {
  const { machine, own } = await someone();
  own.change({ type: "care", care: { noiseSuppression: false } });
  own.change({ type: "care", care: { echoCancellation: false } });
  assert.equal(own.sends.audio, true, "nobody is told of a pause");
  await settled();
  assert.equal(machine.last.asked.noiseSuppression, false);
  assert.equal(machine.last.asked.echoCancellation, false);
  assert.equal(machine.last.stopped, false);
  assert.equal(machine.tracks.filter(({ kind, stopped }) => kind === "audio" && !stopped).length, 1);
});

test("a microphone that starts muted is captured and silent", async () => {
  const machine = new FakeMachine();
  machine.plug("audioinput", "built-in");
  const own = new OwnDevices({ timers: new FakeTimers(), changed() {}, gear: machine.gear, browser: machine.browser });
  own.mute(true);
  await own.capture(["microphone"]);
  assert.equal(own.view.microphone, "muted");
  assert.equal(machine.last.enabled, false);
  assert.equal(own.sends.audio, false);
});

test("muting works while a microphone is asked for, also where another one runs meanwhile", async () => {
  const { machine, own } = await someone();
  machine.plug("audioinput", "headset");
  await settled();
  own.change({ type: "choose", kind: "microphone", id: "headset" });
  assert.equal(own.view.asking, true);
  own.toggleMicrophone();
  assert.equal(own.view.microphone, "muted");
  assert.equal(machine.tracks[0]?.enabled, false, "the one that still runs");
  await settled();
  assert.equal(own.sources.audio?.label, "The headset");
  assert.equal(own.sources.audio?.enabled, false);
});

test("a camera that is turned off while it starts is let go as it comes, and may be turned on again", async () => {
  const { machine, own } = await someone();
  own.toggleCamera();
  own.toggleCamera();
  assert.equal(own.view.camera, "asking");
  own.toggleCamera();
  assert.equal(own.view.camera, "off");
  await settled();
  assert.equal(own.view.camera, "off");
  assert.equal(own.sources.camera, null);
  assert.equal(machine.last.stopped, true);
  own.toggleCamera();
  await settled();
  assert.equal(own.view.camera, "on");
});

test("a camera that is turned off while another is chosen stays off, and the one before does not come back", async () => {
  const { machine, own } = await someone();
  machine.plug("videoinput", "better");
  await settled();
  own.change({ type: "choose", kind: "camera", id: "better" });
  own.toggleCamera();
  await settled();
  assert.equal(own.view.camera, "off");
  assert.ok(machine.tracks.every(({ kind, stopped }) => kind === "audio" || stopped));
  assert.notEqual(own.view.choices.news?.type, "failed");
});

test("a question that nobody answers for five seconds is said to be open, until it is answered", async () => {
  const machine = new FakeMachine();
  machine.plug("audioinput", "built-in");
  const timers = new FakeTimers();
  let allow = () => {};
  const allowed = new Promise<void>((resolve) => {
    allow = resolve;
  });
  const browser = {
    ...machine.browser,
    open: (wish: MediaStreamConstraints) => allowed.then(() => machine.browser.open(wish)),
  };
  const own = new OwnDevices({ timers, changed() {}, gear: machine.gear, browser });
  void own.capture(["microphone"]);
  await timers.turn(4_999);
  assert.equal(own.view.problems.microphone, null);
  await timers.turn(1);
  assert.equal(own.view.problems.microphone, "prompt_open");
  allow();
  await settled();
  assert.equal(own.view.problems.microphone, null);
  assert.equal(own.view.microphone, "on");
});

test("a camera that was denied runs as soon as the person allows it", async () => {
  const machine = new FakeMachine();
  machine.plug("videoinput", "webcam");
  machine.errors.set("video", "NotAllowedError");
  const own = new OwnDevices({ timers: new FakeTimers(), changed() {}, gear: machine.gear, browser: machine.browser });
  await own.capture(["camera"]);
  await settled();
  assert.equal(own.view.problems.camera, "denied");
  machine.errors.clear();
  Object.assign(machine.status, { state: "granted" });
  machine.status.onchange();
  await settled();
  assert.equal(own.view.problems.camera, null);
  assert.equal(own.view.camera, "on");
});

test("a telephone call interrupts the microphone of a phone; afterwards it is captured again always", async () => {
  const { machine, own, timers, resumed } = await someone({ phone: true });
  const microphone = machine.tracks[0];
  if (microphone === undefined) throw new Error("no microphone");
  microphone.muted = true;
  microphone.onmute?.();
  await timers.turn(1_000);
  assert.equal(own.view.problems.microphone, "interrupted");
  microphone.muted = false;
  microphone.onunmute?.();
  await settled();
  assert.equal(own.view.problems.microphone, null);
  assert.equal(microphone.stopped, true);
  assert.equal(machine.last.stopped, false);
  assert.equal(resumed(), 1);
});

test("a phone's microphone that does not come back by itself is offered to the touch", async () => {
  const { machine, own, timers } = await someone({ phone: true });
  const microphone = machine.tracks[0];
  if (microphone === undefined) throw new Error("no microphone");
  microphone.muted = true;
  microphone.onmute?.();
  await timers.turn(1_000);
  machine.errors.set("audio", "NotAllowedError");
  microphone.onunmute?.();
  await settled();
  assert.equal(own.view.problems.microphone, "interrupted");
  machine.errors.clear();
  await own.capture(["microphone"]);
  assert.equal(own.view.problems.microphone, null);
  assert.equal(machine.last.muted, false);
});

test("on a computer a silent track is nobody's telephone call", async () => {
  const { machine } = await someone();
  assert.equal(machine.tracks[0]?.onmute, null);
});

test("flipping stops the camera in use before the other one is opened", async () => {
  const { machine, own } = await someone({ phone: true });
  assert.equal(own.view.choices.flips, false);
  machine.plug("videoinput", "back");
  await settled();
  assert.equal(own.view.choices.flips, true);
  assert.equal(own.view.mirrored, true);
  machine.told.splice(0);
  own.change({ type: "flip" });
  await settled();
  assert.deepEqual(machine.told, ["stop webcam", "open webcam"]);
  assert.deepEqual(machine.last.asked.facingMode, { ideal: "environment" });
  assert.equal(own.view.mirrored, false);
});

test("what is released stays released, whatever is plugged in afterwards", async () => {
  const { machine, own } = await someone();
  own.release();
  const { length } = machine.tracks;
  machine.plug("audioinput", "headset");
  await settled();
  assert.equal(machine.tracks.length, length);
  assert.deepEqual(own.sends, { audio: false, video: false, screen: false });
});
