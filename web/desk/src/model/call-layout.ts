import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";

/** What the browser keeps, as `localStorage` does. */
export type Kept = Pick<Storage, "getItem" | "setItem">;

/** Whether the page is large enough, as a media query says. */
export type Room = Pick<MediaQueryList, "matches"> & { addEventListener(type: "change", run: () => void): void };

/** Lower pages, and enlarged ones, have room for the call or for the desk, not for both. */
const ROOM = "(min-height: 30em)";
const REMEMBERED = "beckon-desk-call";

/**
 * Where the agent likes to have a running call: over the whole page, as every call begins, or docked in the left of the
 * conversation beside its chat. The browser remembers the last choice.
 */
export class CallLayout {
  readonly docked: ReadonlySignal<boolean>;
  /** Whether there is room to dock it. */
  readonly offered: ReadonlySignal<boolean>;
  readonly #chosen: Signal<"full" | "docked">;
  readonly #kept: () => Kept;

  constructor(kept: () => Kept = () => localStorage, room: Room = matchMedia(ROOM)) {
    const roomy = signal(room.matches);
    room.addEventListener("change", () => {
      roomy.value = room.matches;
    });
    this.#kept = kept;
    this.#chosen = signal(this.#remembered());
    this.offered = roomy;
    this.docked = computed(() => roomy.value && this.#chosen.value === "docked");
  }

  toggle(): void {
    this.#chosen.value = this.docked.peek() ? "full" : "docked";
    try {
      this.#kept().setItem(REMEMBERED, this.#chosen.peek());
    } catch {
      // It holds for this page only.
    }
  }

  #remembered(): "full" | "docked" {
    try {
      return this.#kept().getItem(REMEMBERED) === "docked" ? "docked" : "full";
    } catch {
      return "full";
    }
  }
}
