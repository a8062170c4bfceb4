import type { CallScreen } from "@beckon/kit/model/call.ts";
import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { CallView } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { classes } from "@beckon/kit/ui/classes.ts";
import { FixSteps } from "@beckon/kit/ui/fix-steps.tsx";
import { useFocusReturn, useLostFocus } from "@beckon/kit/ui/focus.ts";
import { PromptHint } from "@beckon/kit/ui/prompt-hint.tsx";
import { Stage } from "@beckon/kit/ui/stage.tsx";
import { Thumbnail } from "@beckon/kit/ui/thumbnail.tsx";
import { Timer } from "@beckon/kit/ui/timer.tsx";
import { VideoTile } from "@beckon/kit/ui/video-tile.tsx";
import { VoiceStage } from "@beckon/kit/ui/voice-stage.tsx";
import { useFullScreen } from "@beckon/kit/view/full-screen.ts";
import { VideoQuestion } from "@beckon/kit/view/video-wish.tsx";
import { Volume2 } from "lucide";
import { useMemo, useRef, useState } from "preact/hooks";
import { Minimise } from "../header.tsx";
import type { ChatSheet } from "../model/chat-sheet.ts";
import type { Visit } from "../model/visit.ts";
import { Controls } from "./controls.tsx";
import { CallDevices } from "./devices.tsx";
import { problemOf, statusWords } from "./words.ts";

export interface LiveProps {
  readonly visit: Visit;
  readonly sheet: ChatSheet;
  readonly conversation: ConversationModel;
  readonly phase: Extract<CallScreen["phase"], "choosing" | "connecting" | "active" | "reconnecting">;
  readonly view: CallView;
}

/** Where the keyboard goes on when a call has left nothing to act on. */
export const messages = () => document.querySelector("[role=log]");

/** The running call above the chat: the shared screen first, else the agent, and oneself small. */
export function Live(props: LiveProps) {
  const { visit, conversation, sheet, phase, view } = props;
  const box = useRef<HTMLDivElement>(null);
  const screen = useFullScreen(box);
  useLostFocus(box, phase);
  useFocusReturn(box, messages);
  // Where the browser has no full screen for pages, the call fills the window.
  const [filled, setFilled] = useState(false);
  const full = screen.supported ? screen : { supported: true, on: filled, toggle: () => setFilled(!filled) };
  const { call } = conversation;
  const shared = call.other.value.screen;
  const video = view.kind === "video";
  const own = <Own conversation={conversation} />;
  const stuck = phase === "choosing" && problemOf(call.own.value) !== null;
  const large = video || shared !== null || stuck;
  return (
    <div
      ref={box}
      tabIndex={-1}
      class={classes(
        "window-call",
        large ? "window-call-pictures" : "window-call-voice",
        stuck && "window-call-stuck",
        filled && "window-call-filled",
      )}
    >
      <Stage
        compact
        name={t("window-call-with", { kind: view.kind, name: view.agent.person.name })}
        main={shared === null ? <Other {...props} /> : <Shared {...props} />}
        side={
          shared === null ? undefined : (
            <>
              <OtherTile {...props} />
              {video && own}
            </>
          )
        }
        thumbnail={shared === null && video && phase !== "choosing" ? <Thumbnail>{own}</Thumbnail> : undefined}
        status={<Status {...props} />}
        top={sheet.covered.value ? <Minimise visit={visit} onStage /> : undefined}
        bar={
          <>
            <VideoQuestion call={call} kind={view.kind} />
            <Controls
              conversation={conversation}
              view={view}
              sheet={sheet}
              full={large && !sheet.covered.value ? full : undefined}
            />
          </>
        }
      />
      <CallDevices conversation={conversation} />
    </div>
  );
}

function useNow(conversation: ConversationModel): () => number {
  return useMemo(() => () => conversation.clock.now(), [conversation]);
}

/** How long the call has lasted, on the picture. */
function Elapsed({ conversation, view }: LiveProps) {
  const now = useNow(conversation);
  if (view.active_at === null) return null;
  return (
    <span class="window-call-elapsed">
      <Timer since={view.active_at} now={now} />
    </span>
  );
}

