import type { CallScreen } from "@beckon/kit/model/call.ts";
import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { refusalLine } from "@beckon/kit/texts/refusals.ts";
import { Notice } from "@beckon/kit/ui/notice.tsx";

const ON_STAGE: ReadonlySet<CallScreen["phase"]> = new Set(["ringing", "connecting", "active", "reconnecting"]);

/** Why the last action about a call was refused. While one rings or runs, its stage says so. */
export function CallRefusal({ conversation: { call } }: { readonly conversation: ConversationModel }) {
  const refusal = call.refusal.value;
  if (refusal === null || ON_STAGE.has(call.state.value.phase)) return null;
  return (
    <Notice tone="danger" role="alert" onDismiss={() => call.dismiss()}>
      {refusalLine(refusal)}
    </Notice>
  );
}
