import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "../testing/fakes.ts";
import { later } from "./later.ts";

const part = { View: () => null };

test("a part is loaded once, however often it is wanted", async () => {
  let asked = 0;
  const {
    load,
    part: there,
    failed,
  } = later(async () => {
    asked += 1;
    return part;
  });
  assert.equal(there.value, null);
  load();
  load();
  await settled();
  load();
  assert.deepEqual([asked, there.value, failed.value], [1, part, false]);
});

test("a part that did not come says so, and comes at the next try, with its styles", async () => {
  let reached = false;
  let mended = 0;
  const {
    load,
    part: there,
    failed,
  } = later(
    async () => {
      if (!reached) throw new TypeError("Failed to fetch");
      return part;
    },
    async () => {
      mended += 1;
    },
  );
  load();
  await settled();
  assert.deepEqual([there.value, failed.value, mended], [null, true, 0]);
  reached = true;
  load();
  assert.equal(failed.value, false, "it is on its way");
  await settled();
  assert.deepEqual([there.value, failed.value, mended], [part, false, 1]);
});
