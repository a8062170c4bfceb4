import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { type ConversationView, LIMITS } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Composer } from "@beckon/kit/ui/composer.tsx";
import { MessageList } from "@beckon/kit/ui/message-list.tsx";
import { useSeen } from "@beckon/kit/view/seen.ts";
import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Drafts } from "../model/drafts.ts";
import type { Workplace } from "../model/workplace.ts";
import { linesOf } from "./lines.tsx";

export interface ChatProps {
  readonly conversation: ConversationModel;
  readonly drafts: Drafts;
  /** The signed-in agent. */
  readonly me: string | null;
  /** Whether it is in sight; absent where it always is. */
  readonly inView?: ReadonlySignal<boolean>;
  /** Where what is offered in the transcript can be done; absent beside a running call. */
  readonly workplace?: Workplace;
  /** Notices above the composer. */
  readonly children?: ComponentChildren;
}

/** What was said, and where more is written. */
export function Chat({ conversation, drafts, me, inView, workplace, children }: ChatProps) {
  const now = useMemo(() => () => conversation.clock.now(), [conversation]);
  const onSeen = useSeen(conversation, inView);
  const view = conversation.view.value;
  if (view === null) return null;
  const write = (text: string) => {
    drafts.write(view.id, text);
    conversation.typing(text.trim() !== "");
  };
  const send = (text: string) => {
    drafts.write(view.id, "");
    conversation.send(text);
  };
  return (
    <div class="desk-chat">
      <MessageList
        lines={linesOf({ conversation, view, me, workplace })}
        typing={conversation.otherTyping.value ? view.consumer.name : undefined}
        onSeen={onSeen}
        now={now}
      />
      <div class="desk-write">
        {children}
        <Composer
          value={drafts.of(view.id)}
          onInput={write}
          onSend={send}
          limit={LIMITS.messageBytes}
          reason={whyNotWrite(view, me)}
        />
      </div>
    </div>
  );
}

function whyNotWrite({ status, agent, consumer }: ConversationView, me: string | null): string | undefined {
  switch (status) {
    case "closed":
      return t("desk-write-closed", { name: consumer.name });
    case "new":
    case "queued":
      return t("desk-write-queued");
    case "open":
      return agent?.id === me ? undefined : t("desk-write-not-owner");
  }
}
