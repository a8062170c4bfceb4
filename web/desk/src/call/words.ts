// What is said about a call, its devices and its people: one line at a time, the most urgent first.

import type { OtherWords, OwnMedia } from "@beckon/kit/model/call.ts";
import type { Condition } from "@beckon/kit/model/condition.ts";
import "@beckon/kit/texts/call.ts";
import "@beckon/kit/texts/desk.ts";
import type { CallKind, InCall } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { savingWords, strainWords, troubleWords, unseenWords, wellWords } from "@beckon/kit/view/condition-words.ts";
import { deviceWords } from "@beckon/kit/view/device-words.ts";
import { screenWords } from "@beckon/kit/view/share.tsx";

/** What a line of truth is made from. */
export interface CallTruth {
  kind: CallKind;
  phase: string;
  own: OwnMedia;
  words: OtherWords;
  other: InCall | null;
  /** The socket is down while media flows. */
  offline: boolean;
  condition: Condition;
  /** What there is to say of the one screen that is shared. */
  share: string | undefined;
}

/** What to say of the other person: where they are, and whether they can be heard. */
export function otherTruth(words: OtherWords, other: InCall | null, kind: CallKind): string | undefined {
  const name = other?.person.name ?? "";
  switch (words) {
    case "choosing_devices":
      return kind === "video" ? t("call-choosing-video", { name }) : t("call-choosing", { name });
    case "changing_pages":
      return t("call-changing-pages", { name });
    case "away":
      return t("call-away", { name });
    case "signalling_reconnecting":
      return t("desk-other-signalling", { name });
    case "lost":
      return t("call-lost", { name });
    case "left":
      return t("desk-other-left", { name });
    case "frozen":
      return t("call-reconnecting-frozen", { name });
    case "hung_up":
      return t("call-hung-up", { name });
    case "connecting":
      return t("call-connecting");
    case "":
      return kind !== "screen" && other !== null && !other.sends.audio && !other.choosing
        ? t("desk-other-silent", { name })
        : undefined;
  }
}

/** The one line under the pictures. Own devices come first: only this person can put them right. */
export function statusWords({ kind, phase, own, words, other, offline, condition, share }: CallTruth): string {
  const name = other?.person.name ?? "";
  const together = (phase === "active" || phase === "reconnecting") && words === "";
  const { microphone, camera, screen } = own.problems;
  return (
    deviceWords(microphone, "microphone") ??
    screenWords(screen) ??
    (together ? troubleWords(condition, name) : undefined) ??
    (phase === "reconnecting" && words === "" ? t("call-reconnecting") : undefined) ??
    otherTruth(words, other, kind) ??
    (together ? (strainWords(condition) ?? unseenWords(condition, name)) : undefined) ??
    (offline ? t("desk-call-offline") : undefined) ??
    (kind === "video" ? deviceWords(camera, "camera") : undefined) ??
    share ??
    (together ? savingWords(condition, own, other) : undefined) ??
    (together ? wellWords(condition, name) : undefined) ??
    ""
  );
}
