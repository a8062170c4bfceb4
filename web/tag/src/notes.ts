// What the tag keeps in the page: whether a call runs (to bring the window back at once on the next page), and whether the
// consumer has a conversation (to load the window on the next page, so that a ring reaches it). Plain words, since the page may
// have its own idea of JSON.

/** How long a call can be rejoined after its page is gone; the edge's own limit. */
const REJOIN_MS = 120_000;
const CALL = "beckon-call";

/** A call that ran on the last page of this tab. */
export interface CallNote {
  readonly call: string;
  /** When it can no longer be rejoined. */
  readonly expires: number;
  /** Whether the window was open, or only its bar. */
  readonly open: boolean;
}

function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    // The browser forbids storage here: the tag works, and the next page does not know.
    return null;
  }
}

/** The call that ran here a moment ago. */
export function keptCall(): CallNote | null {
  const [call, expires, open] = quietly(() => sessionStorage.getItem(CALL))?.split(" ") ?? [];
  if (!call || !(Number(expires) > Date.now())) return null;
  return { call, expires: Number(expires), open: open === "open" };
}

/** Keeps a running call; called again as the page goes away, so that the note is never older than a moment. */
export function keepCall(call: string | null, open: boolean): void {
  quietly(() => {
    if (call === null) return sessionStorage.removeItem(CALL);
    sessionStorage.setItem(CALL, `${call} ${Date.now() + REJOIN_MS} ${open ? "open" : "bar"}`);
  });
}

const engagement = (brand: string) => `beckon-${brand}`;

/**
 * Goes on where the consumer has a conversation with the brand. Most pages' visitors have none, and a page's first look into its
 * storage waits for the browser: so this is noted as a database without content, whose name can be asked for without waiting (decision
 * 29). `then` must not throw.
 */
export function ifEngaged(brand: string, then: () => void): void {
  const look = () => {
    if (quietly(() => localStorage.getItem(engagement(brand))) !== null) then();
  };
  const isNoted = (all: readonly IDBDatabaseInfo[]) => all.some(({ name }) => name === engagement(brand));
  const asked = quietly(() =>
    indexedDB
      .databases()
      .then((all) => {
        if (isNoted(all)) then();
      })
      .catch(look),
  );
  if (!asked) look();
}

/** The consumer has a conversation with the brand. */
export function engage(brand: string): void {
  // Also for browsers that do not tell the names of databases.
  quietly(() => localStorage.setItem(engagement(brand), "1"));
  quietly(() => {
    const opening = indexedDB.open(engagement(brand));
    opening.onsuccess = () => opening.result.close();
  });
}

/** Where other tabs of this site read which invitation the consumer has silenced last. */
export const SILENCED = "beckon-silenced";

export function keptSilence(): string | null {
  return quietly(() => localStorage.getItem(SILENCED));
}

export function keepSilence(invitation: string): void {
  quietly(() => localStorage.setItem(SILENCED, invitation));
}
