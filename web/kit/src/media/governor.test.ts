import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "./governor.ts";

const stats = (...rows: object[]) => new Map(rows.map((row, place) => [place, row])) as unknown as RTCStatsReport;

test("the chosen pair's estimate, the worst loss and the machine's own load are read", () => {
  const reading = readingOf(
    stats(
      { type: "candidate-pair", nominated: false, availableOutgoingBitrate: 9 },
      { type: "candidate-pair", nominated: true, availableOutgoingBitrate: 800_000 },
      { type: "outbound-rtp", kind: "video", qualityLimitationReason: "cpu" },
      { type: "outbound-rtp", kind: "video", qualityLimitationReason: "bandwidth" },
      { type: "remote-inbound-rtp", fractionLost: 0.02 },
      { type: "remote-inbound-rtp", fractionLost: 0.2 },
    ),
    true,
  );
  assert.deepEqual(reading, { available: 800_000, limitedBy: "cpu", loss: 0.2, pictures: true });
});

test("what a browser does not tell is not made up", () => {
  const nothing = { available: null, limitedBy: null, loss: null, pictures: true };
  assert.deepEqual(readingOf(null, true), nothing);
  const rows = [
    { type: "outbound-rtp", qualityLimitationReason: "none" },
    { type: "remote-inbound-rtp", fractionLost: Number.NaN },
  ];
  assert.deepEqual(readingOf(stats(...rows), true), nothing);
});

test("a stream that is paused limits nothing", () => {
  const paused = { type: "outbound-rtp", active: false, qualityLimitationReason: "bandwidth" };
  assert.equal(readingOf(stats(paused), true).limitedBy, null);
});
