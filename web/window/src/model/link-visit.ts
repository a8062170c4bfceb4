import { callOf } from "@beckon/kit/model/call-screen.ts";
import type { LinkJoin, LinkJoined, LinkLook, LinkLooked, LinkSecret, Refusal } from "@beckon/kit/protocol.ts";
import { post } from "@beckon/kit/signal/http.ts";
import { type Notes, newId, pageNotes } from "@beckon/kit/signal/page.ts";
import { refusalOf } from "@beckon/kit/signal/refused.ts";
import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { enter } from "./enter.ts";
import { TagLink } from "./tag-link.ts";
import { Visit } from "./visit.ts";

/**
 * Where somebody is who opened a call link.
 *
 *   looking ─the link is good→ door ─join→ joining ─let in→ inside
 *   looking, joining ─it is not, or no more→ refused ─look again→ looking
 */
export type LinkState =
  | { phase: "looking" }
  | { phase: "refused"; refusal: Refusal; looked: LinkLooked | null }
  /** Before the call: who waits, one's own name, one's devices. */
  | { phase: "door"; looked: LinkLooked }
  | { phase: "joining"; looked: LinkLooked }
  | { phase: "inside"; visit: Visit };

/** The link by which this page went into a call. */
const INSIDE = "beckon-link-inside";

/** Somebody else answered; who joins would be told so by the edge. */
const USED: Refusal = {
  code: "link_used",
  message: "This link is in use already.",
  remedy: "Ask the agent for a new link.",
};

/** How somebody wants to join. */
export interface Joining {
  /** The name to be seen under; empty: as the agent knows this person. */
  name: string;
  camera: boolean;
  muted: boolean;
}

/** Someone at a call link, which lets one browser into one call (call.md, section 6). */
export class LinkVisit {
  readonly state: ReadonlySignal<LinkState>;
  readonly #state: Signal<LinkState> = signal({ phase: "looking" });
  readonly #ticket: string;
  readonly #lasting: Notes;

  /** `ticket` is the link's fragment. `lasting` keeps this browser's secret, so that it can come back. */
  constructor(ticket: string, lasting: Notes) {
    this.#ticket = ticket;
    this.#lasting = lasting;
    this.state = this.#state;
  }

  /** Asks what the link leads to; nothing but the hour at which it was opened changes by that. */
  async look(): Promise<void> {
    this.#state.value = { phase: "looking" };
    const browser = this.#kept();
    const asked: LinkLook = { ticket: this.#ticket, ...(browser !== null && { browser }) };
    try {
      const looked = await post<LinkLooked>("/api/links/look", asked);
      const { running, joined } = looked.link;
      this.#state.value = running && !joined ? { phase: "refused", refusal: USED, looked } : { phase: "door", looked };
      // A reload in the middle of the call goes on with it.
      if (running && joined && pageNotes.read(INSIDE) === this.#note) {
        await this.join({ name: "", camera: true, muted: false });
      }
    } catch (thrown) {
      this.#state.value = { phase: "refused", refusal: refusalOf(thrown), looked: null };
    }
  }

  /** Binds the link to this browser and goes into the call. */
  async join({ name, ...begins }: Joining): Promise<void> {
    const before = this.#state.peek();
    if (before.phase !== "door") return;
    const { looked } = before;
    this.#state.value = { phase: "joining", looked };
    const browser = this.#kept() ?? newId("lks");
    this.#lasting.write(this.#note, browser);
    const asked: LinkJoin = { ticket: this.#ticket, browser, ...(name !== "" && { name }) };
    try {
      await this.#enter(await post<LinkJoined>("/api/links/join", asked), begins);
    } catch (thrown) {
      this.#state.value = { phase: "refused", refusal: refusalOf(thrown), looked };
    }
  }

  async #enter({ brand, invitation, ticket }: LinkJoined, begins: Omit<Joining, "name">): Promise<void> {
    pageNotes.write(`beckon-ticket-${brand}`, ticket);
    pageNotes.write(INSIDE, this.#note);
    const visit = new Visit(brand, new TagLink(), pageNotes, { alone: true });
    this.#state.value = { phase: "inside", visit };
    await visit.begin();
    const entered = visit.state.peek();
    if (entered.phase !== "open") return;
    const { call } = entered.conversation;
    const task = { call: callOf(invitation), ...begins };
    let begun = false;
    effect(() => {
      if (call.state.value.phase !== "none" && !begun) begun = enter(task, call);
    });
  }

  /** A ticket's end is its signature, which no other ticket has. */
  get #note(): string {
    return `beckon-link-${this.#ticket.slice(-24)}`;
  }

  #kept(): LinkSecret | null {
    return this.#lasting.read(this.#note);
  }
}
