import assert from "node:assert/strict";
import { createServer, type Socket } from "node:net";
import { after, before, describe, test } from "node:test";

import type { Report, ReportRow } from "@beckon/kit/protocol.ts";

import type { SignedIn } from "./support/brand.ts";
import { Functions } from "./support/functions.ts";
import { codeOf } from "./support/http.ts";
import { freePort } from "./support/ports.ts";
import { invite, talk } from "./support/story.ts";
import { until } from "./support/wait.ts";
import { Edge } from "./support/workerd.ts";

/** A function that takes every call and never answers, until it is stopped. */
function hanging(port: number): Promise<() => Promise<void>> {
  const server = createServer((socket) => socket.on("error", () => {}));
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => sockets.add(socket));
  const stop = () =>
    new Promise<void>((done) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => done());
    });
  return new Promise((ready) => server.listen(port, "127.0.0.1", () => ready(stop)));
}

const today = () => new Date().toISOString().slice(0, 10);
/** Every call here began on this day or after it: a run may cross midnight. */
const BEGAN = today();

describe("call events", () => {
  let edge: Edge;
  let functions: Functions;
  before(async () => {
    const port = await freePort();
    functions = new Functions(port);
    edge = await Edge.start(port);
  });
  after(async () => {
    await edge?.stop();
    await functions?.stop();
  });

  const ask = (ada: SignedIn) => ada.ask("GET", `/api/reports/calls?from=${BEGAN}&to=${today()}`);

  /** The rows of the report once it counts `calls` in all. */
  const counted = (ada: SignedIn, calls: number): Promise<ReportRow[]> =>
    until(
      `a report of ${calls} calls`,
      async () => {
        const answer = await ask(ada);
        if (answer.status !== 200) return undefined;
        const { rows } = JSON.parse(answer.text) as Report;
        return rows.reduce((sum, row) => sum + row.calls, 0) === calls ? rows : undefined;
      },
      60_000,
    );

  const outcomes = (rows: ReportRow[]) => rows.map((row) => `${row.kind} ${row.outcome} ${row.calls}`);

  test("wait in the outbox while the functions are down, hold nobody up, and each is counted once", async () => {
    const { brand, ana, maya, agent, consumer } = await talk(edge);
    const ada = await brand.signIn(brand.ada);
    assert.equal(codeOf(await ask(ada)), "unavailable");

    const declined = await invite(agent, "voice");
    assert.equal(await consumer.does({ type: "decline", invitation: declined }), null);
    const cancelled = await invite(agent);
    assert.equal(await agent.does({ type: "cancel", invitation: cancelled }), null);
    assert.ok(Number(await consumer.write("Still here")) > 0, "a message is never refused because AWS is unreachable");

    await functions.start();
    assert.deepEqual(outcomes(await counted(ada, 2)), ["voice declined 1", "video cancelled 1"]);

    // Taken down again in the middle, with the edge: what was delivered is not counted twice, what was not arrives.
    await functions.kill();
    const again = await invite(agent);
    assert.equal(await consumer.does({ type: "decline", invitation: again }), null);
    await edge.kill();
    await functions.start();
    await edge.resume();
    await (await ana.page(maya.conversation)).sees("welcome");
    assert.deepEqual(outcomes(await counted(ada, 3)), ["voice declined 1", "video declined 1", "video cancelled 1"]);
  });

  test("do not wait for good behind a function that takes a call and never answers", async () => {
    await functions.kill();
    const stop = await hanging(functions.port);
    const { brand, agent, consumer } = await talk(edge);
    const ada = await brand.signIn(brand.ada);
    const invitation = await invite(agent);
    assert.equal(await consumer.does({ type: "decline", invitation }), null);
    assert.ok(Number(await consumer.write("Still here")) > 0);
    assert.equal(codeOf(await ask(ada)), "unavailable", "the edge gives up by itself");
    await stop();
    await functions.start();
    assert.deepEqual(outcomes(await counted(ada, 1)), ["video declined 1"]);
  });

  test("that were under way when the edge was killed arrive by the alarm alone: nobody opens the conversation again", async () => {
    await functions.kill();
    const stop = await hanging(functions.port);
    const { brand, agent, consumer } = await talk(edge);
    const ada = await brand.signIn(brand.ada);
    const invitation = await invite(agent);
    assert.equal(await consumer.does({ type: "decline", invitation }), null);
    await edge.kill();
    await stop();
    await functions.start();
    await edge.resume();
    assert.deepEqual(outcomes(await counted(ada, 1)), ["video declined 1"]);
  });
});
