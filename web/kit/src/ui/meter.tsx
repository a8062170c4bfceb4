import { percent } from "../texts/format.ts";
import { classes } from "./classes.ts";
import "./meter.css";

export interface MeterProps {
  /** From 0 to 1. */
  readonly share: number;
  /** From this share on it asks for attention. */
  readonly high?: number;
}

/** How full something is: its number, and a bar for the eye. What it is stands beside or above. */
export function Meter({ share, high = 0.8 }: MeterProps) {
  const held = Math.min(Math.max(share, 0), 1);
  return (
    <span class={classes("ui-meter", held >= high && "ui-meter-high")}>
      <span class="ui-meter-bar" aria-hidden="true">
        <span style={{ width: `${held * 100}%` }} />
      </span>
      <span>{percent(held)}</span>
    </span>
  );
}
