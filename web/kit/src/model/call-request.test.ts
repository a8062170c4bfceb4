import assert from "node:assert/strict";
import { test } from "node:test";
import { FakePage } from "../testing/page.ts";
import { conversation } from "../testing/views.ts";

test("a consumer may ask for what the brand allows", async () => {
  const page = await new FakePage("consumer").join();
  assert.deepEqual(page.conversation.request.kinds.value, ["video", "voice", "screen"]);
  const may_ask_for = { voice: true, video: false, screen: false };
  await page.say({ type: "conversation", conversation: { ...conversation, may_ask_for } });
  assert.deepEqual(page.conversation.request.kinds.value, ["voice"]);
});

test("a request is pending by the server's word, and can be withdrawn", async () => {
  const page = await new FakePage("consumer").join();
  const { request } = page.conversation;
  const pending = () => request.pending.value?.kind ?? null;
  void request.ask("video");
  void request.ask("video");
  assert.equal(page.network.last.of("ask_for_call").length, 1);
  assert.equal(pending(), null);
  await page.done("ask_for_call");
  await page.say({ type: "conversation", conversation: { ...conversation, request: { kind: "video", at: 1 } } });
  assert.equal(pending(), "video");
  void request.withdraw();
  await page.done("withdraw_request");
  await page.say({ type: "conversation", conversation });
  assert.equal(pending(), null);
});

test("a refused request says why until that is read", async () => {
  const page = await new FakePage("consumer").join();
  const { request } = page.conversation;
  void request.ask("voice");
  const n = page.network.last.of("ask_for_call")[0]?.n ?? 0;
  await page.say({ type: "rejected", n, refusal: { code: "requests_off", message: "Off.", remedy: "" } });
  assert.equal(request.refusal.value?.code, "requests_off");
  request.dismiss();
  assert.equal(request.refusal.value, null);
});

test("the agent declines to call", async () => {
  const page = await new FakePage("agent").join({
    conversation: { ...conversation, request: { kind: "voice", at: 1 } },
  });
  assert.equal(page.conversation.request.pending.value?.kind, "voice");
  void page.conversation.request.decline();
  assert.equal(page.network.last.of("decline_request").length, 1);
});
