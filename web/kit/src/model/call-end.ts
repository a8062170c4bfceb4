import { batch, type Signal, signal } from "@preact/signals";
import { type CallId, type CallView, LIMITS, type Side } from "../protocol.ts";
import type { ServerClock } from "../signal/clock.ts";
import type { Timers } from "../signal/timers.ts";

/**
 * The end of this page's call.
 *
 *   (none) ─press→ pressed ─8 s→ (none)                  pressed ─undo→ (none)
 *   (none) ─the server's word→ shown ─final→ shown ─close→ (none)
 *
 * Whoever pressed may go back for a moment, and has seen the end; the other one closes it, and hangs up too where that moment has not
 * passed: nobody comes back to somebody who has gone on.
 */
export class CallEnd {
  /** The ended call that is shown. */
  readonly shown: Signal<CallView | null> = signal(null);
  /** The call that this person hung up in this page, also when its end is no longer shown. */
  readonly pressed: Signal<CallId | null> = signal(null);
  readonly #clock: ServerClock;
  readonly #timers: Timers;
  readonly #final: (call: CallId) => void;
  #cancel = () => {};

  /** `final` is told when there is nothing to go back to. */
  constructor(clock: ServerClock, timers: Timers, final: (call: CallId) => void) {
    this.#clock = clock;
    this.#timers = timers;
    this.#final = final;
  }

  /** This person hung up; the server has not said so yet. */
  press(view: CallView, side: Side): void {
    const at = this.#clock.now();
    const talk_ms = view.active_at === null ? 0 : at - view.active_at;
    const by = view[side].person;
    const undo_until = at + LIMITS.parked;
    // Only the server knows when media last arrived; nothing here shows it.
    const last_media = { agent: null, consumer: null };
    // At once: between the two there would be no call at all for a moment, at which a page of the call alone closes.
    batch(() => {
      this.pressed.value = view.id;
      this.shown.value = {
        ...view,
        state: "ended",
        ended: { reason: "hung_up", by, at, talk_ms, last_media, failed_leg: null, undo_until },
      };
    });
    this.#finishIn(LIMITS.parked);
  }

  /** The server's word that the call ended. */
  take(view: CallView): void {
    if (this.#mine(view) && this.shown.peek() === null) return;
    this.shown.value = view;
    const until = view.ended?.undo_until;
    this.#finishIn(until == null ? 0 : until - this.#clock.now());
  }

  /** The person who pressed comes back. The call, where there is one to come back to. */
  undo(): CallView | null {
    const shown = this.shown.peek();
    if (shown === null || !this.#mine(shown)) return null;
    this.#cancel();
    this.pressed.value = null;
    return shown;
  }

  /** The call goes on. */
  forget(): void {
    this.#cancel();
    this.shown.value = null;
  }

  /** The person closes what is shown. The call to which the other side could have come back, which the server has to be told. */
  dismiss(): CallId | null {
    const shown = this.shown.peek();
    this.close();
    if (shown === null || this.#mine(shown) || shown.ended?.undo_until == null) return null;
    this.pressed.value = shown.id;
    return shown.id;
  }

  /** Closes what is shown; nobody goes back. */
  close(): void {
    this.finish();
    this.shown.value = null;
  }

  /** There is nothing to go back to any more. */
  finish(): void {
    this.#cancel();
    const shown = this.shown.peek();
    if (shown === null) return;
    this.#final(shown.id);
    const { ended } = shown;
    this.shown.value = this.#mine(shown) || ended === null ? null : { ...shown, ended: { ...ended, undo_until: null } };
  }

  /** No more timers. */
  dispose(): void {
    this.#cancel();
  }

  #mine(view: CallView): boolean {
    return this.pressed.peek() === view.id;
  }

  #finishIn(ms: number): void {
    this.#cancel();
    if (ms <= 0) {
      this.finish();
    } else {
      this.#cancel = this.#timers.after(ms, () => this.finish());
    }
  }
}
