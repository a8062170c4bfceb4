// As in frame.ts: the page may replace them later.
const { setInterval, clearInterval } = window;

/** Says in the page's title that somebody calls, every other second, and gives the title back. */
export class TitleFlash {
  #timer = 0;
  #words = "";
  #title = "";

  /** Flashes these words; none: stops. */
  show(words: string | null): void {
    clearInterval(this.#timer);
    if (document.title === this.#words) document.title = this.#title;
    if (words === null) return;
    this.#words = words;
    this.#turn();
    this.#timer = setInterval(() => this.#turn(), 1000);
  }

  #turn(): void {
    if (document.title === this.#words) {
      document.title = this.#title;
    } else {
      // The page may have set another one meanwhile.
      this.#title = document.title;
      document.title = this.#words;
    }
  }
}
