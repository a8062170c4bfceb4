import type { OwnMedia } from "../model/call-media.ts";
import type { Condition } from "../model/condition.ts";
import type { InCall } from "../protocol.ts";
import "../texts/call.ts";
import { t } from "../texts/texts.ts";

/** What goes wrong between the two people, and what to do about it; the most urgent first. Nothing where all is well. */
export function troubleWords(condition: Condition, name: string): string | undefined {
  if (condition.talkingMuted) return t("call-talking-muted");
  if (condition.silent) return t("call-silent");
  const unheard = unheardWords(condition, name);
  if (unheard !== undefined) return unheard;
  if (condition.echoes) return t("call-echoes", { name });
  return condition.otherSilent ? t("call-other-silent", { name }) : undefined;
}

/** What of this side's pictures does not arrive. */
export function unseenWords({ sees, seesScreen, otherPaused }: Condition, name: string): string | undefined {
  if (seesScreen === "nothing") return t("call-screen-unseen", { name });
  if (otherPaused) return t("call-other-paused", { name });
  if (seesScreen === "unwanted") return t("call-screen-unwanted", { name });
  switch (sees) {
    case "nothing":
      return t("call-unseen", { name });
    case "hidden":
      return t("call-unseen-hidden", { name });
    case "unwanted":
      return t("call-unseen-unwanted", { name });
    case "unknown":
    case "yes":
      return undefined;
  }
}

/** What of this side's picture is not sent, and why. */
export function strainWords({ strain }: Condition): string | undefined {
  if (strain === null) return undefined;
  if (strain.rung === "voice") return t("call-strain-voice");
  return t(strain.cause === "machine" ? "call-strain-machine" : "call-strain-network");
}

/** Who of the two saves data, while there are pictures to save it by. */
export function savingWords(condition: Condition, own: OwnMedia, other: InCall | null): string | undefined {
  const { saving, otherSaves, noVideo, noScreen } = condition;
  const sends = own.camera === "on" || own.share !== null;
  const receives = (other?.sends.video && !noVideo) || (other?.sends.screen && !noScreen);
  if (saving && (sends || receives)) return t("call-saving");
  return otherSaves && sends ? t("call-other-saving", { name: other?.person.name ?? "" }) : undefined;
}

/** That all is well, where the other side says so. */
export function wellWords({ hears, sees }: Condition, name: string): string | undefined {
  if (hears !== "yes") return undefined;
  return sees === "yes" ? t("call-heard-and-seen", { name }) : t("call-heard", { name });
}

function unheardWords({ hears }: Condition, name: string): string | undefined {
  switch (hears) {
    case "held_back":
      return t("call-unheard-held-back", { name });
    case "turned_down":
      return t("call-unheard-turned-down", { name });
    case "nothing":
      return t("call-unheard", { name });
    case "unknown":
    case "yes":
      return undefined;
  }
}
