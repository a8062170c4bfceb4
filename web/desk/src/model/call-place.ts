import type { CallScreen } from "@beckon/kit/model/call.ts";

/**
 * Where the desk shows a call.
 *
 * - `stage`: over the whole page
 * - `bar`: a line above the desk, while another page has the call
 * - `farewell`: a card that goes by itself, after the end
 */
export type CallPlace = "stage" | "bar" | "farewell" | null;

/** Decides it; one answer per phase. */
export function callPlace({ phase }: CallScreen): CallPlace {
  switch (phase) {
    case "preparing":
    case "ringing":
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
