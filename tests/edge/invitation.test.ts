import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { fresh, TestBrand } from "./support/brand.ts";
import { description, hostCandidate } from "./support/sdp.ts";
import { callOf, connect, invite, talk } from "./support/story.ts";
import { Edge } from "./support/workerd.ts";

describe("an invitation", () => {
  let edge: Edge;
  before(async () => {
    edge = await Edge.start();
  });
  after(() => edge?.stop());

  test("rings at the consumer with an absolute deadline, takes the agent's attention, and is accepted", async () => {
    const { desk, agent, consumer } = await talk(edge);
    const invitation = await invite(agent);
    const { invitation: card, now } = await consumer.sees("invitation");
    assert.equal(card.id, invitation);
    assert.equal(card.kind, "video");
    assert.equal(card.sound_until - card.sent_at, 45_000);
    assert.equal(card.expires_at - card.sent_at, 120_000);
    assert.ok(now >= card.sent_at);
    await desk.first((frame) => frame.type === "busy" && frame.busy?.invitation === invitation);
    const negotiate = await consumer.sees("negotiate");
    assert.equal(negotiate.offer?.type, "offer");
    consumer.line.say({ type: "shown", invitation });
    await agent.sees("invitation", (frame) => frame.invitation.shown);

    const call = callOf(invitation);
    const answer = description("answer");
    assert.equal(await consumer.does({ type: "describe", call, generation: 1, description: answer }), null);
    assert.equal(await consumer.does({ type: "accept", invitation }), null);
    await agent.sees("invitation", (frame) => frame.invitation.outcome === "accepted");
    const joined = await consumer.sees("joined");
    assert.match(joined.secret, /^rjn_/);
    await connect({ agent, consumer }, call);
    await consumer.sees("call", (frame) => frame.call.state === "active");
    await consumer.entry("call_started");
  });

  test("discloses no address before it is accepted", async () => {
    const { agent, consumer } = await talk(edge);
    const invitation = await invite(agent);
    const call = callOf(invitation);
    await consumer.sees("negotiate");
    assert.equal(await agent.does({ type: "candidate", call, generation: 1, candidate: hostCandidate() }), null);
    const answered = { type: "describe", call, generation: 1, description: description("answer") };
    assert.equal(await consumer.does(answered), null);
    await agent.sees("describe");
    assert.ok(!consumer.line.frames.some((frame) => frame.type === "candidate"));
    await consumer.does({ type: "accept", invitation });
    await consumer.sees("candidate");
  });

  test("is answered in one tab, and the others are told where", async () => {
    const { agent, maya, consumer } = await talk(edge);
    const other = await maya.page();
    const invitation = await invite(agent);
    await Promise.all([consumer.sees("invitation"), other.sees("invitation")]);
    assert.equal(await other.does({ type: "accept", invitation }), null);
    assert.equal(await other.does({ type: "accept", invitation }), null, "a repeated accept has the same answer");
    assert.equal(await consumer.does({ type: "accept", invitation }), "answered_elsewhere");
    const cleared = await consumer.sees("invitation", (frame) => frame.invitation.outcome === "accepted");
    assert.equal(cleared.invitation.answered_in, other.tab);
  });

  test("ends by the first of accept, decline and cancel; the later one reads which it was", async () => {
    const { agent, consumer } = await talk(edge);
    const cancelled = await invite(agent);
    assert.equal(await agent.does({ type: "cancel", invitation: cancelled }), null);
    assert.equal(await consumer.does({ type: "accept", invitation: cancelled }), "already_cancelled");
    const declined = await invite(agent, "voice");
    assert.equal(await consumer.does({ type: "decline", invitation: declined }), null);
    assert.equal(await agent.does({ type: "cancel", invitation: declined }), "already_declined");
    const accepted = await invite(agent);
    assert.equal(await consumer.does({ type: "accept", invitation: accepted }), null);
    assert.equal(await agent.does({ type: "cancel", invitation: accepted }), "already_accepted");
  });

  test("is the only one: the same id is harmless, another is refused, and so is another conversation", async () => {
    const { brand, ana, desk, agent } = await talk(edge);
    const invitation = await invite(agent);
    const again = { type: "invite", invitation, kind: "video", offer: description("offer") };
    assert.equal(await agent.does(again), null);
    assert.equal(await agent.does({ ...again, invitation: fresh("inv") }), "call_in_progress");
    assert.equal(await agent.does({ type: "cancel", invitation }), null);

    const ringing = await invite(agent);
    const ben = await (await brand.signIn(brand.ben)).available();
    ben.say({ type: "status", status: "away" });
    const second = await brand.consumer();
    const page = await second.page();
    await page.write("Me too");
    await page.entry("queued");
    assert.equal(await agent.does({ type: "cancel", invitation: ringing }), null);
    await page.entry("assigned");
    assert.equal(await agent.does({ ...again, invitation: fresh("inv") }), "no_room", "a call weighs all there is");
    const lighter = {
      ...brand.settings,
      profiles: brand.settings.profiles.map((each) => ({ ...each, call_weight: { voice: 3, video: 3, screen: 3 } })),
    };
    assert.equal((await (await brand.signIn(brand.ada)).ask("PUT", "/api/settings", lighter)).status, 200);
    await desk.first((frame) => frame.type === "permissions" && frame.permissions.beside.video === 1);
    await invite(agent);
    const elsewhere = await ana.page(second.conversation);
    assert.equal(await elsewhere.does({ ...again, invitation: fresh("inv") }), "busy");
  });

  test("is withdrawn when the agent closes the conversation", async () => {
    const { agent, consumer } = await talk(edge);
    const invitation = await invite(agent);
    await agent.does({ type: "close", comment: "" });
    await consumer.sees(
      "invitation",
      (frame) => frame.invitation.id === invitation && frame.invitation.outcome === "cancelled",
    );
  });

  test("is withdrawn when the agent goes away", async () => {
    const { desk, agent, consumer } = await talk(edge);
    const invitation = await invite(agent);
    desk.say({ type: "status", status: "away" });
    await consumer.sees(
      "invitation",
      (frame) => frame.invitation.id === invitation && frame.invitation.outcome === "cancelled",
    );
    await desk.first((frame) => frame.type === "busy" && frame.busy === null);
  });

  test("frees the agent for the queue when it is over", async () => {
    const brand = await TestBrand.seed(edge, { capacity: 2, callWeight: 2 });
    const ana = await brand.signIn(brand.ana);
    await ana.available();
    const maya = await brand.consumer();
    const page = await maya.page();
    await page.write("Hello");
    await page.entry("assigned");
    const agent = await ana.page(maya.conversation);
    const invitation = await invite(agent);
    const waiting = await (await brand.consumer()).page();
    await waiting.write("Hello too");
    await waiting.entry("queued");
    await agent.does({ type: "cancel", invitation });
    await waiting.entry("assigned");
  });
});

