import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { CallKind } from "@beckon/kit/protocol.ts";
import { clock } from "@beckon/kit/texts/format.ts";
import { refusalLine } from "@beckon/kit/texts/refusals.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { KIND_ICON } from "@beckon/kit/ui/kind-icon.ts";
import { Menu } from "@beckon/kit/ui/menu.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { PhoneCall } from "lucide";

interface AskProps {
  readonly conversation: ConversationModel;
}

/** The kinds of call that the consumer can ask for now: while none is asked for, offered or running. */
export function askable({ request, call }: ConversationModel): CallKind[] {
  const { phase } = call.state.value;
  const free = call.supported && request.pending.value === null && (phase === "none" || phase === "ended");
  return free ? request.kinds.value : [];
}

/** The way to a call that the consumer begins (S2-3). */
export function AskForCall({ conversation }: AskProps) {
  const kinds = askable(conversation);
  const [first] = kinds;
  if (first === undefined) return null;
  const ask = (kind: CallKind) => void conversation.request.ask(kind);
  if (kinds.length === 1) {
    return (
      <IconButton
        icon={KIND_ICON[first]}
        name={t("ask-for", { kind: first })}
        side="bottom"
        onClick={() => ask(first)}
      />
    );
  }
  return (
    <Menu
      icon={PhoneCall}
      name={t("ask")}
      items={kinds.map((kind) => ({
        label: t("call-kind", { kind }),
        icon: KIND_ICON[kind],
        onChoose: () => ask(kind),
      }))}
    />
  );
}

/** The request that waits for an agent, or why it could not be made. */
export function Asked({ conversation }: AskProps) {
  const { request, view } = conversation;
  const pending = request.pending.value;
  const refusal = request.refusal.value;
  if (refusal !== null) {
    return (
      <Notice tone="attention" role="alert" onDismiss={() => request.dismiss()}>
        {refusalLine(refusal)}
      </Notice>
    );
  }
  if (pending === null) return null;
  const name = view.value?.agent?.name ?? "";
  return (
    <Notice
      tone="accent"
      actions={
        <Button busy={request.busy.value ? t("ask-withdrawing") : undefined} onClick={() => void request.withdraw()}>
          {t("ask-withdraw")}
        </Button>
      }
    >
      {t("ask-waits", { name, kind: pending.kind, time: clock(pending.at) })}
    </Notice>
  );
}
