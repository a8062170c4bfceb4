import type { DeviceCheck } from "@beckon/kit/media/device-check.ts";
import type { CallScreen, Inviting } from "@beckon/kit/model/call.ts";
import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { CallKind, InvitationId } from "@beckon/kit/protocol.ts";
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Unanswered, unanswered } from "./outcome.ts";

/** A call that was here and is over. */
export type Ended = Extract<CallScreen, { phase: "ended" }>;

/** How the last call of the page came to its end. */
export type Ending = { type: "ended"; screen: Ended } | { type: "unanswered"; unanswered: Unanswered };

/**
 * Where the page of a conversation's call is.
 *
 *   coming ─no call→ door ─start→ call ─ends, or nobody answers→ over ─again→ call
 *   coming ─a call runs, which is taken→ call ─another page takes it→ elsewhere ─take→ call
 *   foreign: the conversation is not this agent's
 */
export type CallPageState =
  | { phase: "coming" | "foreign" | "door" | "call" | "elsewhere" }
  | { phase: "over"; ending: Ending };

/** What a page of a call alone is made from. */
export interface CallPageOptions {
  conversation: ConversationModel;
  /** The agent's own name. */
  name: string;
  /** Whether this page was here before its reload: what it did not have then it does not take now. */
  again: boolean;
  invite: (kind: CallKind, how: Inviting) => Promise<void>;
  /** Another page has taken the call: nothing is left to do here. */
  close: () => void;
}

/** How a call is started at the door. */
export interface Starting {
  /** What the consumer sees the agent as. */
  name: string;
  /** It can be answered by a link, too. */
  link?: boolean;
  /** The devices, where they were checked: the call begins as they were left. */
  check?: DeviceCheck | null;
}

/** The page of one conversation's call alone (S0-15). */
export class CallPageModel {
  readonly state: ReadonlySignal<CallPageState>;
  readonly #options: CallPageOptions;
  readonly #known: Signal<boolean>;
  /** The invitation that rang here last, until its call is there. */
  readonly #rang: Signal<InvitationId | null> = signal(null);
  readonly #ended: Signal<Ended | null> = signal(null);
  #name: string;
  #here = false;

  constructor(options: CallPageOptions) {
    this.#options = options;
    this.#name = options.name;
    this.#known = signal(options.again);
    this.state = computed(() => this.#where());
  }

  /** What the consumer saw the agent as, last. */
  get name(): string {
    return this.#name;
  }

  /** Follows the call; the answer stops it. */
  open(): () => void {
    const { conversation } = this.#options;
    return effect(() => {
      const screen = conversation.call.state.value;
      if (conversation.view.value !== null) batch(() => this.#follow(screen));
    });
  }

  /** Starts a call. In the press's own task, so that devices are asked for within it. */
  start(kind: CallKind, { name, link = false, check = null }: Starting): void {
    const { invite, name: own } = this.#options;
    const called = name.trim();
    this.#name = called;
    const how = { link, name: called === own ? null : called, ...check?.begins };
    check?.handOver();
    void invite(kind, how).then(() => check?.takeBack());
  }

  /** Starts another call like the last one. */
  again(kind: CallKind): void {
    this.start(kind, { name: this.#name });
  }

  /** Takes the call that another page has; or goes back to the door from the end of one. */
  take(): void {
    const { phase } = this.state.peek();
    if (phase === "elsewhere") this.#options.conversation.call.bringHere();
    else if (phase === "over") batch(() => this.#forget());
  }

  #where(): CallPageState {
    const { conversation } = this.#options;
    if (conversation.connection.value === "refused") return { phase: "foreign" };
    if (conversation.view.value === null) return { phase: "coming" };
    const screen = conversation.call.state.value;
    switch (screen.phase) {
      case "elsewhere":
        return { phase: this.#known.value ? "elsewhere" : "coming" };
      case "ended":
        return { phase: "over", ending: { type: "ended", screen } };
      case "none":
        return this.#afterwards();
      default:
        return { phase: "call" };
    }
  }

  /** There is no call; perhaps there was one. */
  #afterwards(): CallPageState {
    const screen = this.#ended.value;
    if (screen !== null) return { phase: "over", ending: { type: "ended", screen: { ...screen, undo: false } } };
    const ending = this.#unanswered();
    if (ending === "unknown") return { phase: "coming" };
    if (ending === null || ending.outcome === "cancelled") return { phase: "door" };
    return { phase: "over", ending: { type: "unanswered", unanswered: ending } };
  }

  /** How the invitation that rang here came to nothing. Unknown for the moment between it and its call, or the transcript's word. */
  #unanswered(): Unanswered | "unknown" | null {
    const rang = this.#rang.value;
    return rang === null ? null : (unanswered(this.#options.conversation.lines.value, rang) ?? "unknown");
  }

  #follow(screen: CallScreen): void {
    const was = this.#here;
    this.#here = false;
    switch (screen.phase) {
      case "elsewhere":
        this.#leave(was);
        return;
      case "ringing":
        this.#forget();
        this.#rang.value = screen.invitation.id;
        this.#name = screen.invitation.from.name;
        // Where another page invited, the call is taken as soon as it runs.
        if (screen.here) this.#known.value = true;
        return;
      case "choosing":
      case "connecting":
      case "active":
      case "reconnecting":
        this.#forget();
        this.#name = screen.call.agent.person.name;
        this.#here = true;
        break;
      case "ended":
        this.#ended.value = screen;
        break;
      case "none":
        if (this.#unanswered() === "unknown") return;
        break;
      default:
    }
    this.#known.value = true;
  }

  /** Another page has the call. The press that opened this one meant it, so it is taken; later it is the person's to say. */
  #leave(was: boolean): void {
    const { conversation, close } = this.#options;
    if (!this.#known.peek()) {
      this.#known.value = true;
      conversation.call.bringHere();
    } else if (was && conversation.call.refusal.peek() === null) {
      close();
    }
  }

  #forget(): void {
    this.#rang.value = null;
    this.#ended.value = null;
  }
}
