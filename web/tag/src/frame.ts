import type { FromTag, FromWindow, Shown as Told } from "@beckon/kit/signal/tag-words.ts";
import { dress } from "./dress.ts";
import style from "./frame.css?inline";
import { listen } from "./native.ts";
import { keptSilence } from "./notes.ts";
import { forbiddenTo } from "./policy.ts";
import { guarded, report } from "./report.ts";
import { direction, language, words } from "./words.ts";

/** What the window may use (call.md, section 7). */
const ALLOW =
  "camera; microphone; display-capture; autoplay; fullscreen; picture-in-picture; screen-wake-lock; speaker-selection; clipboard-write";

/** How long a loaded window may be silent before the page says that it does not come. */
const SILENCE_MS = 4000;
/** How long it may take to load: a slow line, not a blocked one. */
const LOAD_MS = 20_000;

// Taken while the page is as the browser made it: later its scripts may have replaced them.
const { createElement } = document;
const { insertBefore } = Node.prototype;
const { setTimeout, clearTimeout } = window;

/** Where the frame covers the page: the same words as in frame.css. */
const SMALL = "(max-width: 479px), (max-height: 479px)";

/** What the window is told about itself, but for what the frame knows. */
export type Shown = Omit<Told, "beckon" | "whole" | "forbidden" | "silenced">;

/** The window in its iframe. */
export class Frame {
  readonly #origin: string;
  readonly #address: string;
  readonly #element = createElement.call(document, "iframe") as HTMLIFrameElement;
  readonly #root: ShadowRoot;
  readonly #hear: (said: FromWindow) => void;
  #loaded = false;
  #timer = 0;
  readonly #small = matchMedia(SMALL);
  #said: Shown = { open: false, pressed: false };
  #panel: Element | null = null;

  constructor(origin: string, brand: string, root: ShadowRoot, hear: (said: FromWindow) => void) {
    this.#origin = origin;
    this.#root = root;
    this.#hear = hear;
    dress(root, style);
    const element = this.#element;
    element.title = words.messages;
    element.allow = ALLOW;
    this.#address = `${origin}/window/?brand=${encodeURIComponent(brand)}&lang=${language}`;
    element.src = this.#address;
    listen(this.#small, "change", guarded(this.sayAgain));
    listen(element, "load", this.#onLoad);
  }

  readonly #onLoad = guarded(() => {
    this.#loaded = true;
    this.say(this.#said);
    this.#expect(SILENCE_MS);
  });

  /** For each message that comes to the page. */
  readonly message = guarded(({ origin, source, data }: MessageEvent<FromWindow>) => {
    if (origin !== this.#origin || source !== this.#element.contentWindow || typeof data?.beckon !== "string") return;
    clearTimeout(this.#timer);
    this.#panel?.remove();
    this.#panel = null;
    this.#hear(data);
  });

  /** Loads the window. Again: nothing, but where it was missing and is opened once more, perhaps over a better line. */
  load(opened: boolean): void {
    if (this.#element.isConnected) {
      if (this.#panel === null || !opened) return;
      this.#panel.remove();
      this.#panel = null;
      this.#element.src = this.#address;
    } else {
      insertBefore.call(this.#root, this.#element, this.#root.firstChild);
    }
    this.#loaded = false;
    this.#expect(LOAD_MS);
  }

  /** The page threw the frame out and has it again: the browser loads the window anew. */
  returned(): void {
    listen(this.#element, "load", this.#onLoad);
    if (!this.#element.isConnected) return;
    this.#loaded = false;
    this.#expect(LOAD_MS);
  }

  /** Tells the window how it stands; it hears the last of it once it is loaded. */
  say(said: Shown): void {
    this.#said = said;
    const [whole, forbidden, silenced] = [this.#small.matches, this.#forbidden(), keptSilence()];
    this.tell({ beckon: "shown", whole, forbidden, silenced, ...said });
  }

  /** Says how the window stands, since something of it has changed around it. */
  readonly sayAgain = (): void => this.say({ ...this.#said, pressed: false });

  focus(): void {
    this.#element.focus();
  }

  /** Gives the frame a look: hidden, a bar, wide. */
  look(name: "hidden" | "bar" | "wide", on: boolean): void {
    this.#element.classList.toggle(name, on);
  }

  /** Tells a window that is loaded. */
  tell(told: FromTag): void {
    if (this.#loaded) this.#element.contentWindow?.postMessage(told, this.#origin);
  }

  #forbidden(): Told["forbidden"] {
    const forbidden = forbiddenTo(this.#element);
    if (forbidden.length > 0) report("capture_forbidden", forbidden.join(", "));
    return forbidden;
  }

  #expect(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      guarded(() => this.#missing()),
      ms,
    );
  }

  /** The window was not let in here, or could not be reached: its own page may be. */
  #missing(): void {
    report("window_missing", this.#origin);
    const link = document.createElement("a");
    link.href = this.#address;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = words.elsewhere;
    const panel = document.createElement("div");
    panel.className = "missing";
    panel.setAttribute("role", "alert");
    panel.dir = direction;
    panel.append(words.missing, link);
    this.#panel?.remove();
    this.#panel = panel;
    this.#element.after(panel);
  }
}
