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
    let rang: { invitation: InvitationId; conversation: string } | null = null;
    return effect(() => {
      const ringing = desk.calling.value;
      const state = ringing?.call.state.value;
      if (state?.phase === "ringing" && ringing?.view.value) {
        rang = { invitation: state.invitation.id, conversation: ringing.view.value.id };
        return;
      }
      const current = desk.current.value;
      if (rang === null || current?.view.value?.id !== rang.conversation) return;
      const end = unanswered(current.lines.value, rang.invitation);
      if (end === null) return;
      rang = null;
      const text = unansweredWords(end, current.view.value.consumer.name);
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
