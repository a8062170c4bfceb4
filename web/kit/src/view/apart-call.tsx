import type { ConversationModel } from "../model/conversation.ts";
import type { CallKind } from "../protocol.ts";
import "../texts/call.ts";
import { t } from "../texts/texts.ts";
import { CallBar } from "../ui/call-bar.tsx";
import { Stage } from "../ui/stage.tsx";
import { VideoTile } from "../ui/video-tile.tsx";
import "./apart-call.css";

export interface ApartCallProps {
  readonly conversation: ConversationModel;
  readonly title: string;
  readonly kind: CallKind;
}

/** The call in a small window of its own: the screen that is shared, else the other person; mute and end. */
export function ApartCall({ conversation: { call }, title, kind }: ApartCallProps) {
  const other = call.other.value;
  const person = call.otherPerson.value;
  const { microphone, camera } = call.own.value;
  if (person === null) return null;
  const { id, name } = person.person;
  return (
    <div class="call-apart" data-theme="dark">
      <Stage
        compact
        stepBack
        name={title}
        main={
          <VideoTile
            name={name}
            person={id}
            {...(other.screen !== null && { label: t("screen-of", { name }) })}
            stream={other.screen ?? other.picture}
            picture={other.screen !== null || other.picture !== null}
            whole={other.screen !== null}
            muted={kind !== "screen" && !person.choosing && !person.sends.audio}
            frozen={other.silent}
          />
        }
        bar={
          <CallBar
            compact
            microphone={
              kind === "screen"
                ? undefined
                : { on: microphone === "on" || microphone === "asking", onToggle: () => call.toggleMicrophone() }
            }
            camera={
              kind === "video"
                ? { on: camera === "on" || camera === "asking", onToggle: () => call.toggleCamera() }
                : undefined
            }
            onEnd={() => call.end()}
          />
        }
      />
    </div>
  );
}
