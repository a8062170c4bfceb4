// Taken while the page is as the browser made it: on a brand's page, later scripts may replace them.
const { setInterval, clearInterval } = window;

/** Vibrates, pauses, vibrates, and waits. */
const PULSE = [300, 200, 300, 1600];
/** Browsers take 99 spans at most: these last longer than a ring usually does. */
const PULSES = 24;

/** What a ring does to its page besides sounding: the title says who calls, every other second, and a phone vibrates. */
export class PageRing {
  #timer = 0;
  #words = "";
  #title = "";
  #vibrates = false;

  /** Shows these words; none: gives the title back. `quiet`: the ring was silenced, and only the title tells of it. */
  show(words: string | null, quiet = false): void {
    this.#vibrate(words !== null && !quiet);
    if (words !== null && words === this.#words) return;
    clearInterval(this.#timer);
    this.#giveBack();
    this.#words = words ?? "";
    if (words === null) return;
    this.#turn();
    this.#timer = setInterval(() => this.#turn(), 1000);
  }

  #turn(): void {
    if (this.#giveBack()) return;
    // The page may have set another one meanwhile.
    this.#title = document.title;
    document.title = this.#words;
  }

  /** Whether the words were there. */
  #giveBack(): boolean {
    if (this.#words === "" || document.title !== this.#words) return false;
    document.title = this.#title;
    return true;
  }

  #vibrate(on: boolean): void {
    if (on === this.#vibrates) return;
    // Browsers let no page vibrate that nobody has touched, and complain; asked again after a touch, it does.
    if (on && navigator.userActivation?.hasBeenActive === false) return;
    this.#vibrates = on;
    navigator.vibrate?.(on ? Array.from({ length: PULSES }, () => PULSE).flat() : 0);
  }
}
