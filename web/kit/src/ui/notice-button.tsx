import { Bell, BellOff } from "lucide";
import "../texts/chat.ts";
import { t } from "../texts/texts.ts";
import type { BrowserNotices, NoticeState } from "../view/notices.ts";
import { IconButton } from "./icon-button.tsx";
import type { TooltipSide } from "./tooltip.ts";

/** Why notifications cannot be turned on here. */
const HINDERED: Partial<Record<NoticeState, string>> = {
  denied: "notices-denied",
  unavailable: "notices-unavailable",
};

/** Turns notifications on and off; the browser asks at the first press, never before. */
export function NoticeButton({ notices, side }: { readonly notices: BrowserNotices; readonly side: TooltipSide }) {
  const state = notices.state.value;
  const hindered = HINDERED[state];
  return (
    <IconButton
      icon={state === "on" ? Bell : BellOff}
      name={t("notices")}
      side={side}
      pressed={state === "on"}
      reason={hindered === undefined ? undefined : t(hindered)}
      onClick={() => void notices.press()}
    />
  );
}
