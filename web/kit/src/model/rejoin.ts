import type { CallId, RejoinSecret } from "../protocol.ts";
import type { Notes } from "../signal/page.ts";

const KEY = "beckon-rejoin";

/** The secret of this page's last join, kept where a reload of this page finds it. Each serves once. */
export class RejoinNote {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** The secret for a call, where this page was in it. */
  of(call: CallId): RejoinSecret | null {
    const [noted, secret] = this.#notes.read(KEY)?.split(" ") ?? [];
    return noted === call && secret !== undefined ? secret : null;
  }

  keep(call: CallId, secret: RejoinSecret): void {
    this.#notes.write(KEY, `${call} ${secret}`);
  }

  /** The call is over, or in another page. */
  forget(): void {
    this.#notes.write(KEY, null);
  }
}
