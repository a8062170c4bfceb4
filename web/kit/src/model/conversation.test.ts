import assert from "node:assert/strict";
import { test } from "node:test";
import { FakePage } from "../testing/page.ts";
import { ANA, MAYA, message } from "../testing/views.ts";

const texts = (page: FakePage) =>
  page.conversation.lines.value.map(({ content, delivery }) => [
    content.type === "message" ? content.text : "",
    delivery,
  ]);

test("a message is shown at once and becomes an entry in its place", async () => {
  const page = await new FakePage("consumer").join();
  page.conversation.send("  Hello  ");
  assert.deepEqual(texts(page), [["Hello", "sending"]]);
  const key = page.conversation.lines.value[0]?.key;
  const sent = page.network.last.of("message")[0];
  assert.equal(sent?.text, "Hello");
  await page.entries(message(1, MAYA, sent?.id ?? ""));
  await page.done("message", 1);
  assert.deepEqual(texts(page), [["Hello", "sent"]]);
  assert.equal(page.conversation.lines.value[0]?.key, key);
});

test("an own message is delivered and read as the other side says", async () => {
  const page = await new FakePage("consumer").join();
  await page.entries(
    message(1, MAYA, "msg_1", "One"),
    message(2, MAYA, "msg_2", "Two"),
    message(3, MAYA, "msg_3", "Three"),
  );
  await page.say({
    type: "receipts",
    receipts: { agent: { delivered: 2, read: 1 }, consumer: { delivered: 3, read: 3 } },
  });
  assert.deepEqual(texts(page), [
    ["One", "read"],
    ["Two", "delivered"],
    ["Three", "sent"],
  ]);
});

test("a refused message says why, and is sent again with the same id", async () => {
  const page = await new FakePage("consumer").join();
  page.conversation.send("Hello");
  const [sent] = page.network.last.of("message");
  await page.say({
    type: "rejected",
    n: sent?.n ?? 0,
    refusal: { code: "conversation_over", message: "Over.", remedy: "" },
  });
  const [line] = page.conversation.lines.value;
  assert.equal(line?.delivery, "failed");
  assert.equal(line?.refusal?.code, "conversation_over");
  page.conversation.retry(line?.key ?? "");
  assert.deepEqual(texts(page), [["Hello", "sending"]]);
  assert.equal(page.network.last.of("message")[1]?.id, sent?.id);
});

test("a message written without a connection leaves with the next one", async () => {
  const page = await new FakePage("consumer").join();
  await page.lose();
  page.conversation.send("Hello");
  assert.deepEqual(texts(page), [["Hello", "sending"]]);
  await page.join();
  assert.equal(page.network.last.of("message").length, 1);
});

test("what a page left unsent is sent by the tab's next one, and not written twice where it arrived", async () => {
  const before = new FakePage("consumer");
  before.conversation.send("One");
  before.conversation.send("Two");
  const [one, two] = before.conversation.unsent;
  assert.deepEqual([one?.text, two?.text], ["One", "Two"]);

  const after = new FakePage("consumer");
  after.conversation.resend(before.conversation.unsent);
  await after.join();
  await after.entries(message(1, MAYA, one?.id ?? "", "One"));
  assert.deepEqual(texts(after), [
    ["One", "sent"],
    ["Two", "sending"],
  ]);
  assert.deepEqual(
    after.network.last.of("message").map(({ id, text }) => [id, text]),
    [
      [one?.id, "One"],
      [two?.id, "Two"],
    ],
  );
});

test("a page resumes after its last entry", async () => {
  const page = await new FakePage("consumer").join({ last: 2 });
  assert.equal(page.conversation.loaded.value, false);
  await page.entries(message(1, ANA, "msg_1"), message(2, ANA, "msg_2"));
  assert.equal(page.conversation.loaded.value, true);
  await page.lose();
  page.network.last.accept();
  assert.equal(page.network.last.of("hello")[0]?.after, 2);
  await page.join();
  await page.entries(message(2, ANA, "msg_2"), message(3, ANA, "msg_3"));
  assert.deepEqual(
    page.conversation.lines.value.map(({ seq }) => seq),
    [1, 2, 3],
  );
});

test("a gap is filled by a new connection, never shown", async () => {
  const page = await new FakePage("consumer").join();
  await page.entries(message(1, ANA, "msg_1"));
  await page.entries(message(3, ANA, "msg_3"));
  assert.equal(page.conversation.lines.value.length, 1);
  await page.timers.turn(250);
  page.network.last.accept();
  assert.equal(page.network.last.of("hello")[0]?.after, 1);
});

test("receipts tell once what arrived and what was seen", async () => {
  const page = await new FakePage("agent").join();
  await page.entries(message(1, MAYA, "msg_1"));
  await page.entries(message(2, MAYA, "msg_2"));
  page.conversation.seen(1);
  await page.timers.turn(0);
  const receipts = page.network.last.of("receipt").map(({ delivered, read }) => [delivered, read]);
  assert.deepEqual(receipts, [[2, 1]]);
});

test("what the other side wrote is unread until a receipt says otherwise", async () => {
  const page = await new FakePage("agent").join();
  await page.entries(message(1, MAYA, "msg_1"), message(2, ANA, "msg_2"), message(3, MAYA, "msg_3"));
  assert.equal(page.conversation.unread.value, 2);
  await page.say({
    type: "receipts",
    receipts: { agent: { delivered: 3, read: 1 }, consumer: { delivered: 3, read: 3 } },
  });
  assert.equal(page.conversation.unread.value, 1);
});

test("typing is told sparingly, ends with a pause, and is not believed for ever", async () => {
  const page = await new FakePage("consumer").join();
  const told = () => page.network.last.of("typing").map(({ typing }) => typing);
  page.conversation.typing(true);
  await page.timers.turn(1_000);
  page.conversation.typing(true);
  assert.deepEqual(told(), [true]);
  await page.timers.turn(4_000);
  assert.deepEqual(told(), [true, false]);
  await page.say({ type: "typing", side: "agent", typing: true });
  assert.equal(page.conversation.otherTyping.value, true);
  await page.timers.turn(7_000);
  assert.equal(page.conversation.otherTyping.value, false);
});

test("a refused close answers with the reason", async () => {
  const page = await new FakePage("agent").join();
  const closing = page.conversation.close("Solved");
  const n = page.network.last.of("close")[0]?.n ?? 0;
  await page.say({ type: "rejected", n, refusal: { code: "not_owner", message: "Another agent has it.", remedy: "" } });
  assert.equal((await closing)?.code, "not_owner");
});
