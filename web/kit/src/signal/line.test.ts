import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeNetwork, FakeTimers, settled } from "../testing/fakes.ts";
import { backoff } from "./backoff.ts";
import { type Connection, Line } from "./line.ts";
import { Refused } from "./refused.ts";

async function opened(
  address: () => { url: string; protocols: string[] } = () => ({ url: "ws://edge", protocols: [] }),
) {
  const network = new FakeNetwork();
  const timers = new FakeTimers();
  const connections: Connection[] = [];
  const line = new Line<{ now: number; type: string }>({
    address,
    hello: () => ({ type: "hello" }),
    frame: () => {},
    changed: (connection) => connections.push(connection),
    timers,
    connect: network.connect,
  });
  line.open();
  await settled();
  return { network, timers, connections, line };
}

test("waits double up to eight seconds and half of each is left to chance", () => {
  const longest = [0, 1, 2, 3, 4, 5, 9].map((attempt) => backoff(attempt, 1));
  assert.deepEqual(longest, [250, 500, 1000, 2000, 4000, 8000, 8000]);
  assert.equal(backoff(5, 0), 4000);
});

test("a line is online from its first frame on", async () => {
  const { network, connections } = await opened();
  network.last.accept();
  assert.deepEqual(network.last.sent, [{ type: "hello" }]);
  assert.deepEqual(connections, []);
  network.last.say({ type: "welcome" });
  assert.deepEqual(connections, ["online"]);
});

test("a lost line comes back by itself, and the waits begin anew once it was online", async () => {
  const { network, timers, connections } = await opened();
  network.last.end();
  await timers.turn(249);
  assert.equal(network.sockets.length, 1);
  await timers.turn(1);
  assert.equal(network.sockets.length, 2);
  network.last.end();
  await timers.turn(500);
  network.last.accept();
  network.last.say({ type: "welcome" });
  network.last.end();
  await timers.turn(250);
  assert.equal(network.sockets.length, 4);
  assert.deepEqual(connections, ["offline", "online", "offline"]);
});

test("a browser that goes offline ends the line before any pong is missed, and online brings it back at once", async () => {
  const browser = new EventTarget();
  const listening = {
    addEventListener: browser.addEventListener.bind(browser),
    removeEventListener: browser.removeEventListener.bind(browser),
  };
  Object.assign(globalThis, listening);
  try {
    const { network, connections, line } = await opened();
    network.last.accept();
    network.last.say({ type: "welcome" });
    browser.dispatchEvent(new Event("offline"));
    assert.deepEqual(connections, ["online", "offline"]);
    browser.dispatchEvent(new Event("online"));
    await settled();
    network.last.accept();
    network.last.say({ type: "welcome" });
    assert.deepEqual(connections, ["online", "offline", "online"]);
    line.close();
    browser.dispatchEvent(new Event("offline"));
    assert.equal(network.sockets.length, 2);
  } finally {
    for (const name of Object.keys(listening)) Reflect.deleteProperty(globalThis, name);
  }
});

test("two missed pongs make a line dead, an answered ping keeps it", async () => {
  const { network, timers, connections } = await opened();
  network.last.accept();
  network.last.say({ type: "welcome" });
  await timers.turn(5_000);
  network.last.pong();
  await timers.turn(10_000);
  assert.deepEqual(connections, ["online"]);
  await timers.turn(5_000);
  assert.deepEqual(connections, ["online", "offline"]);
  assert.equal(network.last.sent.filter((frame) => frame === "ping").length, 3);
});

test("a line that is doubted must answer soon, and is left alone when it does", async () => {
  const { network, timers, connections, line } = await opened();
  network.last.accept();
  network.last.say({ type: "welcome" });
  line.hurry();
  network.last.pong();
  await timers.turn(4_000);
  assert.deepEqual(connections, ["online"]);
  line.hurry();
  await timers.turn(1_000);
  assert.deepEqual(connections, ["online", "offline"]);
});

test("a doubted line that does not answer is replaced by the one that does, and is never offline", async () => {
  const { network, timers, connections, line } = await opened();
  const old = network.last;
  old.accept();
  old.say({ type: "welcome" });
  line.hurry();
  await timers.turn(149);
  assert.equal(network.sockets.length, 1);
  await timers.turn(1);
  const rival = network.last;
  rival.accept();
  assert.deepEqual(rival.sent, [{ type: "hello" }]);
  rival.say({ type: "welcome" });
  assert.equal(old.readyState, 3);
  line.send({ type: "here" });
  assert.deepEqual(rival.sent.at(-1), { type: "here" });
  await timers.turn(4_000);
  assert.deepEqual(connections, ["online"]);
});

