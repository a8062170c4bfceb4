const LOCK = "beckon-attention";

/** Whether a person looks at this page. */
export function isLookedAt(): boolean {
  return document.visibilityState === "visible" && document.hasFocus();
}

/**
 * Tells whether a person looks at any page of this app in this browser. A page that has the person's attention holds a lock,
 * which the others see.
 */
export class Attention {
  #release = () => {};
  #held = false;

  constructor() {
    for (const [target, event] of [
      [window, "focus"],
      [window, "blur"],
      [document, "visibilitychange"],
    ] as const) {
      target.addEventListener(event, this.#follow);
    }
    this.#follow();
  }

  dispose(): void {
    for (const event of ["focus", "blur"]) window.removeEventListener(event, this.#follow);
    document.removeEventListener("visibilitychange", this.#follow);
    this.#let();
  }

  /** Whether a person looks at this page, or at another one of the app. */
  async somewhere(): Promise<boolean> {
    if (isLookedAt()) return true;
    const locks = await navigator.locks?.query().catch(() => null);
    return locks?.held?.some(({ name }) => name === LOCK) ?? false;
  }

  readonly #follow = () => {
    if (!isLookedAt()) {
      this.#let();
    } else if (!this.#held) {
      this.#held = true;
      const hold = () =>
        new Promise<void>((done) => {
          if (this.#held) this.#release = done;
          else done();
        });
      navigator.locks?.request(LOCK, { mode: "shared" }, hold).catch(() => {});
    }
  };

  #let(): void {
    this.#held = false;
    this.#release();
    this.#release = () => {};
  }
}
