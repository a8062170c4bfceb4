import type { CallKind, ConversationId, Row, Timestamp } from "../protocol.ts";

/** What an agent who looks elsewhere is told of a conversation. */
export type Notice =
  | { conversation: ConversationId; about: "message"; name: string; text: string }
  | { conversation: ConversationId; about: "request"; name: string; kind: CallKind };

/** What has become of the rows since the last look. */
export interface News {
  /** To be told. */
  told: Notice[];
  /** Read, answered or gone: what was told of them is out of date. */
  over: ConversationId[];
}

interface Known {
  unread: number;
  asked: Timestamp | null;
}

/** Finds in each list of rows what is new since the one before: messages nobody has read, and requests for a call. */
export class Notices {
  #known: Map<ConversationId, Known> | null = null;

  /** The first rows are how things are, not news. */
  look(rows: readonly Row[]): News {
    const before = this.#known;
    const now = new Map(rows.map((row) => [row.id, { unread: row.unread, asked: row.request?.at ?? null }]));
    this.#known = now;
    if (before === null) return { told: [], over: [] };
    return {
      told: rows.flatMap((row) => newsOf(row, before.get(row.id) ?? { unread: 0, asked: null })),
      over: [...before].filter(([id, known]) => waits(known) && !waits(now.get(id))).map(([id]) => id),
    };
  }
}

function waits(known: Known | undefined): boolean {
  return known !== undefined && (known.unread > 0 || known.asked !== null);
}

/** A request is worth more than the messages around it. */
function newsOf({ id, consumer: { name }, request, unread, last_text }: Row, before: Known): Notice[] {
  if (request != null && request.at !== before.asked) {
    return [{ conversation: id, about: "request", name, kind: request.kind }];
  }
  return unread > before.unread ? [{ conversation: id, about: "message", name, text: last_text }] : [];
}

/** The requests for a call that ring now: of one agent's conversations, as long as a ring sounds. */
export function ringingRequests(rows: readonly Row[], now: Timestamp, ringMs: number): Row[] {
  return rows.filter(({ request }) => request != null && now < request.at + ringMs);
}
