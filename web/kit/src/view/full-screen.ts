import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** The whole screen for an element, where the browser gives it. */
export interface FullScreen {
  readonly supported: boolean;
  readonly on: boolean;
  /** The whole page instead: the element's owner makes it fill that. */
  readonly filled: boolean;
  readonly toggle: () => void;
}

/** Phones that let a page choose; others turn with the hand. */
interface Turning {
  lock?(orientation: "landscape"): Promise<void>;
}

/**
 * Follows the browser: Escape and the system leave the full screen too. `fills`: where the browser has no full screen for pages
 * (iPhone) or refuses it, the element fills the page instead. `lies`: what is shown is wide, so a phone turns for it.
 */
export function useFullScreen(
  element: RefObject<HTMLElement | null>,
  { fills = false, lies = false } = {},
): FullScreen {
  const [on, setOn] = useState(false);
  const [filled, setFilled] = useState(false);
  useEffect(() => {
    const follow = () => setOn(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", follow);
    return () => {
      document.removeEventListener("fullscreenchange", follow);
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
    };
  }, []);
  const offered = document.fullscreenEnabled ?? false;
  const toggle = () => {
    if (filled) return setFilled(false);
    if (on) return void document.exitFullscreen().catch(() => undefined);
    if (!offered) return setFilled(fills);
    // A browser may refuse; the call goes on in the page.
    element.current?.requestFullscreen().then(
      () => {
        if (lies) (screen.orientation as Turning | undefined)?.lock?.("landscape").catch(() => undefined);
      },
      () => setFilled(fills),
    );
  };
  return { supported: offered || fills, on: on || filled, filled, toggle };
}
