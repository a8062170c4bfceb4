import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { CallId } from "@beckon/kit/protocol.ts";
import { pageNotes, tabId } from "@beckon/kit/signal/page.ts";
import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { enter } from "./enter.ts";
import { type HandChoices, type HandKeepsake, handKeepsakes, takeChoices, takeKeepsake } from "./keepsake.ts";
import type { AskForCall, HandOver, Task } from "./pop-out.ts";
import { TagLink } from "./tag-link.ts";
import { Visit } from "./visit.ts";

/** What was handed over, for a reload of this page. */
const NOTE = "beckon-handed-over";
/** How long the opener may take; one that has gone to another page never answers. */
const ANSWER_MS = 2_000;

/**
 * Where the pop-out is.
 *
 *   asking ─answer, or a note of it→ open ─the call is over, or elsewhere→ over
 *   asking ─nobody answers→ lost
 */
export type TakenOverState =
  | { phase: "asking" }
  | { phase: "lost" }
  | { phase: "open"; visit: Visit }
  | { phase: "over" };

/** The pop-out's end: asks its opener for the call, takes it, and is done when the call is not here any more. */
export class TakenOver {
  readonly state: ReadonlySignal<TakenOverState>;
  readonly #state: Signal<TakenOverState> = signal({ phase: "asking" });

  constructor() {
    this.state = this.#state;
  }

  async begin(): Promise<void> {
    const handed = (await ask()) ?? noted();
    if (handed === null) {
      this.#state.value = { phase: "lost" };
      return;
    }
    pageNotes.write(NOTE, JSON.stringify(handed));
    pageNotes.write(`beckon-ticket-${handed.brand}`, handed.ticket);
    const visit = new Visit(handed.brand, new TagLink(), pageNotes, { alone: true });
    this.#state.value = { phase: "open", visit };
    await visit.begin();
    const entered = visit.state.peek();
    if (entered.phase === "open") this.#follow(entered.conversation, handed.task);
  }

  /** Does the task as soon as the call is known, and notices when the call has left this page. */
  #follow({ call, view }: ConversationModel, task: Task): void {
    let begun = false;
    effect(() => {
      const { phase } = call.state.value;
      const gone = phase === "none" && view.value !== null;
      if (gone || (begun && phase === "elsewhere")) this.#over(task.call);
      else if (!begun) begun = enter(task, call);
    });
  }

  #over(call: CallId): void {
    pageNotes.write(NOTE, null);
    this.#state.value = { phase: "over" };
    // Whoever has the call now has what is kept of it.
    void takeKeepsake({ call, kept: null }).then(() => window.close());
  }
}

function ask(): Promise<HandOver | null> {
  const opener: Window | null = window.opener;
  if (opener === null || opener.closed) return Promise.resolve(null);
  // What is kept of the call comes before it. Whatever is kept here from then on goes back, for when the call does.
  void handKeepsakes(opener);
  return new Promise((answered) => {
    const done = (handed: HandOver | null) => {
      clearTimeout(timeout);
      removeEventListener("message", hear);
      answered(handed);
    };
    const hear = ({ source, origin, data }: MessageEvent<HandOver | HandKeepsake | HandChoices>) => {
      if (source !== opener || origin !== location.origin) return;
      if (data?.beckon === "keepsake") void takeKeepsake(data);
      else if (data?.beckon === "choices") void takeChoices(data);
      else if (data?.beckon === "hand-over") done(data);
    };
    const timeout = setTimeout(() => done(null), ANSWER_MS);
    addEventListener("message", hear);
    const asked: AskForCall = { beckon: "take-over", tab: tabId() };
    opener.postMessage(asked, location.origin);
  });
}

function noted(): HandOver | null {
  const note = pageNotes.read(NOTE);
  return note === null ? null : (JSON.parse(note) as HandOver);
}
