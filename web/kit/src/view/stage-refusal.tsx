import type { CallModel } from "../model/call.ts";
import { upgraded } from "../model/upgrade.ts";
import type { CallKind, Code, Refusal } from "../protocol.ts";
import "../texts/call.ts";
import { refusalLine } from "../texts/refusals.ts";
import { t } from "../texts/texts.ts";
import { Notice } from "../ui/notice.tsx";

const NOT_ALLOWED: ReadonlySet<Code> = new Set([
  "voice_off",
  "voice_not_in_profile",
  "video_off",
  "video_not_in_profile",
]);

export interface StageRefusalProps {
  readonly call: CallModel;
  readonly kind: CallKind;
}

/** Above the bar: why what was last pressed did not come about. It stays until it is read, and hides nothing. */
export function StageRefusal({ call, kind }: StageRefusalProps) {
  const refusal = call.refusal.value;
  if (refusal === null) return null;
  return <Notice onDismiss={() => call.dismiss()}>{refusedWords(refusal, kind)}</Notice>;
}

function refusedWords(refusal: Refusal, kind: CallKind): string {
  const next = upgraded(kind);
  if (next !== null && NOT_ALLOWED.has(refusal.code)) return t(`${next}-not-allowed`);
  return refusal.code === "no_room" ? t("no-room-for-more") : refusalLine(refusal);
}
