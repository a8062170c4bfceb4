import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { FromTag, FromWindow } from "../../../tag/src/words.ts";

/** The line to the tag on the brand's page; silent where the window is a page of its own. */
export class TagLink {
  /** Whether a tag frames this window. */
  readonly framed = window.parent !== window;
  /** Whether the consumer has the window open. */
  readonly open: ReadonlySignal<boolean>;
  readonly #open: Signal<boolean>;
  #origin: string | null = null;
  readonly #unsent: FromWindow[] = [];

  constructor() {
    this.#open = signal(!this.framed);
    this.open = this.#open;
    if (this.framed) addEventListener("message", (event) => this.#hear(event));
  }

  /** Tells the tag. What is said before the tag has spoken waits: its page's origin is not known yet. */
  say(said: FromWindow): void {
    if (!this.framed) return;
    if (this.#origin === null) this.#unsent.push(said);
    else window.parent.postMessage(said, this.#origin);
  }

  #hear({ source, origin, data }: MessageEvent<FromTag>): void {
    if (source !== window.parent || data?.beckon !== "shown") return;
    this.#origin ??= origin;
    if (origin !== this.#origin) return;
    this.#open.value = data.open;
    for (const said of this.#unsent.splice(0)) this.say(said);
  }
}
