import type { Line } from "@beckon/kit/model/conversation.ts";
import type { CallKind, DeclineReason, InvitationId, InvitationOutcome } from "@beckon/kit/protocol.ts";

/** How an invitation that rang here came to nothing. */
export interface Unanswered {
  kind: CallKind;
  outcome: Exclude<InvitationOutcome, "accepted">;
  /** Why it was declined, where that was said. */
  reason: DeclineReason | null;
}

/** What the transcript says of an invitation; nothing while it is open or where it was accepted. */
export function unanswered(lines: readonly Line[], invitation: InvitationId): Unanswered | null {
  for (const { content } of lines) {
    if (content.type !== "invitation_ended" || content.invitation !== invitation) continue;
    const { kind, outcome, reason } = content;
    return outcome === "accepted" ? null : { kind, outcome, reason };
  }
  return null;
}
