// What a list of messages shows, in blocks: days, groups of one person within a minute, lines of the system, cards.

import type { ComponentChildren } from "preact";
import { day, startOfDay } from "../texts/format.ts";

/** How far one's own message has come. */
export type MessageState = "sending" | "sent" | "delivered" | "read" | "failed";

export interface MessageLine {
  readonly kind: "message";
  readonly id: string;
  readonly at: number;
  /** Written by the person who looks at it. */
  readonly mine: boolean;
  /** Who wrote. */
  readonly name: string;
  /** What the face's colour comes from. */
  readonly person?: string;
  readonly text: string;
  /** Of one's own messages. */
  readonly state?: MessageState;
  /** Sends a failed one again. */
  readonly onRetry?: () => void;
}

export interface SystemLine {
  readonly kind: "system";
  readonly id: string;
  readonly at: number;
  readonly text: string;
}

export interface CardLine {
  readonly kind: "card";
  readonly id: string;
  readonly at: number;
  readonly content: ComponentChildren;
}

export type Line = MessageLine | SystemLine | CardLine;

export type Block =
  | { readonly kind: "day"; readonly key: string; readonly label: string }
  | { readonly kind: "group"; readonly key: string; readonly messages: readonly [MessageLine, ...MessageLine[]] }
  | SystemBlock
  | CardBlock;

type SystemBlock = { readonly kind: "system"; readonly key: string; readonly line: SystemLine };
type CardBlock = { readonly kind: "card"; readonly key: string; readonly line: CardLine };

const minute = (at: number) => Math.floor(at / 60_000);

const belongs = (line: MessageLine, group: readonly [MessageLine, ...MessageLine[]]) =>
  group[0].mine === line.mine && group[0].name === line.name && minute(group[0].at) === minute(line.at);

/** Groups `lines`, which are in order, into blocks, with a divider before each new day. */
export function blocksOf(lines: readonly Line[], now: number): Block[] {
  const blocks: Block[] = [];
  let today = Number.NaN;
  for (const line of lines) {
    const begins = startOfDay(line.at);
    if (begins !== today) {
      today = begins;
      blocks.push({ kind: "day", key: `day ${begins}`, label: day(line.at, now) });
    }
    const last = blocks.at(-1);
    if (line.kind === "system") blocks.push({ kind: "system", key: line.id, line });
    else if (line.kind === "card") blocks.push({ kind: "card", key: line.id, line });
    else if (last?.kind === "group" && belongs(line, last.messages))
      blocks[blocks.length - 1] = { ...last, messages: [...last.messages, line] };
    else blocks.push({ kind: "group", key: line.id, messages: [line] });
  }
  return blocks;
}

/** The last of one's own messages: the one whose state is worth a word. */
export const lastOwn = (lines: readonly Line[]): MessageLine | undefined =>
  lines.findLast((line): line is MessageLine => line.kind === "message" && line.mine);

/** A piece of message text: plain, or an address to open. */
export interface TextPiece {
  readonly text: string;
  readonly href?: string;
}

/** Splits text at web addresses. Punctuation that ends a sentence is not part of an address. */
export function piecesOf(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+/giu)) {
    const address = match[0].replace(/[.,;:!?'")\]]+$/u, "");
    if (!URL.canParse(address)) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: address, href: address });
    from = match.index + address.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
