/**
 * The script on a brand's pages: a launcher, and behind it the messaging window in an iframe of our own origin.
 *
 * `<script async src="https://window.example/tag.js" data-brand="brd_…"></script>`; `data-colour` sets the launcher's colour.
 * It runs among scripts it does not know: it changes nothing of the page but its own element, its session notes and the
 * title while somebody calls, and holds no global but `Beckon`. A second tag does nothing.
 */

import type { FromWindow } from "@beckon/kit/signal/tag-words.ts";
import { Frame, type Shown } from "./frame.ts";
import { keepNotes } from "./keeper.ts";
import { type Launcher, makeLauncher } from "./launcher.ts";
import { engage, isEngaged, keepCall, keptCall } from "./notes.ts";
import { TitleFlash } from "./title.ts";

const COLOUR = /^#[0-9a-f]{6}$/i;

class Tag {
  readonly #brand: string;
  readonly #launcher: Launcher;
  readonly #frame: Frame;
  readonly #title = new TitleFlash();
  #open = false;
  #unread = 0;
  #ringing = false;
  #bar = false;
  #call: string | null = null;

  constructor(origin: string, brand: string, colour: string) {
    this.#brand = brand;
    this.#launcher = makeLauncher(colour, () => (this.#open ? this.close() : this.open()));
    this.#frame = new Frame(origin, brand, this.#launcher.root, (said) => this.#hear(said));
    addEventListener("pagehide", () => this.#call !== null && keepCall(this.#call, this.#open));
    keepNotes(origin, brand);
    const kept = keptCall();
    if (kept?.open) this.#show(true);
    else if (kept !== null || isEngaged(brand)) this.#load({ open: false, pressed: false });
    this.#draw();
  }

  readonly open = (): void => {
    this.#show(true, true);
    this.#frame.focus();
  };

  readonly close = (): void => {
    this.#show(false);
    if (this.#bar) this.#frame.focus();
    else this.#launcher.focus();
  };

  #show(open: boolean, pressed = false): void {
    this.#open = open;
    this.#load({ open, pressed });
    this.#draw();
  }

  #load(said: Shown): void {
    this.#frame.load();
    this.#frame.say(said);
  }

  #hear(said: FromWindow): void {
    switch (said.beckon) {
      case "engaged":
        engage(this.#brand);
        break;
      case "unread":
        this.#unread = Number(said.count) || 0;
        break;
      case "ringing":
        this.#ringing = said.name !== null;
        this.#title.show(said.name === null ? null : `${said.name} is calling`);
        // A ring is noticed wherever the consumer is on the page. It takes no focus: whoever is writing keeps writing.
        if (this.#ringing && !this.#open) this.#show(true);
        break;
      case "call":
        this.#call = said.call;
        keepCall(said.call, this.#open);
        break;
      case "bar":
        this.#bar = said.wanted;
        break;
      case "wide":
        this.#frame.look("wide", said.wide);
        break;
      case "open":
        this.open();
        break;
      case "close":
        this.close();
        break;
    }
    this.#draw();
  }

  #draw(): void {
    this.#frame.look("bar", this.#bar && !this.#open);
    this.#frame.look("hidden", !this.#bar && !this.#open);
    this.#launcher.draw({ open: this.#open, unread: this.#unread, ringing: this.#ringing, bar: this.#bar });
  }
}

/** Starts once there is a body; an async script may run before it is parsed. */
function start(origin: string, brand: string, colour: string): void {
  const page = window as typeof window & { Beckon?: Pick<Tag, "open" | "close"> };
  const begin = () => {
    // An element of the page may have this name as its id.
    if (typeof page.Beckon?.open === "function") return;
    const tag = new Tag(origin, brand, colour);
    page.Beckon = { open: tag.open, close: tag.close };
  };
  if (document.body) begin();
  else {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      begin();
    }).observe(document, { childList: true, subtree: true });
  }
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.dataset["brand"]) {
  const { brand, colour = "" } = script.dataset;
  start(new URL(script.src).origin, brand, COLOUR.test(colour) ? colour : "#1f6f54");
}
