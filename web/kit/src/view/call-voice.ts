import { useEffect } from "preact/hooks";
import type { CallModel } from "../model/call.ts";
import "../texts/call.ts";
import { t } from "../texts/texts.ts";
import { announce } from "../ui/announcer.tsx";

/**
 * Says once that it rings and that one is connected: eyes see it, and the focus does not move there. The stage's own line tells of
 * what goes wrong on the way; the invitation and the end speak for themselves.
 */
export function useCallVoice(call: CallModel): void {
  const { phase } = call.state.value;
  useEffect(() => {
    if (phase === "ringing") announce(t("call-ringing"));
    if (phase === "active") announce(t("call-active"));
  }, [phase]);
}