test("a doubted line that answers after all stays, and what was tried beside it ends", async () => {
  const { network, timers, connections, line } = await opened();
  const old = network.last;
  old.accept();
  old.say({ type: "welcome" });
  line.hurry();
  await timers.turn(150);
  const rival = network.last;
  old.pong();
  assert.equal(rival.readyState, 3);
  rival.say({ type: "welcome" });
  line.send({ type: "here" });
  assert.deepEqual(old.sent.at(-1), { type: "here" });
  await timers.turn(4_000);
  assert.deepEqual(connections, ["online"]);
  assert.equal(network.sockets.length, 2);
});

test("a doubted line that ends leaves its place to what was tried beside it", async () => {
  const { network, timers, connections, line } = await opened();
  const old = network.last;
  old.accept();
  old.say({ type: "welcome" });
  line.hurry();
  await timers.turn(150);
  old.end();
  assert.deepEqual(connections, ["online", "offline"]);
  network.last.accept();
  network.last.say({ type: "welcome" });
  assert.deepEqual(connections, ["online", "offline", "online"]);
  assert.equal(network.sockets.length, 2);
});

test("a connection that is never welcomed is given up", async () => {
  const { network, timers } = await opened();
  network.last.accept();
  await timers.turn(10_250);
  assert.equal(network.sockets.length, 2);
});

test("what an old connection says late is ignored", async () => {
  const { network, timers, connections } = await opened();
  const old = network.last;
  old.end();
  await timers.turn(250);
  old.say({ type: "welcome" });
  assert.deepEqual(connections, ["offline"]);
});

test("a refusal of the edge ends the line for good", async () => {
  const { network, timers, connections, line } = await opened();
  network.last.accept();
  network.last.end(4404, "unknown_conversation");
  line.hurry();
  await timers.turn(60_000);
  assert.deepEqual(connections, ["refused"]);
  assert.equal(network.sockets.length, 1);
});

test("a page that had to make room for another stays offline until it is used", async () => {
  const browser = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: "hidden" });
  const page = {
    document,
    addEventListener: browser.addEventListener.bind(browser),
    removeEventListener: browser.removeEventListener.bind(browser),
  };
  Object.assign(globalThis, page);
  try {
    const { network, timers, connections, line } = await opened();
    network.last.accept();
    network.last.say({ type: "welcome" });
    network.last.end(4429, "too_fast");
    document.dispatchEvent(new Event("visibilitychange"));
    await timers.turn(600_000);
    assert.deepEqual(connections, ["online", "offline"]);
    assert.equal(network.sockets.length, 1);
    document.visibilityState = "visible";
    document.dispatchEvent(new Event("visibilitychange"));
    await settled();
    assert.equal(network.sockets.length, 2);
    network.last.accept();
    network.last.say({ type: "welcome" });
    browser.dispatchEvent(new Event("focus"));
    assert.equal(network.last.sent.length, 1, "a page that is online is not asked because it is used");
    network.last.end(4429, "too_fast");
    browser.dispatchEvent(new Event("focus"));
    await settled();
    assert.equal(network.sockets.length, 3);
    network.last.end(4429, "too_fast");
    line.hurry();
    await settled();
    assert.equal(network.sockets.length, 4);
    network.last.end(4429, "too_fast");
    browser.dispatchEvent(new Event("keydown"));
    await settled();
    assert.equal(network.sockets.length, 5, "a page that has the focus is used by keys");
    network.last.end(4429, "too_fast");
    await timers.turn(8_000);
    assert.equal(network.sockets.length, 6, "a page that is looked at comes back by itself");
    network.last.end(4429, "too_fast");
    line.close();
    browser.dispatchEvent(new Event("focus"));
    await timers.turn(600_000);
    assert.equal(network.sockets.length, 6);
  } finally {
    for (const name of Object.keys(page)) Reflect.deleteProperty(globalThis, name);
  }
});

test("a page's own newer connection goes on where its older one had to make room", async () => {
  const { network, timers, connections, line } = await opened();
  const old = network.last;
  old.accept();
  old.say({ type: "welcome" });
  line.hurry();
  await timers.turn(150);
  old.end(4429, "too_fast");
  network.last.accept();
  network.last.say({ type: "welcome" });
  assert.deepEqual(connections, ["online", "offline", "online"]);
  assert.equal(network.sockets.length, 2);
});

test("a refused address ends the line, one that nobody answers or that fails at the edge is asked again", async () => {
  let refused = new Refused({ code: "unavailable", message: "", remedy: "" });
  const { timers, connections } = await opened(() => {
    throw refused;
  });
  assert.deepEqual(connections, ["offline"]);
  refused = new Refused({ code: "internal", message: "", remedy: "" }, 500);
  await timers.turn(250);
  assert.deepEqual(connections, ["offline"]);
  refused = new Refused({ code: "ticket_refused", message: "", remedy: "" }, 401);
  await timers.turn(500);
  assert.deepEqual(connections, ["offline", "refused"]);
});

test("hurrying connects at once instead of after the wait", async () => {
  const { network, line } = await opened();
  network.last.end();
  line.hurry();
  await settled();
  assert.equal(network.sockets.length, 2);
});
