import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import "@beckon/kit/texts/call.ts";
import { refusalWords } from "@beckon/kit/texts/refusals.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import "@beckon/kit/texts/window-call.ts";
import { InvitationCard } from "@beckon/kit/ui/invitation-card.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { ring } from "@beckon/kit/ui/ring-tone.ts";
import { useCallVoice } from "@beckon/kit/view/call-voice.ts";
import { silence, silenced } from "@beckon/kit/view/silence.ts";
import { useEffect, useMemo } from "preact/hooks";
import type { ChatSheet } from "../model/chat-sheet.ts";
import { belongsApart, type PopOut } from "../model/pop-out.ts";
import type { Visit } from "../model/visit.ts";
import { Bar } from "./bar.tsx";
import { Blocked, Elsewhere } from "./elsewhere.tsx";
import { Ended } from "./ended.tsx";
import { Live } from "./live.tsx";
import "./call.css";

export interface CallProps {
  readonly conversation: ConversationModel;
}

interface CallPlace {
  readonly visit: Visit;
  readonly sheet: ChatSheet;
  readonly popOut: PopOut;
  readonly where: "above" | "card" | "bar";
}

/**
 * The call, where it belongs: the running one above the chat; the invitation, the end and a call in another tab as cards over
 * the composer, where they cannot be overlooked; and a bar in place of the closed window.
 */
export function Call({ visit, conversation, sheet, popOut, where }: CallProps & CallPlace) {
  switch (where) {
    case "above":
      return <Above visit={visit} conversation={conversation} sheet={sheet} popOut={popOut} />;
    case "card":
      return <Card conversation={conversation} visit={visit} popOut={popOut} />;
    case "bar":
      return <Bar visit={visit} conversation={conversation} />;
  }
}

function Above(props: CallProps & Omit<CallPlace, "where">) {
  useCallVoice(props.conversation.call);
  const state = props.conversation.call.state.value;
  switch (state.phase) {
    case "choosing":
    case "connecting":
    case "active":
    case "reconnecting":
      return <Live {...props} phase={state.phase} view={state.call} />;
    default:
      return null;
  }
}

function Card({ conversation, visit, popOut }: CallProps & Pick<CallPlace, "visit" | "popOut">) {
  const state = conversation.call.state.value;
  switch (state.phase) {
    case "incoming":
    case "answering":
      return (
        <>
          <Blocked popOut={popOut} />
          <Invitation key={state.invitation.id} conversation={conversation} visit={visit} popOut={popOut} />
        </>
      );
    case "ended":
      return <Ended conversation={conversation} ended={state} />;
    case "elsewhere":
      return <Elsewhere conversation={conversation} popOut={popOut} view={state.call} />;
    case "choosing":
    case "connecting":
    case "active":
    case "reconnecting":
      return <Blocked popOut={popOut} />;
    default:
      return (
        <>
          <Blocked popOut={popOut} />
          <Refusal conversation={conversation} />
        </>
      );
  }
}

/** What became of something that came too late: *It was cancelled a moment before.* */
function Refusal({ conversation: { call } }: CallProps) {
  const refusal = call.refusal.value;
  if (refusal === null) return null;
  return (
    <Notice onDismiss={() => call.dismiss()} role="status">
      {refusalWords(refusal).message}
    </Notice>
  );
}

function Invitation({ conversation, visit, popOut }: CallProps & Pick<CallPlace, "visit" | "popOut">) {
  const { call } = conversation;
  const state = call.state.value;
  const now = useMemo(() => () => conversation.clock.now(), [conversation]);
  const invitation = state.phase === "incoming" ? state.invitation : null;
  const sound = call.sound.value && invitation !== null && silenced.value !== invitation.id;
  useEffect(() => call.cardShown(), [call]);
  useEffect(() => {
    if (!sound) return;
    const tone = ring("incoming", { alone: true, lasts: invitation.sound_until - now() });
    return () => tone.stop();
  }, [sound]);
  if (state.phase !== "incoming" && state.phase !== "answering") return null;
  const { kind, from, sent_at, expires_at, cameras } = state.invitation;
  const apart = belongsApart(kind, visit.tag);
  const accept = (camera: boolean) => (apart ? popOut.join({ camera }) : call.accept({ camera }));
  const able = call.supported || apart;
  return (
    <InvitationCard
      kind={kind}
      about={apart ? t("pop-out-instead") : undefined}
      cameraOff={!cameras.consumer}
      name={from.name}
      person={from.id}
      sentAt={sent_at}
      expiresAt={expires_at}
      now={now}
      accepting={state.phase === "answering"}
      onAccept={() => accept(true)}
      onDecline={(reason) => call.decline(reason)}
      {...(kind === "video" && able && { onAcceptVoice: () => accept(false) })}
      {...(sound && { onSilence: () => silence(invitation.id) })}
      reason={able ? undefined : t(isSecureContext ? "window-unsupported" : "window-insecure")}
    />
  );
}
