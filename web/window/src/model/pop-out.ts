// The call in a window of its own, which survives any navigation of the page that it was in (call.md, section 4). The window that
// opens it hands it the consumer's ticket by postMessage, and only to a page of this origin: their storages are not the same one. What
// is kept of the call goes with it, and comes back.

import type { CallModel } from "@beckon/kit/model/call.ts";
import { neededFor } from "@beckon/kit/model/ready.ts";
import type { BrandId, CallId, CallKind, TabId } from "@beckon/kit/protocol.ts";
import { pageNotes } from "@beckon/kit/signal/page.ts";
import type { Capture } from "@beckon/kit/signal/tag-words.ts";
import { spokenLanguage } from "@beckon/kit/texts/texts.ts";
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type HandChoices, type HandKeepsake, handKeepsake, takeChoices, takeKeepsake } from "./keepsake.ts";
import type { TagLink } from "./tag-link.ts";

/** Where the page of its own is found, in the language of the window that opens it. */
export const callPage = (): string => `/call?lang=${spokenLanguage()}`;
/** The pop-out's name among windows: opened again, it is the same one. */
const NAME = "beckon-call";
const LOOKS = "popup,width=960,height=640";
/** The page that the pop-out said it is; kept over navigations of the page around this window. */
const NOTE = "beckon-pop-out";

/** The pop-out to whoever opened it: the first thing it says. */
export interface AskForCall {
  beckon: "take-over";
  tab: TabId;
}

/** What a page of the call alone is to do in its conversation: accept the call's invitation where it is pending, take the call where it runs. */
export interface Task {
  call: CallId;
  /** Whether the camera is to be on. */
  camera: boolean;
  /** Whether the microphone is to be muted. */
  muted?: boolean;
}

/** The answer to it. */
export interface HandOver {
  beckon: "hand-over";
  brand: BrandId;
  ticket: string;
  task: Task;
}

/** The opener's end of a pop-out. */
export class PopOut {
  /** The browser did not open it: what to do about that is said. */
  readonly blocked: ReadonlySignal<boolean>;
  readonly #blocked: Signal<boolean> = signal(false);
  readonly #hear = ({ source, origin, data }: MessageEvent<AskForCall | HandKeepsake | HandChoices>) => {
    if (origin !== location.origin || source === null || source === window) return;
    if (data?.beckon === "take-over") void this.#answer(source as Window, data.tab);
    else if (data?.beckon === "keepsake") void takeKeepsake(data);
    else if (data?.beckon === "choices") void takeChoices(data);
  };
  readonly #brand: BrandId;
  readonly #ticket: () => string | null;
  readonly #call: CallModel;
  #task: Task | null = null;

  constructor(brand: BrandId, ticket: () => string | null, call: CallModel) {
    this.#brand = brand;
    this.#ticket = ticket;
    this.#call = call;
    this.blocked = computed(() => this.#blocked.value && call.live.value !== null);
    addEventListener("message", this.#hear);
  }

  /** Goes on with the call there: takes the running one, accepts the offered one. In the click's own task: browsers open windows only then. */
  join({ camera = true } = {}): void {
    const call = this.#call.live.peek();
    if (call === null) return;
    this.#task = { call, camera };
    this.#blocked.value = window.open(callPage(), NAME, LOOKS) === null;
  }

  /** The person has read why no window came. */
  dismiss(): void {
    this.#blocked.value = false;
  }

  /** Whether this page of the consumer is the pop-out. */
  is(tab: TabId | null): boolean {
    return tab !== null && pageNotes.read(NOTE) === tab;
  }

  dispose(): void {
    removeEventListener("message", this.#hear);
  }

  async #answer(popOut: Window, tab: TabId): Promise<void> {
    const ticket = this.#ticket();
    const task = this.#task;
    if (ticket === null || task === null) return;
    this.#blocked.value = false;
    pageNotes.write(NOTE, tab);
    // Before the call, so that it is there when the call begins.
    await handKeepsake(task.call, popOut);
    const answer: HandOver = { beckon: "hand-over", brand: this.#brand, ticket, task };
    popOut.postMessage(answer, location.origin);
  }
}

/**
 * Whether a call is possible in a window of its own alone: the page around this one keeps the devices from it, by its policy or because
 * it is not secure while this one would be.
 */
export function belongsApart(kind: CallKind, { framed, forbidden }: TagLink): boolean {
  if (!framed) return false;
  const needed: readonly Capture[] = kind === "screen" ? ["display-capture"] : neededFor(kind);
  const kept = needed.some((what) => forbidden.value.includes(what));
  return kept || (!isSecureContext && location.protocol === "https:");
}
