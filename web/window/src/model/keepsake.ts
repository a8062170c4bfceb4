// What a participant keeps of a call goes with it from window to window, whose storages are not the same one. So the other side finds
// the same certificate, both the same safety words, and the participant the devices and wishes that they chose.

import type { Choices } from "@beckon/kit/media/handed.ts";
import type { Kept } from "@beckon/kit/media/keepsake.ts";
import type { CallId } from "@beckon/kit/protocol.ts";
import { loadMedia } from "./media.ts";

/** From either window to the other: what to keep of a call; nothing: to forget it. */
export interface HandKeepsake {
  beckon: "keepsake";
  call: CallId;
  kept: Kept | null;
}

/** From either window to the other: what the person chose. */
export interface HandChoices {
  beckon: "choices";
  choices: Choices;
}

/** Hands over what this page keeps of a call, to a page of this origin alone: who has it can pass for this participant. */
export async function handKeepsake(call: CallId, to: Window): Promise<void> {
  const media = await chunk();
  const kept = media?.Keepsake.here(call, "consumer") ?? null;
  if (kept !== null) hand({ beckon: "keepsake", call, kept }, to);
  if (media !== null) hand({ beckon: "choices", choices: media.choices() }, to);
}

/** Hands over whatever this page keeps from here on. */
export async function handKeepsakes(to: Window): Promise<void> {
  const media = await chunk();
  media?.Keepsake.follow((call, kept) => hand({ beckon: "keepsake", call, kept }, to));
  media?.tellChoices((choices) => hand({ beckon: "choices", choices }, to));
}

/** Keeps what the other window handed over; nothing: forgets it. */
export async function takeKeepsake({ call, kept }: Omit<HandKeepsake, "beckon">): Promise<void> {
  await (await chunk())?.Keepsake.take(call, "consumer", kept);
}

/** Goes on with what the person chose in the other window. */
export async function takeChoices({ choices }: HandChoices): Promise<void> {
  (await chunk())?.takeChoices(choices);
}

/** The call's. Where it does not load there is no call either. */
const chunk = () => loadMedia().catch(() => null);

function hand(keepsake: HandKeepsake | HandChoices, to: Window): void {
  try {
    to.postMessage(keepsake, location.origin);
  } catch {
    // A browser that hands no certificate over makes a new one there, and the words are new.
  }
}