/** The agent: a picture in a video call, a face in a voice call and while devices are being chosen. */
function Other(props: LiveProps) {
  const { conversation, phase, view } = props;
  const now = useNow(conversation);
  if (view.kind === "video" && phase !== "choosing") return <OtherTile {...props} />;
  const { person, choosing, sends } = view.agent;
  return (
    <VoiceStage
      inline={view.kind === "voice" && (phase !== "choosing" || problemOf(conversation.call.own.value) === null)}
      name={person.name}
      person={person.id}
      muted={!choosing && !sends.audio}
      words={phaseWords(props)}
      {...(view.active_at !== null && { timer: <Timer since={view.active_at} now={now} /> })}
    >
      {phase === "choosing" ? <Choosing {...props} /> : <Hear conversation={conversation} />}
    </VoiceStage>
  );
}

function phaseWords({ phase, view }: LiveProps): string {
  switch (phase) {
    case "choosing":
      return t("window-choosing", { kind: view.kind });
    case "connecting":
      return t("call-connecting");
    case "active":
      return t("call-active");
    case "reconnecting":
      return t("call-reconnecting");
  }
}

/** A device did not work: try again, or go on without. */
function Choosing({ conversation: { call } }: LiveProps) {
  const own = call.own.value;
  const fix = problemOf(own);
  if (own.asking || fix === null) return null;
  return (
    <div class="window-call-choices">
      <FixSteps {...fix} />
      <div class="window-call-next">
        <Button variant="primary" onClick={() => call.tryDevicesAgain()}>
          {t("window-devices-again")}
        </Button>
        <Button onClick={() => call.goOnWithout()}>
          {t(own.microphone === "on" || own.microphone === "muted" ? "window-without-camera" : "window-listen-only")}
        </Button>
      </div>
    </div>
  );
}

function OtherTile(props: LiveProps) {
  const { conversation, view, phase } = props;
  const { person, choosing, sends } = view.agent;
  const other = conversation.call.other.value;
  return (
    <VideoTile
      name={person.name}
      person={person.id}
      stream={other.picture}
      picture={other.picture !== null}
      muted={!choosing && !sends.audio}
      frozen={(phase === "reconnecting" || other.silent) && other.picture !== null}
    >
      {conversation.call.other.value.screen === null && <Elapsed {...props} />}
      <Hear conversation={conversation} />
    </VideoTile>
  );
}

function Shared(props: LiveProps) {
  const { conversation, view } = props;
  const { person } = view.agent;
  return (
    <VideoTile
      name={person.name}
      person={person.id}
      label={t("screen-of", { name: person.name })}
      stream={conversation.call.other.value.screen}
      picture
      whole
    >
      <Elapsed {...props} />
    </VideoTile>
  );
}

function Own({ conversation }: Pick<LiveProps, "conversation">) {
  const own = conversation.call.own.value;
  const me = conversation.view.value?.consumer;
  return (
    <VideoTile
      name={me?.name ?? t("tile-own")}
      {...(me !== undefined && { person: me.id })}
      label={t("tile-own")}
      stream={own.picture}
      picture={own.camera === "on"}
      muted={own.microphone === "muted" || own.microphone === "off"}
      mirrored={own.mirrored}
    />
  );
}

/** The browser holds the sound back until it is asked by a press. */
function Hear({ conversation: { call } }: Pick<LiveProps, "conversation">) {
  if (!call.other.value.tapToHear) return null;
  return (
    <span class="window-call-hear">
      <Button variant="primary" icon={Volume2} onClick={() => call.hear()}>
        {t("tap-to-hear")}
      </Button>
    </span>
  );
}

function Status({ conversation, phase, view }: LiveProps) {
  const { call } = conversation;
  const own = call.own.value;
  if (own.problems.microphone === "prompt_open" || own.problems.camera === "prompt_open") {
    return <PromptHint>{t(view.kind === "video" ? "call-prompt-open-video" : "call-prompt-open")}</PromptHint>;
  }
  return (
    <>
      {statusWords({
        phase,
        own,
        words: call.otherWords.value,
        agent: view.agent,
        condition: call.condition.value,
        sharing: call.sharing.value,
      })}
    </>
  );
}
