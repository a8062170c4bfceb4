import { LIMITS } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Composer } from "@beckon/kit/ui/composer.tsx";
import { MessageList } from "@beckon/kit/ui/message-list.tsx";
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { linesOf } from "./lines.tsx";
import { useSeen } from "@beckon/kit/view/seen.ts";
import type { WindowProps } from "./window.tsx";

/** What was said, and where more is written. */
export function Chat({ started, conversation, children }: WindowProps & { readonly children: ComponentChildren }) {
  const [draft, setDraft] = useState("");
  const now = useMemo(() => () => conversation.clock.now(), [conversation]);
  const onSeen = useSeen(conversation);
  const view = conversation.view.value;
  const write = (text: string) => {
    setDraft(text);
    conversation.typing(text.trim() !== "");
  };
  const send = (text: string) => {
    setDraft("");
    conversation.send(text);
  };
  return (
    <div class="window-chat">
      <MessageList
        lines={linesOf(conversation, started)}
        start={<p class="window-greeting">{started.look.greeting}</p>}
        typing={conversation.otherTyping.value ? (view?.agent?.name ?? started.look.name) : undefined}
        onSeen={onSeen}
        now={now}
      />
      <div class="window-foot">
        {children}
        <Composer
          value={draft}
          onInput={write}
          onSend={send}
          limit={LIMITS.messageBytes}
          placeholder={t("window-placeholder", { name: started.look.name })}
        />
      </div>
    </div>
  );
}
