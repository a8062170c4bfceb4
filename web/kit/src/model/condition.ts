import type { Heard, Seen } from "./plays-receipt.ts";

/** How the call goes, as far as its pages know: what arrives at the other side, and what this side should know of itself. */
export interface Condition {
  /** Whether the other side hears this one. */
  hears: Heard;
  /** Whether the other side sees this one's picture, and screen. */
  sees: Seen;
  seesScreen: Seen;
  /** The other side's microphone is on and gives nothing but silence. */
  otherSilent: boolean;
  /** The other side has paused its picture to keep the sound. */
  otherPaused: boolean;
  /** This person speaks while the microphone is muted. */
  talkingMuted: boolean;
  /** This side's microphone is on and gives nothing but silence. */
  silent: boolean;
}

/** Before anything is known. */
export const NO_CONDITION: Condition = {
  hears: "unknown",
  sees: "unknown",
  seesScreen: "unknown",
  otherSilent: false,
  otherPaused: false,
  talkingMuted: false,
  silent: false,
};
