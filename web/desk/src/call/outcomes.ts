import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { DeskModel } from "@beckon/kit/model/desk.ts";
import type { InvitationId } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/desk.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { toast } from "@beckon/kit/ui/toast.tsx";
import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Unanswered, unanswered } from "../model/outcome.ts";

/** Says how an invitation ended that rang on this page, since its screen goes at that moment. */
export function useOutcomes(desk: DeskModel): void {
  useEffect(() => {
    // Its line comes before the ring's end does: whichever chat is open then, the conversation knows how it ended.
    let rang: { invitation: InvitationId; conversation: ConversationModel } | null = null;
    return effect(() => {
      const ringing = desk.calling.value;
      const state = ringing?.call.state.value;
      if (ringing !== null && state?.phase === "ringing") {
        rang = { invitation: state.invitation.id, conversation: ringing };
        return;
      }
      if (rang === null) return;
      const { invitation, conversation } = rang;
      const end = unanswered(conversation.lines.value, invitation);
      if (end === null) return;
      rang = null;
      const text = unansweredWords(end, conversation.view.value?.consumer.name ?? "");
      if (text !== null) toast({ text });
    });
  }, [desk]);
}

/** What to say; nothing of what the agent did. */
export function unansweredWords({ kind, outcome, reason }: Unanswered, name: string): string | null {
  switch (outcome) {
    case "declined":
      return reason === null
        ? t("desk-call-declined", { name, kind })
        : t("desk-call-declined-why", { name, why: reason });
    case "missed":
      return t("desk-call-missed", { name, kind });
    case "expired":
      return t("desk-call-expired", { name, kind });
    case "cancelled":
      return null;
  }
}
