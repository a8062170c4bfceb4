import type { ReadonlySignal } from "@preact/signals";
import { useCallback, useEffect, useRef } from "preact/hooks";
import type { ConversationModel } from "../model/conversation.ts";

/** Tells the conversation what has been in view, while the page itself is visible, and open where it can be closed. */
export function useSeen(conversation: ConversationModel, open?: ReadonlySignal<boolean>): (line: string) => void {
  const last = useRef<string | null>(null);
  const tell = useCallback(() => {
    if (last.current === null || document.visibilityState !== "visible" || open?.peek() === false) return;
    const lines = conversation.lines.peek();
    const at = lines.findIndex(({ key }) => key === last.current);
    const seq = lines.slice(0, at + 1).findLast((line) => line.seq !== null)?.seq;
    if (seq != null) conversation.seen(seq);
  }, [conversation, open]);
  useEffect(() => open?.subscribe(tell), [open, tell]);
  useEffect(() => {
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  }, [tell]);
  return useCallback(
    (line: string) => {
      last.current = line;
      tell();
    },
    [tell],
  );
}
