import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { Skeleton } from "@beckon/kit/ui/waiting.tsx";
import { Lock, MessagesSquare } from "lucide";
import { CallRefusal } from "../call/refusal.tsx";
import type { Workplace } from "../model/workplace.ts";
import type { PanelRoom } from "../panel-room.ts";
import { Asks } from "./asks.tsx";
import { Chat } from "./chat.tsx";
import { ConversationHeader } from "./header.tsx";
import "./conversation.css";

export interface ConversationColumnProps {
  readonly workplace: Workplace;
  readonly panel: PanelRoom;
}

/** The selected conversation, or the words for why there is none. */
export function ConversationColumn({ workplace, panel }: ConversationColumnProps) {
  const { desk } = workplace;
  const conversation = desk.current.value;
  return (
    <main class="desk-conversation">
      <ConversationHeader workplace={workplace} panel={panel} />
      {conversation === null ? <NothingSelected any={desk.rows.value.length > 0} /> : null}
      {conversation !== null && <Body key={desk.selected.value} workplace={workplace} conversation={conversation} />}
    </main>
  );
}

function NothingSelected({ any }: { readonly any: boolean }) {
  return (
    <EmptyState icon={MessagesSquare} title={any ? t("desk-nothing-selected") : t("desk-nothing-yet")}>
      {any ? t("desk-nothing-selected-about") : t("desk-nothing-yet-about")}
    </EmptyState>
  );
}

interface BodyProps {
  readonly workplace: Workplace;
  readonly conversation: ConversationModel;
}

/** A part of its own: where a call is changes while it is set up, and the chat has nothing to draw then. */
function Refusal({ workplace, conversation }: BodyProps) {
  return workplace.placeOf(conversation) === "stage" ? null : <CallRefusal conversation={conversation} />;
}

function Body({ workplace, conversation }: BodyProps) {
  if (conversation.connection.value === "refused") {
    return (
      <EmptyState icon={Lock} title={t("desk-not-permitted")}>
        {t("desk-not-permitted-about")}
      </EmptyState>
    );
  }
  if (!conversation.loaded.value) {
    return (
      <div class="desk-conversation-coming">
        <Skeleton rows={6} />
      </div>
    );
  }
  return (
    <Chat
      conversation={conversation}
      drafts={workplace.drafts}
      me={workplace.desk.me.value?.id ?? null}
      inView={workplace.inView}
      workplace={workplace}
    >
      <Refusal workplace={workplace} conversation={conversation} />
      <Asks workplace={workplace} conversation={conversation} />
      {conversation.connection.value === "offline" && workplace.desk.connection.value === "online" && (
        <Notice
          tone="attention"
          actions={<Button onClick={() => conversation.reconnect()}>{t("desk-try-now")}</Button>}
        >
          {t("desk-conversation-offline")}
        </Notice>
      )}
    </Chat>
  );
}
