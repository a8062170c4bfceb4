import { notPermitted } from "@beckon/kit/model/call-buttons.ts";
import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { Upgraded } from "@beckon/kit/model/upgrade.ts";
import type { CallKind, Me } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/desk.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { classes } from "@beckon/kit/ui/classes.ts";
import { Dialog } from "@beckon/kit/ui/dialog.tsx";
import { Toasts } from "@beckon/kit/ui/toast.tsx";
import { useCallVoice } from "@beckon/kit/view/call-voice.ts";
import { useFullScreen } from "@beckon/kit/view/full-screen.ts";
import { WindowBlocked } from "@beckon/kit/view/window-blocked.tsx";
import { useEffect, useRef, useState } from "preact/hooks";
import { reasonWords } from "../conversation/call-buttons.tsx";
import { CallLayout } from "../model/call-layout.ts";
import { callPage, type PopOut } from "../model/pop-out.ts";
import type { Workplace } from "../model/workplace.ts";
import { CallChat } from "./call-chat.tsx";
import { type ChatRoom, useChatRoom } from "./chat-room.ts";
import { Live } from "./live.tsx";
import { Ringing } from "./ringing.tsx";
import { SettingUp } from "./setting-up.tsx";
import { useShortcuts } from "./shortcuts.ts";
import "./call.css";

export { WindowBlocked } from "@beckon/kit/view/window-blocked.tsx";
// What the desk says of a call that is not on its stage.
export { WaitingForLink } from "./call-link.tsx";
export { CallElsewhere } from "./elsewhere.tsx";
export { CallFarewell } from "./farewell.tsx";

export interface CallStageProps {
  readonly workplace: Workplace;
  readonly conversation: ConversationModel;
  readonly me: Me;
}

/** The call: over the whole page with its chat beside it, or docked in the left of the conversation. */
export function CallStage(props: CallStageProps) {
  const { layout, popOut } = props.workplace;
  const docked = layout.docked.value;
  // A browser may close a dialog against our will (Android's Back, a second Escape); the call is still there, so it opens anew.
  const [opened, setOpened] = useState(0);
  useShortcuts(docked);
  return (
    <Dialog
      key={opened}
      open
      size="full"
      title={titleOf(props.conversation)}
      dismissable={false}
      modal={!docked}
      onClose={() => setOpened((times) => times + 1)}
    >
      <CallFrame {...props} layout={layout} popOut={popOut} />
      {!docked && <Toasts />}
    </Dialog>
  );
}

/** A page of the call alone has room for nothing to dock it beside. */
const ALONE = new CallLayout(() => localStorage, { matches: false, addEventListener: () => {} });

/** The call as a page of its own, with its chat beside it. */
export function CallAlone(props: CallStageProps) {
  const title = titleOf(props.conversation);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main class="desk-call-alone">
      <h1 class="ui-unseen">{title}</h1>
      <CallFrame {...props} layout={ALONE} popOut={undefined} />
    </main>
  );
}

interface CallFrameProps extends CallStageProps {
  readonly layout: CallLayout;
  readonly popOut: PopOut | undefined;
}

function CallFrame({ workplace, conversation, me, layout, popOut }: CallFrameProps) {
  const { call } = conversation;
  const docked = layout.docked.value;
  const state = call.state.value;
  const frame = useRef<HTMLDivElement>(null);
  const full = useFullScreen(frame);
  const chat = useChatRoom(workplace, layout, conversation);
  useCallVoice(call);
  // What had the focus may have gone with the last phase or with the chat; it stays with the call.
  useEffect(() => {
    if (!docked && !frame.current?.contains(document.activeElement)) frame.current?.focus();
  }, [state.phase, chat.beside, docked]);
  const blocked = popOut?.blocked.value ?? null;
  return (
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
          title={titleOf(conversation)}
          kind={kindOf(state)}
          forbidden={(next) => reasonWords(notPermitted(next, workplace.desk.permissions.value), [])}
          me={me}
          full={full}
          chat={chat}
          layout={layout}
          popOut={popOut}
        />
        {blocked !== null && (
          <div class="desk-call-blocked">
            <WindowBlocked address={callPage(blocked)} onDismiss={() => popOut?.dismiss()} />
          </div>
        )}
      </div>
      {chat.beside && (
        <CallChat conversation={conversation} drafts={workplace.drafts} me={me.member.id} onClose={chat.toggle} />
      )}
    </div>
  );
}

/** *Video call with Maya*. */
function titleOf({ call, view }: ConversationModel): string {
  return t("desk-call-title", { kind: kindOf(call.state.value), name: view.value?.consumer.name ?? "" });
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
  /** The way into a window of its own; absent in it. */
  readonly popOut: PopOut | undefined;
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
