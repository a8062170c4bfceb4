import { callOf } from "@beckon/kit/model/call-screen.ts";
import type { ConversationModel, Line as ModelLine } from "@beckon/kit/model/conversation.ts";
import { endedWell, inviterOf } from "@beckon/kit/model/how-ended.ts";
import { picturesOf } from "@beckon/kit/model/pictures.ts";
import type { Content, Ending, Person, WindowStarted } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/chat.ts";
import { clock, clockToSeconds } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { CallCard } from "@beckon/kit/ui/call-card.tsx";
import type { Line } from "@beckon/kit/ui/transcript.ts";
import { CallPicture, type LoadPicture } from "@beckon/kit/view/pictures.tsx";
import { requestWords } from "@beckon/kit/view/request-words.ts";
import { askable } from "./ask-for-call.tsx";
import type { PopOut } from "./model/pop-out.ts";

/** The transcript as the consumer sees it: messages, one line for each step, a card for each call that came to its end. */
export function linesOf(
  conversation: ConversationModel,
  { me }: WindowStarted,
  ways: Pick<Around, "popOut" | "picture">,
): Line[] {
  const lines = conversation.lines.value;
  const last = lines.findLast(({ content }) => content.type !== "message")?.key ?? null;
  return lines.flatMap((line) => lineOf(line, { conversation, me, last, ...ways }) ?? []);
}

interface Around {
  readonly conversation: ConversationModel;
  readonly me: Person;
  readonly popOut: PopOut;
  readonly picture: LoadPicture;
  /** The last line that is no message: what can be done about it is offered there alone. */
  readonly last: string | null;
}

type Of<Type extends Content["type"]> = Extract<Content, { type: Type }>;

function lineOf(line: ModelLine, around: Around): Line | null {
  const { conversation, me } = around;
  const { key: id, at, content } = line;
  switch (content.type) {
    case "message":
      return messageLine(conversation, line, content);
    case "invitation_ended":
      return content.outcome === "accepted"
        ? null
        : { kind: "card", id, at, content: unanswered(content, line, around) };
    case "screenshot":
      return { kind: "card", id, at, content: taken(content, around) };
    case "call_link":
      return { kind: "card", id, at, content: link(content, at, around) };
    case "call_ended":
      return { kind: "card", id, at, content: ended(content, at, around) };
    case "invited":
      // The card over the composer says it while it matters; its end is told when it ends.
      return null;
    default:
      return { kind: "system", id, at, text: stepWords(content, me) };
  }
}

function messageLine(conversation: ConversationModel, line: ModelLine, { from, text }: Of<"message">): Line {
  const { key: id, at, mine, delivery } = line;
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
  content: Exclude<Content, Of<"message" | "invitation_ended" | "call_ended" | "invited" | "call_link" | "screenshot">>,
  me: Person,
): string {
  const mine = (person: Person) => ({ mine: person.id === me.id ? "yes" : "no", name: person.name });
  switch (content.type) {
    case "queued":
      return t("window-line-queued");
    case "assigned":
      return t("window-line-assigned", { name: content.agent.name });
    case "closed":
      return content.comment === ""
        ? t("window-line-closed", { name: content.by.name })
        : t("window-line-closed-comment", { name: content.by.name, comment: content.comment });
    case "reopened":
      return t("window-line-reopened");
    case "call_started":
      return t("call-card-started", { kind: content.kind });
    case "call_requested":
      return t("line-call-requested", { ...mine(content.by), kind: content.kind });
    case "request_ended":
      return requestWords(content, me.id);
    case "kind_changed":
      return t("line-kind-changed", { ...mine(content.by), kind: content.kind });
    case "screenshot_withdrawn":
      return t("line-screenshot-withdrawn", mine(content.by));
    case "screen_shared":
      return t(content.sharing ? "window-line-shares" : "window-line-shares-no-more", mine(content.by));
  }
}

