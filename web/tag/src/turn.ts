const LOCK = "beckon-ring";

/** The right of one tab, of all that the consumer has of this site, to sound. A tab that goes away gives it back. */
export class Turn {
  #release = () => {};

  /** Waits for it. Where tabs cannot agree, each has it. */
  take(give: () => void): void {
    this.release();
    const over = new AbortController();
    let done = () => {};
    this.#release = () => {
      over.abort();
      done();
    };
    const hold = () => {
      give();
      const held = {
        // biome-ignore lint/suspicious/noThenProperty: a promise, without the page's idea of one
        then(resolve: () => void) {
          if (over.signal.aborted) resolve();
          else done = resolve;
        },
      };
      return held as PromiseLike<void>;
    };
    if (navigator.locks === undefined) give();
    else navigator.locks.request(LOCK, { signal: over.signal }, hold).catch(() => over.signal.aborted || give());
  }

  /** Gives it back, or waits no longer. */
  release(): void {
    this.#release();
    this.#release = () => {};
  }
}
