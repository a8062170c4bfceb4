import assert from "node:assert/strict";
import { test } from "node:test";
import { FakePage } from "@beckon/kit/testing/page.ts";
import { ANA, call, inCall, invitation, MAYA } from "@beckon/kit/testing/views.ts";
import { enter } from "./enter.ts";

const task = { call: "cal_1", camera: false };
/** The consumer's place is another page's. */
const elsewhere = call({ agent: inCall(ANA, "tab_ana"), consumer: inCall(MAYA, "tab_shop") });

test("a page of the call alone accepts the pending invitation as it was wished", async () => {
  const page = await new FakePage("consumer").join({ invitation: invitation() });
  assert.equal(enter(task, page.conversation.call), true);
  assert.equal(page.network.last.of("accept")[0]?.invitation, "inv_1");
  assert.ok(page.studio.last.told.includes("capture audio"));
});

test("it takes the running call from the page that has it", async () => {
  const page = await new FakePage("consumer").join({ call: elsewhere });
  assert.equal(enter(task, page.conversation.call), true);
  await page.timers.turn(0);
  assert.deepEqual(
    page.network.last.of("join").map(({ call, take }) => [call, take]),
    [["cal_1", true]],
  );
});

test("it touches no other call and no other invitation", async () => {
  const other = { call: "cal_2", camera: true };
  const invited = await new FakePage("consumer").join({ invitation: invitation() });
  assert.equal(enter(other, invited.conversation.call), false);
  const running = await new FakePage("consumer").join({ call: elsewhere });
  assert.equal(enter(other, running.conversation.call), false);
  assert.deepEqual(invited.network.last.of("accept"), []);
  assert.deepEqual(running.network.last.of("join"), []);
});

test("without a call there is nothing to enter yet", async () => {
  const page = await new FakePage("consumer").join();
  assert.equal(enter(task, page.conversation.call), false);
});
