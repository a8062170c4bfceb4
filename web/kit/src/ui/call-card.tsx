import { Link2, Phone, PhoneMissed, PhoneOff, Video, VideoOff } from "lucide";
import type { ComponentChildren } from "preact";
import "../texts/chat.ts";
import { clock, duration } from "../texts/format.ts";
import { t } from "../texts/texts.ts";
import { Icon } from "./icon.tsx";
import "./call-card.css";

export type CallOutcome =
  | "invited"
  | "started"
  | "ended"
  | "declined"
  | "cancelled"
  | "missed"
  | "expired"
  | "failed"
  | "link";

export interface CallCardProps {
  readonly kind: "voice" | "video";
  readonly outcome: CallOutcome;
  readonly at: number;
  /** How long it lasted, in milliseconds. */
  readonly talkMs?: number;
  /** Who brought this outcome about, in words made by the owner: *You hung up*. */
  readonly detail?: string | undefined;
  /** What to do next: *Call back*. */
  readonly action?: ComponentChildren;
}

const SILENT: readonly CallOutcome[] = ["declined", "cancelled", "failed"];

function iconOf(kind: "voice" | "video", outcome: CallOutcome) {
  if (outcome === "link") return Link2;
  if (outcome === "missed" || outcome === "expired") return PhoneMissed;
  if (SILENT.includes(outcome)) return kind === "video" ? VideoOff : PhoneOff;
  return kind === "video" ? Video : Phone;
}

/** A call, or the link to one, as the transcript remembers it. */
export function CallCard({ kind, outcome, at, talkMs, detail, action }: CallCardProps) {
  const facts = [clock(at), talkMs === undefined ? undefined : duration(talkMs), detail].filter(Boolean);
  return (
    <div class={`ui-call-card ui-call-card-${outcome}`}>
      <span class="ui-call-card-mark">
        <Icon node={iconOf(kind, outcome)} size={20} />
      </span>
      <div class="ui-call-card-words">
        <p class="ui-call-card-title">{t(`call-card-${outcome}`, { kind })}</p>
        <p class="ui-call-card-facts">{facts.join(" · ")}</p>
      </div>
      {action}
    </div>
  );
}
