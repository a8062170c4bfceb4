import assert from "node:assert/strict";
import { test } from "node:test";
import type { Server } from "../protocol.ts";
import { FakeNetwork, FakeTimers, settled } from "../testing/fakes.ts";
import { welcome } from "../testing/views.ts";
import { ServerClock } from "./clock.ts";
import type { Refused } from "./refused.ts";
import { ConversationSocket } from "./socket.ts";

async function opened() {
  const network = new FakeNetwork();
  const timers = new FakeTimers();
  const clock = new ServerClock(timers);
  const frames: Server[] = [];
  const socket = new ConversationSocket({
    address: () => ({ url: "ws://edge", protocols: [] }),
    hello: () => ({ type: "hello", tab: "tab_1", after: frames.length, visible: true, can_call: true }),
    frame: (frame) => frames.push(frame),
    changed: () => {},
    clock,
    timers,
    connect: network.connect,
  });
  socket.open();
  await settled();
  const join = () => {
    network.last.accept();
    network.last.say(welcome());
  };
  return { network, timers, clock, frames, socket, join };
}

test("nothing but hello is sent before the welcome", async () => {
  const { network, socket, join } = await opened();
  void socket.request({ type: "message", id: "msg_1", text: "Hello" });
  socket.tell({ type: "typing", typing: true });
  network.last.accept();
  assert.deepEqual(
    network.last.sent.map((frame) => frame !== "ping" && frame.type),
    ["hello"],
  );
  join();
  assert.equal(network.last.of("message").length, 1);
  assert.equal(network.last.of("typing").length, 0);
});

test("a request resolves with its own answer alone", async () => {
  const { network, socket, join } = await opened();
  join();
  const first = socket.request({ type: "message", id: "msg_1", text: "One" });
  const second = socket.request({ type: "message", id: "msg_2", text: "Two" });
  network.last.say({ type: "done", n: 2, seq: 7 } as Server);
  network.last.say({
    type: "rejected",
    n: 1,
    refusal: { code: "too_large", message: "Too large.", remedy: "" },
  } as Server);
  assert.equal(await second, 7);
  await assert.rejects(first, (thrown: Refused) => thrown.code === "too_large");
});

test("unanswered requests are repeated in order with their numbers on a new connection, answered ones are not", async () => {
  const { network, timers, socket, join } = await opened();
  join();
  void socket.request({ type: "message", id: "msg_1", text: "One" });
  void socket.request({ type: "message", id: "msg_2", text: "Two" });
  network.last.say({ type: "done", n: 1, seq: 1 } as Server);
  network.last.end();
  void socket.request({ type: "end", call: "cal_1" });
  socket.tell({ type: "typing", typing: true });
  await timers.turn(250);
  join();
  const repeated = network.last.sent.slice(1).map((frame) => frame !== "ping" && [frame.n, frame.type]);
  assert.deepEqual(repeated, [
    [2, "message"],
    [3, "end"],
  ]);
});

test("a request made while the welcome is handled is sent once", async () => {
  const network = new FakeNetwork();
  const timers = new FakeTimers();
  const socket: ConversationSocket = new ConversationSocket({
    address: () => ({ url: "ws://edge", protocols: [] }),
    hello: () => ({ type: "hello", tab: "tab_1", after: 0, visible: true, can_call: true }),
    frame: () => void socket.request({ type: "join", call: "cal_1", secret: null, take: false }),
    changed: () => {},
    clock: new ServerClock(timers),
    timers,
    connect: network.connect,
  });
  socket.open();
  await settled();
  network.last.accept();
  network.last.say(welcome());
  assert.equal(network.last.of("join").length, 1);
});

test("a refused connection rejects what is unanswered and what is asked later", async () => {
  const { network, socket } = await opened();
  const before = socket.request({ type: "end", call: "cal_1" });
  network.last.accept();
  network.last.end(4401, "ticket_refused");
  await assert.rejects(before, (thrown: Refused) => thrown.code === "ticket_refused");
  await assert.rejects(
    socket.request({ type: "end", call: "cal_1" }),
    (thrown: Refused) => thrown.code === "ticket_refused",
  );
});

test("the server's clock goes by the frame that came fastest, and follows when this machine's clock is set", async () => {
  const { network, timers, clock, join } = await opened();
  join();
  assert.equal(clock.now(), 5_000_000);
  await timers.turn(1_000);
  network.last.say({ type: "typing", side: "agent", typing: true } as Server, 5_000_700);
  assert.equal(clock.now(), 5_001_000);
  network.last.say({ type: "typing", side: "agent", typing: true } as Server, 9_000_000);
  assert.equal(clock.now(), 9_000_000);
});
