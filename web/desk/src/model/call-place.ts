import type { CallScreen } from "@beckon/kit/model/call.ts";

/**
 * Where the desk shows a call.
 *
 * - `stage`: over the whole page
 * - `bar`: a line above the desk, while another page has the call
 * - `waiting`: a line above the desk, while its link waits to be opened
 * - `farewell`: a card that goes by itself, after the end
 */
export type CallPlace = "stage" | "bar" | "waiting" | "farewell" | null;

/** Decides it; one answer per phase. `waiting`: a call that rings makes no sound and waits for its link to be opened. */
export function callPlace({ phase }: CallScreen, waiting = false): CallPlace {
  switch (phase) {
    case "ringing":
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
