// What one side of a call tells the other of what it really plays, over the connection's own channel. Nothing of it passes the server.

import type { Media } from "../protocol.ts";
import { LANGUAGES, type Language } from "../texts/language.ts";
import { readVow, type Vow } from "./safety.ts";

/**
 * What becomes of the other side's sound here.
 *
 * - `held_back`: the browser plays no sound before the person touches the page
 * - `turned_down`: it plays at volume 0
 * - `nothing`: none arrives
 */
export type Sound = "played" | "held_back" | "turned_down" | "nothing";

/**
 * What becomes of the other side's picture or screen here.
 *
 * - `hidden`: the page is in the background
 * - `unwanted`: this person has chosen not to receive it
 * - `nothing`: none arrives
 */
export type Picture = "shown" | "hidden" | "unwanted" | "nothing";

/** All that one side says of itself, once a second and at each change: each receipt stands for itself, so that none is missed. */
export interface PlaysReceipt {
  sound: Sound;
  picture: Picture;
  screen: Picture;
  /** This side's microphone is on and gives nothing but silence. */
  silent: boolean;
  /** This side has paused its picture to keep the sound. */
  paused: boolean;
  /** This person saves data, and asks for less of each picture. */
  small: boolean;
  /** This person hears an echo of their own voice, which comes from the other side: they say so, or their page has measured it. */
  echo: boolean;
  /** This side's part in agreeing on the safety words; nothing before both certificates are known. */
  vow: Vow | null;
  /** The language of this side's page, in which the safety words are read. */
  language: Language;
  /** The safety words are not the first that this side has agreed on in this call. */
  renewed: boolean;
}

/** Whether the other side hears this one; `unknown` while this side is muted or the other has not told. */
export type Heard = "unknown" | "yes" | Exclude<Sound, "played">;

/** Whether the other side sees this one's picture or screen. */
export type Seen = "unknown" | "yes" | Exclude<Picture, "shown">;

/** The form of the receipts that this page writes and reads. */
const VERSION = 1;

/** A longer one is of nobody who means well. */
const LONGEST = 1_024;

const SOUNDS: ReadonlySet<unknown> = new Set<Sound>(["played", "held_back", "turned_down", "nothing"]);
const PICTURES: ReadonlySet<unknown> = new Set<Picture>(["shown", "hidden", "unwanted", "nothing"]);

/** As it travels. */
export function writePlays(receipt: PlaysReceipt): string {
  return JSON.stringify({ v: VERSION, ...receipt });
}

/** Reads what the other side said; nothing where this page cannot make sense of it, whoever wrote it. */
export function readPlays(text: unknown): PlaysReceipt | null {
  if (typeof text !== "string" || text.length > LONGEST) return null;
  const { v, sound, picture, screen, silent, paused, small, echo, vow, language, renewed } = parsed(text);
  if (v !== VERSION || !SOUNDS.has(sound) || !PICTURES.has(picture) || !PICTURES.has(screen)) return null;
  return {
    sound: sound as Sound,
    picture: picture as Picture,
    screen: screen as Picture,
    silent: silent === true,
    paused: paused === true,
    small: small === true,
    echo: echo === true,
    vow: readVow(vow),
    language: LANGUAGES.find((each) => each === language) ?? "en",
    renewed: renewed === true,
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** What the other side gets of this one, where it sends something; `settled` when that has had the time to arrive. */
export function reach(
  receipt: PlaysReceipt | null,
  sends: Media,
  settled: boolean,
): { hears: Heard; sees: Seen; seesScreen: Seen } {
  return {
    hears: judged(sends.audio ? receipt?.sound : undefined, settled),
    sees: judged(sends.video ? receipt?.picture : undefined, settled),
    seesScreen: judged(sends.screen ? receipt?.screen : undefined, settled),
  };
}

function judged<Fate extends Sound | Picture>(
  fate: Fate | undefined,
  settled: boolean,
): "unknown" | "yes" | Exclude<Fate, "played" | "shown"> {
  if (fate === undefined || (fate === "nothing" && !settled)) return "unknown";
  if (fate === "played" || fate === "shown") return "yes";
  return fate as Exclude<Fate, "played" | "shown">;
}
