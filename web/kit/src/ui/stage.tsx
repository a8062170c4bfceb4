import { type ComponentChildren, Fragment } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { classes } from "./classes.ts";
import { useFocusKept } from "./focus.ts";
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
  /**
   * The other person: a `VideoTile` or a `VoiceStage`. It has the most room while no screen is shared; absent where the screen alone is
   * to be seen.
   */
  readonly main?: ComponentChildren;
  /** The shared screen, a `VideoTile`: it comes first, and the people stand beside it. */
  readonly screen?: ComponentChildren;
  /** One's own picture, a `Thumbnail`. */
  readonly own?: ComponentChildren;
  /** Above the pictures: gear at the left, timer, what changes the layout at the right. */
  readonly top?: ComponentChildren;
  /** One line of truth about devices and network, above the bar. */
  readonly status?: ComponentChildren;
  /** The `CallBar`. */
  readonly bar?: ComponentChildren;
  /** Whether top and bar lie over the picture and step back while nobody moves. */
  readonly stepBack?: boolean;
  /** Less space around, for the window and the docked call. */
  readonly compact?: boolean;
  /** The pictures below each other, the screen above the people, for a narrow column. */
  readonly column?: boolean;
}

/**
 * Where a call is seen: pictures fill the space, dark in both themes.
 *
 * Each picture keeps its element whatever comes beside it, so that none is attached anew and goes black for a moment.
 */
export function Stage(props: StageProps) {
  const { name, main, screen, own, top, status, bar, stepBack = false, compact, column } = props;
  const { element, still } = useStillness(stepBack);
  useFocusKept(element, () => {
    const stage = element.current;
    return stage?.querySelector("[role=toolbar] button") ?? stage?.querySelector("button");
  });
  const shared = screen !== undefined;
  return (
    <section
      ref={element}
      class={classes(
        "ui-stage",
        compact && "ui-stage-compact",
        column && "ui-stage-column",
        stepBack && "ui-stage-over",
        still && "ui-stage-still",
      )}
      aria-label={name}
      data-theme="dark"
    >
      {top !== undefined && <header class="ui-stage-top">{top}</header>}
      <div class={classes("ui-stage-pictures", shared && main !== undefined && "ui-stage-shared")}>
        {shared && (
          <div key="screen" class="ui-stage-screen">
            {screen}
          </div>
        )}
        {main !== undefined && (
          <div key="main" class="ui-stage-main">
            {main}
          </div>
        )}
        <Fragment key="own">{own}</Fragment>
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
