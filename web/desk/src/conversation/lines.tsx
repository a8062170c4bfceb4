import type { ConversationModel, Line as ModelLine } from "@beckon/kit/model/conversation.ts";
import type { CallKind, Content, ConversationView, EndReason, Person } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/chat.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { CallCard } from "@beckon/kit/ui/call-card.tsx";
import type { Line } from "@beckon/kit/ui/transcript.ts";

/** The transcript as the desk shows it: messages, one line for each step, a card for each call that came to its end. */
export function linesOf(conversation: ConversationModel, view: ConversationView, me: string | null): Line[] {
  return conversation.lines.value.map((line) => lineOf(line, { conversation, view, me }));
}

interface Around {
  readonly conversation: ConversationModel;
  readonly view: ConversationView;
  readonly me: string | null;
}

type Of<Type extends Content["type"]> = Extract<Content, { type: Type }>;

function lineOf(line: ModelLine, around: Around): Line {
  const { key: id, at, content } = line;
  switch (content.type) {
    case "message":
      return messageLine(line, content, around);
    case "call_ended":
      return { kind: "card", id, at, content: endedCard(content, at, around.me) };
    case "invitation_ended":
      if (content.outcome !== "accepted") {
        return { kind: "card", id, at, content: unansweredCard(content, at, around.me) };
      }
      return { kind: "system", id, at, text: t("desk-line-accepted", { name: around.view.consumer.name }) };
    default:
      return { kind: "system", id, at, text: stepWords(content, around) };
  }
}

function messageLine(line: ModelLine, content: Of<"message">, { conversation }: Around): Line {
  const { key: id, at, mine, delivery } = line;
  const { from, text } = content;
  return {
    kind: "message",
    id,
    at,
    mine,
    name: from.name,
    person: from.id,
    text,
    ...(delivery !== null && { state: delivery }),
    ...(delivery === "failed" && { onRetry: () => conversation.retry(id) }),
  };
}

function stepWords(
  content: Exclude<Content, Of<"message" | "call_ended" | "invitation_ended">>,
  around: Around,
): string {
  const { view, me } = around;
  const said = (person: Person) => ({ mine: person.id === me ? "yes" : "no", name: person.name });
  switch (content.type) {
    case "queued":
      return t("desk-line-queued", { name: view.consumer.name });
    case "assigned":
      return t("desk-line-assigned", said(content.agent));
    case "closed":
      return content.comment === ""
        ? t("desk-line-closed", said(content.by))
        : t("desk-line-closed-comment", { ...said(content.by), comment: content.comment });
    case "reopened":
      return t("desk-line-reopened", { name: view.consumer.name });
    case "invited":
      return t("desk-line-invited", { ...said(content.by), kind: content.kind });
    case "call_started":
      return t("desk-line-started", { kind: content.kind });
    case "call_requested":
      return t("line-call-requested", { ...said(content.by), kind: content.kind });
    case "request_ended":
      return t("line-request-ended", { outcome: content.outcome, kind: content.kind });
    case "call_link":
      return t("line-call-link", said(content.by));
    case "kind_changed":
      return t("line-kind-changed", { ...said(content.by), kind: content.kind });
    case "screenshot":
      return t("line-screenshot", { ...said(content.by), of: content.of });
    case "screenshot_withdrawn":
      return t("line-screenshot-withdrawn", said(content.by));
    case "screen_shared":
      return content.sharing
        ? t("desk-line-shares", said(content.by))
        : t("desk-line-shares-no-more", said(content.by));
  }
}

function unansweredCard({ kind, outcome, by }: Of<"invitation_ended">, at: number, me: string | null) {
  if (outcome === "accepted") return null;
  return <CallCard kind={kind} outcome={outcome} at={at} detail={byWords(by, me)} />;
}

function endedCard({ kind, reason, by, talk_ms }: Of<"call_ended">, at: number, me: string | null) {
  const detail = endWords(reason, by, me);
  if (reason === "could_not_connect") return <CallCard kind={kind} outcome="failed" at={at} detail={detail} />;
  return <CallCard kind={kind as CallKind} outcome="ended" at={at} talkMs={talk_ms} detail={detail} />;
}

function byWords(by: Person | null, me: string | null): string | undefined {
  return by === null ? undefined : t("call-card-by", { mine: by.id === me ? "yes" : "no", name: by.name });
}

function endWords(reason: EndReason, by: Person | null, me: string | null): string {
  const name = by?.name ?? "";
  switch (reason) {
    case "hung_up":
      return t("call-card-hung-up", { mine: by?.id === me ? "yes" : "no", name });
    case "alone":
    case "page_closed":
      return t("desk-ended-alone", { name });
    case "nobody_left":
      return t("desk-ended-nobody");
    case "could_not_connect":
      return t("desk-ended-not-connected");
    case "conversation_closed":
      return t("desk-ended-closed");
  }
}
