// What is said about a call, its devices and its people: one line at a time, the most urgent first.

import type { CallScreen, OtherWords, OwnMedia } from "@beckon/kit/model/call.ts";
import type { Condition } from "@beckon/kit/model/condition.ts";
import "@beckon/kit/texts/call.ts";
import type { FixDevice } from "@beckon/kit/model/fix-steps.ts";
import type { CallKind, DeviceProblem, InCall } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { savingWords, strainWords, troubleWords, unseenWords, wellWords } from "@beckon/kit/view/condition-words.ts";
import { deviceWords, otherDeviceWords } from "@beckon/kit/view/device-words.ts";
import { screenWords } from "@beckon/kit/view/share.tsx";

/** What is wrong with this person's devices, as far as steps mend it; of two problems the microphone's. */
export function problemOf({ problems }: OwnMedia): { device: FixDevice; problem: DeviceProblem } | null {
  const device = isWrong(problems.microphone) ? "microphone" : "camera";
  const problem = problems[device];
  return isWrong(problem) ? { device, problem } : null;
}

/** While the browser still asks nothing is wrong yet. */
function isWrong(problem: DeviceProblem | null): problem is DeviceProblem {
  return problem !== null && problem !== "prompt_open";
}

export interface CallTruth {
  readonly kind: CallKind;
  readonly phase: CallScreen["phase"];
  readonly own: OwnMedia;
  readonly words: OtherWords;
  readonly agent: InCall;
  readonly condition: Condition;
  /** What there is to say of the one screen that is shared. */
  readonly share: string | undefined;
}

/** The one line under the pictures. Own devices come first: only this person can put them right. */
export function statusWords({ kind, phase, own, words, agent, condition, share }: CallTruth): string {
  if (phase === "choosing") return "";
  const { name } = agent.person;
  const together = (phase === "active" || phase === "reconnecting") && words === "";
  const { microphone, camera, screen } = own.problems;
  return (
    deviceWords(microphone, "microphone") ??
    screenWords(screen) ??
    (together ? troubleWords(condition, name) : undefined) ??
    (phase === "reconnecting" && words === "" ? t("call-reconnecting") : undefined) ??
    otherTruth(words, agent, kind) ??
    (together ? (strainWords(condition) ?? unseenWords(condition, name)) : undefined) ??
    deviceWords(camera, "camera") ??
    share ??
    (together ? savingWords(condition, own, agent) : undefined) ??
    (together ? wellWords(condition, name) : undefined) ??
    ""
  );
}

/** Where the agent is, and whether the agent can be heard. */
function otherTruth(words: OtherWords, other: InCall, kind: CallKind): string | undefined {
  const { choosing, sends, devices } = other;
  const { name } = other.person;
  switch (words) {
    case "choosing_devices":
      return t("call-choosing", { name });
    case "connecting":
      return t("call-connecting");
    case "signalling_reconnecting":
      return undefined;
    case "changing_pages":
      return t("call-changing-pages", { name });
    case "away":
      return t("call-away", { name });
    case "lost":
      return t("call-lost", { name });
    case "left":
      return t("call-left", { name });
    case "hung_up":
      return t("call-hung-up", { name });
    case "frozen":
      return t("call-reconnecting-frozen", { name });
    case "":
      if (kind === "screen" || choosing || sends.audio) return undefined;
      return otherDeviceWords(devices.microphone, "microphone", name) ?? t("window-agent-muted", { name });
  }
}
