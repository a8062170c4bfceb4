import type { ConversationId } from "@beckon/kit/protocol.ts";
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";

/** What an agent has begun to write, by conversation, so that looking elsewhere loses nothing. */
export class Drafts {
  readonly all: ReadonlySignal<ReadonlyMap<ConversationId, string>>;
  readonly #all: Signal<ReadonlyMap<ConversationId, string>> = signal(new Map());

  constructor() {
    this.all = this.#all;
  }

  of(conversation: ConversationId): string {
    return this.#all.value.get(conversation) ?? "";
  }

  write(conversation: ConversationId, text: string): void {
    const all = new Map(this.#all.peek());
    if (text === "") all.delete(conversation);
    else all.set(conversation, text);
    this.#all.value = all;
  }
}
