// Keeps notes for a window to which the browser denies storage of its own, as private windows do for framed pages of other
// sites. They lie in the brand's page then, each under the brand's id: the ticket for the browser, the rest for the tab.

import type { KeepNotes, KeptNotes } from "@beckon/kit/signal/tag-words.ts";
import { guarded } from "./report.ts";

const store = (lasting: boolean) => (lasting ? localStorage : sessionStorage);
const prefix = (brand: string) => `beckon-note-${brand}-`;

function read(brand: string): KeptNotes["notes"] {
  const notes: Record<string, string> = {};
  for (const lasting of [true, false]) {
    try {
      for (const [key, value] of Object.entries(store(lasting))) {
        if (key.startsWith(prefix(brand))) notes[key.slice(prefix(brand).length)] = String(value);
      }
    } catch {
      // The page has no storage either: the window works, and a reload is a new visit.
    }
  }
  return notes;
}

function write(brand: string, { key, value, lasting }: Extract<KeepNotes, { beckon: "keep" }>): void {
  try {
    if (value === null) store(lasting).removeItem(prefix(brand) + key);
    else store(lasting).setItem(prefix(brand) + key, value);
  } catch {
    // As above.
  }
}

/** Answers windows of `origin`, and nobody else: for each message that comes to the page. */
export function notesKeeper(origin: string, brand: string) {
  return guarded(({ origin: from, source, data }: MessageEvent<KeepNotes>) => {
    if (from !== origin || source === null || source === window) return;
    if (data?.beckon === "notes") {
      const kept: KeptNotes = { beckon: "kept", notes: read(brand) };
      (source as Window).postMessage(kept, origin);
    } else if (data?.beckon === "keep") {
      write(brand, data);
    }
  });
}
