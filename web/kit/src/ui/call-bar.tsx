import { Maximize, Mic, MicOff, Minimize, Phone, Video, VideoOff } from "lucide";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { SHORTCUT } from "../model/shortcuts.ts";
import "../texts/call.ts";
import "../texts/common.ts";
import { t } from "../texts/texts.ts";
import { classes } from "./classes.ts";
import { Icon, type IconNode } from "./icon.tsx";
import { useTooltip } from "./tooltip.ts";
import "./call-bar.css";

/** One control that is on or off. */
export interface CallControl {
  readonly on: boolean;
  readonly onToggle: () => void;
  /** Why it cannot be used now: *No camera was found*. */
  readonly reason?: string | undefined;
}

export interface CallButtonProps {
  readonly icon: IconNode;
  readonly name: string;
  /** *plain*; *off*: a microphone or camera that is off; *active*: something runs; *end* hangs up. */
  readonly look?: "plain" | "off" | "active" | "end";
  /** It stays to be seen while the other controls step back. */
  readonly stays?: boolean;
  readonly pressed?: boolean;
  /** Whether what it opens beside it is open. */
  readonly expanded?: boolean;
  readonly reason?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly onClick: () => void;
}

/** A round control of the bar. Apps add their own between *Full screen* and *End call*. */
export function CallButton(props: CallButtonProps) {
  const { icon, name, look = "plain", stays, pressed, expanded, reason, shortcut, onClick } = props;
  const hint = reason ?? (shortcut === undefined ? name : t("with-shortcut", { name, shortcut }));
  // What it opened lies where the tooltip would.
  const control = useTooltip<HTMLButtonElement>(expanded ? undefined : hint);
  const id = useId();
  return (
    <>
      <button
        type="button"
        ref={control}
        class={classes("ui-call-button", `ui-call-button-${look}`, stays && "ui-call-button-stays")}
        aria-label={name}
        aria-pressed={pressed}
        aria-expanded={expanded}
        aria-keyshortcuts={shortcut}
        aria-disabled={reason === undefined ? undefined : "true"}
        aria-describedby={reason === undefined ? undefined : id}
        onClick={(event) => (reason === undefined ? onClick() : event.preventDefault())}
      >
        <Icon node={icon} size={20} />
      </button>
      {reason !== undefined && (
        <span id={id} hidden>
          {reason}
        </span>
      )}
    </>
  );
}

export interface CallBarProps {
  /** Absent in a screen call. */
  readonly microphone?: CallControl | undefined;
  /** Absent in a voice call too. */
  readonly camera?: CallControl | undefined;
  /** A `ShareControl`. */
  readonly share?: ComponentChildren;
  readonly fullScreen?: CallControl | undefined;
  /** More controls, as `CallButton`s. */
  readonly more?: ComponentChildren;
  readonly onEnd: () => void;
  /** Smaller, for the window's picture and the minimised bar. */
  readonly compact?: boolean;
}

/**
 * The controls of a call, in one order everywhere: microphone, camera, share, full screen, more, end.
 * What a control does is in its name, which changes; only *Full screen* keeps its name and is pressed or not.
 */
export function CallBar({ microphone, camera, share, fullScreen, more, onEnd, compact }: CallBarProps) {
  return (
    <div
      class={classes("ui-call-bar", compact && "ui-call-bar-compact")}
      role="toolbar"
      aria-label={t("call-controls")}
      data-theme="dark"
    >
      {microphone && (
        <CallButton
          icon={microphone.on ? Mic : MicOff}
          name={t(microphone.on ? "mute-microphone" : "unmute-microphone")}
          look={microphone.on ? "plain" : "off"}
          stays
          reason={microphone.reason}
          shortcut={SHORTCUT.microphone}
          onClick={microphone.onToggle}
        />
      )}
      {camera && (
        <CallButton
          icon={camera.on ? Video : VideoOff}
          name={t(camera.on ? "turn-camera-off" : "turn-camera-on")}
          look={camera.on ? "plain" : "off"}
          reason={camera.reason}
          shortcut={SHORTCUT.camera}
          onClick={camera.onToggle}
        />
      )}
      {share}
      {fullScreen && (
        <CallButton
          icon={fullScreen.on ? Minimize : Maximize}
          name={t("full-screen")}
          pressed={fullScreen.on}
          reason={fullScreen.reason}
          shortcut={SHORTCUT.fullScreen}
          onClick={fullScreen.onToggle}
        />
      )}
      {more}
      <CallButton icon={Phone} name={t("end-call")} look="end" onClick={onEnd} />
    </div>
  );
}
