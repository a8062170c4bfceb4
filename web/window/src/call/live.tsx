import type { CallScreen } from "@beckon/kit/model/call.ts";
import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { CallView } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { classes } from "@beckon/kit/ui/classes.ts";
import { useFocusReturn, useLostFocus } from "@beckon/kit/ui/focus.ts";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { PromptHint } from "@beckon/kit/ui/prompt-hint.tsx";
import { Stage } from "@beckon/kit/ui/stage.tsx";
import { Thumbnail } from "@beckon/kit/ui/thumbnail.tsx";
import { Timer } from "@beckon/kit/ui/timer.tsx";
import { VideoTile } from "@beckon/kit/ui/video-tile.tsx";
import { VoiceStage } from "@beckon/kit/ui/voice-stage.tsx";
import { Zoom } from "@beckon/kit/ui/zoom.tsx";
import { type Apart, useApart } from "@beckon/kit/view/apart.ts";
import { ApartCall } from "@beckon/kit/view/apart-call.tsx";
import { useFullScreen } from "@beckon/kit/view/full-screen.ts";
import { Loaded } from "@beckon/kit/view/loaded.tsx";
import { nobodyShares, ShareAgain, shareWords } from "@beckon/kit/view/share.tsx";
import { StageRefusal } from "@beckon/kit/view/stage-refusal.tsx";
import { useStill } from "@beckon/kit/view/still.ts";
import { Unreceived } from "@beckon/kit/view/unreceived.tsx";
import { UpgradeQuestion } from "@beckon/kit/view/upgrade.tsx";
import { PictureInPicture2, Volume2 } from "lucide";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Minimise } from "../header.tsx";
import type { ChatSheet } from "../model/chat-sheet.ts";
import type { PopOut } from "../model/pop-out.ts";
import type { Visit } from "../model/visit.ts";
import { Controls } from "./controls.tsx";
import { deviceParts } from "./device-parts.ts";
import { CallDevices } from "./devices.tsx";
import { Taken, useTaken } from "./taken.tsx";
import { problemOf, statusWords } from "./words.ts";

export interface LiveProps {
  readonly visit: Visit;
  readonly sheet: ChatSheet;
  readonly popOut: PopOut;
  readonly conversation: ConversationModel;
  readonly phase: Extract<CallScreen["phase"], "choosing" | "connecting" | "active" | "reconnecting">;
  readonly view: CallView;
}

/** Where the keyboard goes on when a call has left nothing to act on. */
export const messages = () => document.querySelector("[role=log]");

/** The running call above the chat: the shared screen first, else the agent, and oneself small. */
export function Live(props: LiveProps) {
  const { conversation, sheet, phase, view } = props;
  const box = useRef<HTMLDivElement>(null);
  useLostFocus(box, phase);
  useFocusReturn(box, messages);
  const { call } = conversation;
  const { screen: agentsScreen, unreceived } = call.other.value;
  const shared = agentsScreen !== null;
  // What is not received is said over the bar for as long as it is so.
  const unseen = unreceived.picture || unreceived.screen;
  const full = useFullScreen(box, { fills: true, lies: shared });
  const video = view.kind === "video";
  const stuck = phase === "choosing" && problemOf(call.own.value) !== null;
  const large = video || shared || stuck || sheet.alone;
  // Pictures that do not cover the chat anyway can have the whole screen. Where there are none any more, it is given back.
  const enlarges = large && (!sheet.covered.value || shared);
  useEffect(() => {
    if (full.on && !enlarges) full.toggle();
  }, [full.on, enlarges]);
  useEffect(() => {
    sheet.full.value = full.on;
  }, [sheet, full.on]);
  useEffect(
    () => () => {
      sheet.full.value = false;
    },
    [sheet],
  );
  const [screen, setScreen] = useState<HTMLVideoElement | null>(null);
  const [picture, setPicture] = useState<HTMLVideoElement | null>(null);
  const still = useStill(screen);
  // Who neither speaks nor is seen takes no room from the screen.
  const alone = view.kind === "screen" && shared;
  const title = t("window-call-with", { kind: view.kind, name: view.agent.person.name });
  const small = () => <ApartCall conversation={conversation} title={title} kind={view.kind} />;
  const apart = useApart(small, screen ?? (call.other.value.picture === null ? null : picture));
  // A face lies under nothing, and what is read neither, as long as there is room.
  const over = !unseen && (full.on || (sheet.covered.value && !shared && phase !== "choosing"));
  return (
    <div
      ref={box}
      tabIndex={-1}
      class={classes(
        "window-call",
        large ? "window-call-pictures" : "window-call-voice",
        stuck && "window-call-stuck",
        full.filled && "window-call-filled",
      )}
    >
      <Stage
        compact
        stepBack={over}
        name={title}
        top={large ? <Top {...props} apart={apart} /> : undefined}
        screen={shared ? <Shared {...props} onElement={setScreen} /> : undefined}
        main={
          alone ? undefined : (video || shared) && phase !== "choosing" ? (
            <OtherTile {...props} onElement={setPicture} />
          ) : (
            <Other {...props} />
          )
        }
        own={
          video &&
          phase !== "choosing" && (
            <Thumbnail fixed={shared}>
              <Own conversation={conversation} />
            </Thumbnail>
          )
        }
        status={<Status {...props} still={still} />}
        bar={
          <>
            <StageRefusal call={call} kind={view.kind} />
            <UpgradeQuestion call={call} kind={view.kind} />
            <ShareAgain call={call} />
            <Unreceived call={call} />
            <Controls {...props} full={enlarges || full.on ? full : undefined} />
          </>
        }
      />
      <CallDevices conversation={conversation} />
    </div>
  );
}

