import type { LinkSecret, Timestamp } from "@beckon/kit/protocol.ts";
import { type Notes, newId, pageNotes } from "@beckon/kit/signal/page.ts";

/** What a browser keeps of a call link while the link's call lasts: the secret by which it comes back, and that its person left for now. */
export class LinkNotes {
  readonly #note: string;
  readonly #lasting: Notes;
  /** The secret, also once it is kept no more: whoever ended the call may take that back. */
  #browser: LinkSecret | null = null;

  /** `lasting` keeps the secret over visits. */
  constructor(ticket: string, lasting: Notes) {
    // A ticket's end is its signature, which no other ticket has.
    this.#note = `beckon-link-${ticket.slice(-24)}`;
    this.#lasting = lasting;
  }

  /** This browser's secret, where it has joined. */
  get browser(): LinkSecret | null {
    this.#browser = this.#lasting.read(this.#note) ?? this.#browser;
    return this.#browser;
  }

  /** This browser joins, or may come back after all: with the secret that it has, or else a new one. */
  keep(): LinkSecret {
    const browser = this.browser ?? newId("lks");
    this.#browser = browser;
    this.#lasting.write(this.#note, browser);
    return browser;
  }

  /** Until when this page's person may come back, having left. */
  get leftUntil(): Timestamp | null {
    const until = pageNotes.read(this.#left);
    return until === null ? null : Number(until);
  }

  set leftUntil(until: Timestamp | null) {
    pageNotes.write(this.#left, until === null ? null : String(until));
  }

  /** The link serves no more: nothing stays in this browser (S4-63). Whether it had joined. */
  clear(): boolean {
    const joined = this.browser !== null;
    this.#lasting.write(this.#note, null);
    this.leftUntil = null;
    return joined;
  }

  get #left(): string {
    return `${this.#note}-left`;
  }
}
