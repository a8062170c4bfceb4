// What is kept of a call, in words: the page and the text to copy say the same.

import type {
  CandidateKind,
  Diagnosis,
  LinkUse,
  Noted,
  Pair,
  Permission,
  RelayTransport,
  Step,
  Tile,
  Timestamp,
} from "@beckon/kit/protocol.ts";
import { date, milliseconds, percent } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { type Moment, usedOf } from "../model/diagnostics.ts";

const UTC = { timeZone: "UTC", hourCycle: "h23" } as const;

/** A day and a time: *28 November 2026, 22:53:07 UTC*. */
export const dayAndTime = (at: Timestamp): string => date(at, { ...UTC, dateStyle: "long", timeStyle: "long" });

/** A time of day: *22:53:07*. */
export const timeOfDay = (at: Timestamp): string => date(at, { ...UTC, timeStyle: "medium" });

/** A line of what happened. */
export function momentWords(moment: Moment): string {
  return moment.who === "server" ? notedWords(moment.noted) : stepWords(moment.step);
}

/** What the server noted. */
export function notedWords(noted: Noted): string {
  const by = noted.by ?? "nobody";
  switch (noted.type) {
    case "invitation_ended":
      return t("diag-note-invitation_ended", { outcome: noted.outcome });
    case "kind_changed":
      return t("diag-note-kind_changed", { kind: noted.kind });
    case "screen_shared":
      return t("diag-note-screen_shared", { by, on: yes(noted.sharing) });
    case "ended":
      return t(`diag-end-${noted.reason}`, { by, leg: noted.failed_leg ?? "unknown" });
    case "invited":
    case "link_sent":
    case "started":
      return t(`diag-note-${noted.type}`);
  }
}

/** What a page noticed. */
export function stepWords(step: Step): string {
  switch (step.type) {
    case "call":
      return t("diag-step-call", { state: step.state });
    case "connection":
      return t("diag-step-connection", { generation: step.generation });
    case "transport":
      return t("diag-step-transport", { transport: step.transport });
    case "silence":
      return t("diag-step-silence", { on: yes(step.silent) });
    case "restart":
      return t("diag-step-restart");
    case "permission":
      return permissionWords(step);
    case "device":
      return t("diag-step-device", { device: deviceWords(step.device), problem: step.problem ?? "none" });
    case "visible":
      return t("diag-step-visible", { on: yes(step.visible) });
    case "online":
      return t("diag-step-online", { on: yes(step.online) });
  }
}

/** A permission: *Camera: denied*. */
export function permissionWords({ device, permission }: { device: string; permission: Permission }): string {
  return t("diag-step-permission", { device: deviceWords(device), permission });
}

/** The ends of a path: *Own address to Relay*. */
export function endsWords({ local, remote, tcp, relay }: Pair): string {
  const ends = t("diag-pair-ends", { local: nearWords(local, relay), remote: t(`diag-far-${remote}`) });
  return tcp ? t("diag-pair-tcp", { ends }) : ends;
}

/** What came of a path, and why. `worked`: whether another one did. */
export function fateWords({ state, used, unanswered, rtt_ms }: Pair, worked: boolean): string {
  if (used) return rtt_ms === null ? t("diag-pair-used") : t("diag-pair-used-rtt", { time: milliseconds(rtt_ms) });
  switch (state) {
    case "succeeded":
      return t("diag-pair-worked");
    case "failed":
      return unanswered > 0 ? t("diag-pair-silent", { count: unanswered }) : t("diag-pair-failed");
    case "in_progress":
      return t("diag-pair-trying", { count: unanswered });
    case "waiting":
    case "frozen":
      return t(worked ? "diag-pair-untried" : "diag-pair-untried-none");
  }
}

/** Which way media went, as far as a page knows. */
export function pathWords(diagnosis: Diagnosis): string {
  const used = usedOf(diagnosis);
  if (used === null) return t(diagnosis.pairs.length === 0 ? "diag-path-unknown" : "diag-path-none");
  if (used.relay !== null) return t("diag-path-relayed-over", { way: wayWords(used.relay) });
  return t(used.local === "relayed" || used.remote === "relayed" ? "diag-path-relayed" : "diag-path-direct");
}

/** What became of the link to the call (S1-47). The link itself lets somebody in, and is told to nobody. */
export function linkWords(link: LinkUse | null): string {
  if (link === null) return t("diag-link-none");
  const hours = [
    ["made", link.made_at],
    ["sent", link.sent_at],
    ["opened", link.opened_at],
    ["joined", link.joined_at],
  ] as const;
  return hours.map(([what, at]) => t(`diag-link-${what}`, { time: at === null ? "–" : timeOfDay(at) })).join(" · ");
}

/** The system that a page runs on. */
export function systemWords({ system, phone }: Diagnosis): string {
  return phone ? t("diag-system-phone", { system }) : system;
}

/** A part of the screen and where it is. */
export function tileWords({ kind, x, y, width, height }: Tile): string {
  const share = (thousandths: number) => percent(thousandths / 1_000);
  const places = { x: share(x), y: share(y), width: share(width), height: share(height) };
  return t("diag-layout-part", { part: t(`diag-part-${kind}`), ...places });
}

/** Milliseconds, or nothing where none were measured. */
export const msWords = (ms: number | null): string => (ms === null ? "–" : milliseconds(ms));

/** A share in thousandths. */
export const lossWords = (permille: number): string => percent(permille / 1_000, 1);

function nearWords(kind: CandidateKind, relay: RelayTransport | null): string {
  return relay === null ? t(`diag-end-${kind}`) : t("diag-end-relayed-over", { way: wayWords(relay) });
}

const wayWords = (way: RelayTransport) => way.toUpperCase();
const deviceWords = (device: string) => t("diag-device", { device });
const yes = (on: boolean) => (on ? "yes" : "no");
