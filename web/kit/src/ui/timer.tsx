import "../texts/call.ts";
import { timer } from "../texts/format.ts";
import { t } from "../texts/texts.ts";
import { useSeconds } from "./clock.ts";
import "./timer.css";

export interface TimerProps {
  /** When it began, by the server's time. */
  readonly since: number;
  /** Where it stopped; it runs while absent. */
  readonly until?: number | undefined;
  /** The server's time. The same function at each render. */
  readonly now?: () => number;
}

/** How long the call has lasted. Not a live region: nobody wants every second read out. */
export function Timer({ since, until, now = Date.now }: TimerProps) {
  const time = useSeconds(now, since, until === undefined);
  return (
    <span class="ui-timer" role="timer" aria-label={t("call-time")}>
      {timer((until ?? time) - since)}
    </span>
  );
}
