import type { CallScreen } from "@beckon/kit/model/call.ts";
import type { CallView } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Stage } from "@beckon/kit/ui/stage.tsx";
import { Thumbnail } from "@beckon/kit/ui/thumbnail.tsx";
import { VideoTile } from "@beckon/kit/ui/video-tile.tsx";
import { VoiceStage } from "@beckon/kit/ui/voice-stage.tsx";
import { Zoom } from "@beckon/kit/ui/zoom.tsx";
import { useApart } from "@beckon/kit/view/apart.ts";
import { ApartCall } from "@beckon/kit/view/apart-call.tsx";
import { nobodyShares, ShareAgain, shareWords } from "@beckon/kit/view/share.tsx";
import { StageRefusal } from "@beckon/kit/view/stage-refusal.tsx";
import { useStill } from "@beckon/kit/view/still.ts";
import { Unreceived } from "@beckon/kit/view/unreceived.tsx";
import { UpgradeQuestion } from "@beckon/kit/view/upgrade.tsx";
import { Volume2 } from "lucide";
import { useState } from "preact/hooks";
import { CallControls } from "./controls.tsx";
import { OwnTile } from "./own-tile.tsx";
import { Prompt, promptOpen } from "./setting-up.tsx";
import type { PhaseProps } from "./stage.tsx";
import { Top } from "./top.tsx";
import { statusWords } from "./words.ts";

export interface LiveProps extends PhaseProps {
  readonly phase: Extract<CallScreen["phase"], "connecting" | "active" | "reconnecting">;
  readonly call: CallView;
}

/** The running call: the shared screen first, else the other person, and oneself small. */
export function Live(props: LiveProps) {
  const { conversation, title, kind, me, full, layout, call: view } = props;
  const { screen: othersScreen, unreceived } = conversation.call.other.value;
  const shared = othersScreen !== null;
  // What is not received is said over the bar for as long as it is so.
  const unseen = unreceived.picture || unreceived.screen;
  const docked = layout.docked.value && !full.on;
  const [screen, setScreen] = useState<HTMLVideoElement | null>(null);
  const still = useStill(screen);
  const apart = useApart(() => <ApartCall conversation={conversation} title={title} kind={kind} />, null);
  const video = kind === "video";
  // Who neither speaks nor is seen takes no room from the screen.
  const alone = kind === "screen" && shared;
  return (
    <Stage
      name={title}
      column={docked}
      compact={docked}
      // A shared screen is read, so nothing lies over it while the page has room.
      stepBack={!docked && !unseen && (full.on || (video && !shared))}
      top={<Top {...props} since={view.active_at} apart={apart} />}
      screen={shared ? <SharedScreen {...props} onElement={setScreen} /> : undefined}
      main={alone ? undefined : video || shared ? <OtherTile {...props} /> : <Other {...props} />}
      own={
        video && (
          <Thumbnail fixed={shared}>
            <OwnTile own={conversation.call.own.value} me={me} />
          </Thumbnail>
        )
      }
      status={<Status {...props} still={still} />}
      bar={
        <>
          <StageRefusal call={conversation.call} kind={view.kind} />
          <UpgradeQuestion call={conversation.call} kind={view.kind} />
          <ShareAgain call={conversation.call} />
          <Unreceived call={conversation.call} />
          <CallControls {...props} view={view} />
        </>
      }
    />
  );
}

/** A call without pictures: the face, and what is going on. */
function Other({ conversation, phase, kind, call: { consumer } }: LiveProps) {
  const waits = phase === "active" && nobodyShares(conversation.call, kind);
  return (
    <VoiceStage
      name={consumer.person.name}
      person={consumer.person.id}
      muted={kind !== "screen" && !consumer.choosing && !consumer.sends.audio}
      speaking={conversation.call.other.value.speaks}
      words={
        waits
          ? t("screen-nobody")
          : phase === "active"
            ? t("call-active")
            : phase === "connecting"
              ? t("call-connecting")
              : t("call-reconnecting")
      }
    >
      <Hear conversation={conversation} />
      {waits && <p class="desk-call-hint">{t("screen-nobody-about", { name: consumer.person.name })}</p>}
    </VoiceStage>
  );
}

function OtherTile({ conversation, call: view, kind, phase }: LiveProps) {
  const { consumer } = view;
  const other = conversation.call.other.value;
  const frozen = phase === "reconnecting" || other.silent;
  return (
    <VideoTile
      name={consumer.person.name}
      person={consumer.person.id}
      stream={other.picture}
      picture={other.picture !== null}
      speaking={other.speaks}
      muted={kind !== "screen" && !consumer.choosing && !consumer.sends.audio}
      frozen={frozen && other.picture !== null}
    >
      <Hear conversation={conversation} />
    </VideoTile>
  );
}

interface SharedScreenProps extends LiveProps {
  readonly onElement: (element: HTMLVideoElement | null) => void;
}

function SharedScreen({ conversation, kind, call: view, onElement }: SharedScreenProps) {
  const { person } = view.consumer;
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
      {kind === "screen" && <Hear conversation={conversation} />}
    </VideoTile>
  );
}

/** The browser holds the sound back until it is asked by a press. */
function Hear({ conversation: { call } }: Pick<LiveProps, "conversation">) {
  if (!call.other.value.tapToHear) return null;
  return (
    <span class="desk-call-hear">
      <Button variant="primary" size="large" icon={Volume2} onClick={() => call.hear()}>
        {t("tap-to-hear")}
      </Button>
    </span>
  );
}

function Status({ conversation, kind, phase, call: view, still }: LiveProps & { readonly still: boolean }) {
  const { call } = conversation;
  const own = call.own.value;
  if (promptOpen(own)) return <Prompt kind={kind} />;
  return (
    <>
      {statusWords({
        kind,
        phase,
        own,
        words: call.otherWords.value,
        other: view.consumer,
        condition: call.condition.value,
        offline: conversation.connection.value === "offline",
        share: shareWords(call, still),
      })}
    </>
  );
}
