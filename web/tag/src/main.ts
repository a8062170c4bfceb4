/**
 * The script on a brand's pages: a launcher, and behind it the messaging window in an iframe of our own origin.
 *
 * `<script async src="https://window.example/tag.js" data-brand="brd_…"></script>`; `data-colour` sets the launcher's colour.
 * It runs among scripts it does not know: it changes nothing of the page but its own element, its session notes and the
 * title while somebody calls, and holds no global but `Beckon`. A second tag does nothing.
 */
import { type Launcher, makeLauncher } from "./launcher.ts";
import { Notes } from "./notes.ts";
import type { FromTag, FromWindow } from "./words.ts";

/** What the window may use (call.md, section 7). */
const ALLOW =
  "camera; microphone; display-capture; autoplay; fullscreen; picture-in-picture; screen-wake-lock; speaker-selection; clipboard-write";

const COLOUR = /^#[0-9a-f]{6}$/i;

class Tag {
  readonly #origin: string;
  readonly #brand: string;
  readonly #notes: Notes;
  readonly #launcher: Launcher;
  #frame: HTMLIFrameElement | null = null;
  #open = false;
  #unread = 0;
  #ringing: string | null = null;
  #call: string | null = null;
  #flash = 0;
  #title = "";

  constructor(origin: string, brand: string, colour: string) {
    this.#origin = origin;
    this.#brand = brand;
    this.#notes = new Notes(brand);
    this.#launcher = makeLauncher(colour, () => (this.#open ? this.close() : this.open()));
    addEventListener("message", (event) => this.#hear(event));
    addEventListener("pagehide", () => this.#call !== null && this.#notes.keepCall(this.#call));
    if (this.#notes.callRuns()) this.open();
    else if (this.#notes.isEngaged()) this.#load();
    this.#draw();
  }

  readonly open = (): void => {
    this.#load();
    this.#open = true;
    this.#shown();
    this.#frame?.focus();
  };

  readonly close = (): void => {
    this.#open = false;
    this.#shown();
  };

  #load(): void {
    if (this.#frame !== null) return;
    const frame = document.createElement("iframe");
    frame.title = "Messages";
    frame.allow = ALLOW;
    frame.src = `${this.#origin}/window/?brand=${encodeURIComponent(this.#brand)}`;
    frame.addEventListener("load", () => this.#say());
    this.#frame = frame;
    this.#launcher.root.prepend(frame);
  }

  #shown(): void {
    this.#say();
    this.#draw();
  }

  #say(): void {
    const said: FromTag = { beckon: "shown", open: this.#open };
    this.#frame?.contentWindow?.postMessage(said, this.#origin);
  }

  #hear({ origin, source, data }: MessageEvent<FromWindow>): void {
    if (origin !== this.#origin || source !== this.#frame?.contentWindow) return;
    switch (data?.beckon) {
      case "engaged":
        this.#notes.engage();
        return;
      case "unread":
        this.#unread = Number(data.count) || 0;
        break;
      case "ringing":
        this.#ringing = data.name;
        this.#flashTitle();
        // A ring is noticed wherever the consumer is on the page.
        if (data.name !== null && !this.#open) this.open();
        break;
      case "call":
        this.#call = data.call;
        this.#notes.keepCall(data.call);
        break;
      case "wide":
        this.#frame?.classList.toggle("wide", data.wide);
        break;
      case "close":
        this.close();
        break;
    }
    this.#draw();
  }

  #draw(): void {
    this.#frame?.classList.toggle("hidden", !this.#open);
    this.#launcher.draw({
      open: this.#open,
      unread: this.#unread,
      ringing: this.#ringing,
      inCall: this.#call !== null,
    });
  }

  /** Says in the title that somebody calls, every other second, and gives it back. */
  #flashTitle(): void {
    if (this.#flash !== 0) {
      clearInterval(this.#flash);
      this.#flash = 0;
      document.title = this.#title;
    }
    if (this.#ringing === null) return;
    this.#title = document.title;
    const words = `${this.#ringing} is calling`;
    this.#flash = setInterval(() => {
      document.title = document.title === words ? this.#title : words;
    }, 1000);
    document.title = words;
  }
}

/** Starts once there is a body; an async script may run before it is parsed. */
function start(origin: string, brand: string, colour: string): void {
  const page = window as typeof window & { Beckon?: Pick<Tag, "open" | "close"> };
  const begin = () => {
    if (page.Beckon) return;
    const tag = new Tag(origin, brand, colour);
    page.Beckon = { open: tag.open, close: tag.close };
  };
  if (document.body) begin();
  else new MutationObserver((_, observer) => document.body && (observer.disconnect(), begin())).observe(document, { childList: true, subtree: true });
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.dataset["brand"]) {
  const { brand, colour = "" } = script.dataset;
  start(new URL(script.src).origin, brand, COLOUR.test(colour) ? colour : "#1f6f54");
}
