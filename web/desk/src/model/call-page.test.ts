import assert from "node:assert/strict";
import { test } from "node:test";
import type { Inviting } from "@beckon/kit/model/call.ts";
import type { CallKind, CallView, Content, Person } from "@beckon/kit/protocol.ts";
import { settled } from "@beckon/kit/testing/fakes.ts";
import { FakePage } from "@beckon/kit/testing/page.ts";
import { ANA, call, inCall, invitation, MAYA } from "@beckon/kit/testing/views.ts";
import { CallPageModel } from "./call-page.ts";

/** A page of a call alone, at Ana's, and what it asked for. */
async function opened(
  differences: Parameters<FakePage["join"]>[0] = {},
  again = false,
): Promise<{ page: FakePage; model: CallPageModel; invited: [CallKind, Inviting][]; closed: () => number }> {
  const page = new FakePage("agent");
  const invited: [CallKind, Inviting][] = [];
  let closes = 0;
  const model = new CallPageModel({
    conversation: page.conversation,
    name: ANA.name,
    again,
    invite: async (kind, how) => {
      invited.push([kind, how]);
      await page.conversation.call.invite(kind, how);
    },
    close: () => {
      closes += 1;
    },
  });
  model.open();
  await page.join(differences);
  return { page, model, invited, closed: () => closes };
}

const phase = ({ state }: CallPageModel) => state.value.phase;
const inAnotherPage = (differences: Partial<CallView> = {}) => call({ agent: inCall(ANA, "tab_desk"), ...differences });
const joins = (page: FakePage) => page.network.last.of("join");
const media = { audio: true, video: true, screen: false };

/** The call that runs in this page from now on. */
async function running(page: FakePage): Promise<void> {
  await page.say({ type: "joined", call: "cal_1", secret: "rjn_1", media });
  await page.say({ type: "call", call: call() });
}

/** The invitation came to nothing. */
async function unanswered(page: FakePage, outcome: "declined" | "cancelled", by: Person): Promise<void> {
  await page.say({ type: "invitation", invitation: invitation({ outcome, by }) });
  const content: Content = { type: "invitation_ended", invitation: "inv_1", kind: "video", outcome, by, reason: null };
  await page.entries({ seq: 1, at: 5_000_000, content });
}

test("without a call there is a door", async () => {
  const { page, model } = await opened();
  assert.equal(phase(model), "door");
  assert.deepEqual(joins(page), []);
});

test("a call that runs in another page is taken at once, and once only", async () => {
  const { page, model, closed } = await opened({ call: inAnotherPage() });
  assert.deepEqual([phase(model), joins(page).length], ["call", 1]);
  assert.equal(joins(page)[0]?.take, true);
  await running(page);
  assert.equal(phase(model), "call");
  await page.say({ type: "elsewhere", call: "cal_1" });
  assert.deepEqual([phase(model), joins(page).length, closed()], ["elsewhere", 1, 1]);
  model.take();
  await settled();
  assert.deepEqual([phase(model), joins(page).length], ["call", 2]);
});

test("a page that was loaded anew takes nothing that it did not have", async () => {
  const { page, model, closed } = await opened({ call: inAnotherPage() }, true);
  assert.deepEqual([phase(model), joins(page).length, closed()], ["elsewhere", 0, 0]);
});

test("a call that begins in another page stays there while this one is at its door", async () => {
  const { page, model } = await opened();
  await page.say({ type: "call", call: inAnotherPage({ state: "connecting" }) });
  assert.deepEqual([phase(model), joins(page).length], ["elsewhere", 0]);
});

test("what another page has invited to is taken when it runs", async () => {
  const { page, model } = await opened({ invitation: invitation() });
  assert.equal(phase(model), "call");
  await page.say({ type: "invitation", invitation: invitation({ outcome: "accepted", answered_in: "tab_maya" }) });
  await page.say({ type: "call", call: inAnotherPage({ state: "connecting" }) });
  assert.deepEqual([phase(model), joins(page).length], ["call", 1]);
});

test("a refusal to let the call go stays to be read", async () => {
  const { page, model, closed } = await opened({ call: inAnotherPage() });
  const n = joins(page)[0]?.n ?? 0;
  await page.say({ type: "rejected", n, refusal: { code: "unavailable", message: "Not now.", remedy: "" } });
  assert.deepEqual([phase(model), closed()], ["elsewhere", 0]);
  assert.equal(page.conversation.call.refusal.value?.code, "unavailable");
});

test("a name goes along only where it is not the agent's own", async () => {
  const { model, invited } = await opened();
  model.start("voice", { name: ` ${ANA.name} ` });
  assert.deepEqual(invited, [["voice", { link: false, name: null }]]);
  const other = await opened();
  other.model.start("video", { name: "Ana from Northwind ", link: true });
  assert.deepEqual(other.invited, [["video", { link: true, name: "Ana from Northwind" }]]);
});

test("who declined is said, and another call begins like the last one", async () => {
  const { page, model, invited } = await opened();
  const from = { ...ANA, name: "Ana from Northwind" };
  await page.say({ type: "invitation", invitation: invitation({ from }) });
  assert.equal(phase(model), "call");
  await unanswered(page, "declined", MAYA);
  const { state } = model;
  assert.equal(state.value.phase === "over" && state.value.ending.type, "unanswered");
  model.again("video");
  assert.deepEqual(invited, [["video", { link: false, name: "Ana from Northwind" }]]);
});

test("what the agent cancelled leads back to the door", async () => {
  const { page, model } = await opened();
  await page.say({ type: "invitation", invitation: invitation() });
  await unanswered(page, "cancelled", ANA);
  assert.equal(phase(model), "door");
});

test("the end of a call stays when there is no way back any more, until the next press", async () => {
  const { page, model } = await opened({ call: inAnotherPage() });
  await running(page);
  page.conversation.call.end();
  const undo = () => {
    const { value } = model.state;
    return value.phase === "over" && value.ending.type === "ended" && value.ending.screen.undo;
  };
  assert.deepEqual([phase(model), undo()], ["over", true]);
  await page.timers.turn(8_000);
  assert.deepEqual([phase(model), undo()], ["over", false]);
  model.take();
  assert.equal(phase(model), "door");
});
