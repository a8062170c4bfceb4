import { keepNotesIn, type Notes } from "@beckon/kit/signal/page.ts";
import type { KeepNotes, KeptNotes } from "@beckon/kit/signal/tag-words.ts";

/** How long the brand's page may take to give the notes back; a page without a tag never does. */
const ANSWER_MS = 1_000;

const LASTING: Notes = {
  read: (key) => localStorage.getItem(key),
  write(key, value) {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {
      // Full: this page works, and the next visit is a new one.
    }
  },
};

/**
 * What this window keeps for the browser: its ticket. Where the browser denies a framed page its own storage, the tag keeps
 * this and the tab's notes in the brand's page: less secret there, but a reload finds back into the conversation and the call.
 */
export async function openNotes(): Promise<Notes> {
  try {
    localStorage.getItem("beckon");
    return LASTING;
  } catch {
    return window.parent === window ? memory(new Map(), () => {}) : askTag();
  }
}

/** Notes in memory that tell of each change. */
function memory(notes: Map<string, string>, changed: (key: string, value: string | null) => void): Notes {
  return {
    read: (key) => notes.get(key) ?? null,
    write(key, value) {
      if (value === null) notes.delete(key);
      else notes.set(key, value);
      changed(key, value);
    },
  };
}

function askTag(): Promise<Notes> {
  return new Promise((opened) => {
    const open = (notes: Map<string, string>, origin: string | null) => {
      clearTimeout(timeout);
      removeEventListener("message", hear);
      const tell = (lasting: boolean) => (key: string, value: string | null) => {
        const keep: KeepNotes = { beckon: "keep", key, value, lasting };
        if (origin !== null) window.parent.postMessage(keep, origin);
      };
      keepNotesIn(memory(new Map(notes), tell(false)));
      opened(memory(new Map(notes), tell(true)));
    };
    const hear = ({ source, origin, data }: MessageEvent<KeptNotes>) => {
      if (source !== window.parent || data?.beckon !== "kept") return;
      open(new Map(Object.entries(data.notes)), origin);
    };
    const timeout = setTimeout(() => open(new Map(), null), ANSWER_MS);
    addEventListener("message", hear);
    // The question holds nothing, and the page's origin is not known before its answer.
    const ask: KeepNotes = { beckon: "notes" };
    window.parent.postMessage(ask, "*");
  });
}
