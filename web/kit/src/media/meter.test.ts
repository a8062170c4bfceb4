import assert from "node:assert/strict";
import { test } from "node:test";
import { Levels } from "./meter.ts";

/** What is said after the last of these readings. */
function after(...peaks: (number | null)[]) {
  const levels = new Levels();
  return peaks.map((peak) => levels.read(peak)).at(-1);
}

const times = (count: number, peak: number | null) => Array<number | null>(count).fill(peak);

test("a voice goes on; a knock does not", () => {
  assert.equal(after(0.001, 0.3, 0.2, 0.3)?.voice, true);
  assert.equal(after(0.001, 0.9, 0.001, 0.001)?.voice, false);
  assert.equal(after(0.3, 0.3, 0.3, ...times(8, 0.001))?.voice, false);
});

test("a microphone without any noise for seconds is silent, and a quiet room is not", () => {
  assert.equal(after(...times(19, 0))?.silent, false);
  assert.equal(after(...times(20, 0))?.silent, true);
  assert.equal(after(...times(200, 0.0001))?.silent, false);
  assert.equal(after(...times(20, 0), 0.01)?.silent, false);
});

test("where the page may not listen, nothing is claimed", () => {
  assert.deepEqual(after(...times(30, 0), null), { voice: false, silent: false });
  assert.deepEqual(after(0.3, 0.3, null, 0.3), { voice: false, silent: false });
});
