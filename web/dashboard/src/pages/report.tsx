import type { CallKind, Report, ReportRow } from "@beckon/kit/protocol.ts";
import { number, someOf } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Card } from "@beckon/kit/ui/card.tsx";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { Select } from "@beckon/kit/ui/select.tsx";
import { Skeleton } from "@beckon/kit/ui/waiting.tsx";
import { ChartColumn, CloudOff } from "lucide";
import { useEffect } from "preact/hooks";
import { address, follow, go, hrefOf } from "../address.ts";
import { KINDS } from "../model/changes.ts";
import { barsOf, mean, rowsOf, type Totals, totalsOf } from "../model/figures.ts";
import { type Filters, filtersOf, SPANS, searchOf } from "../model/filters.ts";
import type { ReportModel } from "../model/report.ts";
import { PageFrame } from "../page.tsx";
import { CallsTable } from "./calls-table.tsx";
import { DayChart } from "./day-chart.tsx";
import { relayWords } from "./relay-words.ts";
import { seconds } from "./seconds.ts";
import "./report.css";

/** How calls went: a few figures, one chart, and the table behind it. */
export function ReportPage({ model }: { readonly model: ReportModel }) {
  const filters = filtersOf(address.value.searchParams);
  useEffect(() => {
    void model.load(filters, Date.now());
  }, [model, filters.days]);
  return (
    <PageFrame title={t("dash-report")} about={t("dash-report-about")} wide actions={<FilterBar filters={filters} />}>
      <Body model={model} filters={filters} />
    </PageFrame>
  );
}

interface BodyProps {
  readonly model: ReportModel;
  readonly filters: Filters;
}

function Body({ model, filters }: BodyProps) {
  const state = model.state.value;
  switch (state.phase) {
    case "coming":
      return (
        <Card>
          <Skeleton rows={8} />
        </Card>
      );
    case "refused":
      return (
        <EmptyState
          icon={CloudOff}
          title={t("dash-report-unavailable")}
          action={<Button onClick={() => void model.load(filters, Date.now())}>{t("dash-try-now")}</Button>}
        >
          {t("dash-report-unavailable-about")}
        </EmptyState>
      );
    case "here":
      return <Figures report={state.report} kind={filters.kind} />;
  }
}

function Figures({ report, kind }: { readonly report: Report; readonly kind: CallKind | "all" }) {
  const rows = rowsOf(report, kind);
  if (rows.length === 0) {
    return (
      <EmptyState icon={ChartColumn} title={t("dash-report-empty")}>
        {t("dash-report-empty-about")}
      </EmptyState>
    );
  }
  return <Filled report={report} rows={rows} />;
}

function Filled({ report, rows }: { readonly report: Report; readonly rows: ReportRow[] }) {
  const totals = totalsOf(rows);
  return (
    <>
      <dl class="dash-figures">
        <Figure name={t("dash-figure-calls")} value={number(totals.calls)} />
        <Figure name={t("dash-figure-completed")} value={someOf(mean(totals.completed, totals.calls) ?? 0)} />
        <Figure name={t("dash-figure-ring")} value={seconds(totals.ringMs)} />
        <Figure name={t("dash-figure-setup")} value={seconds(totals.setupMs)} />
        <Figure name={t("dash-figure-talk")} value={seconds(totals.talkMs)} />
        <Figure name={t("dash-figure-relayed")} value={relayWords(totals)} />
      </dl>
      <Card title={t("dash-chart")} about={chartWords(totals)}>
        <DayChart bars={barsOf(report, rows)} totals={totals} />
      </Card>
      <Card title={t("dash-table")} about={t("dash-table-about")} flush>
        <CallsTable rows={rows} totals={totals} />
      </Card>
    </>
  );
}

function chartWords({ calls, completed }: Totals): string {
  return t("dash-chart-about", { calls, count: number(calls), completed: number(completed) });
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div class="dash-figure">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function FilterBar({ filters }: { readonly filters: Filters }) {
  const to = (change: Partial<Filters>) => hrefOf("report", searchOf({ ...filters, ...change }));
  return (
    <div class="dash-filters">
      <nav class="dash-spans" aria-label={t("dash-span")}>
        {SPANS.map((days) => (
          <a
            key={days}
            href={to({ days })}
            aria-current={days === filters.days ? "true" : undefined}
            onClick={(event) => follow(event, to({ days }))}
          >
            {t("dash-span-days", { days })}
          </a>
        ))}
      </nav>
      <Select
        label={t("dash-kind")}
        unseenLabel
        value={filters.kind}
        options={[
          { value: "all", label: t("dash-kind-all") },
          ...KINDS.map((kind) => ({ value: kind, label: t(`dash-kind-${kind}`) })),
        ]}
        onChange={(kind) => go(to({ kind: kind as Filters["kind"] }))}
      />
    </div>
  );
}
