import assert from "node:assert/strict";
import { test } from "node:test";
import type { IceSettings, RelayReach } from "../protocol.ts";
import { settled } from "../testing/fakes.ts";
import { FakePage } from "../testing/page.ts";
import { outlookOf } from "./readiness.ts";

const ALL: RelayReach = { udp: true, tcp: true, tls: true };
const ICE: IceSettings = {
  servers: [{ urls: ["turn:198.51.100.4:3478"], username: "1", credential: "2" }],
  relay_only: true,
};

const phase = (page: FakePage) => page.conversation.readiness.reach.value.phase;

test("UDP is the way for calls, TCP and TLS will do, and nothing else does", () => {
  assert.equal(outlookOf(ALL), "open");
  assert.equal(outlookOf({ udp: true, tcp: false, tls: false }), "open");
  assert.equal(outlookOf({ udp: false, tcp: true, tls: false }), "narrow");
  assert.equal(outlookOf({ udp: false, tcp: false, tls: true }), "narrow");
  assert.equal(outlookOf({ udp: false, tcp: false, tls: false }), "shut");
});

test("the agent's page asks once for a conversation, however often the buttons are neared", async () => {
  const page = await new FakePage("agent").join();
  assert.equal(phase(page), "unknown");
  page.conversation.readiness.ask();
  page.conversation.readiness.ask();
  await page.done("probe");
  await page.say({ type: "probed", reach: ALL, at: 5_000_000 });
  page.conversation.readiness.ask();
  assert.equal(page.network.last.of("probe").length, 1);
  assert.deepEqual(page.conversation.readiness.reach.value, { phase: "known", reach: ALL });
  await page.timers.turn(60_000);
  assert.equal(phase(page), "known");
});

test("an answer that does not come or is refused is said to be missing, and may be asked for again", async () => {
  const page = await new FakePage("agent").join();
  page.conversation.readiness.ask();
  await page.done("probe");
  assert.equal(phase(page), "asking");
  await page.timers.turn(10_000);
  assert.equal(phase(page), "unanswered");
  page.conversation.readiness.ask();
  assert.equal(phase(page), "asking");
  const n = page.network.last.of("probe")[1]?.n ?? 0;
  await page.say({ type: "rejected", n, refusal: { code: "relay_unavailable", message: "None.", remedy: "" } });
  assert.equal(phase(page), "unanswered");
});

test("an answer that comes late is taken all the same", async () => {
  const page = await new FakePage("agent").join();
  page.conversation.readiness.ask();
  await page.timers.turn(10_000);
  await page.say({ type: "probed", reach: ALL, at: 5_000_000 });
  assert.equal(phase(page), "known");
});

test("the consumer's page finds out and answers, once while it is at it", async () => {
  const asked: IceSettings[] = [];
  const page = await new FakePage("consumer", async () => ({
    probe: async (ice) => {
      asked.push(ice);
      return { ...ALL, udp: false };
    },
  })).join();
  await page.say({ type: "probe", ice: ICE });
  assert.deepEqual(asked, [ICE]);
  assert.deepEqual(page.network.last.of("probed")[0]?.reach, { ...ALL, udp: false });
  await page.say({ type: "probe", ice: ICE });
  assert.equal(page.network.last.of("probed").length, 2);
});

test("a probe that cannot be loaded says nothing, and the chat goes on", async () => {
  const page = await new FakePage("consumer", () => Promise.reject(new Error("offline"))).join();
  await page.say({ type: "probe", ice: ICE });
  await settled();
  assert.deepEqual(page.network.last.of("probed"), []);
  page.conversation.send("Hello");
  assert.equal(page.network.last.of("message").length, 1);
});
