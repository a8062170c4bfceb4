import type { DeviceCheck } from "@beckon/kit/media/device-check.ts";
import { callOf } from "@beckon/kit/model/call-screen.ts";
import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { Language, Refusal, Timestamp } from "@beckon/kit/protocol.ts";
import { LIMITS, type LinkJoin, type LinkJoined, type LinkLook, type LinkLooked } from "@beckon/kit/protocol.ts";
import { post } from "@beckon/kit/signal/http.ts";
import { type Notes, pageNotes } from "@beckon/kit/signal/page.ts";
import { refusalOf } from "@beckon/kit/signal/refused.ts";
import { batch, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { enter } from "./enter.ts";
import { takeKeepsake } from "./keepsake.ts";
import { ifTakenBack, isEnd, LeftCall, SPENT } from "./left-call.ts";
import { LinkNotes } from "./link-notes.ts";
import type { Task } from "./pop-out.ts";
import { TagLink } from "./tag-link.ts";
import { Visit } from "./visit.ts";

/**
 * Where somebody is who opened a call link.
 *
 *   looking ─the link is good→ door ─join→ joining ─let in→ inside
 *   looking ─this browser is in the call→ joining
 *   inside ─leave→ left ─come back→ joining
 *   inside, left, looking, joining ─the call is over→ over
 *   over ─who ended it takes that back→ left, for the browser that was in it
 *   looking, joining ─refused→ refused ─look again→ looking
 */
export type LinkState =
  | { phase: "looking" }
  | { phase: "refused"; refusal: Refusal; looked: LinkLooked | null }
  /** Before the call: who waits, one's own name, one's devices. */
  | { phase: "door"; looked: LinkLooked }
  | { phase: "joining"; looked: LinkLooked }
  | { phase: "inside"; visit: Visit }
  /** Out of the call, which goes on until then. */
  | { phase: "left"; looked: LinkLooked; until: Timestamp }
  | { phase: "over"; looked: LinkLooked | null };

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
  /** The devices, captured already or about to be. */
  check?: DeviceCheck | null;
}

/** Someone at a call link, which lets one browser into one call (call.md, section 6). */
export class LinkVisit {
  readonly state: ReadonlySignal<LinkState>;
  readonly #state: Signal<LinkState> = signal({ phase: "looking" });
  readonly #ticket: string;
  readonly #notes: LinkNotes;
  readonly #speak: (language: Language | null) => Promise<void>;
  /** The devices that were asked for before the call. */
  #check: DeviceCheck | null = null;
  /** Forgets the end of the time in which one may come back, and asks no more whether the call goes on. */
  #forget = () => {};
  /** Stops following the call that this page was in. */
  #unfollow = () => {};

  /**
   * `ticket` is the link's fragment. `lasting` keeps this browser's secret, so that it can come back. `speak` lets the page speak as the
   * brand chose.
   */
  constructor(ticket: string, lasting: Notes, speak: (language: Language | null) => Promise<void>) {
    this.#ticket = ticket;
    this.#notes = new LinkNotes(ticket, lasting);
    this.#speak = speak;
    this.state = this.#state;
  }

  /** Asks what the link leads to; nothing but the hour at which it was opened changes by that. */
  async look(): Promise<void> {
    this.#set({ phase: "looking" });
    try {
      const looked = await this.#ask();
      const { running, joined } = looked.link;
      const until = this.#notes.leftUntil ?? 0;
      if (running && !joined) this.#set({ phase: "refused", refusal: USED, looked });
      else if (running && until > Date.now()) this.#leftUntil(until, looked);
      // This browser is in the call: the page that was in it goes on with it, and any other says where it is.
      else if (running) await this.#join(looked, null);
      else this.#set({ phase: "door", looked });
    } catch (thrown) {
      this.#refuse(thrown, null);
    }
  }

  async #ask(): Promise<LinkLooked> {
    const { browser } = this.#notes;
    const asked: LinkLook = { ticket: this.#ticket, ...(browser !== null && { browser }) };
    const looked = await post<LinkLooked>("/api/links/look", asked);
    await this.#speak(looked.look.language);
    return looked;
  }

  /** Binds the link to this browser and goes into the call. In the press's own task, so that devices are asked for within it. */
  async join(joining: Joining): Promise<void> {
    const before = this.#state.peek();
    if (before.phase === "door" || before.phase === "left") await this.#join(before.looked, joining);
  }

