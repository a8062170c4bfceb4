import assert from "node:assert/strict";
import { test } from "node:test";
import { Flow, NOTHING } from "./plays.ts";
import { Vigil } from "./vigil.ts";

/** What the vigil does at each of these moments. */
function judged(vigil: Vigil, times: number[], described = true) {
  return times.map((now) => vigil.judge({ transport: "connected", described, severed: false }, now));
}

test("silence restarts ICE within a second, at most every two seconds", () => {
  const vigil = new Vigil();
  vigil.sign(0);
  assert.deepEqual(judged(vigil, [699, 700, 1_500, 2_699, 2_700]), ["wait", "restart", "wait", "wait", "restart"]);
});

test("the side that would give way waits for the other's restart, and restarts where none comes", () => {
  const waiting = new Vigil(true);
  waiting.sign(0);
  assert.deepEqual(judged(waiting, [700, 1_449, 1_450]), ["wait", "wait", "restart"]);
  const told = new Vigil(true);
  told.sign(0);
  told.restarted(900);
  assert.deepEqual(judged(told, [1_500, 2_899, 2_900]), ["wait", "wait", "restart"]);
});

test("eight seconds of silence ask for a new connection, once in eight seconds", () => {
  const vigil = new Vigil();
  vigil.sign(0);
  judged(vigil, [7_999]);
  assert.deepEqual(judged(vigil, [8_000, 9_999, 16_000]), ["renew", "restart", "renew"]);
});

test("a sign of life ends the silence", () => {
  const vigil = new Vigil();
  vigil.sign(0);
  vigil.sign(7_500);
  assert.deepEqual(judged(vigil, [8_000]), ["wait"]);
  assert.equal(vigil.silent(8_949), false);
  assert.equal(vigil.silent(8_950), true);
});

test("a broken transport restarts at once, also before any sign", () => {
  const vigil = new Vigil();
  assert.equal(vigil.judge({ transport: "failed", described: true, severed: false }, 0), "restart");
});

test("where no restart can help, a new connection is asked for at once and every two seconds, and nothing else is tried", () => {
  const vigil = new Vigil();
  vigil.sign(0);
  const judge = (now: number) => vigil.judge({ transport: "failed", described: true, severed: true }, now);
  assert.deepEqual([250, 1_500, 2_249, 2_250].map(judge), ["renew", "wait", "wait", "renew"]);
});

test("before the first sign only a lost description asks for a new connection", () => {
  assert.deepEqual(judged(new Vigil(), [0, 5_000, 30_000]), ["wait", "wait", "wait"]);
  assert.deepEqual(judged(new Vigil(), [0, 4_999, 5_000, 6_000], false), ["wait", "wait", "renew", "wait"]);
});

test("samples that the browser makes up without packets do not count as sound", () => {
  const flow = new Flow();
  flow.read({ ...NOTHING, packets: 10, samples: 480 }, 0);
  flow.read({ ...NOTHING, packets: 10, samples: 48_000 }, 1_000);
  assert.equal(flow.flows(2_500), true);
  assert.equal(flow.flows(2_501), false);
});

test("pictures flow while frames are decoded", () => {
  const flow = new Flow();
  assert.equal(flow.shown, false);
  flow.read({ ...NOTHING, packets: 4 }, 0);
  assert.equal(flow.flows(0), false);
  flow.read({ ...NOTHING, packets: 8, framesDecoded: 1 }, 100);
  assert.equal(flow.flows(100), true);
  assert.equal(flow.shown, true);
});
