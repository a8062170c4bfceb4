import type { CallKind, Report, ReportOutcome, ReportRow } from "@beckon/kit/protocol.ts";
import { daysBetween } from "./filters.ts";

/** How calls went, in the three ways that a chart can tell apart. */
export interface Ways {
  completed: number;
  /** Declined, cancelled, expired or missed. */
  unanswered: number;
  failed: number;
}

/** One day of the chart. */
export interface DayBar extends Ways {
  day: string;
  calls: number;
}

/** What the whole span comes to. Means are absent where nothing was measured. */
export interface Totals extends Ways {
  calls: number;
  /** Of the completed ones. */
  relayed: number;
  ringMs: number | null;
  setupMs: number | null;
  talkMs: number | null;
}

/** The rows of one kind of call, or all. */
export function rowsOf({ rows }: Report, kind: CallKind | "all"): ReportRow[] {
  return kind === "all" ? rows : rows.filter((row) => row.kind === kind);
}

/** One bar a day, also for days without a call. */
export function barsOf({ from, to }: Report, rows: readonly ReportRow[]): DayBar[] {
  return daysBetween(from, to).map((day) => {
    const ways = waysOf(rows.filter((row) => row.day === day));
    return { day, ...ways, calls: ways.completed + ways.unanswered + ways.failed };
  });
}

/** Sums and means over all rows. */
export function totalsOf(rows: readonly ReportRow[]): Totals {
  const ways = waysOf(rows);
  const calls = ways.completed + ways.unanswered + ways.failed;
  const sum = (pick: (row: ReportRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  return {
    ...ways,
    calls,
    relayed: sum((row) => row.relayed),
    ringMs: mean(
      sum((row) => row.ring_ms),
      calls,
    ),
    setupMs: mean(
      sum((row) => row.setup_ms),
      ways.completed,
    ),
    talkMs: mean(
      sum((row) => row.talk_ms),
      ways.completed,
    ),
  };
}

/** Which share of the completed calls went through a relay, or nothing of nothing. */
export function relayShare({ relayed, completed }: Pick<Totals, "relayed" | "completed">): number | null {
  return mean(relayed, completed);
}

/** A mean, or nothing of nothing. */
export function mean(sum: number, count: number): number | null {
  return count === 0 ? null : sum / count;
}

/** Which of the three ways an outcome is. */
export function wayOf(outcome: ReportOutcome): keyof Ways {
  switch (outcome) {
    case "completed":
      return "completed";
    case "failed":
      return "failed";
    case "declined":
    case "cancelled":
    case "expired":
    case "missed":
      return "unanswered";
  }
}

function waysOf(rows: readonly ReportRow[]): Ways {
  const ways: Ways = { completed: 0, unanswered: 0, failed: 0 };
  for (const row of rows) ways[wayOf(row.outcome)] += row.calls;
  return ways;
}
