import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Content, Entry, MessageId, ParticipantId, Receipts, Refusal, Side, Timestamp } from "../protocol.ts";

/** How far a message of one's own has got. */
export type Delivery = "sending" | "sent" | "delivered" | "read" | "failed";

/** One line of the conversation as a view shows it: an entry, or an own message on its way. */
export interface Line {
  /** Stays the same when a message becomes an entry, so that its row is kept. */
  key: string;
  at: Timestamp;
  /** Written by the person at this page. */
  mine: boolean;
  /** Its place in the transcript; absent while it is on its way. */
  seq: number | null;
  content: Content;
  /** On own messages alone. */
  delivery: Delivery | null;
  /** Why it could not be sent. */
  refusal: Refusal | null;
}

/** An own message that is not in the transcript yet. */
export interface Pending {
  id: MessageId;
  at: Timestamp;
  text: string;
  refusal: Refusal | null;
}

/** What is kept of it for the tab's next page. */
export type Unsent = Omit<Pending, "refusal">;

const NOTHING: Receipts = { agent: { delivered: 0, read: 0 }, consumer: { delivered: 0, read: 0 } };

/** The entries of one conversation, the own messages on their way behind them, and how far each side has read. */
export class Transcript {
  readonly entries: Signal<Entry[]> = signal([]);
  readonly pending: Signal<Pending[]> = signal([]);
  readonly receipts: Signal<Receipts> = signal(NOTHING);
  /** Who this page speaks for. */
  readonly you: Signal<ParticipantId | null> = signal(null);
  readonly lines: ReadonlySignal<Line[]>;
  /** Messages of others that this side has not read. */
  readonly unread: ReadonlySignal<number>;
  readonly #side: Side;

  constructor(side: Side) {
    this.#side = side;
    this.lines = computed(() => [...this.#written(), ...this.#onTheirWay()]);
    this.unread = computed(() => {
      const { read } = this.receipts.value[side];
      return this.entries.value.filter((entry) => entry.seq > read && isMessageOf(entry, this.you.value) === false)
        .length;
    });
  }

  /** The last entry that is here without a gap before it. */
  get last(): number {
    return this.entries.peek().at(-1)?.seq ?? 0;
  }

  /** Takes entries in; repeated ones are ignored. False where one is missing before them. */
  append(entries: Entry[]): boolean {
    const fresh = entries.filter((entry) => entry.seq > this.last);
    const [first] = fresh;
    if (first === undefined) return true;
    if (first.seq !== this.last + 1) return false;
    this.entries.value = [...this.entries.value, ...fresh];
    const here = new Set(fresh.map(messageId));
    this.pending.value = this.pending.value.filter(({ id }) => !here.has(id));
    return true;
  }

  #written(): Line[] {
    const other = this.receipts.value[this.#side === "agent" ? "consumer" : "agent"];
    return this.entries.value.map((entry) => {
      const mine = isMessageOf(entry, this.you.value) === true;
      const delivery = entry.seq <= other.read ? "read" : entry.seq <= other.delivered ? "delivered" : "sent";
      return {
        key: messageId(entry) ?? String(entry.seq),
        at: entry.at,
        mine,
        seq: entry.seq,
        content: entry.content,
        delivery: mine ? delivery : null,
        refusal: null,
      };
    });
  }

  #onTheirWay(): Line[] {
    const from = { id: this.you.value ?? "", name: "" };
    return this.pending.value.map(({ id, at, text, refusal }) => ({
      key: id,
      at,
      mine: true,
      seq: null,
      content: { type: "message", id, from, text },
      delivery: refusal === null ? "sending" : "failed",
      refusal,
    }));
  }
}

function messageId(entry: Entry): MessageId | undefined {
  return entry.content.type === "message" ? entry.content.id : undefined;
}

/** Whether a message is this person's; nothing where the entry is no message. */
function isMessageOf(entry: Entry, person: ParticipantId | null): boolean | undefined {
  return entry.content.type === "message" ? entry.content.from.id === person : undefined;
}
