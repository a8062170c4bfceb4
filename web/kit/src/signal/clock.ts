import type { Timestamp } from "../protocol.ts";
import type { Timers } from "./timers.ts";

/** A sample that differs by more than this means that this machine's clock was set. */
const JUMP_MS = 2_000;

/**
 * The server's clock, as this page reckons it from the `now` of each frame.
 *
 * A frame needs time to arrive, so every sample is early; the latest-looking one is the best.
 */
export class ServerClock {
  #offset: number | null = null;
  readonly #timers: Timers;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Takes in the `now` of a frame that has just arrived. */
  sample(now: Timestamp): void {
    const offset = now - this.#timers.now();
    const known = this.#offset;
    this.#offset = known === null || Math.abs(offset - known) > JUMP_MS ? offset : Math.max(known, offset);
  }

  /** The server's time; this machine's own before the first frame. */
  now(): Timestamp {
    return this.#timers.now() + (this.#offset ?? 0);
  }
}
