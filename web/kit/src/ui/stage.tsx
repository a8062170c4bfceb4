import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { classes } from "./classes.ts";
import "./stage.css";

/** How long nobody has to move before the controls step back. */
const REST_MS = 3000;

/**
 * Whether the controls may step back: a mouse was used, nothing moved for a while, and no control has focus.
 * Touch and the keyboard bring them back for good, so that exploring by touch never loses them.
 */
function useStillness(on: boolean) {
  const element = useRef<HTMLElement>(null);
  const [still, setStill] = useState(false);
  useEffect(() => {
    const stage = element.current;
    if (stage === null || !on || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const wake = () => {
      clearTimeout(rest);
      setStill(false);
    };
    const sleep = () => {
      if (stage.querySelector(":focus-visible") === null) setStill(true);
    };
    const moved = (event: PointerEvent) => {
      wake();
      if (event.pointerType === "mouse") rest = setTimeout(sleep, REST_MS);
    };
    stage.addEventListener("pointermove", moved);
    stage.addEventListener("pointerdown", moved);
    stage.addEventListener("pointerleave", wake);
    stage.addEventListener("focusin", wake);
    stage.addEventListener("keydown", wake);
    return () => {
      wake();
      stage.removeEventListener("pointermove", moved);
      stage.removeEventListener("pointerdown", moved);
      stage.removeEventListener("pointerleave", wake);
      stage.removeEventListener("focusin", wake);
      stage.removeEventListener("keydown", wake);
    };
  }, [on]);
  return { element, still };
}

export interface StageProps {
  /** What this stage shows, for ears: *Video call with Maya*. */
  readonly name: string;
  /** The shared screen, if there is one, else the other person: a `VideoTile` or a `VoiceStage`. */
  readonly main: ComponentChildren;
  /** Tiles beside a shared screen. */
  readonly side?: ComponentChildren;
  /** One's own picture over the main one, in a `Thumbnail`. Where `side` is used it belongs there. */
  readonly thumbnail?: ComponentChildren;
  /** Above the pictures: timer, gear at the left, minimise at the right. */
  readonly top?: ComponentChildren;
  /** One line of truth about devices and network, above the bar. */
  readonly status?: ComponentChildren;
  /** The `CallBar`. */
  readonly bar?: ComponentChildren;
  /** Whether top and bar step back while nobody moves. They lie over the picture then. */
  readonly stepBack?: boolean;
  /** Less space around, for the window. */
  readonly compact?: boolean;
}

/** Where a call is seen: pictures fill the space, dark in both themes. */
export function Stage({ name, main, side, thumbnail, top, status, bar, stepBack = false, compact }: StageProps) {
  const { element, still } = useStillness(stepBack);
  return (
    <section
      ref={element}
      class={classes("ui-stage", compact && "ui-stage-compact", stepBack && "ui-stage-over", still && "ui-stage-still")}
      aria-label={name}
      data-theme="dark"
    >
      {top !== undefined && <header class="ui-stage-top">{top}</header>}
      <div class={classes("ui-stage-pictures", side !== undefined && "ui-stage-shared")}>
        <div class="ui-stage-main">
          {main}
          {thumbnail}
        </div>
        {side !== undefined && <div class="ui-stage-side">{side}</div>}
      </div>
      <div class="ui-stage-foot">
        <p class="ui-stage-status" role="status">
          {status}
        </p>
        {bar}
      </div>
    </section>
  );
}