function unanswered(content: Of<"invitation_ended">, { key, at }: ModelLine, { conversation, me, last }: Around) {
  const { kind, outcome, by, reason } = content;
  if (outcome === "accepted") return null;
  const said = by === null ? undefined : { mine: by.id === me.id ? "yes" : "no", name: by.name };
  const why =
    said && (reason === null ? t("call-card-by", said) : t("call-card-declined-why", { ...said, why: reason }));
  const missed = outcome === "missed" || outcome === "expired";
  const ask = missed && key === last && askable(conversation).includes(kind);
  return (
    <CallCard
      kind={kind}
      outcome={outcome}
      at={at}
      detail={why}
      action={ask && <Button onClick={() => void conversation.request.ask(kind)}>{t("ask")}</Button>}
    />
  );
}

/** A picture of this person, who may take it back while the call runs (N8). */
function taken({ file, call }: Of<"screenshot">, { conversation, me, picture: load }: Around) {
  const picture = picturesOf(conversation.lines.value).find((each) => each.file === file);
  const runs = conversation.call.live.value === call;
  return (
    picture && (
      <CallPicture
        picture={picture}
        me={me.id}
        load={load}
        onWithdraw={runs ? () => void conversation.withdraw(file) : undefined}
      />
    )
  );
}

/** The way into the call, for as long as there is one (S0-17). */
function link({ invitation, kind, expires_at }: Of<"call_link">, at: number, { conversation, popOut }: Around) {
  const open = conversation.call.live.value === callOf(invitation);
  const here = conversation.call.running.value === callOf(invitation);
  // Asked for once more, the pop-out would begin anew.
  const state = conversation.call.state.value;
  const apart = state.phase === "elsewhere" && popOut.is(state.call.consumer.tab);
  return (
    <CallCard
      kind={kind}
      outcome="link"
      at={at}
      detail={open ? t("call-link-until", { time: clock(expires_at) }) : t("call-link-over")}
      action={
        open &&
        !here &&
        !apart && (
          <Button variant="primary" onClick={() => popOut.join()}>
            {t("link-join")}
          </Button>
        )
      }
    />
  );
}

function ended(content: Of<"call_ended">, at: number, around: Around) {
  const { kind, reason, talk_ms } = content;
  const detail = [endWords(content, around.me), ...lastMediaWords(content, around)].join(" · ");
  if (reason === "could_not_connect") return <CallCard kind={kind} outcome="failed" at={at} detail={detail} />;
  return <CallCard kind={kind} outcome="ended" at={at} talkMs={talk_ms} detail={detail} />;
}

/** When the two last heard or saw each other, where nobody meant the call to end; nothing, where they never did (N9). */
function lastMediaWords({ call, reason, last_media }: Of<"call_ended">, { conversation }: Around): string[] {
  const { agent, consumer } = last_media;
  if (endedWell(reason) || (agent === null && consumer === null)) return [];
  const words = (at: number | null, who: { mine: "yes" | "no"; name: string }) =>
    at === null ? t("window-last-media-never", who) : t("window-last-media", { ...who, time: clockToSeconds(at) });
  const caller = inviterOf(call, conversation.lines.value) ?? conversation.view.value?.agent;
  const own = words(consumer, { mine: "yes", name: "" });
  return caller ? [words(agent, { mine: "no", name: caller.name }), own] : [own];
}

/** What is known of an end. */
type Why = Pick<Ending, "reason" | "by" | "failed_leg">;

/** Why a call ended, as the consumer reads it. */
export function endWords({ reason, by, failed_leg }: Why, me: Person): string {
  switch (reason) {
    case "hung_up":
      return t("call-card-hung-up", { mine: by?.id === me.id ? "yes" : "no", name: by?.name ?? "" });
    case "alone":
    case "page_closed":
      return t("window-ended-alone", { mine: by?.id === me.id ? "yes" : "no", name: by?.name ?? "" });
    case "nobody_left":
      return t("window-ended-nobody");
    case "could_not_connect":
      return t("window-ended-not-connected", { leg: failed_leg ?? "unknown" });
    case "conversation_closed":
      return t("window-ended-closed");
  }
}
