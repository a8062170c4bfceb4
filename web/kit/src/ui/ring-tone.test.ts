import assert from "node:assert/strict";
import { test } from "node:test";
import { samplesOf } from "./ring-tone.ts";

const RATE = 48_000;

for (const kind of ["outgoing", "incoming"] as const) {
  test(`the ${kind} tone is heard and never shrill`, () => {
    const loudest = samplesOf(kind, RATE).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    assert.ok(loudest > 0.05 && loudest < 0.3, String(loudest));
  });

  test(`the ${kind} tone loops without a click`, () => {
    const samples = samplesOf(kind, RATE);
    assert.equal(samples[0], 0);
    assert.equal(samples.at(-1), 0);
    const steepest = samples.reduce(
      (most, sample, at) => Math.max(most, Math.abs(sample - (samples[at - 1] ?? sample))),
      0,
    );
    assert.ok(steepest < 0.03, String(steepest));
  });
}
