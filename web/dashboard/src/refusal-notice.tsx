import type { Refusal } from "@beckon/kit/protocol.ts";
import { Notice } from "@beckon/kit/ui/notice.tsx";

/** Why something was refused, and what to do about it. */
export function RefusalNotice({ refusal: { message, remedy } }: { readonly refusal: Refusal }) {
  return (
    <Notice tone="danger" role="alert">
      {message} {remedy}
    </Notice>
  );
}
