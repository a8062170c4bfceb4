import assert from "node:assert/strict";
import { test } from "node:test";
import type { NodesPage, NodeView } from "@beckon/kit/protocol.ts";
import { Refused, UNAVAILABLE } from "@beckon/kit/signal/refused.ts";
import { FakeTimers } from "@beckon/kit/testing/fakes.ts";
import { certificateOf, doorsOf, NodesModel } from "./nodes.ts";

const DAY = 86_400_000;

const NODE: NodeView = {
  node: "node-a1",
  region: "eu-central-1",
  state: "serving",
  version: "0.4.0",
  urls: [],
  addresses: ["198.51.100.4"],
  first_port: 10_000,
  last_port: 60_000,
  capacity: { allocations: 4_000, bits_per_second: 4e9 },
  load: { allocations: 0, bits_per_second: 0, cpu_percent: 0 },
  load_percent: 0,
  calls: 0,
  heard_at: 0,
  certificate_until: null,
};

/** A model whose edge answers what the test says, and counts how often it is asked. */
function scene() {
  const timers = new FakeTimers();
  const edge = { asked: 0, answer: (): Promise<NodesPage> => Promise.resolve({ nodes: [NODE] }) };
  const model = new NodesModel(() => {
    edge.asked += 1;
    return edge.answer();
  }, timers);
  return { timers, edge, model };
}

test("nodes are read every five seconds while somebody looks, and at once on coming back", async () => {
  const { timers, edge, model } = scene();
  model.look(true);
  await timers.turn(14_999);
  assert.equal(edge.asked, 3);
  model.look(false);
  await timers.turn(60_000);
  assert.equal(edge.asked, 3);
  model.look(true);
  model.look(true);
  await timers.turn(0);
  assert.equal(edge.asked, 4);
});

test("what was read stays in view with its time while it cannot be read again", async () => {
  const { timers, edge, model } = scene();
  model.look(true);
  await timers.turn(0);
  const at = timers.now();
  edge.answer = () => Promise.reject(new Refused(UNAVAILABLE));
  await timers.turn(5_000);
  assert.deepEqual(model.state.value, { phase: "here", nodes: [NODE], at, refusal: UNAVAILABLE });
  edge.answer = () => Promise.resolve({ nodes: [] });
  await timers.turn(5_000);
  assert.deepEqual(model.state.value, { phase: "here", nodes: [], at: at + 10_000, refusal: null });
});

test("who may not see nodes any more sees none", async () => {
  const { timers, edge, model } = scene();
  model.look(true);
  await timers.turn(0);
  const refusal = { code: "not_permitted", message: "No.", remedy: "" } as const;
  edge.answer = () => Promise.reject(new Refused(refusal));
  await timers.turn(5_000);
  assert.deepEqual(model.state.value, { phase: "refused", refusal });
});

test("a certificate is warned of three weeks before its end", () => {
  const state = (until: number | null) => certificateOf({ ...NODE, certificate_until: until }, 0).state;
  assert.equal(state(null), "none");
  assert.equal(state(21 * DAY), "valid");
  assert.equal(state(21 * DAY - 1), "soon");
  assert.equal(state(1), "soon");
  assert.equal(state(0), "over");
});

test("the ways in are read from the addresses, with the ports that go without saying", () => {
  const urls = [
    "turn:198.51.100.4?transport=udp",
    "turn:198.51.100.4:3478",
    "turn:[2001:db8::4]:5004?transport=udp",
    "turn:198.51.100.4:3478?transport=tcp",
    "turns:node.example?transport=tcp",
    "turns:node.example:443",
    "stun:node.example",
  ];
  assert.deepEqual(
    doorsOf({ ...NODE, urls }).map(({ way, host, port }) => `${way} ${host} ${port}`),
    [
      "udp 198.51.100.4 3478",
      "udp [2001:db8::4] 5004",
      "tcp 198.51.100.4 3478",
      "tls node.example 5349",
      "tls node.example 443",
    ],
  );
});
