import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report, ReportRow } from "@beckon/kit/protocol.ts";
import { barsOf, relayShare, rowsOf, totalsOf } from "./figures.ts";
import { filtersOf, searchOf, spanOf } from "./filters.ts";

const row = (
  day: string,
  kind: ReportRow["kind"],
  outcome: ReportRow["outcome"],
  calls: number,
  relayed = 0,
): ReportRow => ({
  day,
  kind,
  outcome,
  calls,
  ring_ms: calls * 4000,
  setup_ms: outcome === "completed" ? calls * 500 : 0,
  talk_ms: outcome === "completed" ? calls * 60_000 : 0,
  relayed,
});

const report: Report = {
  from: "2026-11-21",
  to: "2026-11-23",
  rows: [
    row("2026-11-21", "video", "completed", 3, 1),
    row("2026-11-21", "voice", "completed", 1, 1),
    row("2026-11-21", "voice", "declined", 1),
    row("2026-11-23", "video", "failed", 1),
    row("2026-11-23", "video", "missed", 2),
  ],
};

test("every day has a bar, also one without a call", () => {
  assert.deepEqual(barsOf(report, report.rows), [
    { day: "2026-11-21", completed: 4, unanswered: 1, failed: 0, calls: 5 },
    { day: "2026-11-22", completed: 0, unanswered: 0, failed: 0, calls: 0 },
    { day: "2026-11-23", completed: 0, unanswered: 2, failed: 1, calls: 3 },
  ]);
});

test("ring time is a mean of all calls, setup and talk time of the completed ones", () => {
  const { calls, ringMs, setupMs, talkMs } = totalsOf(report.rows);
  assert.deepEqual({ calls, ringMs, setupMs, talkMs }, { calls: 8, ringMs: 4000, setupMs: 500, talkMs: 60_000 });
});

test("the relay's share is of the completed calls, of the kind that is shown", () => {
  assert.equal(totalsOf(report.rows).relayed, 2);
  assert.equal(relayShare(totalsOf(report.rows)), 0.5);
  assert.equal(relayShare(totalsOf(rowsOf(report, "voice"))), 1);
});

test("nothing measured is nothing, not zero", () => {
  const unanswered = report.rows.filter((row) => row.outcome === "declined");
  const { ringMs, talkMs } = totalsOf(unanswered);
  assert.deepEqual({ ringMs, talkMs }, { ringMs: 4000, talkMs: null });
  assert.equal(totalsOf([]).ringMs, null);
  assert.equal(relayShare(totalsOf(unanswered)), null);
});

test("the filters stand in the address and come back from it", () => {
  for (const search of ["", "?days=7", "?kind=video", "?days=90&kind=voice"]) {
    assert.equal(searchOf(filtersOf(new URLSearchParams(search))), search);
  }
  assert.deepEqual(filtersOf(new URLSearchParams("?days=3&kind=fax")), { days: 30, kind: "all" });
});

test("a span ends today and has as many days as it says", () => {
  assert.deepEqual(spanOf(7, Date.parse("2026-11-23T23:59:59Z")), { from: "2026-11-17", to: "2026-11-23" });
});
