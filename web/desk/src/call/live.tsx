import type { CallScreen } from "@beckon/kit/model/call.ts";
import type { CallView } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Stage } from "@beckon/kit/ui/stage.tsx";
import { Thumbnail } from "@beckon/kit/ui/thumbnail.tsx";
import { Timer } from "@beckon/kit/ui/timer.tsx";
import { VideoTile } from "@beckon/kit/ui/video-tile.tsx";
import { VoiceStage } from "@beckon/kit/ui/voice-stage.tsx";
import { VideoQuestion } from "@beckon/kit/view/video-wish.tsx";
import { Volume2 } from "lucide";
import { useMemo } from "preact/hooks";
import { CallControls } from "./controls.tsx";
import { CallDevices } from "./devices.tsx";
import { OwnTile } from "./own-tile.tsx";
import { Prompt } from "./setting-up.tsx";
import type { PhaseProps } from "./stage.tsx";
import { statusWords } from "./words.ts";

export interface LiveProps extends PhaseProps {
  readonly phase: Extract<CallScreen["phase"], "connecting" | "active" | "reconnecting">;
  readonly call: CallView;
}

/** The running call: the shared screen first, else the other person, and oneself small. */
export function Live(props: LiveProps) {
  const { conversation, title, kind, me, call: view } = props;
  const { call } = conversation;
  const own = call.own.value;
  const shared = call.other.value.screen;
  const ownTile = <OwnTile own={own} me={me} />;
  return (
    <Stage
      name={title}
      top={<Top {...props} />}
      main={shared === null ? <Other {...props} /> : <SharedScreen {...props} />}
      side={
        shared === null ? undefined : (
          <>
            <OtherTile {...props} />
            {kind === "video" && ownTile}
          </>
        )
      }
      thumbnail={shared === null && kind === "video" ? <Thumbnail>{ownTile}</Thumbnail> : undefined}
      status={<Status {...props} />}
      bar={
        <>
          <VideoQuestion call={call} kind={view.kind} />
          <CallControls {...props} view={view} />
        </>
      }
    />
  );
}

function Top({ conversation, title, kind, call: view }: LiveProps) {
  const now = useMemo(() => () => conversation.clock.now(), [conversation]);
  return (
    <>
      <CallDevices conversation={conversation} kind={kind} />
      <span class="desk-call-title">{title}</span>
      {view.active_at !== null && <Timer since={view.active_at} now={now} />}
    </>
  );
}

function Other(props: LiveProps) {
  const { conversation, kind, phase } = props;
  const { consumer } = props.call;
  if (kind === "video") return <OtherTile {...props} />;
  return (
    <VoiceStage
      name={consumer.person.name}
      person={consumer.person.id}
      muted={!consumer.choosing && !consumer.sends.audio}
      words={
        phase === "active" ? t("call-active") : phase === "connecting" ? t("call-connecting") : t("call-reconnecting")
      }
    >
      <Hear conversation={conversation} />
    </VoiceStage>
  );
}

function OtherTile({ conversation, call: view, phase }: LiveProps) {
  const { consumer } = view;
  const other = conversation.call.other.value;
  const frozen = phase === "reconnecting" || other.silent;
  return (
    <VideoTile
      name={consumer.person.name}
      person={consumer.person.id}
      stream={other.picture}
      picture={other.picture !== null}
      muted={!consumer.choosing && !consumer.sends.audio}
      frozen={frozen && other.picture !== null}
    >
      <Hear conversation={conversation} />
    </VideoTile>
  );
}

function SharedScreen({ conversation, call: view }: LiveProps) {
  const { person } = view.consumer;
  return (
    <VideoTile
      name={person.name}
      person={person.id}
      label={t("screen-of", { name: person.name })}
      stream={conversation.call.other.value.screen}
      picture
      whole
    />
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

function Status({ conversation, kind, phase, call: view }: LiveProps) {
  const { call } = conversation;
  const own = call.own.value;
  const refusal = call.refusal.value;
  if (refusal !== null) return `${refusal.message} ${refusal.remedy}`;
  return (
    <>
      <Prompt own={own} kind={kind} />
      {statusWords({
        kind,
        phase,
        own,
        words: call.otherWords.value,
        other: view.consumer,
        condition: call.condition.value,
        offline: conversation.connection.value === "offline",
        sharing: call.sharing.value,
      })}
    </>
  );
}
