import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMITS } from "../protocol.ts";
import { Measures } from "./measures.ts";

/** A connection's statistics after `seconds` at a steady rate, with losses. */
function after(seconds: number, { lost = 0, frames = seconds * 30 } = {}): RTCStatsReport {
  const rows: Record<string, unknown>[] = [
    { type: "transport", id: "T", selectedCandidatePairId: "P" },
    { type: "candidate-pair", id: "P", currentRoundTripTime: 0.0834 },
    {
      type: "inbound-rtp",
      id: "A",
      kind: "audio",
      bytesReceived: seconds * 5_000,
      packetsReceived: seconds * 50 - lost,
      packetsLost: lost,
      jitter: 0.0124,
    },
    { type: "inbound-rtp", id: "V", kind: "video", bytesReceived: seconds * 95_000, framesDecoded: frames },
    { type: "outbound-rtp", id: "O", bytesSent: seconds * 25_000 },
  ];
  return new Map(rows.map((row) => [row["id"], row])) as unknown as RTCStatsReport;
}

test("a measurement says how much flowed since the last one, and what was lost of it", () => {
  const measures = new Measures();
  measures.read(after(0), 1_000, true);
  assert.deepEqual(measures.samples, []);
  measures.read(after(5, { lost: 25 }), 6_000, true);
  assert.deepEqual(measures.samples, [
    {
      at: 6_000,
      in_kbps: 800,
      out_kbps: 200,
      loss_permille: 100,
      rtt_ms: 83,
      jitter_ms: 12,
      fps: 30,
    },
  ]);
});

test("who gets no pictures has no number of them, and who gets none of those that are sent has zero", () => {
  const measures = new Measures();
  measures.read(after(0), 0, false);
  measures.read(after(5), 5_000, false);
  measures.read(after(10, { frames: 150 }), 10_000, true);
  assert.deepEqual(
    measures.samples.map(({ fps }) => fps),
    [null, 0],
  );
});

test("a new connection, which counts from nothing, is no negative measurement", () => {
  const measures = new Measures();
  measures.read(after(100), 0, true);
  measures.begin();
  measures.read(after(0), 5_000, true);
  measures.read(after(5), 10_000, true);
  assert.deepEqual(
    measures.samples.map(({ in_kbps }) => in_kbps),
    [800],
  );
});

test("a long call is thinned out evenly: never more than may be kept, from its beginning to its end", () => {
  const measures = new Measures();
  for (let seconds = 0; seconds <= 4 * 3600; seconds += 5) {
    measures.read(after(seconds), seconds * 1000, true);
    assert.ok(measures.samples.length <= LIMITS.diagnosisSamples);
  }
  const times = measures.samples.map(({ at }) => at);
  const gaps = times.slice(1).map((at, place) => at - (times[place] ?? 0));
  assert.equal(new Set(gaps).size, 1, "the same time lies between any two");
  assert.ok((times[0] ?? 0) <= 5_000);
  assert.ok((times.at(-1) ?? 0) > 4 * 3600_000 - (gaps[0] ?? 0) * 2);
});
