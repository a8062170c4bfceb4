import type { CallWish, Wished } from "../model/condition.ts";
import type { CallId } from "../protocol.ts";
import { type Notes, pageNotes } from "../signal/page.ts";
import { chose, remember, remembered } from "./memory.ts";

/** Where a page notes them. */
export const WISHES_NOTE = "beckon-wishes";

/** What holds for as long as the call does. An echo may be gone with the page that made it. */
const LASTING = ["saving", "noVideo", "noScreen"] as const satisfies readonly CallWish[];

/** What this browser remembers of saved data from one call to the next. */
export interface SavedData {
  read(): boolean;
  keep(saving: boolean): void;
}

const theBrowser: SavedData = {
  read: () => remembered().saveData,
  keep: (saveData) => remember({ saveData }),
};

/**
 * What this person wishes of one call.
 *
 * It holds over the page's reloads, as every link of a shop is one. Whether data is saved is a matter of the person's line, so that the
 * next call begins with it; in the next call everybody is seen again.
 */
export class Wishes {
  readonly #call: CallId;
  readonly #notes: Notes;
  readonly #saved: SavedData;
  #wished: Wished;

  constructor(call: CallId, notes: Notes = pageNotes, saved: SavedData = theBrowser) {
    this.#call = call;
    this.#notes = notes;
    this.#saved = saved;
    const [noted, ...wishes] = notes.read(WISHES_NOTE)?.split(" ") ?? [];
    const has = (wish: CallWish) => noted === call && wishes.includes(wish);
    this.#wished = {
      saving: noted === call ? has("saving") : saved.read(),
      noVideo: has("noVideo"),
      noScreen: has("noScreen"),
      echo: false,
    };
  }

  /** All of them now. */
  get all(): Wished {
    return this.#wished;
  }

  /** Wishes it from now on, or no longer. */
  toggle(wish: CallWish): void {
    this.#wished = { ...this.#wished, [wish]: !this.#wished[wish] };
    if (wish === "saving") this.#saved.keep(this.#wished.saving);
    this.#notes.write(WISHES_NOTE, [this.#call, ...LASTING.filter((each) => this.#wished[each])].join(" "));
    chose();
  }

  /** The call is over. */
  forget(): void {
    this.#notes.write(WISHES_NOTE, null);
  }
}
