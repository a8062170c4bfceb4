import type { CallScreen } from "@beckon/kit/model/call.ts";
import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { duration } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { announce } from "@beckon/kit/ui/announcer.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { useEffect } from "preact/hooks";
import { endWords } from "../lines.tsx";

type EndedScreen = Extract<CallScreen, { phase: "ended" }>;

export interface EndedProps {
  readonly conversation: ConversationModel;
  readonly ended: EndedScreen;
}

/** The call is over: why, how long it was, and for a moment the way back. */
export function Ended({ conversation: { call }, ended }: EndedProps) {
  const { consumer } = ended.call;
  const ending = ended.call.ended;
  const why = ending === null ? t("call-ended") : endWords(ending.reason, ending.by, consumer.person);
  const talked = ending?.talk_ms ?? 0;
  const words = talked > 0 ? t("window-ended-after", { why, time: duration(talked) }) : why;
  useEffect(() => announce(words), [words]);
  return (
    <Notice
      {...(!ended.mine && { onDismiss: () => call.dismiss() })}
      {...(ended.undo && {
        actions: (
          <Button variant="primary" onClick={() => call.back()}>
            {t("call-back")}
          </Button>
        ),
      })}
    >
      {words}
      {ended.undo && (
        <span class="window-call-undo" role="timer">
          {t("window-undo-left", { seconds: call.undoLeft.value })}
        </span>
      )}
    </Notice>
  );
}
