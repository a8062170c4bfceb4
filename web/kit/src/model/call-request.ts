import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { CallRequest as Asked, CallKind, ConversationView, Refusal } from "../protocol.ts";
import { refusalOf } from "../signal/refused.ts";
import type { CallSocket } from "./call-media.ts";

/**
 * The consumer's request for a call (S2-3), as either side's page sees it.
 *
 *   none ─ask→ pending ─the agent calls, declines, the consumer withdraws, nobody answers→ none
 *
 * How it ended stands in the transcript.
 */
export class CallRequest {
  /** The request that waits for an agent. */
  readonly pending: ReadonlySignal<Asked | null>;
  /** The kinds of call that the consumer may ask for now. */
  readonly kinds: ReadonlySignal<CallKind[]>;
  /** A press is on its way. */
  readonly busy: ReadonlySignal<boolean>;
  /** Why the last press did nothing. */
  readonly refusal: ReadonlySignal<Refusal | null>;
  readonly #socket: CallSocket;
  readonly #busy: Signal<boolean> = signal(false);
  readonly #refusal: Signal<Refusal | null> = signal(null);

  constructor(socket: CallSocket, view: ReadonlySignal<ConversationView | null>) {
    this.#socket = socket;
    this.busy = this.#busy;
    this.refusal = this.#refusal;
    this.pending = computed(() => view.value?.request ?? null);
    this.kinds = computed(() => {
      const may = view.value?.may_ask_for;
      return may === undefined ? [] : (["video", "voice", "screen"] as const).filter((kind) => may[kind]);
    });
  }

  /** The consumer asks. */
  ask(kind: CallKind): Promise<void> {
    return this.#say({ type: "ask_for_call", kind });
  }

  /** The consumer no longer asks. */
  withdraw(): Promise<void> {
    return this.#say({ type: "withdraw_request" });
  }

  /** The agent does not call. */
  decline(): Promise<void> {
    return this.#say({ type: "decline_request" });
  }

  /** The person has read the refusal. */
  dismiss(): void {
    this.#refusal.value = null;
  }

  async #say(body: Parameters<CallSocket["request"]>[0]): Promise<void> {
    if (this.#busy.peek()) return;
    this.#busy.value = true;
    this.#refusal.value = null;
    try {
      await this.#socket.request(body);
    } catch (thrown) {
      this.#refusal.value = refusalOf(thrown);
    } finally {
      this.#busy.value = false;
    }
  }
}
