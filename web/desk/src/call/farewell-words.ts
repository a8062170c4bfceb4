import "@beckon/kit/texts/desk.ts";
import { duration } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import type { Ended } from "../model/call-page.ts";

/** Why a call is over. */
export function endWords({ call, mine }: Ended, name: string): string {
  if (mine) return t("desk-farewell-mine", { name });
  switch (call.ended?.reason) {
    case "hung_up":
      // Another page of the agent may have pressed.
      return call.ended.by?.id === call.agent.person.id
        ? t("desk-farewell-mine", { name })
        : t("desk-farewell-other", { name });
    case "alone":
    case "page_closed":
      return t("desk-farewell-alone", { name });
    case "could_not_connect":
      return t("desk-farewell-not-connected", { name });
    case "conversation_closed":
      return t("desk-farewell-closed");
    case "nobody_left":
    case undefined:
      return t("desk-farewell-nobody", { name });
  }
}

/** How long it was, or what to do; nothing where there is neither. */
export function moreWords({ call }: Ended): string {
  if (call.ended?.reason === "could_not_connect") {
    const why = { leg: call.ended.failed_leg ?? "unknown", name: call.consumer.person.name };
    return t("desk-farewell-not-connected-about", { why: t("desk-ended-not-connected", why) });
  }
  const talked = call.ended?.talk_ms ?? 0;
  return talked > 0 ? t("desk-talked", { time: duration(talked) }) : "";
}
