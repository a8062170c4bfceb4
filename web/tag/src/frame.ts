import type { FromTag, FromWindow } from "@beckon/kit/signal/tag-words.ts";

/** What the window may use (call.md, section 7). */
const ALLOW =
  "camera; microphone; display-capture; autoplay; fullscreen; picture-in-picture; screen-wake-lock; speaker-selection; clipboard-write";

/** How long a loaded window may be silent before the page says that it does not come. */
const SILENCE_MS = 4000;

// Taken while the page is as the browser made it: later its scripts may have replaced them.
const { insertBefore } = Node.prototype;
const { setTimeout, clearTimeout } = window;

/** Where the frame covers the page: the same words as in launcher.css. */
const SMALL = "(max-width: 479px), (max-height: 479px)";

/** What the window is told about itself, but for its room, which the frame knows. */
export type Shown = Omit<FromTag, "beckon" | "whole">;

/** The window in its iframe. Made at once, loaded when it is needed. */
export class Frame {
  readonly #origin: string;
  readonly #element = document.createElement("iframe");
  readonly #root: ShadowRoot;
  readonly #hear: (said: FromWindow) => void;
  #loaded = false;
  readonly #small = matchMedia(SMALL);
  #said: Shown = { open: false, pressed: false };
  #panel: Element | null = null;

  constructor(origin: string, brand: string, root: ShadowRoot, hear: (said: FromWindow) => void) {
    this.#origin = origin;
    this.#root = root;
    this.#hear = hear;
    const element = this.#element;
    element.title = "Messages";
    element.allow = ALLOW;
    element.src = `${origin}/window/?brand=${encodeURIComponent(brand)}`;
    const silent = () => this.#missing();
    let timer = 0;
    element.addEventListener("load", () => {
      this.#loaded = true;
      this.say(this.#said);
      clearTimeout(timer);
      timer = setTimeout(silent, SILENCE_MS);
    });
    this.#small.addEventListener("change", () => this.say({ ...this.#said, pressed: false }));
    addEventListener("message", ({ origin: from, source, data }: MessageEvent<FromWindow>) => {
      if (from !== this.#origin || source !== element.contentWindow || typeof data?.beckon !== "string") return;
      clearTimeout(timer);
      this.#panel?.remove();
      this.#panel = null;
      this.#hear(data);
    });
  }

  /** Loads the window; again: nothing. */
  load(): void {
    if (!this.#element.isConnected) insertBefore.call(this.#root, this.#element, this.#root.firstChild);
  }

  /** Tells the window; it hears the last of it once it is loaded. */
  say(said: Shown): void {
    this.#said = said;
    const told: FromTag = { beckon: "shown", whole: this.#small.matches, ...said };
    if (this.#loaded) this.#element.contentWindow?.postMessage(told, this.#origin);
  }

  focus(): void {
    this.#element.focus();
  }

  /** Gives the frame a look: hidden, a bar, wide. */
  look(name: "hidden" | "bar" | "wide", on: boolean): void {
    this.#element.classList.toggle(name, on);
  }

  /** The window was not let in here, or could not be reached: its own page may be. */
  #missing(): void {
    const link = document.createElement("a");
    link.href = this.#element.src;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = "Open them in a new tab";
    const panel = document.createElement("div");
    panel.className = "missing";
    panel.setAttribute("role", "alert");
    panel.append("Messages cannot be shown on this page.", link);
    this.#panel?.remove();
    this.#panel = panel;
    this.#element.after(panel);
  }
}
