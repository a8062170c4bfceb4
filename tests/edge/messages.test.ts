import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { fresh, TestBrand } from "./support/brand.ts";
import { talk } from "./support/story.ts";
import { Edge } from "./support/workerd.ts";

describe("a conversation", () => {
  let edge: Edge;
  before(async () => {
    edge = await Edge.start();
  });
  after(() => edge?.stop());

  test("goes from the consumer's first message to an available agent, who answers", async () => {
    const { desk, agent, maya, consumer } = await talk(edge);
    const row = await desk.first((frame) => frame.type === "conversation");
    assert.equal(row.type === "conversation" && row.row.id, maya.conversation);
    assert.deepEqual(
      consumer.entries.map((entry) => [entry.seq, entry.content.type]),
      [
        [1, "message"],
        [2, "queued"],
        [3, "assigned"],
      ],
    );
    await agent.reaches(3);
    assert.equal(await agent.write("Which tent is it?"), 4);
    await Promise.all([consumer.reaches(4), agent.reaches(4)]);
    assert.deepEqual(consumer.texts, ["My tent pole broke", "Which tent is it?"]);
    assert.deepEqual(agent.texts, consumer.texts);
  });

  test("waits in the queue until an agent becomes available", async () => {
    const brand = await TestBrand.seed(edge);
    const ana = await brand.signIn(brand.ana);
    const desk = await ana.desk();
    const page = await (await brand.consumer()).page();
    await page.write("Anyone there?");
    await page.entry("queued");
    await desk.first((frame) => frame.type === "waiting" && frame.waiting === 1);
    assert.ok(!page.entries.some((entry) => entry.content.type === "assigned"));
    desk.say({ type: "status", status: "available" });
    await page.entry("assigned");
    await desk.first((frame) => frame.type === "waiting" && frame.waiting === 0);
  });

  test("takes a repeated message once, and refuses its id for other words", async () => {
    const { agent, consumer } = await talk(edge);
    const id = fresh("msg");
    const first = await consumer.write("It is blue", id);
    assert.equal(await consumer.write("It is blue", id), first);
    assert.equal(await consumer.write("It is green", id), "message_id_used");
    assert.equal(await consumer.write("Thank you"), Number(first) + 1);
    await agent.reaches(Number(first) + 1);
    assert.deepEqual(agent.texts, ["My tent pole broke", "It is blue", "Thank you"]);
  });

  test("takes a burst in one go, each message once, in order, and refuses what it must in the middle of it", async () => {
    const { agent, consumer } = await talk(edge);
    const ids = Array.from({ length: 60 }, () => fresh("msg"));
    const answers = await Promise.all(
      ids.flatMap((id, index) => [
        consumer.write(`message ${index}`, id),
        consumer.write(`message ${index}`, id),
        ...(index === 30 ? [consumer.write("other words", id), consumer.write("")] : []),
      ]),
    );
    const [other, empty] = answers.splice(62, 2);
    assert.deepEqual([other, empty], ["message_id_used", "empty"]);
    assert.deepEqual(
      answers,
      ids.flatMap((_, index) => [4 + index, 4 + index]),
    );
    await Promise.all([agent.reaches(63), consumer.reaches(63)]);
    assert.deepEqual(agent.texts, ["My tent pole broke", ...ids.map((_, index) => `message ${index}`)]);
    assert.deepEqual(consumer.texts, agent.texts);
  });

  test("resumes after a lost connection with nothing lost, doubled or reordered", async () => {
    const { agent, maya, consumer } = await talk(edge);
    await consumer.line.close();
    const texts = Array.from({ length: 1250 }, (_, index) => `message ${index}`);
    const places = await Promise.all(texts.map((text) => agent.write(text)));
    assert.deepEqual(
      places,
      texts.map((_, index) => 4 + index),
    );
    const back = await maya.page({ tab: consumer.tab, after: 3 });
    await back.reaches(1253);
    assert.deepEqual(back.texts, texts);
    assert.deepEqual(
      back.entries.map((entry) => entry.seq),
      texts.map((_, index) => 4 + index),
    );
    for (const frame of back.line.frames) {
      if (frame.type === "entries") assert.ok(frame.entries.length <= 100, "a frame holds at most 100 entries");
    }
  });

  test("goes on from the ticket of an earlier start, and begins anew when asked", async () => {
    const { brand, maya } = await talk(edge);
    const again = await brand.consumer({ ticket: maya.started.ticket });
    assert.equal(again.conversation, maya.conversation);
    assert.equal(again.started.me.id, maya.started.me.id);
    const anew = await brand.consumer({ ticket: maya.started.ticket, fresh: true });
    assert.equal(anew.started.me.id, maya.started.me.id);
    assert.notEqual(anew.conversation, maya.conversation);
  });

  test("shows the other side typing, delivery and reading", async () => {
    const { agent, consumer } = await talk(edge);
    consumer.line.say({ type: "typing", typing: true });
    const typing = await agent.sees("typing");
    assert.deepEqual([typing.side, typing.typing], ["consumer", true]);
    const seq = await agent.write("Look at page 3");
    await consumer.reaches(Number(seq));
    consumer.line.say({ type: "receipt", delivered: seq, read: seq });
    const seen = await agent.sees("receipts", (frame) => frame.receipts.consumer.read === seq);
    assert.equal(seen.receipts.consumer.delivered, seq);
  });

  test("is closed by the agent with a comment, and reopened by the consumer's next message", async () => {
    const { desk, agent, maya, consumer } = await talk(edge);
    assert.equal(await agent.does({ type: "close", comment: "Glad to help" }), null);
    const closed = await consumer.entry("closed");
    assert.equal(closed?.content.type === "closed" && closed.content.comment, "Glad to help");
    await desk.first((frame) => frame.type === "gone" && frame.conversation === maya.conversation);
    assert.equal(await agent.write("One more thing"), "not_open");
    assert.ok(Number(await consumer.write("It broke again")) > 0);
    await consumer.entry("reopened");
    await consumer.sees("conversation", (frame) => frame.conversation.status === "open");
  });

  test("answers a page that closes its socket, so that the browser need not wait", async () => {
    const { agent, consumer } = await talk(edge);
    assert.equal((await consumer.line.close()).code, 1000);
    await agent.sees("conversation", (frame) => !frame.conversation.consumer_online);
  });

  test("answers a ping without being asked for more", async () => {
    const { consumer } = await talk(edge);
    consumer.line.socket.send("ping");
    await consumer.line.first((frame) => (frame.type as string) === "pong");
  });
});
