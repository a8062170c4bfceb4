/** Time and chance, handed to everything that needs them, so that tests turn the clock by hand. */
export interface Timers {
  /** This machine's clock, Unix milliseconds. */
  now(): number;
  /** Runs once after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
  /** A number from 0 up to 1. */
  random(): number;
}

/** The browser's own. */
export const browserTimers: Timers = {
  now: () => Date.now(),
  after(ms, run) {
    const id = setTimeout(run, ms);
    return () => clearTimeout(id);
  },
  random: () => Math.random(),
};
