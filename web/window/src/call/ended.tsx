import type { CallScreen } from "@beckon/kit/model/call.ts";
import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { type CallView, LIMITS } from "@beckon/kit/protocol.ts";
import { duration } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { announce } from "@beckon/kit/ui/announcer.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { useFocusReturn, useLostFocus } from "@beckon/kit/ui/focus.ts";
import { Icon } from "@beckon/kit/ui/icon.tsx";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { KIND_ICON } from "@beckon/kit/ui/kind-icon.ts";
import { TimeLeft } from "@beckon/kit/ui/time-left.tsx";
import { X } from "lucide";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { endWords } from "../lines.tsx";
import { messages } from "./live.tsx";

type EndedScreen = Extract<CallScreen, { phase: "ended" }>;

export interface EndedProps {
  readonly conversation: ConversationModel;
  readonly ended: EndedScreen;
}

/** Why a call ended and how long it was: *Ana Silva hung up · 2 min*. */
export function endedWords({ ended, consumer }: CallView): string {
  const why = ended === null ? t("call-ended") : endWords(ended, consumer.person);
  const talked = ended?.talk_ms ?? 0;
  return talked > 0 ? t("window-ended-after", { why, time: duration(talked) }) : why;
}

/** The call is over: why, how long it was, and for a moment the way back. */
export function Ended({ conversation, ended }: EndedProps) {
  const { call } = conversation;
  const now = useMemo(() => () => conversation.clock.now(), [conversation]);
  const words = endedWords(ended.call);
  const until = ended.call.ended?.undo_until ?? null;
  const card = useRef<HTMLElement>(null);
  useLostFocus(card);
  useFocusReturn(card, messages);
  useEffect(() => announce(words), [words]);
  return (
    <section ref={card} tabIndex={-1} class="window-ended" aria-label={t("call-ended")}>
      <span class="window-ended-mark">
        <Icon node={KIND_ICON[ended.call.kind]} size={20} />
      </span>
      <div class="window-ended-words">
        <h2>{t("call-ended")}</h2>
        <p>{words}</p>
      </div>
      {!ended.mine && <IconButton icon={X} name={t("dismiss")} size={16} onClick={() => call.dismiss()} />}
      {ended.undo && (
        <div class="window-ended-undo">
          <Button variant="primary" wide onClick={() => call.back()}>
            {t("call-back")}
          </Button>
          {until !== null && <TimeLeft from={until - LIMITS.parked} until={until} now={now} />}
          <span role="timer">{t("window-undo-left", { seconds: call.undoLeft.value })}</span>
        </div>
      )}
    </section>
  );
}
