// What the tag keeps in the page: whether a call runs (to open the window at once on the next page), and whether the consumer
// has a conversation (to load the window on the next page, so that a ring reaches it).

/** How long a call can be rejoined after its page is gone; the edge's own limit. */
const REJOIN_MS = 120_000;

function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    // The browser forbids storage here: the tag works, and the next page does not know.
    return null;
  }
}

export class Notes {
  readonly #call = "beckon-call";
  readonly #engaged: string;

  constructor(brand: string) {
    this.#engaged = `beckon-${brand}`;
  }

  /** Whether a call ran on the last page of this tab, a moment ago. */
  callRuns(): boolean {
    const note = quietly(() => JSON.parse(sessionStorage.getItem(this.#call) ?? "null") as { expires?: number } | null);
    return (note?.expires ?? 0) > Date.now();
  }

  /** Keeps a running call; called again while it runs, so that the note is never older than a moment. */
  keepCall(call: string | null): void {
    quietly(() => {
      if (call === null) sessionStorage.removeItem(this.#call);
      else sessionStorage.setItem(this.#call, JSON.stringify({ call, expires: Date.now() + REJOIN_MS }));
    });
  }

  isEngaged(): boolean {
    return quietly(() => localStorage.getItem(this.#engaged)) !== null;
  }

  engage(): void {
    quietly(() => localStorage.setItem(this.#engaged, "1"));
  }
}
