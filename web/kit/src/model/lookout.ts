import type { Readiness } from "../protocol.ts";

/** Loads what looks at this browser: `() => import("@beckon/kit/media/look.ts")`. */
export type LoadLook = () => Promise<{ look: () => Promise<Readiness>; watchLook: (run: () => void) => () => void }>;

/** Tells what this browser could do in a call: whenever it is asked to look, and from then on whenever that may have changed. */
export class Lookout {
  readonly #load: LoadLook;
  readonly #tell: (readiness: Readiness) => void;
  #unwatch: (() => void) | null = null;
  /** Counts the looks: of two at once the later knows better. */
  #looks = 0;
  #disposed = false;

  constructor(load: LoadLook, tell: (readiness: Readiness) => void) {
    this.#load = load;
    this.#tell = tell;
  }

  /** Looks now. */
  look(): void {
    this.#looks += 1;
    // Where the chunk does not load nothing is told.
    this.#lookOnce(this.#looks).catch(() => {});
  }

  dispose(): void {
    this.#disposed = true;
    this.#unwatch?.();
  }

  async #lookOnce(mine: number): Promise<void> {
    const { look, watchLook } = await this.#load();
    if (this.#disposed) return;
    this.#unwatch ??= watchLook(() => this.look());
    const readiness = await look();
    if (!this.#disposed && mine === this.#looks) this.#tell(readiness);
  }
}
