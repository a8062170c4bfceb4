import type { Diagnosis, Diagnostics, Sample, Side, Timestamp } from "@beckon/kit/protocol.ts";
import { number } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Card } from "@beckon/kit/ui/card.tsx";
import { type Column, Table } from "@beckon/kit/ui/table.tsx";
import { diagnosisOf, type Line, lineOf, SIDES, spanOf } from "../model/diagnostics.ts";
import { whoWords } from "./text.ts";
import { lossWords, msWords, timeOfDay } from "./words.ts";

type Span = { from: Timestamp; to: Timestamp };

/** A line of a chart, and how its values are said. */
interface Figure {
  label: string;
  of: (sample: Sample) => number | null;
}

/** How much flowed, what was lost, how long it took: small charts, and the figures behind them. */
export function Charts({ diagnostics }: { readonly diagnostics: Diagnostics }) {
  const span = spanOf(diagnostics);
  return (
    <Card title={t("diag-figures")}>
      {span === null ? (
        <p class="diag-nothing">{t("diag-figures-none")}</p>
      ) : (
        <div class="diag-both">
          {SIDES.map((side) => {
            const diagnosis = diagnosisOf(diagnostics, side);
            return diagnosis === null ? null : <OfPage key={side} side={side} diagnosis={diagnosis} span={span} />;
          })}
        </div>
      )}
    </Card>
  );
}

interface OfPageProps {
  readonly side: Side;
  readonly diagnosis: Diagnosis;
  readonly span: Span;
}

function OfPage({ side, diagnosis: { samples }, span }: OfPageProps) {
  return (
    <section class="diag-charts">
      <h3>{whoWords(side)}</h3>
      <Chart
        name={t("diag-chart-flow")}
        say={number}
        span={span}
        samples={samples}
        figures={[
          { label: t("diag-chart-in"), of: (sample) => sample.in_kbps },
          { label: t("diag-chart-out"), of: (sample) => sample.out_kbps },
        ]}
      />
      <Chart
        name={t("diag-chart-loss")}
        say={lossWords}
        span={span}
        samples={samples}
        figures={[{ label: "", of: (sample) => sample.loss_permille }]}
      />
      <Chart
        name={t("diag-chart-rtt")}
        say={msWords}
        span={span}
        samples={samples}
        figures={[{ label: "", of: (sample) => sample.rtt_ms }]}
      />
      <details>
        <summary>{t("diag-table")}</summary>
        <Table name={t("diag-table-of", { side })} columns={COLUMNS()} rows={samples} rowKey={({ at }) => String(at)} />
      </details>
    </section>
  );
}

interface ChartProps {
  readonly name: string;
  readonly say: (value: number) => string;
  readonly figures: readonly Figure[];
  readonly samples: readonly Sample[];
  readonly span: Span;
}

/** Lines over the call's time, each labelled where it ends; ears are told the largest value and the last one. */
function Chart({ name, say, figures, samples, span }: ChartProps) {
  const values = samples.flatMap((sample) => figures.map(({ of }) => of(sample) ?? 0));
  const top = Math.max(1, ...values);
  const lines = figures.map(({ of, label }) => ({ label, line: lineOf(samples, of, span, top) }));
  const places = apart(lines.map(({ line }) => ((line.last ?? 0) / top) * 100));
  const words = lines.map(({ label, line }) =>
    t("diag-chart-words", { name: `${name} ${label}`.trim(), value: say(line.most), last: say(line.last ?? 0) }),
  );
  return (
    <figure class="diag-chart">
      <figcaption>
        <span>{name}</span>
        <span class="diag-quiet">{t("diag-chart-most", { value: say(Math.max(0, ...values)) })}</span>
      </figcaption>
      <div class="diag-chart-plot" role="img" aria-label={words.join(". ")}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {lines.map(({ label, line }, place) => (
            <path key={label} class={`diag-line diag-line-${place}`} d={pathOf(line)} />
          ))}
        </svg>
        {lines.map(({ label, line }, place) =>
          label === "" || line.last === null ? null : (
            <span
              key={label}
              class={`diag-line-name diag-line-name-${place}`}
              style={{ bottom: `${places[place]}%` }}
              aria-hidden="true"
            >
              {label}
            </span>
          ),
        )}
      </div>
      <p class="diag-chart-times" aria-hidden="true">
        <span>{timeOfDay(span.from)}</span>
        <span>{timeOfDay(span.to)}</span>
      </p>
    </figure>
  );
}

/** How high a line's name is, as a share of its chart. */
const NAME_HEIGHT = 22;

/** Where the names of two lines stand: at their ends, but not over each other or the edge. */
function apart(ends: readonly number[]): number[] {
  const places = ends.map((end) => Math.min(100 - NAME_HEIGHT, end));
  const [one = 0, other = 0] = places;
  if (places.length < 2 || Math.abs(one - other) >= NAME_HEIGHT) return places;
  const lower = Math.min(one, other, 100 - 2 * NAME_HEIGHT);
  return one < other ? [lower, lower + NAME_HEIGHT] : [lower + NAME_HEIGHT, lower];
}

/** A dot for a lone point: a line needs two. */
function pathOf({ runs }: Line): string {
  return runs
    .map((run) => {
      const points = run.map(({ x, y }) => `${(x * 100).toFixed(2)} ${(100 - y * 100).toFixed(2)}`);
      return `M${points.length === 1 ? [...points, ...points].join("L") : points.join("L")}`;
    })
    .join("");
}

const COLUMNS = (): Column<Sample>[] => [
  { id: "at", label: t("diag-time"), cell: ({ at }) => timeOfDay(at) },
  { id: "in", label: t("diag-received"), numeric: true, cell: ({ in_kbps }) => number(in_kbps) },
  { id: "out", label: t("diag-sent"), numeric: true, cell: ({ out_kbps }) => number(out_kbps) },
  { id: "loss", label: t("diag-loss"), numeric: true, cell: ({ loss_permille }) => lossWords(loss_permille) },
  { id: "rtt", label: t("diag-rtt"), numeric: true, cell: ({ rtt_ms }) => msWords(rtt_ms) },
  { id: "jitter", label: t("diag-jitter"), numeric: true, cell: ({ jitter_ms }) => msWords(jitter_ms) },
  { id: "fps", label: t("diag-fps"), numeric: true, cell: ({ fps }) => (fps === null ? "–" : number(fps)) },
];
