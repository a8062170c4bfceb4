import { type Code, LIMITS, type Refusal, type Timestamp } from "@beckon/kit/protocol.ts";
import { watchVisibility } from "@beckon/kit/signal/page.ts";
import { refusalOf } from "@beckon/kit/signal/refused.ts";
import { browserTimers } from "@beckon/kit/signal/timers.ts";

/** Refusals after which a new link is the only way; after any other the same link may still do. */
export const SPENT: ReadonlySet<Code> = new Set<Code>(["link_expired", "link_used", "link_revoked", "link_invalid"]);

/** What the edge would say once the time to come back has passed. */
const OVER: Refusal = { code: "call_over", message: "The call has ended.", remedy: "Start a new one." };

/** How often a page asks. Longer asks less; shorter lets nobody wait for a call that is over. */
const EVERY_MS = 4_000;

/**
 * A call that somebody left by its link, followed from outside: whether it goes on.
 *
 * The page asks what the link leads to, which changes nothing at the edge while the call runs: only while its person looks
 * at it, and at once when they look again.
 */
export class LeftCall {
  readonly #until: Timestamp;
  readonly #look: () => Promise<unknown>;
  readonly #tell: (over: Refusal | null) => void;
  readonly #timers;
  /** Ends what the page waits for; another one as soon as it waits for something else. */
  #stop = () => {};

  /** `until`: when one may come back no more. `tell` is told why the call is over; nothing, where it goes on after all. */
  constructor(
    until: Timestamp,
    look: () => Promise<unknown>,
    tell: (over: Refusal | null) => void,
    timers = browserTimers,
  ) {
    this.#until = until;
    this.#look = look;
    this.#tell = tell;
    this.#timers = timers;
    this.#follow();
  }

  stop(): void {
    this.#stop();
    this.#stop = () => {};
  }

  #follow(): void {
    let rest = () => {};
    const late = this.#timers.after(this.#until - this.#timers.now(), () => {
      this.stop();
      this.#tell(OVER);
    });
    const again = () => {
      rest = this.#timers.after(EVERY_MS, again);
      // Where nothing answers, nothing is known of the call.
      void this.#ask((refusal) => refusal !== null && isEnd(refusal) && this.#end(refusal));
    };
    const unwatch = watchVisibility((seen) => {
      rest();
      if (seen) again();
    });
    this.#stop = () => {
      late();
      unwatch();
      rest();
    };
  }

  #end(refusal: Refusal): void {
    this.stop();
    this.#tell(refusal);
    this.#stop = ifTakenBack(this.#look, () => this.#goOn(), this.#timers);
  }

  #goOn(): void {
    this.#tell(null);
    this.#follow();
  }

  async #ask(answered: (refusal: Refusal | null) => void): Promise<void> {
    const waiting = this.#stop;
    const refusal = await this.#look().then(() => null, refusalOf);
    if (waiting === this.#stop) answered(refusal);
  }
}

/**
 * Asks once, when the end of a call can be taken back no more, what its link leads to. `goesOn` is told, where whoever ended the call
 * went back to it. The answer stops that.
 */
export function ifTakenBack<Looked>(
  look: () => Promise<Looked>,
  goesOn: (looked: Looked) => void,
  timers = browserTimers,
): () => void {
  let waits = true;
  const cancel = timers.after(LIMITS.parked, () => {
    look().then(
      (looked) => waits && goesOn(looked),
      () => {},
    );
  });
  return () => {
    waits = false;
    cancel();
  };
}

/** Whether a refusal says that the call, or the link to it, is no more. */
export function isEnd({ code }: Refusal): boolean {
  return code === "call_over" || SPENT.has(code);
}
