import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { type Outlook, outlookOf } from "@beckon/kit/model/readiness.ts";
import type { RelayReach } from "@beckon/kit/protocol.ts";
import { list } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { classes } from "@beckon/kit/ui/classes.ts";
import { Icon, type IconNode } from "@beckon/kit/ui/icon.tsx";
import { Progress } from "@beckon/kit/ui/waiting.tsx";
import { CircleAlert, CircleCheck, TriangleAlert } from "lucide";

export interface NetworkProps {
  readonly conversation: ConversationModel;
  readonly name: string;
  /** Whether a page of the consumer is there to find it out. */
  readonly online: boolean;
}

/** Whether calls can go through the consumer's network (N2). It warns; the call buttons work all the same. */
export function Network({ conversation, name, online }: NetworkProps) {
  const { readiness } = conversation;
  const state = readiness.reach.value;
  switch (state.phase) {
    case "known":
      return <Found name={name} reach={state.reach} />;
    case "asking":
      return (
        <p class="desk-network">
          <Progress>{t("desk-network-asking", { name })}</Progress>
        </p>
      );
    case "unknown":
    case "unanswered":
      if (!online) return <p class="desk-network desk-network-quiet">{t("desk-network-offline", { name })}</p>;
      return (
        <div class="desk-network">
          <p class="desk-network-quiet" role="status">
            {state.phase === "unknown" ? t("desk-network-unknown") : t("desk-network-unanswered")}
          </p>
          <Button onClick={() => readiness.ask()}>{t("desk-network-check")}</Button>
        </div>
      );
  }
}

/** What is known of the consumer's network, for a call's button; nothing before it is known. */
export function networkWords({ readiness }: ConversationModel, name: string): string | undefined {
  const state = readiness.reach.value;
  return state.phase === "known" ? words(outlookOf(state.reach), name, ways(state.reach))[0] : undefined;
}

const ICONS: Record<Outlook, IconNode> = { open: CircleCheck, narrow: TriangleAlert, shut: CircleAlert };

function Found({ name, reach }: { readonly name: string; readonly reach: RelayReach }) {
  const outlook = outlookOf(reach);
  const [what, about] = words(outlook, name, ways(reach));
  return (
    <div class={classes("desk-network-found", `desk-network-${outlook}`)} role="status">
      <Icon node={ICONS[outlook]} size={20} />
      <div>
        <p>{what}</p>
        <p class="desk-network-quiet">{about}</p>
      </div>
    </div>
  );
}

function words(outlook: Outlook, name: string, open: string): [what: string, about: string] {
  switch (outlook) {
    case "open":
      return [t("desk-network-open", { name }), t("desk-network-open-ways", { ways: open })];
    case "narrow":
      return [t("desk-network-narrow", { name, ways: open }), t("desk-network-narrow-about")];
    case "shut":
      return [t("desk-network-shut", { name }), t("desk-network-shut-about")];
  }
}

function ways({ udp, tcp, tls }: RelayReach): string {
  const open: [boolean, string][] = [
    [udp, t("desk-way-udp")],
    [tcp, t("desk-way-tcp")],
    [tls, t("desk-way-tls")],
  ];
  return list(open.flatMap(([is, name]) => (is ? [name] : [])));
}
