import { notPermitted } from "@beckon/kit/model/call-buttons.ts";
import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { Upgraded } from "@beckon/kit/model/upgrade.ts";
import type { CallKind, Me } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/desk.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { classes } from "@beckon/kit/ui/classes.ts";
import { Dialog } from "@beckon/kit/ui/dialog.tsx";
import { useCallVoice } from "@beckon/kit/view/call-voice.ts";
import { useFullScreen } from "@beckon/kit/view/full-screen.ts";
import { useEffect, useRef, useState } from "preact/hooks";
import { reasonWords } from "../conversation/call-buttons.tsx";
import type { CallLayout } from "../model/call-layout.ts";
import type { Workplace } from "../model/workplace.ts";
import { CallChat } from "./call-chat.tsx";
import { type ChatRoom, useChatRoom } from "./chat-room.ts";
import { Live } from "./live.tsx";
import { Ringing } from "./ringing.tsx";
import { SettingUp } from "./setting-up.tsx";
import { useShortcuts } from "./shortcuts.ts";
import "./call.css";

export interface CallStageProps {
  readonly workplace: Workplace;
  readonly conversation: ConversationModel;
  readonly me: Me;
}

/** The call: over the whole page with its chat beside it, or docked in the left of the conversation. */
export function CallStage({ workplace, conversation, me }: CallStageProps) {
  const { call } = conversation;
  const { drafts, layout } = workplace;
  const docked = layout.docked.value;
  const state = call.state.value;
  const frame = useRef<HTMLDivElement>(null);
  const full = useFullScreen(frame);
  const chat = useChatRoom(workplace, conversation);
  // A browser may close a dialog against our will (Android's Back, a second Escape); the call is still there, so it opens anew.
  const [opened, setOpened] = useState(0);
  useShortcuts(docked);
  useCallVoice(call);
  // What had the focus may have gone with the last phase or with the chat; it stays in the dialog.
  useEffect(() => {
    if (!docked && !frame.current?.contains(document.activeElement)) frame.current?.focus();
  }, [state.phase, chat.beside, docked]);

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
      modal={!docked}
      onClose={() => setOpened((times) => times + 1)}
    >
      <div
        ref={frame}
        class={classes("desk-call", docked && "desk-call-docked", chat.beside && "desk-call-with-chat")}
        data-theme="dark"
        tabIndex={-1}
        autofocus={!docked}
      >
        <div class="desk-call-stage">
          <Phase
            conversation={conversation}
            title={title}
            kind={kind}
            forbidden={(next) => reasonWords(notPermitted(next, workplace.desk.permissions.value), [])}
            me={me}
            full={full}
            chat={chat}
            layout={layout}
          />
        </div>
        {chat.beside && (
          <CallChat conversation={conversation} drafts={drafts} me={me.member.id} onClose={chat.toggle} />
        )}
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
  /** Why the agent may not ask for a call of a kind. */
  readonly forbidden: (kind: Upgraded) => string | undefined;
  readonly me: Me;
  readonly full: ReturnType<typeof useFullScreen>;
  readonly chat: ChatRoom;
  readonly layout: CallLayout;
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
