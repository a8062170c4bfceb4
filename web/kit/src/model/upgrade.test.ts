import assert from "node:assert/strict";
import { test } from "node:test";
import type { CallView } from "../protocol.ts";
import { FakePage } from "../testing/page.ts";
import { call, invitation } from "../testing/views.ts";

const voice = (more: Partial<CallView> = {}) => call({ kind: "voice", ...more });
const asked = (by: "agent" | "consumer") => voice({ upgrade: { by, kind: "video", until: 5_060_000 } });

/** Maya's page in a voice call. */
async function talking(): Promise<FakePage> {
  const page = await new FakePage("consumer").join({ invitation: invitation({ kind: "voice" }) });
  page.conversation.call.accept();
  await page.done("accept");
  await page.say({ type: "call", call: voice() });
  page.studio.last.chosen();
  return page;
}

const cameraWent = (page: FakePage) => page.studio.last.told.includes("toggleCamera");

test("who asks for video is seen when the other side agrees", async () => {
  const page = await talking();
  const { upgrade } = page.conversation.call;
  upgrade.add();
  await page.done("upgrade");
  await page.say({ type: "call", call: asked("consumer") });
  assert.equal(upgrade.asked.value, "me");
  assert.equal(cameraWent(page), false);
  await page.say({ type: "call", call: call() });
  assert.equal(upgrade.asked.value, null);
  assert.equal(cameraWent(page), true);
  assert.equal(upgrade.declined.value, false);
});

test("a screen call asks for no device, and gets the microphone of who wants voice when the other side agrees", async () => {
  const screen = (more: Partial<CallView> = {}) => call({ kind: "screen", ...more });
  const page = await new FakePage("consumer").join({ invitation: invitation({ kind: "screen" }) });
  page.conversation.call.accept();
  await page.done("accept");
  await page.say({ type: "call", call: screen() });
  page.studio.last.chosen();
  const { upgrade } = page.conversation.call;
  upgrade.add();
  assert.equal(page.network.last.of("upgrade")[0]?.kind, "voice");
  await page.say({ type: "call", call: screen({ upgrade: { by: "consumer", kind: "voice", until: 5_060_000 } }) });
  await page.say({ type: "call", call: voice() });
  const told = page.studio.last.told.filter((each) => each !== "open");
  assert.deepEqual(told, ["capture", "toggleMicrophone"]);
  upgrade.add();
  assert.equal(page.network.last.of("upgrade")[1]?.kind, "video");
});

test("who is asked chooses to be seen, to watch alone, or neither", async () => {
  for (const [answer, agree, camera] of [
    ["on", true, true],
    ["receive", true, false],
    ["not_now", false, false],
  ] as const) {
    const page = await talking();
    const { upgrade } = page.conversation.call;
    await page.say({ type: "call", call: asked("agent") });
    assert.equal(upgrade.asked.value, "other");
    upgrade.answer(answer);
    assert.equal(page.network.last.of("answer_upgrade")[0]?.agree, agree);
    await page.done("answer_upgrade");
    await page.say({ type: "call", call: agree ? call() : voice() });
    assert.equal(cameraWent(page), camera, answer);
    assert.equal(upgrade.declined.value, false, "one's own no is no news");
  }
});

test("who asked is told that the other side does not agree, and not of what was taken back", async () => {
  const page = await talking();
  const { upgrade } = page.conversation.call;
  upgrade.add();
  await page.say({ type: "call", call: asked("consumer") });
  await page.say({ type: "call", call: voice() });
  assert.equal(upgrade.declined.value, true);
  upgrade.dismiss();
  assert.equal(upgrade.declined.value, false);
  upgrade.add();
  await page.say({ type: "call", call: asked("consumer") });
  upgrade.takeBack();
  await page.say({ type: "call", call: voice() });
  assert.equal(upgrade.declined.value, false);
  await page.say({ type: "call", call: call() });
  assert.equal(cameraWent(page), false, "what was taken back turns nothing on");
});

test("a page that only looks on answers nothing", async () => {
  const page = await new FakePage("consumer").join({
    call: voice({
      upgrade: { by: "agent", kind: "video", until: 5_060_000 },
      consumer: { ...voice().consumer, tab: "tab_other" },
    }),
  });
  assert.equal(page.conversation.call.upgrade.asked.value, null);
  page.conversation.call.upgrade.answer("on");
  assert.equal(page.network.last.of("answer_upgrade").length, 0);
});
