import { number, someOf } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { relayShare, type Totals } from "../model/figures.ts";

/** How many of the completed calls went through a relay: *25% (3)*, *–* where none completed. */
export function relayWords(totals: Pick<Totals, "relayed" | "completed">): string {
  const share = relayShare(totals);
  return share === null ? "–" : t("dash-relay-share", { share: someOf(share), count: number(totals.relayed) });
}
