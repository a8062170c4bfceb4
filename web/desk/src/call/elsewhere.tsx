import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import "@beckon/kit/texts/call.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { Timer } from "@beckon/kit/ui/timer.tsx";
import { useMemo } from "preact/hooks";
import type { PopOut } from "../model/pop-out.ts";

export interface CallElsewhereProps {
  readonly conversation: ConversationModel;
  readonly popOut: PopOut;
}

/** The agent's call is in another page or on another device: it can be moved here, or ended from here; or it rings there. */
export function CallElsewhere({ conversation, popOut }: CallElsewhereProps) {
  const { call } = conversation;
  const now = useMemo(() => () => conversation.clock.now(), [conversation]);
  const state = call.state.value;
  const name = conversation.view.value?.consumer.name ?? "";
  if (state.phase === "ringing") {
    return (
      <Notice tone="live" actions={<Button onClick={() => call.cancel()}>{t("cancel")}</Button>}>
        {t("desk-rings-apart", { name })}
      </Notice>
    );
  }
  if (state.phase !== "elsewhere") return null;
  const since = state.call.active_at;
  const apart = popOut.page.value?.tab === state.call.agent.tab;
  return (
    <Notice
      tone="live"
      actions={
        <>
          <Button variant="primary" onClick={() => call.bringHere()}>
            {t("desk-call-move")}
          </Button>
          <Button onClick={() => call.end()}>{t("end-call")}</Button>
        </>
      }
    >
      {t(apart ? "desk-call-apart" : "desk-call-here", { name })}
      {since !== null && (
        <>
          {" · "}
          <Timer since={since} now={now} />
        </>
      )}
    </Notice>
  );
}
