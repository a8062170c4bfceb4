import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { invite, talk } from "./support/story.ts";
import { Edge } from "./support/workerd.ts";

/** An invitation's own two minutes, and a little. */
const WHOLE_MS = 130_000;

// The product's own time, waited for: nothing shortens it, so nothing but the real alarm ends these invitations.
describe("an invitation that nobody answers", { skip: !process.env["RUN_SLOW_TESTS"], concurrency: true }, () => {
  let edge: Edge;
  before(async () => {
    edge = await Edge.start();
  });
  after(() => edge?.stop());

  test("is missed at its deadline when a page showed it, and frees the agent", async () => {
    const { desk, agent, consumer } = await talk(edge);
    const invitation = await invite(agent);
    consumer.line.say({ type: "shown", invitation });
    const ended = await agent.entry("invitation_ended", WHOLE_MS);
    assert.equal(ended?.content.type === "invitation_ended" && ended.content.outcome, "missed");
    assert.equal(await consumer.does({ type: "accept", invitation }), "already_expired");
    await desk.first((frame) => frame.type === "busy" && frame.busy === null);
  });

  test("expires at its deadline when no page ever showed it, also after a restart in between", async () => {
    const other = await Edge.start();
    try {
      const { ana, maya, agent, consumer } = await talk(other);
      await consumer.line.close();
      await invite(agent);
      await other.kill();
      await other.resume();
      const listening = await ana.page(maya.conversation, { tab: agent.tab });
      const ended = await listening.entry("invitation_ended", WHOLE_MS);
      assert.ok(ended?.content.type === "invitation_ended");
      assert.equal(ended.content.outcome, "expired");
    } finally {
      await other.stop();
    }
  });
});
