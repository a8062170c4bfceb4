/**
 * `cargo xtask bench edge`: durable acknowledged messages per second through one conversation, on bare workerd.
 *
 * One consumer sends, one agent receives. A fixed number of messages is under way at a time; each is timed from the send
 * to its `done`, and to its arrival at the agent. The client's own CPU time is given apart, because it shares the machine.
 */
import { randomBytes } from "node:crypto";

import type { WebSocket } from "ws";

import { open, send } from "./client.ts";
import { figure, percentile, table } from "./figures.ts";
import { bareEdge } from "./workerd.ts";

const MESSAGES = 20_000;
const WARM_UP = 2_000;

const id = (prefix: string) => `${prefix}_${randomBytes(10).toString("hex")}`;

interface Pair {
  consumer: WebSocket;
  agent: WebSocket;
}

/** Seeds a brand, signs an agent in, and opens a conversation that this agent owns. */
async function conversation(port: number): Promise<Pair> {
  const brand = id("brd");
  const agent = { id: id("agt"), name: "Ana Silva", email: "ana@bench.example", role: "agent" };
  const profile = id("prf");
  const seeded = await send(port, "localhost", "/api/development/seed", {
    method: "POST",
    body: {
      brand,
      settings: {
        version: 1,
        switches: { voice: true, video: true },
        profiles: [
          { id: profile, name: "Support", initiate_voice: true, initiate_video: true, capacity: 4, call_weight: 4 },
        ],
        assignments: [{ agent: agent.id, profile }],
        departments: [{ id: id("dep"), name: "Support" }],
        look: { name: "Bench", colour: "#1f6f54", greeting: "Hello", language: null },
        allowed_domains: [],
      },
      members: [{ member: agent, password: "beckon-demo" }],
    },
  });
  if (seeded.status >= 300) throw new Error(`seeding: ${seeded.status} ${seeded.body}`);
  const signedIn = await send(port, "localhost", "/api/sign-in", {
    method: "POST",
    body: { brand, email: agent.email, password: "beckon-demo" },
  });
  if (signedIn.status !== 200) throw new Error(`signing in: ${signedIn.status} ${signedIn.body}`);
  const cookie = { cookie: signedIn.cookie };
  const desk = await open(port, "localhost", "/api/desk/socket", ["beckon.v1"], cookie);
  desk.send(JSON.stringify({ type: "hello" }));
  desk.send(JSON.stringify({ type: "status", status: "available" }));

  const started = await send(port, "window.localhost", "/api/window/start", { method: "POST", body: { brand } });
  if (started.status !== 200) throw new Error(`starting the window: ${started.status} ${started.body}`);
  const ticket = JSON.parse(started.body) as { ticket: string; conversation: string };
  const consumer = await open(port, "window.localhost", "/api/window/socket", ["beckon.v1", `ticket.${ticket.ticket}`]);
  hello(consumer);
  const assigned = new Promise<void>((done) => {
    consumer.on("message", function wait(data) {
      const frame = JSON.parse(String(data)) as { type: string; conversation?: { status: string } };
      if (frame.type === "conversation" && frame.conversation?.status === "open") {
        consumer.off("message", wait);
        done();
      }
    });
  });
  consumer.send(JSON.stringify({ type: "message", n: 0, id: id("msg"), text: "Hello" }));
  await assigned;
  const agentSocket = await open(
    port,
    "localhost",
    `/api/conversations/${ticket.conversation}/socket`,
    ["beckon.v1"],
    cookie,
  );
  hello(agentSocket);
  return { consumer, agent: agentSocket };
}

function hello(socket: WebSocket): void {
  socket.send(JSON.stringify({ type: "hello", tab: id("tab"), after: 0, visible: true, can_call: true }));
}

interface Run {
  seconds: number;
  acknowledged: number[];
  arrived: number[];
}

/** Sends `count` messages, `under_way` at a time, and times each. */
function run({ consumer, agent }: Pair, count: number, underWay: number): Promise<Run> {
  const sent = new Map<string, number>();
  const numbers = new Map<number, string>();
  const acknowledged: number[] = [];
  const arrived: number[] = [];
  const begin = performance.now();
  let next = 0;
  return new Promise((done) => {
    const one = () => {
      const message = id("msg");
      numbers.set(next, message);
      sent.set(message, performance.now());
      consumer.send(
        JSON.stringify({ type: "message", n: next, id: message, text: "The quick brown fox jumps over it" }),
      );
      next += 1;
    };
    const finish = () => {
      if (acknowledged.length < count || arrived.length < count) return;
      consumer.off("message", onConsumer);
      agent.off("message", onAgent);
      done({ seconds: (performance.now() - begin) / 1000, acknowledged, arrived });
    };
    const onConsumer = (data: unknown) => {
      const frame = JSON.parse(String(data)) as { type: string; n?: number; refusal?: { code: string } };
      if (frame.type === "rejected") throw new Error(`refused: ${frame.refusal?.code}`);
      if (frame.type !== "done" || frame.n === undefined) return;
      const message = numbers.get(frame.n);
      if (!message) return;
      acknowledged.push(performance.now() - (sent.get(message) ?? 0));
      if (next < count) one();
      finish();
    };
    const onAgent = (data: unknown) => {
      const frame = JSON.parse(String(data)) as {
        type: string;
        entries?: { content: { type: string; id?: string } }[];
      };
      if (frame.type !== "entries") return;
      for (const entry of frame.entries ?? []) {
        const at = sent.get(entry.content.id ?? "");
        if (at !== undefined) arrived.push(performance.now() - at);
      }
      finish();
    };
    consumer.on("message", onConsumer);
    agent.on("message", onAgent);
    for (let each = 0; each < Math.min(underWay, count); each += 1) one();
  });
}

const edge = await bareEdge();
const pair = await conversation(edge.port);
await run(pair, WARM_UP, 64);
const rows: (string | number)[][] = [];
let best: { rate: number; result: Run } | undefined;
for (const underWay of [1, 16, 64]) {
  const edgeBefore = await edge.cpu();
  const clientBefore = process.cpuUsage();
  const result = await run(pair, underWay === 1 ? MESSAGES / 10 : MESSAGES, underWay);
  const client = process.cpuUsage(clientBefore);
  const count = result.acknowledged.length;
  const rate = count / result.seconds;
  const perMessage = (ms: number) => ((ms * 1000) / count).toFixed(0);
  rows.push([
    underWay,
    rate.toFixed(0),
    percentile(result.acknowledged, 0.5).toFixed(2),
    percentile(result.acknowledged, 0.99).toFixed(2),
    percentile(result.arrived, 0.5).toFixed(2),
    percentile(result.arrived, 0.99).toFixed(2),
    perMessage((await edge.cpu()) - edgeBefore),
    perMessage((client.user + client.system) / 1000),
  ]);
  if (!best || rate > best.rate) best = { rate, result };
}
table(
  [
    "under way",
    "msg/s",
    "ack p50 ms",
    "ack p99 ms",
    "other p50 ms",
    "other p99 ms",
    "edge CPU us/msg",
    "client CPU us/msg",
  ],
  rows,
);
if (best) {
  figure("edge_acknowledged_per_second", best.rate, "1/s");
  figure("edge_ack_p50_ms", percentile(best.result.acknowledged, 0.5), "ms");
  figure("edge_ack_p99_ms", percentile(best.result.acknowledged, 0.99), "ms");
  figure("edge_other_side_p99_ms", percentile(best.result.arrived, 0.99), "ms");
}
edge.stop();
process.exit(0);
