import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { PASSWORD } from "./support/brand.ts";
import { Harness } from "./support/harness.ts";
import { callOf, invite, talk } from "./support/story.ts";
import { until } from "./support/wait.ts";

describe("an object that was put to sleep with its sockets open", () => {
  let edge: Harness;
  before(async () => {
    edge = await Harness.start();
  });
  after(() => edge?.stop());

  const conversation = (brand: string, id: string) => `${brand}/conversation/${id}`;

  test("wakes at the next message and knows who is who", async () => {
    const { brand, maya, agent, consumer } = await talk(edge);
    await edge.evict("CONVERSATION", conversation(brand.id, maya.conversation));
    const seq = await consumer.write("Are you still there?");
    assert.equal(seq, 4);
    await agent.reaches(4);
    assert.equal(await agent.write("Of course"), 5);
    await Promise.all([consumer.reaches(5), agent.reaches(5)]);
    assert.deepEqual(consumer.texts, ["My tent pole broke", "Are you still there?", "Of course"]);
    assert.deepEqual(agent.texts, consumer.texts);
  });

  test("answers pings without waking, and closes for a page that breaks the rules it knew before", async () => {
    const { brand, maya, consumer } = await talk(edge);
    await edge.evict("CONVERSATION", conversation(brand.id, maya.conversation));
    consumer.line.socket.send("ping");
    await consumer.line.first((frame) => (frame.type as string) === "pong");
    consumer.line.say({ type: "hello", tab: consumer.tab, after: 0, visible: true, can_call: true });
    assert.equal((await consumer.sees("rejected")).refusal.code, "hello_twice");
  });

  test("keeps a ringing invitation, its lead tab and its parked offer", async () => {
    const { brand, maya, agent, consumer } = await talk(edge);
    const invitation = await invite(agent);
    await consumer.sees("negotiate");
    // An object with a delivery under way cannot sleep; nobody takes this one, so it waits for its next attempt.
    await until("the first delivery to have failed", async () => {
      const rows = await edge.sql(
        "CONVERSATION",
        conversation(brand.id, maya.conversation),
        "SELECT attempts FROM outbox",
      );
      return rows.some((row) => Number(row["attempts"]) > 0) || undefined;
    });
    await edge.evict("CONVERSATION", conversation(brand.id, maya.conversation));
    assert.equal(await consumer.does({ type: "accept", invitation }), null);
    await agent.sees("joined");
    const call = await agent.sees("call");
    assert.equal(call.call.id, callOf(invitation));
    assert.equal(call.call.consumer.tab, consumer.tab);
  });

  test("as a desk still gives work to its pages", async () => {
    const { brand, desk } = await talk(edge);
    await edge.evict("DESK", `${brand.id}/desk`);
    const other = await brand.consumer();
    const page = await other.page();
    await page.write("Hello");
    await page.entry("assigned");
    await desk.first((frame) => frame.type === "conversation" && frame.row.id === other.conversation);
  });

  test("as a brand still knows its sessions and settings", async () => {
    const { brand, ana } = await talk(edge);
    await edge.evict("BRAND", `${brand.id}/brand`);
    assert.equal(JSON.parse((await ana.ask("GET", "/api/me")).text).member.id, brand.ana.id);
  });

  test("stores no password that could be read", async () => {
    const { brand } = await talk(edge);
    const name = `${brand.id}/brand`;
    const tables = await edge.sql("BRAND", name, "SELECT name FROM sqlite_master WHERE type = 'table'");
    const ours = tables.map((table) => String(table["name"])).filter((table) => !table.startsWith("_cf"));
    const rows = await Promise.all(ours.map((table) => edge.sql("BRAND", name, `SELECT * FROM "${table}"`)));
    assert.ok(JSON.stringify(rows).includes(brand.ana.email), "the people are there");
    assert.ok(!JSON.stringify(rows).includes(PASSWORD), "their passwords are not");
  });
});
