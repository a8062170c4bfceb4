import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../signal/refused.ts";
import { FakePage } from "../testing/page.ts";
import { ANA, call, inCall, MAYA } from "../testing/views.ts";
import { Shutter, type Taken } from "./shutter.ts";

/** An agent's page in a call in which the consumer shows what is said here. */
async function watching(shows: { camera: boolean; screen: boolean }): Promise<FakePage> {
  const sends = { audio: true, video: shows.camera, screen: shows.screen };
  const view = call({ agent: inCall(ANA, "tab_ana"), consumer: inCall(MAYA, "tab_maya", { sends }) });
  const page = await new FakePage("agent").join({ call: view });
  await page.say({ type: "joined", call: view.id, secret: "s", media: { audio: true, video: true, screen: false } });
  await page.say({ type: "call", call: view });
  const stream = (id: string) => ({ id }) as unknown as MediaStream;
  page.studio.last.set({ otherPicture: stream("camera"), otherScreen: stream("screen") });
  return page;
}

/** A shutter whose pictures are named after what they show. */
function made(send: (taken: Taken) => Promise<void> = async () => {}) {
  const taken: string[] = [];
  const shutter = new Shutter({
    snapshot: async ({ id }) => {
      taken.push(id);
      return { blob: new Blob([id]), width: 640, height: 360 };
    },
    send,
  });
  return { shutter, taken };
}

test("a picture is taken of the shared screen, else of the camera", async () => {
  const sent: string[] = [];
  const { shutter, taken } = made(async ({ of, call }) => {
    sent.push(`${of} of ${call}`);
  });
  await shutter.take((await watching({ camera: true, screen: true })).conversation);
  await shutter.take((await watching({ camera: true, screen: false })).conversation);
  assert.deepEqual(taken, ["screen", "camera"]);
  assert.deepEqual(sent, ["screen of cal_1", "camera of cal_1"]);
});

test("where nothing is shown there is nothing to take", async () => {
  const { conversation } = await watching({ camera: false, screen: false });
  const { shutter, taken } = made();
  assert.equal(Shutter.sees(conversation), false);
  await shutter.take(conversation);
  assert.deepEqual(taken, []);
});

test("one picture is taken at a time, and a refused one says why", async () => {
  const { conversation } = await watching({ camera: true, screen: false });
  const refusal = { code: "too_large", message: "Too large.", remedy: "" } as const;
  const { shutter, taken } = made(() => Promise.reject(new Refused(refusal)));
  const first = shutter.take(conversation);
  assert.equal(shutter.busy.value, true);
  assert.equal(await shutter.take(conversation), null);
  assert.equal((await first)?.code, "too_large");
  assert.deepEqual(taken, ["camera"]);
  assert.equal(shutter.busy.value, false);
});
