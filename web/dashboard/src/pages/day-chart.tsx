import { number } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { classes } from "@beckon/kit/ui/classes.ts";
import type { DayBar, Totals, Ways } from "../model/figures.ts";
import { dayMark, dayName } from "./day-name.ts";
import "./day-chart.css";

const WAYS = ["failed", "unanswered", "completed"] as const;

/** How many days may each have a label without crowding. */
const LABELLED = 10;

/** Calls a day, each bar split by how they went. The table behind it says the same to ears. */
export function DayChart({ bars, totals }: { readonly bars: readonly DayBar[]; readonly totals: Totals }) {
  const most = Math.max(1, ...bars.map(({ calls }) => calls));
  return (
    <figure class="dash-chart" aria-label={t("dash-chart")}>
      <ul class="dash-chart-ways">
        {([...WAYS].reverse() as (keyof Ways)[]).map((way) =>
          totals[way] === 0 && way === "failed" ? null : (
            <li key={way} class={`dash-chart-way dash-chart-way-${way}`}>
              {wayWords(way, totals[way])}
            </li>
          ),
        )}
      </ul>
      <div class={classes("dash-chart-bars", bars.length > LABELLED && "dash-chart-many")} aria-hidden="true">
        {bars.map((bar, at) => (
          <Bar key={bar.day} bar={bar} most={most} marked={isMarked(at, bars.length)} dense={bars.length > 31} />
        ))}
      </div>
    </figure>
  );
}

/** The first and the last day and what is evenly between them, counted from today. */
function isMarked(at: number, count: number): boolean {
  if (count <= LABELLED) return true;
  const step = Math.ceil(count / 6);
  return (count - 1 - at) % step === 0;
}

interface BarProps {
  readonly bar: DayBar;
  readonly most: number;
  readonly marked: boolean;
  readonly dense: boolean;
}

function Bar({ bar, most, marked, dense }: BarProps) {
  return (
    <div class="dash-chart-day" title={barWords(bar)}>
      <div class="dash-chart-column">
        <div class="dash-chart-bar" style={{ height: `${(bar.calls / most) * 100}%` }}>
          <span class="dash-chart-count">{!dense && bar.calls > 0 ? number(bar.calls) : ""}</span>
          {WAYS.map((way) =>
            bar[way] === 0 ? null : <span key={way} class={`dash-chart-${way}`} style={{ flexGrow: bar[way] }} />,
          )}
        </div>
      </div>
      <span class="dash-chart-mark">{marked ? dayMark(bar.day) : ""}</span>
    </div>
  );
}

function barWords(bar: DayBar): string {
  const ways = WAYS.filter((way) => bar[way] > 0).map((way) => wayWords(way, bar[way]));
  return [dayName(bar.day), ...ways.reverse()].join(" · ");
}

function wayWords(way: keyof Ways, count: number): string {
  switch (way) {
    case "completed":
      return t("dash-way-completed", { count: number(count) });
    case "unanswered":
      return t("dash-way-unanswered", { count: number(count) });
    case "failed":
      return t("dash-way-failed", { count: number(count) });
  }
}
