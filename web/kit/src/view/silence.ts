import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { InvitationId } from "../protocol.ts";

// Where the browser denies a framed page its storage, the page around it tells the other tabs.
const KEY = "beckon-silenced";

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

const last: Signal<InvitationId | null> = signal(kept());

/** The invitation that this person has silenced last, in whichever page, the one before this one included. */
export const silenced: ReadonlySignal<InvitationId | null> = last;

globalThis.addEventListener?.("storage", ({ key, newValue }) => {
  if (key === KEY) last.value = newValue;
});

/** Silences an invitation in all pages of this person. It goes on to ring for the eyes. */
export function silence(invitation: InvitationId): void {
  if (invitation === last.peek()) return;
  last.value = invitation;
  try {
    localStorage.setItem(KEY, invitation);
  } catch {
    // As above.
  }
}
