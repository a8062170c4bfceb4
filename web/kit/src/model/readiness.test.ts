import assert from "node:assert/strict";
import { test } from "node:test";
import type { IceSettings, Readiness as Ready, RelayReach } from "../protocol.ts";
import { settled } from "../testing/fakes.ts";
import { FakePage } from "../testing/page.ts";
import { conversation } from "../testing/views.ts";
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

test("what was found out is believed for ten minutes, and then asked for again", async () => {
  const page = await new FakePage("agent").join();
  page.conversation.readiness.ask();
  await page.done("probe");
  const at = page.conversation.clock.now() - 60_000;
  await page.say({ type: "probed", reach: ALL, at });
  await page.timers.turn(9 * 60_000 - 1);
  assert.equal(phase(page), "known");
  await page.timers.turn(1);
  assert.equal(phase(page), "unknown");
  page.conversation.readiness.ask();
  assert.equal(phase(page), "asking");
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

const DEVICE = { allowed_by_page: true, present: true, permission: "prompt" as const };
const READY: Ready = { calls: true, secure: true, microphone: DEVICE, camera: DEVICE, screen: true, phone: false };

/** A consumer's page whose browser changes by hand. */
function lookingPage() {
  let now = READY;
  let changed = () => {};
  const page = new FakePage("consumer", undefined, async () => ({
    look: async () => now,
    watchLook: (run) => {
      changed = run;
      return () => {
        changed = () => {};
      };
    },
  }));
  const become = async (differences: Partial<Ready>) => {
    now = { ...now, ...differences };
    changed();
    await settled();
  };
  const told = () => page.network.last.of("ready").map(({ readiness }) => readiness);
  return { page, become, told };
}

test("the consumer's page tells what its browser could do, and again when that changes alone", async () => {
  const { page, become, told } = lookingPage();
  await page.join();
  assert.deepEqual(told(), [READY]);
  await become({});
  assert.equal(told().length, 1);
  await become({ screen: false });
  assert.equal(told().at(-1)?.screen, false);
  await page.lose();
  await page.join();
  assert.equal(told().length, 1);
});

test("nothing is looked at before an agent could call, nor after the page has left", async () => {
  const { page, become, told } = lookingPage();
  await page.join({ conversation: { ...conversation, status: "queued", agent: null } });
  assert.deepEqual(told(), []);
  await page.say({ type: "conversation", conversation });
  assert.equal(told().length, 1);
  page.conversation.dispose();
  await become({ screen: false });
  assert.equal(told().length, 1);
});

test("the agent's page keeps what the consumer's told", async () => {
  const page = await new FakePage("agent").join();
  assert.equal(page.conversation.readiness.ready.value, null);
  await page.say({ type: "ready", readiness: READY });
  assert.deepEqual(page.conversation.readiness.ready.value, READY);
});