describe("a call", () => {
  let edge: Edge;
  before(async () => {
    edge = await Edge.start();
  });
  after(() => edge?.stop());

  const running = async () => {
    const story = await talk(edge);
    const invitation = await invite(story.agent);
    await story.consumer.sees("negotiate");
    const call = callOf(invitation);
    await story.consumer.does({ type: "describe", call, generation: 1, description: description("answer") });
    await story.consumer.does({ type: "accept", invitation });
    await connect(story, call);
    return { ...story, call };
  };

  test("is ended by either side, and comes back when that side asks in time", async () => {
    const { agent, consumer, call } = await running();
    assert.equal(await consumer.does({ type: "end", call }), null);
    const ended = await agent.sees("call", (frame) => frame.call.state === "ended");
    assert.equal(ended.call.ended?.reason, "hung_up");
    assert.equal(await agent.does({ type: "back_to_call", call }), "nothing_to_undo");
    assert.equal(await consumer.does({ type: "back_to_call", call }), null);
    await agent.line.next((frame) => frame.type === "call" && frame.call.state !== "ended");
  });

  test("is over for good when the time to undo has passed and nobody did anything: by the alarm alone", async () => {
    const { desk, agent, consumer, call } = await running();
    await consumer.does({ type: "end", call });
    await desk.first((frame) => frame.type === "busy" && frame.busy === null);
    assert.ok(!agent.entries.some((entry) => entry.content.type === "call_ended"));
    await agent.entry("call_ended", 15_000);
    assert.equal(await consumer.does({ type: "back_to_call", call }), "nothing_to_undo");
  });

  test("is rejoined once with its secret; a copy of the secret is told that the call is elsewhere", async () => {
    const { maya, agent, consumer, call } = await running();
    const { secret } = await consumer.sees("joined");
    await consumer.line.close();
    const back = await maya.page({ tab: consumer.tab });
    assert.equal(await back.does({ type: "join", call, secret, take: false }), null);
    await back.sees("negotiate", (frame) => frame.generation === 2 && !frame.offers);
    await agent.sees("negotiate", (frame) => frame.generation === 2 && frame.offers);
    const copy = await maya.page();
    assert.equal(await copy.does({ type: "join", call, secret, take: false }), "call_elsewhere");
    assert.equal(await copy.does({ type: "join", call, secret: null, take: true }), null);
    await back.sees("elsewhere");
    const late = { type: "describe", call, generation: 2, description: description("answer") };
    assert.equal(await copy.does(late), "wrong_generation");
  });
});
