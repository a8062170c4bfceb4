import type { CallScreen } from "@beckon/kit/model/call.ts";

/**
 * Where the desk shows a call.
 *
 * - `stage`: over the whole page
 * - `bar`: a line above the desk, while another page has the call, or rings in a window of its own
 * - `waiting`: a line above the desk, while its link waits to be opened
 * - `farewell`: a card that goes by itself, after the end
 */
export type CallPlace = "stage" | "bar" | "waiting" | "farewell" | null;

/**
 * Decides it; one answer per phase. `waiting`: a call that rings makes no sound and waits for its link to be opened; `apart`: a window
 * of its own shows the conversation's call.
 */
export function callPlace(screen: CallScreen, { waiting = false, apart = false } = {}): CallPlace {
  switch (screen.phase) {
    case "ringing":
      if (apart && !screen.here) return "bar";
      return waiting ? "waiting" : "stage";
    case "preparing":
    case "choosing":
    case "connecting":
    case "active":
    case "reconnecting":
      return "stage";
    case "elsewhere":
      return "bar";
    case "ended":
      return "farewell";
    // The consumer's, and nothing.
    case "incoming":
    case "answering":
    case "none":
      return null;
  }
}
