import type { ReportOutcome, ReportRow } from "@beckon/kit/protocol.ts";
import { number } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Table } from "@beckon/kit/ui/table.tsx";
import { mean, type Totals } from "../model/figures.ts";
import { dayName } from "./day-name.ts";
import { relayWords } from "./relay-words.ts";
import { seconds } from "./seconds.ts";

/** The figures behind the chart, newest day first. */
export function CallsTable({ rows, totals }: { readonly rows: readonly ReportRow[]; readonly totals: Totals }) {
  const newest = [...rows].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
  const completed = (row: ReportRow) => (row.outcome === "completed" ? row.calls : 0);
  return (
    <div class="dash-table">
      <Table
        name={t("dash-table")}
        rows={newest}
        rowKey={(row) => `${row.day} ${row.kind} ${row.outcome}`}
        columns={[
          { id: "day", label: t("dash-column-day"), cell: (row) => dayName(row.day) },
          {
            id: "kind",
            label: t("dash-column-kind"),
            cell: (row) => t(`dash-kind-${row.kind}`),
          },
          { id: "outcome", label: t("dash-column-outcome"), cell: (row) => outcomeWords(row.outcome) },
          { id: "calls", label: t("dash-column-calls"), numeric: true, cell: (row) => number(row.calls) },
          {
            id: "ring",
            label: t("dash-column-ring"),
            numeric: true,
            cell: (row) => seconds(mean(row.ring_ms, row.calls)),
          },
          {
            id: "setup",
            label: t("dash-column-setup"),
            numeric: true,
            cell: (row) => seconds(mean(row.setup_ms, completed(row))),
          },
          {
            id: "talk",
            label: t("dash-column-talk"),
            numeric: true,
            cell: (row) => seconds(mean(row.talk_ms, completed(row))),
          },
          {
            id: "relayed",
            label: t("dash-column-relayed"),
            numeric: true,
            cell: (row) => relayWords({ relayed: row.relayed, completed: completed(row) }),
          },
        ]}
        totals={{
          day: t("dash-table-total"),
          calls: number(totals.calls),
          ring: seconds(totals.ringMs),
          setup: seconds(totals.setupMs),
          talk: seconds(totals.talkMs),
          relayed: relayWords(totals),
        }}
      />
    </div>
  );
}

function outcomeWords(outcome: ReportOutcome): string {
  switch (outcome) {
    case "completed":
      return t("dash-outcome-completed");
    case "failed":
      return t("dash-outcome-failed");
    case "declined":
      return t("dash-outcome-declined");
    case "cancelled":
      return t("dash-outcome-cancelled");
    case "expired":
      return t("dash-outcome-expired");
    case "missed":
      return t("dash-outcome-missed");
  }
}
