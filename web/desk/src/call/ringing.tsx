import { isHopeless, warningOf } from "@beckon/kit/model/ready.ts";
import type { CallKind, InvitationView } from "@beckon/kit/protocol.ts";
import { timer } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { ring } from "@beckon/kit/ui/ring-tone.ts";
import { Stage } from "@beckon/kit/ui/stage.tsx";
import { Thumbnail } from "@beckon/kit/ui/thumbnail.tsx";
import { TimeLeft } from "@beckon/kit/ui/time-left.tsx";
import { VoiceStage } from "@beckon/kit/ui/voice-stage.tsx";
import { deviceWords } from "@beckon/kit/view/device-words.ts";
import { StageRefusal } from "@beckon/kit/view/stage-refusal.tsx";
import { useEffect, useMemo } from "preact/hooks";
import { readyWords } from "../conversation/ready.tsx";
import { ringLoudness } from "../ring-volume.tsx";
import { LinkOfCall } from "./call-link.tsx";
import { OwnTile } from "./own-tile.tsx";
import type { PhaseProps } from "./stage.tsx";
import { Top } from "./top.tsx";

/** It rings at the consumer's: a face, a tone, the time that is left, and the way out. */
export function Ringing(props: PhaseProps & { invitation: InvitationView }) {
  const { conversation, title, kind, me, layout, invitation } = props;
  const { call } = conversation;
  const now = useMemo(() => () => conversation.clock.now(), [conversation]);
  const sound = call.sound.value;
  const own = call.own.value;
  const consumer = conversation.view.value?.consumer;
  const offline = conversation.connection.value === "offline" ? t("desk-call-rings-offline") : undefined;
  useEffect(() => {
    if (!sound) return;
    const tone = ring("outgoing", { loudness: ringLoudness });
    return () => tone.stop();
  }, [sound]);
  return (
    <Stage
      name={title}
      column={layout.docked.value}
      compact={layout.docked.value}
      top={<Top {...props} />}
      main={
        <VoiceStage
          name={consumer?.name ?? ""}
          {...(consumer && { person: consumer.id })}
          ringing
          words={ringWords(invitation, sound)}
        >
          <TimeLeft from={invitation.sent_at} until={invitation.expires_at} now={now} />
          <span class="desk-call-left">{t("call-time-left", { time: timer(call.timeLeft.value * 1000) })}</span>
          <LinkOfCall conversation={conversation} />
          <Button variant="danger" size="large" onClick={() => call.cancel()}>
            {t("cancel")}
          </Button>
        </VoiceStage>
      }
      own={
        kind === "video" && (
          <Thumbnail>
            <OwnTile own={own} me={me} />
          </Thumbnail>
        )
      }
      status={
        offline ??
        hopelessWords(conversation, kind) ??
        (kind === "video" ? deviceWords(own.problems.camera, "camera") : undefined)
      }
      bar={<StageRefusal call={call} kind={kind} />}
    />
  );
}

/** The consumer's browser cannot take the call: both sides read why (S4-72). */
function hopelessWords({ readiness, view }: PhaseProps["conversation"], kind: CallKind): string | undefined {
  const ready = readiness.ready.value;
  if (ready === null || !isHopeless(warningOf(ready, kind))) return undefined;
  return readyWords(ready, kind, view.value?.consumer.name ?? "");
}

function ringWords({ shown, outcome, link }: InvitationView, sound: boolean): string {
  if (outcome === "accepted") return t("call-connecting");
  if (link?.opened_at != null) return t("desk-link-opened");
  if (!shown) return t("desk-call-reaches");
  return sound ? t("desk-call-rings") : t("desk-call-rings-on");
}
