/** How loud somebody's sound is when they speak (of 1); breath and keyboards are below it. */
const VOICE = 0.02;

/** How long one counts as speaking after the last loud moment: words have gaps. */
const GAP_MS = 700;

/** Whether somebody speaks, from how loud their sound is each time it is asked. */
export class Voice {
  #loudAt = Number.NEGATIVE_INFINITY;

  speaks(loudness: number, now: number): boolean {
    if (loudness >= VOICE) this.#loudAt = now;
    return now - this.#loudAt < GAP_MS;
  }
}
