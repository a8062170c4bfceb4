import type { Line } from "@beckon/kit/model/conversation.ts";
import type { CallKind, InvitationId, InvitationOutcome } from "@beckon/kit/protocol.ts";

/** How an invitation that rang here came to nothing. */
export interface Unanswered {
  kind: CallKind;
  outcome: Exclude<InvitationOutcome, "accepted">;
}

/** What the transcript says of an invitation; nothing while it is open or where it was accepted. */
export function unanswered(lines: readonly Line[], invitation: InvitationId): Unanswered | null {
  for (const { content } of lines) {
    if (content.type !== "invitation_ended" || content.invitation !== invitation) continue;
    return content.outcome === "accepted" ? null : { kind: content.kind, outcome: content.outcome };
  }
  return null;
}
