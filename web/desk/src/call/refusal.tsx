import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { refusalLine } from "@beckon/kit/texts/refusals.ts";
import { Notice } from "@beckon/kit/ui/notice.tsx";

/** Why the last action about a call was refused. */
export function CallRefusal({ conversation: { call } }: { readonly conversation: ConversationModel }) {
  const refusal = call.refusal.value;
  if (refusal === null) return null;
  return (
    <Notice tone="danger" role="alert" onDismiss={() => call.dismiss()}>
      {refusalLine(refusal)}
    </Notice>
  );
}