/** Above or over the pictures: how long the call has lasted, and the way to make the window small where its head is covered. */
function Top({ visit, sheet, conversation, view, apart }: LiveProps & { readonly apart: Apart }) {
  const now = useNow(conversation);
  // Without pictures the time stands under the face.
  const hasPictures = view.kind === "video" || conversation.call.other.value.screen !== null;
  return (
    <>
      {view.active_at !== null && hasPictures && (
        <span class="window-call-elapsed">
          <Timer since={view.active_at} now={now} />
        </span>
      )}
      <span class="ui-stage-gap" />
      {apart.supported && (
        <IconButton
          icon={PictureInPicture2}
          name={t("call-apart")}
          variant="stage"
          side="bottom"
          pressed={apart.on}
          onClick={apart.toggle}
        />
      )}
      {sheet.covered.value && <Minimise visit={visit} onStage />}
    </>
  );
}

function useNow(conversation: ConversationModel): () => number {
  return useMemo(() => () => conversation.clock.now(), [conversation]);
}

/** The agent's face: in a voice call, and while devices are being chosen. */
function Other(props: LiveProps) {
  const { conversation, sheet, phase, view } = props;
  const now = useNow(conversation);
  const { person, choosing, sends } = view.agent;
  return (
    <VoiceStage
      inline={
        !sheet.alone &&
        view.kind !== "video" &&
        (phase !== "choosing" || problemOf(conversation.call.own.value) === null)
      }
      name={person.name}
      person={person.id}
      muted={view.kind !== "screen" && !choosing && !sends.audio}
      speaking={conversation.call.other.value.speaks}
      words={phaseWords(props)}
      {...(view.active_at !== null && phase === "active" && { timer: <Timer since={view.active_at} now={now} /> })}
    >
      {phase === "choosing" ? <Choosing {...props} /> : <Hear conversation={conversation} />}
    </VoiceStage>
  );
}

function phaseWords({ phase, view, conversation: { call } }: LiveProps): string {
  switch (phase) {
    case "choosing":
      return t("window-choosing", { kind: view.kind });
    case "connecting":
      return t("call-connecting");
    case "active":
      return nobodyShares(call, view.kind) ? t("screen-nobody") : t("call-active");
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
      <Loaded part={deviceParts}>{({ FixSteps }) => <FixSteps {...fix} />}</Loaded>
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

interface PictureProps extends LiveProps {
  readonly onElement: (element: HTMLVideoElement | null) => void;
}

function OtherTile({ conversation, view, phase, onElement }: PictureProps) {
  const { person, choosing, sends } = view.agent;
  const other = conversation.call.other.value;
  return (
    <VideoTile
      name={person.name}
      person={person.id}
      stream={other.picture}
      picture={other.picture !== null}
      speaking={other.speaks}
      muted={view.kind !== "screen" && !choosing && !sends.audio}
      frozen={(phase === "reconnecting" || other.silent) && other.picture !== null}
      onElement={onElement}
    >
      <Hear conversation={conversation} />
    </VideoTile>
  );
}

function Shared({ conversation, view, onElement }: PictureProps) {
  const { person } = view.agent;
  return (
    <VideoTile
      name={person.name}
      person={person.id}
      label={t("screen-of", { name: person.name })}
      stream={conversation.call.other.value.screen}
      picture
      whole
      onElement={onElement}
    >
      <Zoom />
      {view.kind === "screen" && <Hear conversation={conversation} />}
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

function Status({ visit, conversation, phase, view, still }: LiveProps & { readonly still: boolean }) {
  const { call } = conversation;
  const own = call.own.value;
  const taken = useTaken(conversation, view.id, visit.tag.open.value);
  if (own.problems.microphone === "prompt_open" || own.problems.camera === "prompt_open") {
    return <PromptHint>{t(view.kind === "video" ? "call-prompt-open-video" : "call-prompt-open")}</PromptHint>;
  }
  if (taken !== null) return <Taken conversation={conversation} picture={taken} />;
  return (
    <>
      {statusWords({
        kind: view.kind,
        phase,
        own,
        words: call.otherWords.value,
        agent: view.agent,
        condition: call.condition.value,
        share: shareWords(call, still) ?? nobodyWords(call, view),
      })}
    </>
  );
}

/** What to do where the call is for screens alone and none is shared. */
function nobodyWords(call: ConversationModel["call"], { kind, agent }: CallView): string | undefined {
  return nobodyShares(call, kind) ? t("screen-nobody-about", { name: agent.person.name }) : undefined;
}
