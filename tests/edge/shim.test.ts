// edge/worker/shim.js in workerd: what a panic costs, and what comes after it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { type Served, serve } from "./shim/serve.ts";

let edge: Served | undefined;

before(async () => {
  edge = await serve();
});

after(() => edge?.stop());

/** What the counting object answers: its own count, and how often the module was reset. */
async function ask(path: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${edge?.origin}${path}`);
  const text = await response.text();
  return { status: response.status, body: response.ok ? JSON.parse(text) : undefined };
}

test("an object stays the same between events", async () => {
  assert.deepEqual((await ask("/")).body, { fetched: 1, resets: 0 });
  assert.deepEqual((await ask("/")).body, { fetched: 2, resets: 0 });
});

test("a panic fails its event at once, and the next event finds the object made anew", {
  timeout: 10_000,
}, async () => {
  assert.equal((await ask("/panic")).status, 500);
  assert.deepEqual((await ask("/")).body, { fetched: 1, resets: 1 });
  assert.deepEqual((await ask("/")).body, { fetched: 2, resets: 1 });
});
