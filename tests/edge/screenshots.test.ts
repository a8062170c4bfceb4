import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, describe, test } from "node:test";

import { LIMITS, type ScreenshotTaken } from "@beckon/kit/protocol.ts";
import { Harness } from "./support/harness.ts";
import { type Answer, ask, codeOf } from "./support/http.ts";
import { hostOf } from "./support/origins.ts";
import { call as callIn, type Talk, talk } from "./support/story.ts";

const SCREENSHOT = LIMITS.screenshotBytes;

/** The smallest bytes that begin as a PNG does; what follows is nobody's business but the browser's. */
const PNG = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(200, 7)]);

/** A call in which a picture can be taken. */
interface Talking extends Talk {
  call: string;
}

describe("a screenshot", () => {
  let edge: Harness;
  before(async () => {
    edge = await Harness.start();
  });
  after(() => edge?.stop());

  async function talking(): Promise<Talking> {
    const there = await talk(edge);
    const call = await callIn(there);
    return { ...there, call };
  }

  /** Ana takes a picture. */
  const take = (
    { ana, maya, call }: Talking,
    body: Buffer,
    of = "screen",
    size = "width=640&height=360",
  ): Promise<Answer> =>
    ask(edge.port, "app", `/api/conversations/${maya.conversation}/screenshots?call=${call}&of=${of}&${size}`, {
      method: "POST",
      body,
      headers: { cookie: ana.cookie, "content-type": "image/png" },
    });

  const asAgent = ({ ana, maya }: Talk, file: string, cookie = ana.cookie): Promise<Answer> =>
    ask(edge.port, "app", `/api/conversations/${maya.conversation}/files/${file}`, { headers: { cookie } });

  const asConsumer = (ticket: string, file: string): Promise<Answer> =>
    ask(edge.port, "window", `/api/files/${file}`, { headers: { authorization: `Bearer ${ticket}` } });

  /** The very bytes of a file, as the consumer gets them. */
  const bytesOf = (ticket: string, file: string): Promise<Buffer> =>
    new Promise((done, failed) => {
      const headers = { host: hostOf("window"), authorization: `Bearer ${ticket}` };
      const asked = request({ host: "127.0.0.1", port: edge.port, path: `/api/files/${file}`, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => done(Buffer.concat(parts)));
      });
      asked.once("error", failed);
      asked.end();
    });

  test("is shown to the consumer at once, and given to both sides as the picture that it is", async () => {
    const there = await talking();
    const answer = await take(there, PNG);
    assert.equal(answer.status, 200);
    const { file } = JSON.parse(answer.text) as ScreenshotTaken;
    const entry = await there.consumer.entry("screenshot");
    assert.ok(entry?.content.type === "screenshot");
    assert.deepEqual(
      [entry.content.file, entry.content.of, entry.content.width, entry.content.height, entry.content.bytes],
      [file, "screen", 640, 360, PNG.length],
    );
    for (const got of [await asAgent(there, file), await asConsumer(there.maya.started.ticket, file)]) {
      assert.equal(got.status, 200);
      assert.equal(got.headers["content-type"], "image/png");
      assert.equal(got.headers["content-disposition"], `inline; filename="${file}.png"`);
      assert.equal(got.headers["x-content-type-options"], "nosniff");
      assert.equal(got.headers["cache-control"], "private, no-store");
    }
    assert.deepEqual(await bytesOf(there.maya.started.ticket, file), PNG);
  });

  test("is gone for both once the consumer withdrew it", async () => {
    const there = await talking();
    const { file } = JSON.parse((await take(there, PNG)).text) as ScreenshotTaken;
    assert.equal(await there.agent.does({ type: "withdraw", file }), "wrong_side");
    assert.equal(await there.consumer.does({ type: "withdraw", file }), null);
    await there.agent.entry("screenshot_withdrawn");
    assert.equal(codeOf(await asAgent(there, file)), "file_withdrawn");
    assert.equal(codeOf(await asConsumer(there.maya.started.ticket, file)), "file_withdrawn");
  });

  test("stays when the call is over, and can then be withdrawn no more", async () => {
    const there = await talking();
    const { file } = JSON.parse((await take(there, PNG)).text) as ScreenshotTaken;
    assert.equal(await there.agent.does({ type: "end", call: there.call }), null);
    assert.equal(await there.consumer.does({ type: "withdraw", file }), "call_over");
    assert.equal(codeOf(await take(there, PNG)), "call_over");
    assert.equal((await asConsumer(there.maya.started.ticket, file)).status, 200);
  });

  test("is refused where it is no picture, too large, of nothing, or not this agent's to take", async () => {
    const there = await talking();
    assert.equal(codeOf(await take(there, Buffer.from("<svg onload=alert(1)>"))), "not_a_picture");
    // The refusal is read by whoever sends several times as much as a picture may be.
    for (const times of [1, 7])
      assert.equal(codeOf(await take(there, Buffer.concat([PNG, Buffer.alloc(times * SCREENSHOT)]))), "too_large");
    for (const [of, size] of [
      ["microphone", "width=1&height=1"],
      ["screen", "width=0&height=1"],
      ["screen", "width=x&height=1"],
    ]) {
      assert.equal(codeOf(await take(there, PNG, of, size)), "malformed");
    }
    const ben = await there.brand.signIn(there.brand.ben);
    assert.equal(codeOf(await take({ ...there, ana: ben }, PNG)), "not_owner");
    assert.ok(!there.consumer.entries.some((entry) => entry.content.type === "screenshot"));
  });

  test("is nobody else's to see", async () => {
    const there = await talking();
    const { file } = JSON.parse((await take(there, PNG)).text) as ScreenshotTaken;
    const ben = await there.brand.signIn(there.brand.ben);
    assert.equal(codeOf(await asAgent(there, file, ben.cookie)), "unknown_conversation");
    assert.equal(codeOf(await asAgent(there, file, "")), "sign_in_required");
    const other = await talking();
    assert.equal(codeOf(await asAgent(there, file, other.ana.cookie)), "unknown_conversation");
    assert.equal(codeOf(await asConsumer(other.maya.started.ticket, file)), "unknown_file");
    assert.equal(codeOf(await asConsumer("x.y", file)), "ticket_refused");
  });
});
