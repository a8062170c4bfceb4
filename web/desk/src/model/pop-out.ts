// The call in a window of its own: a page of the desk that shows one conversation's call and nothing else. It is a page of the same
// session, so its address says all that it needs. While it is there the browser knows which page it is, so that the others can say so:
// from a note, and from a lock that the page holds, which goes with it even where it crashes and leaves the note.

import type { ButtonReason, CallButtons } from "@beckon/kit/model/call-buttons.ts";
import type { ConversationId, TabId } from "@beckon/kit/protocol.ts";
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";

/** The window's name among windows: opened again, it is the same one. */
const NAME = "beckon-desk-call";
/** As large as the call needs to have its chat beside it. */
const LOOKS = "popup,width=1200,height=800";
/** What the browser knows of the page. */
const NOTE = "beckon-desk-call-page";

/** Where the page is found, among the desk's. */
export const CALL_PAGE = "/desk/call";

/** Its address for a conversation, of the same brand. The fragment never reaches a server. */
export const callPage = (conversation: ConversationId): string => `${CALL_PAGE}${location.search}#${conversation}`;

/** A page of a call alone. */
export interface CallPageNote {
  tab: TabId;
  conversation: ConversationId;
}

/** What the page holds for as long as it lives. */
const lockOf = ({ tab }: CallPageNote): string => `${NOTE}-${tab}`;

/** The opener to a page that was there already: the press meant the call. */
export interface TakeCall {
  beckon: "take";
}

/** Why there is no way into such a page; nothing where a call can be started, or runs and can be moved. */
export function whyNotApart(buttons: CallButtons): ButtonReason | null {
  const works = (reason: ButtonReason | null) => reason === null || reason === "call_in_progress";
  return Object.values(buttons).some(works) ? null : buttons.voice;
}

/** The opener's end of it. */
export class PopOut {
  /** The conversation whose window the browser did not open: what to do about that is said. */
  readonly blocked: ReadonlySignal<ConversationId | null>;
  /** The page of a call alone in this browser, while there is one. */
  readonly page: ReadonlySignal<CallPageNote | null>;
  readonly #blocked: Signal<ConversationId | null> = signal(null);
  readonly #page: Signal<CallPageNote | null> = signal(null);
  readonly #hear = ({ key }: StorageEvent) => {
    if (key !== NOTE) return;
    this.#read();
    // It was opened by the link.
    if (this.#page.peek()?.conversation === this.#blocked.peek()) this.dismiss();
  };
  /** Waits for the end of the noted page no more. */
  #unfollow = new AbortController();

  constructor() {
    this.blocked = this.#blocked;
    this.page = this.#page;
    addEventListener("storage", this.#hear);
    this.#read();
  }

  /** Goes on there: with the running call, or with the door before one. In the click's own task: browsers open windows only then. */
  open(conversation: ConversationId): void {
    const opened = window.open(callPage(conversation), NAME, LOOKS);
    this.#blocked.value = opened === null ? conversation : null;
    if (opened === null) return;
    opened.focus();
    const press: TakeCall = { beckon: "take" };
    opened.postMessage(press, location.origin);
  }

  /** The person has read why no window came. */
  dismiss(): void {
    this.#blocked.value = null;
  }

  dispose(): void {
    removeEventListener("storage", this.#hear);
    this.#unfollow.abort();
  }

  /** Reads the note, and forgets it as soon as its page lives no more. */
  #read(): void {
    this.#unfollow.abort();
    this.#unfollow = new AbortController();
    const page = noted();
    this.#page.value = page;
    if (page === null) return;
    const gone = () => {
      forget(page);
      this.#read();
    };
    const { signal } = this.#unfollow;
    navigator.locks?.request(lockOf(page), { mode: "shared", signal }, gone).catch(() => {});
  }
}

/** The page's own end of it: lets the browser know of it while it is there, and hears of presses. The answer stops that. */
export function bePopOut(page: CallPageNote, take: () => void): () => void {
  let life: AbortController;
  const tell = () => {
    life = new AbortController();
    const { signal } = life;
    const live = () =>
      new Promise<void>((done) => {
        signal.addEventListener("abort", () => done());
        note(page);
      });
    navigator.locks?.request(lockOf(page), { signal }, live).catch(() => {});
  };
  const back = ({ persisted }: PageTransitionEvent) => {
    if (persisted) tell();
  };
  const leave = () => {
    forget(page);
    life.abort();
  };
  const hear = ({ origin, data }: MessageEvent<TakeCall>) => {
    if (origin === location.origin && data?.beckon === "take") take();
  };
  tell();
  addEventListener("pageshow", back);
  addEventListener("pagehide", leave);
  addEventListener("message", hear);
  return () => {
    leave();
    removeEventListener("pageshow", back);
    removeEventListener("pagehide", leave);
    removeEventListener("message", hear);
  };
}

function noted(): CallPageNote | null {
  try {
    const text = localStorage.getItem(NOTE);
    return text === null ? null : (JSON.parse(text) as CallPageNote);
  } catch {
    return null;
  }
}

function note(page: CallPageNote): void {
  try {
    localStorage.setItem(NOTE, JSON.stringify(page));
  } catch {
    // Other pages then say that the call is in another tab or on another device.
  }
}

/** Another page's note stays. */
function forget(page: CallPageNote): void {
  if (noted()?.tab === page.tab) localStorage.removeItem(NOTE);
}
