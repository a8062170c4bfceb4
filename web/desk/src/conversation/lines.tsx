import { callOf } from "@beckon/kit/model/call-screen.ts";
import type { ConversationModel, Line as ModelLine } from "@beckon/kit/model/conversation.ts";
import { endedWell } from "@beckon/kit/model/how-ended.ts";
import { picturesOf } from "@beckon/kit/model/pictures.ts";
import type { Content, ConversationView, FileId, Person } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/chat.ts";
import { clock, clockToSeconds } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { CallCard } from "@beckon/kit/ui/call-card.tsx";
import type { Line } from "@beckon/kit/ui/transcript.ts";
import { CallPicture } from "@beckon/kit/view/pictures.tsx";
import { requestWords } from "@beckon/kit/view/request-words.ts";
import type { ComponentChildren } from "preact";
import { CopyDiagnostics } from "../call/diagnostics.tsx";
import { picturesOf as loaderOf } from "../model/album.ts";
import type { Workplace } from "../model/workplace.ts";

/** The transcript as the desk shows it: messages, one line for each step, a card for each call that came to its end. */
export function linesOf(around: Omit<Around, "last">): Line[] {
  const lines = around.conversation.lines.value;
  const last = lines.findLast(({ content }) => content.type !== "message")?.key ?? null;
  return lines.map((line) => lineOf(line, { ...around, last }));
}

interface Around {
  readonly conversation: ConversationModel;
  readonly view: ConversationView;
  readonly me: string | null;
  readonly workplace: Workplace | undefined;
  /** The last line that is no message: what can be done about it is offered there alone. */
  readonly last: string | null;
}

type Of<Type extends Content["type"]> = Extract<Content, { type: Type }>;

function lineOf(line: ModelLine, around: Around): Line {
  const { key: id, at, content } = line;
  switch (content.type) {
    case "message":
      return messageLine(line, content, around);
    case "call_ended":
      return { kind: "card", id, at, content: <EndedCard content={content} at={at} around={around} /> };
    case "invitation_ended":
      if (content.outcome !== "accepted") {
        return { kind: "card", id, at, content: unansweredCard(content, line, around) };
      }
      return { kind: "system", id, at, text: t("desk-line-accepted", { name: around.view.consumer.name }) };
    case "screenshot":
      return { kind: "card", id, at, content: pictureCard(content.file, around) };
    case "call_link":
      return { kind: "card", id, at, content: linkCard(content, at, around) };
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
  content: Exclude<Content, Of<"message" | "call_ended" | "invitation_ended" | "call_link" | "screenshot">>,
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
      return requestWords(content, me);
    case "kind_changed":
      return t("line-kind-changed", { ...said(content.by), kind: content.kind });
    case "screenshot_withdrawn":
      return t("line-screenshot-withdrawn", said(content.by));
    case "screen_shared":
      return content.sharing
        ? t("desk-line-shares", said(content.by))
        : t("desk-line-shares-no-more", said(content.by));
  }
}

function unansweredCard(content: Of<"invitation_ended">, { key, at }: ModelLine, { me, workplace, last }: Around) {
  const { kind, outcome, by, reason } = content;
  if (outcome === "accepted") return null;
  const missed = outcome === "missed" || outcome === "expired";
  const free = workplace !== undefined && workplace.desk.buttons.value[kind] === null;
  const detail =
    by === null || reason === null
      ? byWords(by, me)
      : t("call-card-declined-why", { mine: by.id === me ? "yes" : "no", name: by.name, why: reason });
  return (
    <CallCard
      kind={kind}
      outcome={outcome}
      at={at}
      detail={detail}
      action={
        missed && free && key === last && <Button onClick={() => workplace.call(kind)}>{t("desk-call-again")}</Button>
      }
    />
  );
}

function pictureCard(file: FileId, { conversation, view, me }: Around) {
  const picture = picturesOf(conversation.lines.value).find((each) => each.file === file);
  return picture && <CallPicture picture={picture} me={me} load={loaderOf(view.id)} />;
}

/** The link to a call, and the agent's way back into it (S0-14). */
function linkCard({ invitation, kind, expires_at }: Of<"call_link">, at: number, { conversation: { call } }: Around) {
  const open = call.live.value === callOf(invitation);
  const away = open && call.state.value.phase === "elsewhere";
  return (
    <CallCard
      kind={kind}
      outcome="link"
      at={at}
      detail={open ? t("call-link-until", { time: clock(expires_at) }) : t("call-link-over")}
      action={
        away && (
          <Button variant="primary" onClick={() => call.bringHere()}>
            {t("desk-link-join")}
          </Button>
        )
      }
    />
  );
}

interface EndedCardProps {
  readonly content: Of<"call_ended">;
  readonly at: number;
  readonly around: Around;
}

/**
 * A call that is over; with the link to its diagnostics, and when each side was last heard or seen: both stand out where it
 * ended badly, and wait to be asked for where it ended well.
 */
function EndedCard({ content, at, around: { view, me } }: EndedCardProps) {
  const { call, kind, reason, talk_ms } = content;
  const failed = reason === "could_not_connect";
  const well = endedWell(reason);
  const last = lastMediaWords(content, view);
  const card = (action?: ComponentChildren) => (
    <CallCard
      kind={kind}
      outcome={failed ? "failed" : "ended"}
      at={at}
      {...(!failed && { talkMs: talk_ms })}
      detail={[endWords(content, view, me), ...(well ? [] : last)].join(" · ")}
      more={well ? { title: t("desk-last-media-title"), facts: last } : undefined}
      action={action}
    />
  );
  if (view.agent?.id !== me) return card();
  return (
    <CopyDiagnostics conversation={view.id} call={call} small={well}>
      {card}
    </CopyDiagnostics>
  );
}

function byWords(by: Person | null, me: string | null): string | undefined {
  return by === null ? undefined : t("call-card-by", { mine: by.id === me ? "yes" : "no", name: by.name });
}

/** When media of each side last arrived at the other (N9). */
function lastMediaWords({ last_media }: Of<"call_ended">, { consumer }: ConversationView): string[] {
  return (["agent", "consumer"] as const).map((side) => {
    const at = last_media[side];
    const who = { side, name: consumer.name };
    return at === null ? t("desk-last-media-never", who) : t("desk-last-media", { ...who, time: clockToSeconds(at) });
  });
}

function endWords(
  { reason, by, failed_leg }: Of<"call_ended">,
  { consumer }: ConversationView,
  me: string | null,
): string {
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
      return t("desk-ended-not-connected", { leg: failed_leg ?? "unknown", name: consumer.name });
    case "conversation_closed":
      return t("desk-ended-closed");
  }
}
