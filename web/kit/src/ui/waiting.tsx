// What stands where something is still coming. Nothing shows for the first 200 ms: most things are there by then,
// and what flashes by looks slower than what simply appears.

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import "../texts/common.ts";
import { t } from "../texts/texts.ts";
import "./waiting.css";

const SHOWN_AFTER_MS = 200;

/** False for the first 200 ms. */
export function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timeout = setTimeout(() => setLate(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timeout);
  }, []);
  return late;
}

export interface SkeletonProps {
  /** How many rows are coming. */
  readonly rows?: number;
  /** *lines* of text, or *people*: a face with two lines. */
  readonly shape?: "lines" | "people";
}

/** The shape of what is coming. Takes its room from the start. */
export function Skeleton({ rows = 3, shape = "lines" }: SkeletonProps) {
  const late = useLate();
  return (
    <div class={`ui-skeleton ui-skeleton-${shape}`} data-late={late}>
      {late && (
        <span class="ui-unseen" role="status">
          {t("loading")}
        </span>
      )}
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} class="ui-skeleton-row" aria-hidden="true">
          {shape === "people" && <span class="ui-skeleton-face" />}
          <span class="ui-skeleton-line" />
          {shape === "people" && <span class="ui-skeleton-line" />}
        </div>
      ))}
    </div>
  );
}

export interface ProgressProps {
  /** What is going on: *Ringing…*, *Saving…*. */
  readonly children: ComponentChildren;
}

/** Words for what is going on, in place of a spinner. Speaks when the words change. */
export const Progress = ({ children }: ProgressProps) => (
  <span class="ui-progress" role="status">
    {children}
  </span>
);
