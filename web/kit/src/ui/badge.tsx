import type { ComponentChildren } from "preact";
import { classes } from "./classes.ts";
import "./badge.css";

/** What a colour means: act, broken, look here, going on. */
export type Tone = "neutral" | "accent" | "danger" | "attention" | "live";

export interface BadgeProps {
  readonly tone?: Tone;
  /** A dot before the words. */
  readonly dot?: boolean;
  readonly children: ComponentChildren;
}

/** A word or two about a thing. */
export function Badge({ tone = "neutral", dot, children }: BadgeProps) {
  return <span class={classes("ui-badge", `ui-badge-${tone}`, dot && "ui-badge-dotted")}>{children}</span>;
}

export interface CountProps {
  readonly count: number;
  /** What is counted, in words: *2 unread messages*. */
  readonly name: string;
}

/** How many wait. Nothing is shown for none. */
export function Count({ count, name }: CountProps) {
  if (count < 1) return null;
  return (
    <span class="ui-count">
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span class="ui-unseen">{name}</span>
    </span>
  );
}
