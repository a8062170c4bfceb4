import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { CallKind, Me } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/desk.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { classes } from "@beckon/kit/ui/classes.ts";
import { Dialog } from "@beckon/kit/ui/dialog.tsx";
import { useCallVoice } from "@beckon/kit/view/call-voice.ts";
import { useFullScreen } from "@beckon/kit/view/full-screen.ts";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Drafts } from "../model/drafts.ts";
import { CallChat } from "./call-chat.tsx";
import { useChatRoom } from "./chat-room.ts";
import { Live } from "./live.tsx";
import { Ringing } from "./ringing.tsx";
import { SettingUp } from "./setting-up.tsx";
import { useShortcuts } from "./shortcuts.ts";
import "./call.css";

export interface CallStageProps {
  readonly conversation: ConversationModel;
  readonly drafts: Drafts;
  readonly me: Me;
}

/** The call over the whole page, with the chat beside it. */
export function CallStage({ conversation, drafts, me }: CallStageProps) {
  const { call } = conversation;
  const state = call.state.value;
  const frame = useRef<HTMLDivElement>(null);
  const full = useFullScreen(frame);
  const chat = useChatRoom(conversation);
  // A browser may close a dialog against our will (Android's Back, a second Escape); the call is still there, so it opens anew.
  const [opened, setOpened] = useState(0);
  useShortcuts();
  useCallVoice(call);
  // What had the focus may have gone with the last phase or with the chat; it stays in the dialog.
  useEffect(() => {
    if (!frame.current?.contains(document.activeElement)) frame.current?.focus();
  }, [state.phase, chat.shown]);

  const name = conversation.view.value?.consumer.name ?? "";
  const kind = kindOf(state);
  const title = t("desk-call-title", { kind, name });
  return (
    <Dialog
      key={opened}
      open
      size="full"
      title={title}
      dismissable={false}
      onClose={() => setOpened((times) => times + 1)}
    >
      <div
        ref={frame}
        class={classes("desk-call", chat.shown && "desk-call-with-chat")}
        data-theme="dark"
        tabIndex={-1}
        autofocus
      >
        <div class="desk-call-stage">
          <Phase conversation={conversation} title={title} kind={kind} me={me} full={full} chat={chat} />
        </div>
        {chat.shown && <CallChat conversation={conversation} drafts={drafts} me={me.member.id} onClose={chat.toggle} />}
      </div>
    </Dialog>
  );
}

function kindOf(state: ConversationModel["call"]["state"]["value"]): CallKind {
  if ("kind" in state) return state.kind;
  if ("invitation" in state) return state.invitation.kind;
  return "call" in state ? state.call.kind : "voice";
}

/** What each part of the stage is given. */
export interface PhaseProps {
  readonly conversation: ConversationModel;
  /** *Video call with Maya*. */
  readonly title: string;
  readonly kind: CallKind;
  readonly me: Me;
  readonly full: ReturnType<typeof useFullScreen>;
  readonly chat: ReturnType<typeof useChatRoom>;
}

function Phase(props: PhaseProps) {
  const state = props.conversation.call.state.value;
  switch (state.phase) {
    case "preparing":
    case "choosing":
      return <SettingUp {...props} />;
    case "ringing":
      return <Ringing {...props} invitation={state.invitation} />;
    case "connecting":
    case "active":
    case "reconnecting":
      return <Live {...props} phase={state.phase} call={state.call} />;
    default:
      return null;
  }
}
