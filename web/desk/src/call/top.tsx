import "@beckon/kit/texts/call.ts";
import "@beckon/kit/texts/desk.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { Timer } from "@beckon/kit/ui/timer.tsx";
import type { Apart } from "@beckon/kit/view/apart.ts";
import { Maximize2, PanelLeft, PanelRight, PictureInPicture2, SquareArrowOutUpRight } from "lucide";
import { useMemo } from "preact/hooks";
import { go } from "../address.ts";
import { CallDevices } from "./devices.tsx";
import type { PhaseProps } from "./stage.tsx";

export interface TopProps extends PhaseProps {
  /** Since when the call is active; the timer counts from there. */
  readonly since?: number | null;
  readonly apart?: Apart;
}

/** Above the pictures: what call this is, how long it has lasted, and where it is shown. */
export function Top({ conversation, title, kind, layout, popOut, full, since = null, apart }: TopProps) {
  const now = useMemo(() => () => conversation.clock.now(), [conversation]);
  const docked = layout.docked.value;
  const id = conversation.view.value?.id;
  const leave = () => {
    if (full.on) full.toggle();
    if (id !== undefined) popOut?.open(id);
  };
  const move = () => {
    if (full.on) full.toggle();
    // Beside the call stands the chat with the same person.
    if (!docked) go(conversation.view.peek()?.id ?? null);
    layout.toggle();
  };
  return (
    <>
      <CallDevices conversation={conversation} kind={kind} />
      <span class="desk-call-title">{title}</span>
      {since !== null && <Timer since={since} now={now} />}
      <span class="ui-stage-gap" />
      {apart?.supported && (
        <IconButton
          icon={PictureInPicture2}
          name={t("call-apart")}
          variant="stage"
          side="bottom"
          pressed={apart.on}
          onClick={apart.toggle}
        />
      )}
      {popOut !== undefined && conversation.call.running.value !== null && (
        <IconButton
          icon={SquareArrowOutUpRight}
          name={t("desk-pop-out")}
          variant="stage"
          side="bottom"
          onClick={leave}
        />
      )}
      {layout.offered.value && (
        <IconButton
          icon={docked ? Maximize2 : document.dir === "rtl" ? PanelRight : PanelLeft}
          name={t(docked ? "call-enlarge" : "desk-call-dock")}
          variant="stage"
          side="bottom"
          onClick={move}
        />
      )}
    </>
  );
}
