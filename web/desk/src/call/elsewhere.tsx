import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import "@beckon/kit/texts/call.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { Timer } from "@beckon/kit/ui/timer.tsx";
import { useMemo } from "preact/hooks";

/** The agent's call is in another page or on another device: it can be moved here, or ended from here. */
export function CallElsewhere({ conversation }: { readonly conversation: ConversationModel }) {
  const { call } = conversation;
  const now = useMemo(() => () => conversation.clock.now(), [conversation]);
  const state = call.state.value;
  const since = state.phase === "elsewhere" ? state.call.active_at : null;
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
      {t("desk-call-here", { name: conversation.view.value?.consumer.name ?? "" })}
      {since !== null && (
        <>
          {" · "}
          <Timer since={since} now={now} />
        </>
      )}
    </Notice>
  );
}
