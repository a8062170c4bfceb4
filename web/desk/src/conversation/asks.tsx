import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { clock } from "@beckon/kit/texts/format.ts";
import { refusalLine } from "@beckon/kit/texts/refusals.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { KIND_ICON } from "@beckon/kit/ui/kind-icon.ts";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import type { Workplace } from "../model/workplace.ts";
import { reasonWords } from "./call-buttons.tsx";

export interface AsksProps {
  readonly workplace: Workplace;
  readonly conversation: ConversationModel;
}

/** The consumer asks for a call: one press calls, which answers it. */
export function Asks({ workplace, conversation: { request, view } }: AsksProps) {
  const asked = request.pending.value;
  const refusal = request.refusal.value;
  if (refusal !== null) {
    return (
      <Notice tone="danger" role="alert" onDismiss={() => request.dismiss()}>
        {refusalLine(refusal)}
      </Notice>
    );
  }
  const current = view.value;
  if (asked === null || current === null || current.agent?.id !== workplace.desk.me.value?.id) return null;
  const { kind, at } = asked;
  return (
    <Notice
      tone="attention"
      role="alert"
      actions={
        <>
          <Button onClick={() => void request.decline()}>{t("decline")}</Button>
          <Button
            variant="primary"
            icon={KIND_ICON[kind]}
            reason={reasonWords(workplace.desk.buttons.value[kind], workplace.desk.others.value)}
            onClick={() => workplace.call(kind)}
          >
            {t("desk-asks-call")}
          </Button>
        </>
      }
    >
      {t("desk-asks", { name: current.consumer.name, kind, time: clock(at) })}
    </Notice>
  );
}
