import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Timers } from "../signal/timers.ts";

/** How often *typing* is repeated while the person goes on. */
const REPEAT_MS = 3_000;
/** How long after the last key the person counts as pausing. */
const PAUSE_MS = 4_000;
/** How long the other side's *typing* is believed without being repeated. */
const BELIEVED_MS = 7_000;

/** Who is typing: tells the other side sparingly, and forgets what the other side said in time. */
export class Typing {
  readonly other: ReadonlySignal<boolean>;
  readonly #other: Signal<boolean> = signal(false);
  readonly #tell: (typing: boolean) => void;
  readonly #timers: Timers;
  #toldAt: number | null = null;
  #cancelPause = () => {};
  #cancelBelief = () => {};

  constructor(timers: Timers, tell: (typing: boolean) => void) {
    this.#timers = timers;
    this.#tell = tell;
    this.other = this.#other;
  }

  /** The draft changed. */
  draft(notEmpty: boolean): void {
    this.#cancelPause();
    if (!notEmpty) {
      this.#stop();
      return;
    }
    const now = this.#timers.now();
    if (this.#toldAt === null || now - this.#toldAt >= REPEAT_MS) {
      this.#toldAt = now;
      this.#tell(true);
    }
    this.#cancelPause = this.#timers.after(PAUSE_MS, () => this.#stop());
  }

  /** The other side said so. */
  heard(typing: boolean): void {
    this.#cancelBelief();
    this.#other.value = typing;
    if (typing) this.#cancelBelief = this.#timers.after(BELIEVED_MS, () => this.heard(false));
  }

  /** Nothing more will come of it. */
  dispose(): void {
    this.#cancelPause();
    this.#cancelBelief();
  }

  #stop(): void {
    if (this.#toldAt === null) return;
    this.#toldAt = null;
    this.#tell(false);
  }
}
