import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** The whole screen for an element, where the browser gives it. */
export interface FullScreen {
  readonly supported: boolean;
  readonly on: boolean;
  readonly toggle: () => void;
}

/** Follows the browser: Escape and the system leave the full screen too. */
export function useFullScreen(element: RefObject<HTMLElement | null>): FullScreen {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const follow = () => setOn(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", follow);
    return () => {
      document.removeEventListener("fullscreenchange", follow);
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
    };
  }, []);
  const toggle = () => {
    const change = on ? document.exitFullscreen() : element.current?.requestFullscreen();
    // A browser may refuse; the call goes on in the page.
    change?.catch(() => undefined);
  };
  return { supported: document.fullscreenEnabled ?? false, on, toggle };
}
