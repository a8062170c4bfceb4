import assert from "node:assert/strict";
import { test } from "node:test";
import type { Resolution } from "../model/device-choices.ts";
import { type Browser, capture, type Device, pictureOf } from "./devices.ts";

/** A browser in which each combination of devices opens or fails as told. */
function browser(answers: Record<string, string>): Browser & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    secure: () => true,
    supported: () => true,
    policy: () => true,
    permission: async () => ({ state: "prompt" }) as PermissionStatus,
    present: async () => null,
    async open({ audio, video }) {
      const wish = [audio ? "microphone" : "", video ? "camera" : ""].filter(Boolean).join("+");
      asked.push(wish);
      const name = answers[wish];
      if (name !== undefined) throw Object.assign(new Error(), { name });
      const track = (there: unknown, kind: string) => (there ? [{ kind } as MediaStreamTrack] : []);
      return {
        getAudioTracks: () => track(audio, "audio"),
        getVideoTracks: () => track(video, "video"),
      } as MediaStream;
    },
  };
}

const BOTH: Device[] = ["microphone", "camera"];
const ASKED = { microphone: {}, camera: {} };

test("both are asked for at once", async () => {
  const fake = browser({});
  const captured = await capture(BOTH, ASKED, fake);
  assert.deepEqual(fake.asked, ["microphone+camera"]);
  assert.equal(captured.microphone?.kind, "audio");
  assert.equal(captured.camera?.kind, "video");
});

test("where one may be at fault, each is asked for alone", async () => {
  const fake = browser({ "microphone+camera": "NotFoundError", camera: "NotFoundError" });
  const captured = await capture(BOTH, ASKED, fake);
  assert.deepEqual(fake.asked, ["microphone+camera", "microphone", "camera"]);
  assert.equal(captured.microphone?.kind, "audio");
  assert.deepEqual(captured.problems, { microphone: null, camera: "absent" });
});

test("after a refusal the microphone is asked for once more, the camera is not", async () => {
  const fake = browser({ "microphone+camera": "NotAllowedError" });
  const captured = await capture(BOTH, ASKED, fake);
  assert.deepEqual(fake.asked, ["microphone+camera", "microphone"]);
  assert.equal(captured.microphone?.kind, "audio");
  assert.deepEqual(captured.problems, { microphone: null, camera: "denied" });
});

test("what is allowed by now is asked for once more after a refusal", async () => {
  const fake = browser({ "microphone+camera": "NotAllowedError" });
  fake.permission = async (device) => ({ state: device === "camera" ? "granted" : "prompt" }) as PermissionStatus;
  assert.deepEqual((await capture(BOTH, ASKED, fake)).problems, { microphone: null, camera: null });
  assert.deepEqual(fake.asked, ["microphone+camera", "microphone", "camera"]);

  const refusing = browser({ camera: "NotAllowedError" });
  refusing.permission = fake.permission;
  assert.equal((await capture(["camera"], ASKED, refusing)).problems.camera, "denied");
  assert.deepEqual(refusing.asked, ["camera", "camera"]);
});

test("a camera that cannot start at the size it is asked for is asked for at any size, once", async () => {
  const sizes: unknown[] = [];
  const fake = browser({});
  const { open } = fake;
  fake.open = async (constraints) => {
    const { video } = constraints;
    if (typeof video === "object") sizes.push(video.height ?? "any");
    // As Windows and some Androids say it of a size that the camera cannot do.
    if (typeof video === "object" && video.height) throw Object.assign(new Error(), { name: "NotReadableError" });
    return open(constraints);
  };
  const asked = { microphone: {}, camera: pictureOf("720p") };
  const captured = await capture(BOTH, asked, fake);
  assert.deepEqual(sizes, [{ ideal: 720 }, { ideal: 720 }, "any"]);
  assert.equal(captured.camera?.kind, "video");
  assert.deepEqual(captured.problems, { microphone: null, camera: null });

  const used = browser({ camera: "NotReadableError" });
  assert.equal((await capture(["camera"], asked, used)).problems.camera, "busy");
  assert.deepEqual(used.asked, ["camera", "camera"]);
});

test("no camera is refused for its size: every size is a wish", () => {
  const wishes: Resolution[] = ["native", "720p", "360p"];
  for (const size of wishes) {
    for (const constraint of Object.values(pictureOf(size))) assert.deepEqual(Object.keys(constraint), ["ideal"]);
  }
});

test("a single device is asked for once", async () => {
  const fake = browser({ microphone: "NotReadableError" });
  const captured = await capture(["microphone"], ASKED, fake);
  assert.deepEqual(fake.asked, ["microphone"]);
  assert.equal(captured.problems.microphone, "busy");
});
