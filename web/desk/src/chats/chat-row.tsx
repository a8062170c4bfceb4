import type { Busy, Row } from "@beckon/kit/protocol.ts";
import { duration, moment } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Avatar } from "@beckon/kit/ui/avatar.tsx";
import { Count } from "@beckon/kit/ui/badge.tsx";
import { classes } from "@beckon/kit/ui/classes.ts";
import { type RowNote, rowNote } from "../model/row-note.ts";

const MINUTE = 60_000;

export interface ChatRowProps {
  readonly row: Row;
  readonly busy: Busy | null;
  readonly selected: boolean;
  /** The server's time. */
  readonly now: number;
  readonly onSelect: () => void;
}

/** One chat of the list: who, what was last said, when, and why it waits. */
export function ChatRow({ row, busy, selected, now, onSelect }: ChatRowProps) {
  const note = rowNote(row, busy);
  return (
    <button
      type="button"
      class={classes("desk-row", row.unread > 0 && "desk-row-unread")}
      aria-current={selected ? "true" : undefined}
      onClick={onSelect}
    >
      <Avatar name={row.consumer.name} id={row.consumer.id} size={40} />
      <span class="desk-row-name">{row.consumer.name}</span>
      <time class="desk-row-time">{moment(row.last_at, now)}</time>
      <span class="desk-row-text" dir={row.last_text === "" ? undefined : "auto"}>
        {row.last_text === "" ? t("desk-row-no-text") : row.last_text}
      </span>
      <Count count={row.unread} name={t("desk-row-unread", { count: row.unread })} />
      <span class="desk-row-note">
        {t("desk-row-messages", { count: row.consumer_messages })}
        <Note note={note} now={now} />
      </span>
    </button>
  );
}

function Note({ note, now }: { readonly note: RowNote; readonly now: number }) {
  const words = noteWords(note, now);
  return words === "" ? null : <span class={`desk-note-${note.about}`}>{words}</span>;
}

function noteWords(note: RowNote, now: number): string {
  switch (note.about) {
    case "call":
      return t("desk-row-call", { kind: note.kind });
    case "asks":
      return t("desk-row-asks", { kind: note.kind });
    case "waits": {
      // By the minute: seconds would only make the list restless.
      const minutes = Math.floor((now - note.since) / MINUTE);
      return minutes < 1 ? t("desk-row-waits-new") : t("desk-row-waits", { time: duration(minutes * MINUTE) });
    }
    case "queued":
      return t("desk-row-queued");
    case "closed":
      return t("desk-row-closed");
    case "nothing":
      return "";
  }
}
