import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { type Code, LIMITS } from "@beckon/kit/protocol.ts";
import { Refused } from "@beckon/kit/signal/refused.ts";
import { FakeTimers } from "@beckon/kit/testing/fakes.ts";
import { ifTakenBack, LeftCall } from "./left-call.ts";

/** The page that was left, the eyes of its person, and what the edge says to each look. */
class LeftPage extends EventTarget {
  readonly timers = new FakeTimers();
  visibilityState = "visible";
  /** Why the edge would not let this person in; nothing while the call runs. */
  refused: Code | null = null;
  asked = 0;
  /** What the person reads: the way back, or why there is none. */
  reads: Code | null = null;
  call!: LeftCall;

  leave(): void {
    const look = async () => {
      this.asked += 1;
      if (this.refused !== null) throw new Refused({ code: this.refused, message: "", remedy: "" });
    };
    const tell = (over: { code: Code } | null) => {
      this.reads = over?.code ?? null;
    };
    this.call = new LeftCall(this.timers.now() + LIMITS.alone, look, tell, this.timers);
  }

  look(visibilityState: "visible" | "hidden"): void {
    this.visibilityState = visibilityState;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

let page: LeftPage;

beforeEach(() => {
  page = new LeftPage();
  Object.defineProperty(globalThis, "document", { configurable: true, value: page });
  Object.defineProperty(globalThis, "window", { configurable: true, value: new EventTarget() });
  page.leave();
});
after(() => {
  Reflect.deleteProperty(globalThis, "document");
  Reflect.deleteProperty(globalThis, "window");
});

test("who left reads within seconds that the call is over", async () => {
  await page.timers.turn(60_000);
  assert.equal(page.reads, null);
  page.refused = "call_over";
  await page.timers.turn(4_000);
  assert.equal(page.reads, "call_over");
});

test("a page that nobody looks at asks nothing, and asks at once when somebody does", async () => {
  page.look("hidden");
  const { asked } = page;
  page.refused = "call_over";
  await page.timers.turn(60_000);
  assert.equal(page.asked, asked);
  page.look("visible");
  await page.timers.turn(0);
  assert.equal(page.reads, "call_over");
});

test("who ended the call may take that back, and the way into it is there again", async () => {
  page.refused = "call_over";
  await page.timers.turn(4_000);
  page.refused = null;
  await page.timers.turn(LIMITS.parked);
  assert.equal(page.reads, null);
  page.refused = "call_over";
  await page.timers.turn(4_000);
  assert.equal(page.reads, "call_over");
});

test("who sees the end of a call is told where it goes on after all, and nothing once that is no matter", async () => {
  const { timers } = page;
  const told: string[] = [];
  const wait = (look: () => Promise<string>) => ifTakenBack(look, (looked) => told.push(looked), timers);
  wait(async () => "goes on");
  wait(() => Promise.reject(new Error("is over")));
  const stop = wait(async () => "is no matter");
  await timers.turn(LIMITS.parked - 1);
  assert.deepEqual(told, []);
  stop();
  await timers.turn(1);
  assert.deepEqual(told, ["goes on"]);
});

test("once the end is final the page asks no more", async () => {
  page.refused = "call_over";
  await page.timers.turn(4_000 + LIMITS.parked);
  const { asked } = page;
  page.look("hidden");
  page.look("visible");
  await page.timers.turn(LIMITS.alone);
  assert.deepEqual([page.asked, page.reads], [asked, "call_over"]);
});

test("a network that is gone ends no call; the time to come back does", async () => {
  page.refused = "unavailable";
  await page.timers.turn(LIMITS.alone - 1);
  assert.equal(page.reads, null);
  await page.timers.turn(1);
  assert.equal(page.reads, "call_over");
  const { asked } = page;
  await page.timers.turn(60_000);
  assert.equal(page.asked, asked);
});

test("a link that leads nowhere any more says so", async () => {
  page.refused = "link_expired";
  await page.timers.turn(4_000);
  assert.equal(page.reads, "link_expired");
});

test("an answer that comes after the person went back says nothing", async () => {
  page.refused = "call_over";
  page.look("visible");
  page.call.stop();
  await page.timers.turn(LIMITS.alone);
  assert.equal(page.reads, null);
});
