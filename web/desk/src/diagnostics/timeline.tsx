import type { Diagnostics } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Card } from "@beckon/kit/ui/card.tsx";
import { type Moment, momentsOf } from "../model/diagnostics.ts";
import { whoWords } from "./text.ts";
import { momentWords, timeOfDay } from "./words.ts";

const COLUMNS = ["server", "agent", "consumer"] as const;

/** What the server and both pages noted, side by side; below each other where there is no room. */
export function Timeline({ diagnostics }: { readonly diagnostics: Diagnostics }) {
  const moments = momentsOf(diagnostics);
  return (
    <Card title={t("diag-timeline")} about={t("diag-timeline-about")}>
      <table class="diag-timeline">
        <thead>
          <tr>
            <th scope="col">{t("diag-time")}</th>
            {COLUMNS.map((who) => (
              <th key={who} scope="col">
                {whoWords(who)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moments.map((moment, place) => (
            <Row key={place} moment={moment} before={moments[place - 1]} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Row({ moment, before }: { readonly moment: Moment; readonly before: Moment | undefined }) {
  const time = timeOfDay(moment.at);
  // The same second is not said again to eyes.
  const again = before !== undefined && timeOfDay(before.at) === time;
  return (
    <tr>
      <th scope="row" class="diag-time">
        <span class={again ? "ui-unseen" : undefined}>{time}</span>
      </th>
      {COLUMNS.map((who) =>
        who === moment.who ? (
          <td key={who} class={lookOf(moment)} data-who={whoWords(who)}>
            {momentWords(moment)}
          </td>
        ) : (
          <td key={who} class="diag-empty" />
        ),
      )}
    </tr>
  );
}

/** What is worth the eye: what went wrong. */
function lookOf(moment: Moment): string | undefined {
  if (moment.who === "server") {
    const { noted } = moment;
    const wrong = noted.type === "ended" && noted.reason !== "hung_up" && noted.reason !== "conversation_closed";
    return wrong ? "diag-bad" : undefined;
  }
  const { step } = moment;
  const wrong =
    (step.type === "device" && step.problem !== null) ||
    (step.type === "permission" && step.permission === "denied") ||
    (step.type === "transport" && (step.transport === "failed" || step.transport === "disconnected")) ||
    (step.type === "silence" && step.silent) ||
    (step.type === "online" && !step.online) ||
    (step.type === "call" && step.state === "reconnecting");
  return wrong ? "diag-bad" : undefined;
}
