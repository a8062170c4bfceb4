import { MicOff } from "lucide";
import type { ComponentChildren } from "preact";
import "../texts/call.ts";
import { t } from "../texts/texts.ts";
import { Avatar } from "./avatar.tsx";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import { Ring } from "./ring.tsx";
import "./voice-stage.css";

export interface VoiceStageProps {
  readonly name: string;
  /** What the face's colour comes from. */
  readonly person?: string;
  /** What is going on, in words: *Ringing…*, *Connected*, *Reconnecting…*. */
  readonly words?: ComponentChildren;
  /** The `Timer`, once there is something to count. */
  readonly timer?: ComponentChildren;
  readonly speaking?: boolean;
  /** The other side's microphone is off. */
  readonly muted?: boolean;
  /** It rings there. */
  readonly ringing?: boolean;
  /** Face and name in one line, where there is little height. Beside the timer the words are for ears alone. */
  readonly inline?: boolean;
  /** Under it: time left, *Cancel*, readiness. */
  readonly children?: ComponentChildren;
}

/** A call without pictures, and every call while it rings: the person, large, and what is going on. */
export function VoiceStage({
  name,
  person,
  words,
  timer,
  speaking,
  muted,
  ringing,
  inline,
  children,
}: VoiceStageProps) {
  const face = <Avatar name={name} id={person} size="fill" />;
  return (
    <div class={classes("ui-voice", inline && "ui-voice-inline")}>
      <span class={classes("ui-voice-face", speaking && "ui-voice-speaking")}>
        {ringing ? <Ring>{face}</Ring> : face}
      </span>
      <div class="ui-voice-words">
        <p class="ui-voice-name">
          {name}
          {muted && (
            <>
              <Icon node={MicOff} size={16} />
              <span class="ui-unseen">{t("tile-muted")}</span>
            </>
          )}
        </p>
        <p class="ui-voice-state">
          <span class={classes(inline && timer !== undefined && "ui-unseen")}>{words}</span>
          {!inline && words !== undefined && timer !== undefined && <span aria-hidden="true"> · </span>}
          {timer}
        </p>
      </div>
      {children !== undefined && <div class="ui-voice-more">{children}</div>}
    </div>
  );
}
