import type { CallKind } from "@beckon/kit/protocol.ts";
import { KINDS } from "./changes.ts";

const DAY_MS = 86_400_000;

/** The spans that can be chosen, in days. */
export const SPANS = [7, 30, 90] as const;
export type Span = (typeof SPANS)[number];

/** What a report is about. It stands in the address. */
export interface Filters {
  days: Span;
  kind: CallKind | "all";
}

/** Reads the filters of an address; what it does not name is usual. */
export function filtersOf(search: URLSearchParams): Filters {
  const days = SPANS.find((span) => String(span) === search.get("days")) ?? 30;
  const kind = KINDS.find((each) => each === search.get("kind")) ?? "all";
  return { days, kind };
}

/** The address's part for filters; nothing for the usual ones. */
export function searchOf({ days, kind }: Filters): string {
  const search = new URLSearchParams();
  if (days !== 30) search.set("days", String(days));
  if (kind !== "all") search.set("kind", kind);
  return search.size === 0 ? "" : `?${search}`;
}

/** The span's first and last day, in UTC as the records are. */
export function spanOf(days: Span, today: number): { from: string; to: string } {
  return { from: dayOf(today - (days - 1) * DAY_MS), to: dayOf(today) };
}

/** Every day of a span. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) days.push(dayOf(at));
  return days;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