  /** `joining`: as somebody pressed; nothing where this page only comes back to what it was in. */
  async #join(looked: LinkLooked, joining: Joining | null): Promise<void> {
    this.#set({ phase: "joining", looked });
    this.#check = joining?.check ?? null;
    this.#notes.leftUntil = null;
    const browser = this.#notes.keep();
    const name = joining?.name ?? "";
    const asked: LinkJoin = { ticket: this.#ticket, browser, ...(name !== "" && { name }) };
    try {
      const joined = await post<LinkJoined>("/api/links/join", asked);
      joining?.check?.handOver();
      await this.#enter(joined, looked, joining);
    } catch (thrown) {
      this.#refuse(thrown, looked);
    }
  }

  async #enter(joined: LinkJoined, looked: LinkLooked, joining: Joining | null): Promise<void> {
    const { brand, invitation } = joined;
    const leave = () => this.#leave(looked);
    const visit = new Visit(brand, new TagLink(), pageNotes, { alone: true, started: joined, leave });
    this.#set({ phase: "inside", visit });
    await visit.begin();
    const entered = visit.state.peek();
    if (entered.phase !== "open") return;
    const task = joining === null ? null : { call: callOf(invitation), camera: joining.camera, muted: joining.muted };
    this.#follow(visit, entered.conversation, looked, task);
  }

  /** Does what was pressed as soon as the call is known, and notices when there is none any more. */
  #follow(visit: Visit, { call, view, refusedWith }: ConversationModel, looked: LinkLooked, task: Task | null): void {
    let begun = task === null;
    this.#unfollow = effect(() => {
      const gone = call.state.value.phase === "none" && view.value !== null;
      if (gone || refusedWith.value === "ticket_refused") {
        this.#clear(looked);
        this.#over(looked);
        visit.close();
      } else if (task !== null && !begun) {
        begun = enter(task, call);
      }
    });
  }

  /** Out of the call, which waits for this person as for one whose page is gone (S0-13). */
  #leave(looked: LinkLooked): void {
    const state = this.#state.peek();
    if (state.phase !== "inside") return;
    batch(() => {
      this.#leftUntil(Date.now() + LIMITS.alone, looked);
      state.visit.leaveCall();
    });
  }

  #leftUntil(until: Timestamp, looked: LinkLooked): void {
    const left: LinkState = { phase: "left", looked, until };
    const stay = () => {
      this.#notes.keep();
      this.#notes.leftUntil = until;
    };
    stay();
    this.#set(left);
    const call = new LeftCall(
      until,
      () => this.#askOrClear(looked),
      (over) => {
        if (over === null) stay();
        // Its time may have passed while another tab of this browser went on with it.
        else void this.#askOrClear(looked).catch(() => {});
        this.#state.value = over === null ? left : outside(over, looked);
      },
    );
    this.#forget = () => call.stop();
  }

  /** The call is over. Where whoever ended it takes that back, it goes on without this person, who may come back. */
  #over(looked: LinkLooked | null): void {
    const until = this.#notes.leftUntil ?? Date.now() + LIMITS.alone;
    this.#set({ phase: "over", looked });
    this.#forget = ifTakenBack(
      () => this.#askOrClear(looked),
      (again) => {
        if (again.link.running && again.link.joined) this.#leftUntil(until, again);
      },
    );
  }

  #refuse(thrown: unknown, looked: LinkLooked | null): void {
    const state = outside(refusalOf(thrown), looked);
    if (state.phase === "over") {
      this.#over(looked);
      return;
    }
    if (state.phase === "refused" && SPENT.has(state.refusal.code)) this.#clear(looked);
    this.#set(state);
  }

  #set(state: LinkState): void {
    this.#forget();
    this.#unfollow();
    this.#forget = this.#unfollow = () => {};
    if (state.phase === "refused" || state.phase === "over") this.#check?.takeBack();
    this.#state.value = state;
  }

  /** Asks, and where the link serves no more, keeps nothing. */
  async #askOrClear(looked: LinkLooked | null): Promise<LinkLooked> {
    try {
      return await this.#ask();
    } catch (thrown) {
      if (isEnd(refusalOf(thrown))) this.#clear(looked);
      throw thrown;
    }
  }

  /** Nothing of the call stays in this browser (S4-63). */
  #clear(looked: LinkLooked | null): void {
    const joined = this.#notes.clear();
    if (joined && looked !== null) void takeKeepsake({ call: callOf(looked.link.invitation), kept: null });
  }
}

/** Where somebody is whom a link lets in no more. */
function outside(refusal: Refusal, looked: LinkLooked | null): LinkState {
  return refusal.code === "call_over" ? { phase: "over", looked } : { phase: "refused", refusal, looked };
}
