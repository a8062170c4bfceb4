import assert from "node:assert/strict";
import { test } from "node:test";
import { type Browser, capture, type Device } from "./devices.ts";

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

test("a single device is asked for once", async () => {
  const fake = browser({ microphone: "NotReadableError" });
  const captured = await capture(["microphone"], ASKED, fake);
  assert.deepEqual(fake.asked, ["microphone"]);
  assert.equal(captured.problems.microphone, "busy");
});
