import type { Diagnosis, Diagnostics, Side } from "@beckon/kit/protocol.ts";
import { duration, number } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { beginOf, diagnosisOf, endOf, momentsOf, permissionsOf, SIDES, triedOf, usedOf } from "../model/diagnostics.ts";
import {
  dayAndTime,
  endsWords,
  fateWords,
  linkWords,
  lossWords,
  momentWords,
  msWords,
  notedWords,
  pathWords,
  permissionWords,
  systemWords,
  tileWords,
  timeOfDay,
} from "./words.ts";

/** What a person who escalates a call is asked for, with its value. */
export function factsOf(diagnostics: Diagnostics): [name: string, value: string][] {
  const begin = beginOf(diagnostics);
  const end = endOf(diagnostics);
  return [
    [t("diag-when"), begin === null ? "–" : dayAndTime(begin)],
    [t("diag-kind"), t("diag-kind-is", { kind: diagnostics.kind })],
    [t("diag-end"), end === null ? t("diag-not-ended") : notedWords(end)],
    [t("diag-talk"), end === null ? "–" : duration(end.talk_ms)],
    [t("diag-brand"), diagnostics.brand],
    [t("diag-agent"), diagnostics.agent],
    [t("diag-consumer"), diagnostics.consumer],
    [t("diag-conversation"), diagnostics.conversation],
    [t("diag-call-id"), diagnostics.call],
    [t("diag-door"), t("diag-door-is", { door: diagnostics.consumers?.door ?? "unknown" })],
    [t("diag-link"), linkWords(diagnostics.link)],
  ];
}

/** All of it as plain text, for a support ticket. */
export function asText(diagnostics: Diagnostics): string {
  const pages = SIDES.map((side) => pageText(diagnosisOf(diagnostics, side), side));
  return [
    section(t("diag"), [
      ...factsOf(diagnostics).map(([name, value]) => `${name}: ${value}`),
      t("diag-kept", { time: dayAndTime(diagnostics.kept_until) }),
    ]),
    ...pages,
    section(
      t("diag-timeline"),
      momentsOf(diagnostics).map(
        (moment) => `${timeOfDay(moment.at)}  ${whoWords(moment.who)}: ${momentWords(moment)}`,
      ),
    ),
  ].join("\n\n");
}

/** Whose line it is. */
export const whoWords = (who: Side | "server"): string =>
  who === "server" ? t("diag-server") : t("diag-side", { side: who });

function pageText(diagnosis: Diagnosis | null, side: Side): string {
  if (diagnosis === null) return section(whoWords(side), [t("diag-nothing")]);
  const worked = usedOf(diagnosis) !== null;
  return section(whoWords(side), [
    `${t("diag-software")}: ${diagnosis.browser}`,
    `${t("diag-system")}: ${systemWords(diagnosis)}`,
    `${t("diag-path")}: ${pathWords(diagnosis)}`,
    ...block(
      t("diag-permissions"),
      permissionsOf(diagnosis).map((step) => `${timeOfDay(step.at)}  ${permissionWords(step)}`),
    ),
    ...block(
      t("diag-pairs"),
      triedOf(diagnosis).map((tried) => `${tried.count} × ${endsWords(tried)}: ${fateWords(tried, worked)}`),
    ),
    ...block(t("diag-layout"), diagnosis.layout.map(tileWords)),
    ...block(t("diag-figures"), figures(diagnosis)),
  ]);
}

function figures({ samples }: Diagnosis): string[] {
  return samples.map((sample) =>
    [
      timeOfDay(sample.at),
      `${t("diag-received")} ${number(sample.in_kbps)}`,
      `${t("diag-sent")} ${number(sample.out_kbps)}`,
      `${t("diag-loss")} ${lossWords(sample.loss_permille)}`,
      `${t("diag-rtt")} ${msWords(sample.rtt_ms)}`,
      `${t("diag-jitter")} ${msWords(sample.jitter_ms)}`,
    ].join("  "),
  );
}

const section = (title: string, lines: readonly string[]) => [title, "=".repeat(title.length), ...lines].join("\n");

const block = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
