import assert from "node:assert/strict";
import { test } from "node:test";
import { CallLayout, type Kept } from "./call-layout.ts";

function browser(): Kept {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

/** A page of which it can be said whether it has room. */
function page(matches = true) {
  const heard: (() => void)[] = [];
  const room = { matches, addEventListener: (_: string, run: () => void) => void heard.push(run) };
  const turn = (to: boolean) => {
    room.matches = to;
    for (const run of heard) run();
  };
  return { room, turn };
}

test("a call takes the whole page until the agent docks it, and the next page remembers", () => {
  const kept = browser();
  const first = new CallLayout(() => kept, page().room);
  assert.equal(first.docked.value, false);
  first.toggle();
  assert.equal(first.docked.value, true);
  const next = new CallLayout(() => kept, page().room);
  assert.equal(next.docked.value, true);
  next.toggle();
  assert.equal(new CallLayout(() => kept, page().room).docked.value, false);
});

test("a browser that keeps nothing still docks", () => {
  const layout = new CallLayout(() => {
    throw new Error("denied");
  }, page().room);
  layout.toggle();
  assert.equal(layout.docked.value, true);
});

test("a page without room for both shows the call alone, and docks it again when it grows", () => {
  const { room, turn } = page();
  const layout = new CallLayout(browser, room);
  layout.toggle();
  turn(false);
  assert.equal(layout.offered.value, false);
  assert.equal(layout.docked.value, false);
  turn(true);
  assert.equal(layout.docked.value, true);
});
