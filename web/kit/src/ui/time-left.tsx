import { useSeconds } from "./clock.ts";
import "./time-left.css";

export interface TimeLeftProps {
  readonly from: number;
  readonly until: number;
  readonly now: () => number;
}

/** How much of a time is left, as a thin line. For eyes only; words beside it say the same. */
export function TimeLeft({ from, until, now }: TimeLeftProps) {
  const time = useSeconds(now, until);
  const left = Math.min(1, Math.max(0, (until - time) / Math.max(1, until - from)));
  return (
    <span class="ui-time-left" aria-hidden="true">
      <span style={{ transform: `scaleX(${left})` }} />
    </span>
  );
}
