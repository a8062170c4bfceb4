/**
 * The script on a brand's pages: a launcher, and behind it the messaging window in an iframe of our own origin.
 *
 * `<script async src="https://window.example/tag.js" data-brand="brd_…"></script>`; `data-colour` sets the launcher's colour,
 * `data-lang` its language.
 * It runs among scripts it does not know: it changes nothing of the page but its own element, its notes and the title
 * while somebody calls, and holds no global but `Beckon`. A second tag does nothing, nor does one in a
 * frame. Whatever fails is told once on the console, and never thrown into the page.
 */

import type { FromWindow } from "@beckon/kit/signal/tag-words.ts";
import { PageRing } from "@beckon/kit/view/page-ring.ts";
import { Frame, type Shown } from "./frame.ts";
import { notesKeeper } from "./keeper.ts";
import { type Launcher, makeLauncher } from "./launcher.ts";
import { listen } from "./native.ts";
import { engage, ifEngaged, keepCall, keepSilence, keptCall, SILENCED } from "./notes.ts";
import { guarded, report } from "./report.ts";
import { Turn } from "./turn.ts";
import { words } from "./words.ts";

const COLOUR = /^#[0-9a-f]{6}$/i;

class Tag {
  readonly #brand: string;
  readonly #launcher: Launcher;
  readonly #makeFrame: () => Frame;
  /** Made when it is needed: most pages are left before. */
  #frame: Frame | null = null;
  readonly #page = new PageRing();
  readonly #turn = new Turn();
  #open = false;
  #unread = 0;
  #ring: { readonly words: string; readonly quiet: boolean } | null = null;
  #bar = false;
  #call: string | null = null;
  readonly #keepNotes: (event: MessageEvent) => void;

  constructor(origin: string, brand: string, colour: string) {
    this.#brand = brand;
    this.#keepNotes = notesKeeper(origin, brand);
    this.#launcher = makeLauncher(
      colour,
      () => (this.#open ? this.close() : this.open()),
      () => this.#return(),
    );
    this.#makeFrame = () => new Frame(origin, brand, this.#launcher.root, (said) => this.#hear(said));
    this.#draw();
    ifEngaged(brand, guarded(this.#resume));
  }

  /** The window comes as it was on the last page, so that a ring reaches it and a call goes on. */
  readonly #resume = (): void => {
    // Unless somebody was faster.
    if (this.#frame === null) this.#show(keptCall()?.open === true);
  };

  readonly open = (): void => {
    this.#show(true, true);
    this.#frame?.focus();
  };

  readonly close = (): void => {
    this.#show(false);
    if (this.#bar) this.#frame?.focus();
    else this.#launcher.focus();
  };

  /** Listens to the page for the window. Again: nothing, but where a page has written itself anew, which takes all listeners from it. */
  #listen(frame: Frame): void {
    listen(window, "message", frame.message);
    listen(window, "message", this.#keepNotes);
    listen(window, "pagehide", this.#hide);
    listen(window, "pageshow", this.#comeBack);
    listen(window, "pointerdown", this.#touch, true);
    // A finger gives leave to sound and to vibrate only when it is lifted.
    listen(window, "pointerup", this.#touch, true);
    listen(window, "keydown", this.#touch, true);
    listen(window, "storage", this.#silenced);
  }

  readonly #silenced = guarded(({ key }: StorageEvent) => {
    if (key === SILENCED) this.#frame?.sayAgain();
  });

  readonly #touch = guarded(() => {
    if (this.#ring === null) return;
    this.#frame?.tell({ beckon: "touched" });
    this.#draw();
  });

  /** The page goes, perhaps to come back as it is: its title is its own again. */
  readonly #hide = guarded(() => {
    if (this.#call !== null) {
      keepCall(this.#call, this.#open);
      // The page may have emptied its storage meanwhile, and the next one looks here first.
      engage(this.#brand);
    }
    this.#page.show(null);
  });

  readonly #comeBack = guarded(({ persisted }: PageTransitionEvent) => {
    if (persisted) this.#draw();
  });

  #return(): void {
    if (this.#frame === null) return;
    this.#listen(this.#frame);
    this.#turn.release();
    this.#frame.returned();
    this.#draw();
  }

  #show(open: boolean, pressed = false): void {
    this.#open = open;
    this.#load({ open, pressed });
    this.#draw();
  }

  #load(said: Shown): void {
    this.#frame ??= this.#makeFrame();
    this.#listen(this.#frame);
    this.#frame.load(said.open);
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
        // A ring is noticed wherever the consumer is on the page. It takes no focus: whoever is writing keeps writing.
        if (this.#ring === null && said.name !== null && !this.#open) this.#show(true);
        this.#ring =
          said.name === null ? null : { words: words.calls.replace("#", () => String(said.name)), quiet: said.quiet };
        break;
      case "turn":
        if (said.wanted) this.#turn.take(guarded(() => this.#frame?.tell({ beckon: "turn" })));
        else this.#turn.release();
        break;
      case "silenced":
        keepSilence(said.invitation);
        break;
      case "call":
        this.#call = said.call;
        keepCall(said.call, this.#open);
        break;
      case "bar":
        this.#bar = said.wanted;
        break;
      case "wide":
        this.#frame?.look("wide", said.wide);
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
    this.#frame?.look("bar", this.#bar && !this.#open);
    this.#frame?.look("hidden", !this.#bar && !this.#open);
    this.#page.show(this.#ring?.words ?? null, this.#ring?.quiet);
    this.#launcher.draw({ open: this.#open, unread: this.#unread, ringing: this.#ring !== null, bar: this.#bar });
  }
}

type Page = typeof window & { Beckon?: { open(): void; close(): void; again(): void } };

/** Starts, unless this page is not the place for it. */
function begin(origin: string, brand: string, colour: string): void {
  const page = window as Page;
  // An element of the page may have this name as its id.
  if (typeof page.Beckon?.again === "function") {
    page.Beckon.again();
    return;
  }
  if (!page.isSecureContext) report("insecure_page");
  const tag = new Tag(origin, brand, colour);
  page.Beckon = { open: guarded(tag.open), close: guarded(tag.close), again: () => report("second_tag") };
}

/** Waits for the body: an async script may run before it is parsed. */
function start(origin: string, brand: string, colour: string): void {
  if (document.body) {
    begin(origin, brand, colour);
    return;
  }
  const observer = new MutationObserver(
    guarded(() => {
      if (!document.body) return;
      observer.disconnect();
      begin(origin, brand, colour);
    }),
  );
  observer.observe(document, { childList: true, subtree: true });
}

guarded(() => {
  const script = document.currentScript as HTMLScriptElement | null;
  const { brand, colour = "" } = script?.dataset ?? {};
  if (!script || !brand) return report("no_brand");
  if (window.top !== window) return report("not_topmost");
  const origin = script.src.split("/", 3).join("/");
  if (!origin.startsWith("http")) return report("no_origin");
  start(origin, brand, COLOUR.test(colour) ? colour : "#1f6f54");
})();
