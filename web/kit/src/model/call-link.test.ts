import assert from "node:assert/strict";
import { test } from "node:test";
import type { InvitationView } from "../protocol.ts";
import { FakePage } from "../testing/page.ts";
import { call, invitation } from "../testing/views.ts";

/** An agent's page that rings and has a link. */
async function linked(): Promise<[FakePage, (differences?: Partial<InvitationView>) => Promise<void>]> {
  const page = await new FakePage("agent").join();
  void page.conversation.call.invite("video", { link: true });
  await page.timers.turn(0);
  page.studio.last.chosen();
  await page.timers.turn(0);
  const [invite] = page.network.last.of("invite");
  assert.equal(invite?.link, true);
  const id = invite.invitation;
  const say = (differences: Partial<InvitationView> = {}) => {
    const link = { made_at: 5_000_000, opened_at: null, used: false };
    return page.say({
      type: "invitation",
      invitation: invitation({ id, sound_until: 5_002_000, expires_at: 6_800_000, link, ...differences }),
    });
  };
  await page.done("invite");
  await say();
  await page.say({ type: "link", invitation: id, url: "https://window.example/call#secret" });
  return [page, say];
}

test("the page that made a link knows its address, another page that there is one", async () => {
  const [page] = await linked();
  assert.equal(page.conversation.call.link.state.value?.url, "https://window.example/call#secret");
  const link = { made_at: 5_000_000, opened_at: null, used: false };
  const other = await new FakePage("agent").join({ invitation: invitation({ link }) });
  assert.equal(other.conversation.call.link.state.value?.url, null);
});

test("a call without a link never waits for one", async () => {
  const page = await new FakePage("agent").join({ invitation: invitation() });
  assert.equal(page.conversation.call.link.state.value, null);
  assert.equal(page.conversation.call.link.waiting.value, false);
});

test("once the sound has stopped the call waits without devices, and rings with them when the link is opened", async () => {
  const [page, say] = await linked();
  const { call: model } = page.conversation;
  assert.equal(model.link.waiting.value, false);
  await page.timers.turn(2_500);
  assert.equal(model.link.waiting.value, true);
  assert.equal(page.studio.last.told.at(-1), "park");
  await say({ link: { made_at: 5_000_000, opened_at: 5_002_000, used: false } });
  assert.equal(model.link.waiting.value, false);
  assert.equal(model.sound.value, true);
  assert.equal(page.studio.last.told.at(-1), "unpark");
});

test("a call that is answered by its link while it waits has its devices again", async () => {
  const [page, say] = await linked();
  await page.timers.turn(2_500);
  await say({ outcome: "accepted", answered_in: "tab_link" });
  const id = page.network.last.of("invite")[0]?.invitation.replace("inv_", "cal_") ?? "";
  await page.say({ type: "call", call: call({ id, state: "connecting" }) });
  assert.equal(page.conversation.call.state.value.phase, "connecting");
  assert.ok(page.studio.last.told.includes("unpark"));
});

test("the link is posted into the conversation", async () => {
  const [page] = await linked();
  page.conversation.call.postLink();
  assert.equal(page.network.last.of("send_link").length, 1);
});
