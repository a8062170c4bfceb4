import type { CallModel } from "@beckon/kit/model/call.ts";
import { useEffect } from "preact/hooks";
import { callKey } from "../model/shortcuts.ts";

/** M, V and S while a call runs, and never while somebody writes. */
export function useShortcuts(call: CallModel): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // Escape leaves the full screen, never the call.
      if (event.key === "Escape") event.preventDefault();
      const { phase } = call.state.peek();
      if (phase !== "connecting" && phase !== "active" && phase !== "reconnecting") return;
      const key = callKey(event, writesIn(event.target));
      if (key === "microphone") call.toggleMicrophone();
      if (key === "camera") call.toggleCamera();
      if (key === "share") call.toggleShare();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [call]);
}

function writesIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
