import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import "@beckon/kit/texts/call.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { X } from "lucide";
import { Chat } from "../conversation/chat.tsx";
import type { Drafts } from "../model/drafts.ts";

export interface CallChatProps {
  readonly conversation: ConversationModel;
  readonly drafts: Drafts;
  readonly me: string;
  readonly onClose: () => void;
}

/** The conversation beside the call. */
export function CallChat({ conversation, drafts, me, onClose }: CallChatProps) {
  return (
    <aside class="desk-call-chat" aria-label={t("call-chat")}>
      <header class="desk-call-chat-head">
        <h3>{t("call-chat")}</h3>
        <IconButton icon={X} name={t("desk-call-chat-hide")} side="bottom" onClick={onClose} />
      </header>
      <Chat conversation={conversation} drafts={drafts} me={me} />
    </aside>
  );
}
