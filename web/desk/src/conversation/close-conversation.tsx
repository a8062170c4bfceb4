import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { DeskModel } from "@beckon/kit/model/desk.ts";
import { type ConversationView, LIMITS, type Refusal } from "@beckon/kit/protocol.ts";
import { refusalLine } from "@beckon/kit/texts/refusals.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Dialog } from "@beckon/kit/ui/dialog.tsx";
import { TextArea } from "@beckon/kit/ui/field.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { CircleCheck } from "lucide";
import { useState } from "preact/hooks";

export interface CloseConversationProps {
  readonly desk: DeskModel;
  readonly conversation: ConversationModel;
  readonly wide?: boolean;
}

/** Ends the conversation, with a word to the consumer. */
export function CloseConversation({ desk, conversation, wide = false }: CloseConversationProps) {
  const [open, setOpen] = useState(false);
  const view = conversation.view.value;
  return (
    <>
      <Button
        variant={wide ? "neutral" : "quiet"}
        wide={wide}
        icon={CircleCheck}
        reason={whyNotClose(view, desk.me.value?.id)}
        onClick={() => setOpen(true)}
      >
        {t("desk-close-conversation")}
      </Button>
      {open && view !== null && (
        <CloseDialog conversation={conversation} name={view.consumer.name} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function whyNotClose(view: ConversationView | null, me: string | undefined): string | undefined {
  if (view === null) return t("desk-reason-offline");
  if (view.status === "closed") return t("desk-close-not-open");
  return view.agent?.id === me ? undefined : t("desk-close-not-owner");
}

interface CloseDialogProps {
  readonly conversation: ConversationModel;
  readonly name: string;
  readonly onClose: () => void;
}

function CloseDialog({ conversation, name, onClose }: CloseDialogProps) {
  const [comment, setComment] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const close = async () => {
    setBusy(true);
    const refused = await conversation.close(comment.trim());
    setBusy(false);
    setRefusal(refused);
    if (refused === null) onClose();
  };
  // Offered or running, in whichever page or tab.
  const live = conversation.call.live.value !== null;
  return (
    <Dialog
      open
      title={t("desk-close-conversation")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("desk-keep-open")}</Button>
          <Button variant="primary" busy={busy ? t("desk-closing") : undefined} onClick={() => void close()}>
            {t("desk-close-conversation")}
          </Button>
        </>
      }
    >
      <div class="desk-close">
        {live && <Notice tone="attention">{t("desk-close-call")}</Notice>}
        <TextArea
          label={t("desk-close-comment")}
          hint={t("desk-close-comment-hint", { name })}
          optional
          value={comment}
          onInput={setComment}
          maxLength={Math.floor(LIMITS.commentBytes / 4)}
        />
        {refusal !== null && (
          <Notice tone="danger" role="alert">
            {refusalLine(refusal)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
