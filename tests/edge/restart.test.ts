import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { fresh } from "./support/brand.ts";
import { invite, talk } from "./support/story.ts";
import { Edge } from "./support/workerd.ts";

describe("when workerd is killed", () => {
  let edge: Edge;
  before(async () => {
    edge = await Edge.start();
  });
  after(() => edge?.stop());

  test("every acknowledged message is there again, and an unacknowledged one is sent again without harm", async () => {
    const { ana, maya, consumer } = await talk(edge);
    const sent = Array.from({ length: 400 }, (_, index) => ({ id: fresh("msg"), text: `message ${index}` }));
    const acknowledged = new Map<string, number>();
    // Twenty at a time, so that the kill meets some on their way, some stored and some not yet sent.
    const rest = [...sent];
    const lane = async () => {
      for (let next = rest.shift(); next; next = rest.shift()) {
        const seq = await consumer.write(next.text, next.id);
        acknowledged.set(next.id, Number(seq));
        if (acknowledged.size === 100) await edge.kill();
      }
    };
    await Promise.allSettled(Array.from({ length: 20 }, lane));
    assert.ok(acknowledged.size >= 100 && acknowledged.size < sent.length, `${acknowledged.size} were acknowledged`);
    await edge.resume();

    const back = await maya.page({ tab: consumer.tab });
    const seqs = await Promise.all(sent.map(({ id, text }) => back.write(text, id)));
    sent.forEach(({ id }, index) => {
      const known = acknowledged.get(id);
      if (known !== undefined) assert.equal(seqs[index], known);
    });
    await back.reaches(Math.max(...seqs.map(Number)));
    assert.deepEqual(back.texts, ["My tent pole broke", ...sent.map(({ text }) => text)]);

    const agent = await ana.page(maya.conversation);
    await agent.reaches(Math.max(...seqs.map(Number)));
    assert.deepEqual(agent.texts, back.texts);
  });

  test("a ringing invitation rings on and can be accepted", async () => {
    const { ana, maya, agent, consumer } = await talk(edge);
    const invitation = await invite(agent);
    const before = await consumer.sees("invitation");
    await edge.kill();
    await edge.resume();
    const [consumerAgain, agentAgain] = [
      await maya.page({ tab: consumer.tab }),
      await ana.page(maya.conversation, { tab: agent.tab }),
    ];
    const welcome = await consumerAgain.sees("welcome");
    assert.equal(welcome.invitation?.id, invitation);
    assert.equal(welcome.invitation?.expires_at, before.invitation.expires_at);
    assert.equal(await consumerAgain.does({ type: "accept", invitation }), null);
    await agentAgain.sees("invitation", (frame) => frame.invitation.outcome === "accepted");
  });

  test("the desk still knows its agents, their conversations and who is busy", async () => {
    const { ana, maya, agent } = await talk(edge);
    const invitation = await invite(agent);
    await edge.kill();
    await edge.resume();
    const welcome = await (await ana.desk()).first((frame) => frame.type === "welcome");
    assert.ok(welcome.type === "welcome");
    assert.equal(welcome.status, "available");
    assert.deepEqual(
      welcome.conversations.map((row) => row.id),
      [maya.conversation],
    );
    assert.equal(welcome.busy?.invitation, invitation);
  });
});
