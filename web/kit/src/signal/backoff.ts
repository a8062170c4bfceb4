/** The first wait. */
const FIRST_MS = 250;
/** The longest wait. Longer spares a struggling edge; shorter brings people back sooner. */
const LONGEST_MS = 8_000;

/**
 * How long to wait before the `attempt`th reconnection, counted from 0: twice as long each time, with half of it left to chance, so
 * that the pages of a whole deploy do not come back at once.
 */
export function backoff(attempt: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return whole / 2 + (whole / 2) * random;
}
