// What a participant keeps of a call goes with it from window to window, whose storages are not the same one. So the other side finds
// the same certificate, and both the same safety words.

import type { Kept } from "@beckon/kit/media/keepsake.ts";
import type { CallId } from "@beckon/kit/protocol.ts";
import { loadMedia } from "./media.ts";

/** From either window to the other: what to keep of a call; nothing: to forget it. */
export interface HandKeepsake {
  beckon: "keepsake";
  call: CallId;
  kept: Kept | null;
}

/** Hands over what this page keeps of a call, to a page of this origin alone: who has it can pass for this participant. */
export async function handKeepsake(call: CallId, to: Window): Promise<void> {
  const kept = (await keepsakes())?.here(call, "consumer") ?? null;
  if (kept !== null) hand({ beckon: "keepsake", call, kept }, to);
}

/** Hands over whatever this page keeps from here on. */
export async function handKeepsakes(to: Window): Promise<void> {
  (await keepsakes())?.follow((call, kept) => hand({ beckon: "keepsake", call, kept }, to));
}

/** Keeps what the other window handed over; nothing: forgets it. */
export async function takeKeepsake({ call, kept }: Omit<HandKeepsake, "beckon">): Promise<void> {
  await (await keepsakes())?.take(call, "consumer", kept);
}

/** Part of the call's chunk. Where that does not load there is no call either. */
const keepsakes = () =>
  loadMedia().then(
    ({ Keepsake }) => Keepsake,
    () => null,
  );

function hand(keepsake: HandKeepsake, to: Window): void {
  try {
    to.postMessage(keepsake, location.origin);
  } catch {
    // A browser that hands no certificate over makes a new one there, and the words are new.
  }
}
