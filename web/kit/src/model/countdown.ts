import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Timestamp } from "../protocol.ts";
import type { ServerClock } from "../signal/clock.ts";
import type { Timers } from "../signal/timers.ts";

/** Twice a second, so that a shown second is never skipped. */
const TICK_MS = 500;

/** The server's time as a signal that moves only while something shows it. */
export class Countdown {
  readonly #clock: ServerClock;
  readonly #tick;

  constructor(clock: ServerClock, timers: Timers) {
    this.#clock = clock;
    let cancel = () => {};
    const tick = signal(0, {
      watched() {
        const again = () => {
          tick.value += 1;
          cancel = timers.after(TICK_MS, again);
        };
        cancel = timers.after(TICK_MS, again);
      },
      unwatched: () => cancel(),
    });
    this.#tick = tick;
  }

  /** A value that depends on the server's time. */
  derive<T>(from: (now: Timestamp) => T): ReadonlySignal<T> {
    return computed(() => {
      this.#tick.value;
      return from(this.#clock.now());
    });
  }
}

/** Whole seconds that are left, never below 0. */
export function secondsLeft(until: Timestamp, now: Timestamp): number {
  return Math.max(0, Math.ceil((until - now) / 1000));
}
