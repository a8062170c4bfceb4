import type { Busy, CallKind, Row } from "@beckon/kit/protocol.ts";

/** Why a chat in the list is worth a look: the one thing that is said of it. */
export type RowNote =
  /** The agent calls, or is in a call, here. */
  | { about: "call"; kind: CallKind }
  /** The consumer asks for a call, since this instant. */
  | { about: "asks"; kind: CallKind; since: number }
  /** The consumer waits for an answer since this instant. */
  | { about: "waits"; since: number }
  /** Nobody owns it yet. */
  | { about: "queued" }
  | { about: "closed" }
  /** Everything is read. */
  | { about: "nothing" };

/** What is said of a chat; a call before anything else. */
export function rowNote(row: Row, busy: Busy | null): RowNote {
  if (busy?.conversation === row.id) return { about: "call", kind: busy.kind };
  if (row.request !== null) return { about: "asks", kind: row.request.kind, since: row.request.at };
  switch (row.status) {
    case "closed":
      return { about: "closed" };
    case "queued":
      return { about: "queued" };
    case "new":
    case "open":
      return row.unread > 0 ? { about: "waits", since: row.last_at } : { about: "nothing" };
  }
}
