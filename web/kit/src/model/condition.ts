import type { Language } from "../texts/language.ts";
import type { Heard, Seen } from "./plays-receipt.ts";
import type { Safety } from "./safety.ts";

/** How much picture is sent: all of it, a smaller one, or none, so that the sound stays clear. */
export type Rung = "full" | "less" | "voice";

/** Why less than all of the picture is sent. */
export interface Strain {
  rung: Exclude<Rung, "full">;
  cause: "network" | "machine";
}

/** What a person wishes of a running call. */
export interface Wished {
  /** To save data: less of each picture is sent, and asked for. */
  saving: boolean;
  /** Not to receive the other side's camera. A shared screen comes all the same: it is what the two talk about. */
  noVideo: boolean;
  /** Not to receive the other side's screen either, so that nothing goes before the sound. */
  noScreen: boolean;
  /** To be spared an echo of their own voice: they say that they hear one. What is measured is told to the other side alone. */
  echo: boolean;
}

/** One of a person's wishes. */
export type CallWish = keyof Wished;

/** How the call goes, as far as its pages know: what arrives at the other side, and what this side should know of itself. */
export interface Condition extends Wished {
  /** Whether the other side hears this one. */
  hears: Heard;
  /** Whether the other side sees this one's picture, and screen. */
  sees: Seen;
  seesScreen: Seen;
  /** The other side's microphone is on and gives nothing but silence. */
  otherSilent: boolean;
  /** The other side has paused its picture to keep the sound. */
  otherPaused: boolean;
  /** The other side hears an echo of its own voice, which comes from this one. */
  echoes: boolean;
  /** The other side saves data, and asks for less of each picture. */
  otherSaves: boolean;
  /** This person speaks while the microphone is muted. */
  talkingMuted: boolean;
  /** This side's microphone is on and gives nothing but silence. */
  silent: boolean;
  /** Why this side sends less than all of its picture; nothing while all is well. */
  strain: Strain | null;
  /** The words that show both people that nobody sits between them. */
  safety: Safety;
  /** In which languages they are read: the consumer's, then the agent's where it is another. The same on both sides. */
  readIn: readonly Language[];
  /** Other words had been agreed on before them in this call. */
  renewed: boolean;
}

/** Before anything is known. */
export const NO_CONDITION: Condition = {
  hears: "unknown",
  sees: "unknown",
  seesScreen: "unknown",
  otherSilent: false,
  otherPaused: false,
  echoes: false,
  otherSaves: false,
  talkingMuted: false,
  silent: false,
  strain: null,
  saving: false,
  noVideo: false,
  noScreen: false,
  echo: false,
  safety: { state: "none" },
  readIn: ["en"],
  renewed: false,
};
