import { type Capture, type FromTag, type FromWindow, type Shown, TOUCHED } from "@beckon/kit/signal/tag-words.ts";
import { silence, silenced } from "@beckon/kit/view/silence.ts";
import { takeTurnsBy } from "@beckon/kit/view/turn.ts";
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";

/** The line to the tag on the brand's page; silent where the window is a page of its own. */
export class TagLink {
  /** Whether a tag frames this window. */
  readonly framed = window.parent !== window;
  /** Whether the consumer has the window open. */
  readonly open: ReadonlySignal<boolean>;
  /** Counts how often the consumer has opened the window by a press: the composer takes the focus then. */
  readonly pressed: ReadonlySignal<number>;
  /** Whether the window has the whole page for itself. */
  readonly whole: ReadonlySignal<boolean>;
  /** What the brand's page keeps from this window by its permissions policy; nothing where the browser does not tell. */
  readonly forbidden: ReadonlySignal<readonly Capture[]>;
  readonly #open: Signal<boolean>;
  readonly #whole: Signal<boolean>;
  readonly #pressed: Signal<number> = signal(0);
  readonly #forbidden: Signal<readonly Capture[]> = signal([]);
  #origin: string | null = null;
  readonly #unsent: FromWindow[] = [];
  /** Begins the sound that waits for this tab's turn. */
  #sound = () => {};

  constructor() {
    this.#open = signal(!this.framed);
    this.#whole = signal(!this.framed);
    this.open = this.#open;
    this.whole = this.#whole;
    this.pressed = this.#pressed;
    this.forbidden = this.#forbidden;
    if (!this.framed) return;
    addEventListener("message", (event) => this.#hear(event));
    takeTurnsBy((sound, over) => this.#waitForTurn(sound, over));
    const before = silenced.peek();
    silenced.subscribe((invitation) => {
      if (invitation !== null && invitation !== before) this.say({ beckon: "silenced", invitation });
    });
  }

  /** Tells the tag. What is said before the tag has spoken waits: its page's origin is not known yet. */
  say(said: FromWindow): void {
    if (!this.framed) return;
    if (this.#origin === null) this.#unsent.push(said);
    else window.parent.postMessage(said, this.#origin);
  }

  #waitForTurn(sound: () => void, over: AbortSignal): void {
    this.#sound = sound;
    this.say({ beckon: "turn", wanted: true });
    over.addEventListener("abort", () => {
      this.#sound = () => {};
      this.say({ beckon: "turn", wanted: false });
    });
  }

  #hear({ source, origin, data }: MessageEvent<FromTag>): void {
    if (source !== window.parent) return;
    if (this.#origin === null && data?.beckon === "shown") {
      this.#origin = origin;
      this.say({ beckon: "ready" });
    }
    if (origin !== this.#origin) return;
    switch (data.beckon) {
      case "shown":
        this.#shown(data);
        break;
      case "touched":
        dispatchEvent(new Event(TOUCHED));
        break;
      case "turn":
        this.#sound();
        break;
    }
  }

  #shown({ open, whole, pressed, forbidden, silenced }: Shown): void {
    this.#open.value = open;
    this.#whole.value = whole;
    this.#forbidden.value = forbidden ?? [];
    if (silenced) silence(silenced);
    if (pressed) this.#pressed.value += 1;
    for (const said of this.#unsent.splice(0)) this.say(said);
  }
}
