import { Link2, PhoneMissed, PhoneOff, ScreenShareOff, VideoOff } from "lucide";
import type { ComponentChildren } from "preact";
import type { CallKind } from "../protocol.ts";
import "../texts/chat.ts";
import { clock, duration } from "../texts/format.ts";
import { t } from "../texts/texts.ts";
import { Icon } from "./icon.tsx";
import { KIND_ICON } from "./kind-icon.ts";
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

/** What a card says only to who asks. */
export interface CallCardMore {
  readonly title: string;
  readonly facts: readonly string[];
}

export interface CallCardProps {
  readonly kind: CallKind;
  readonly outcome: CallOutcome;
  readonly at: number;
  /** How long it lasted, in milliseconds. */
  readonly talkMs?: number;
  /** Who brought this outcome about, in words made by the owner: *You hung up*. */
  readonly detail?: string | undefined;
  /** What few want to know, behind its title. */
  readonly more?: CallCardMore | undefined;
  /** What to do next: *Call back*. */
  readonly action?: ComponentChildren;
}

const SILENT: readonly CallOutcome[] = ["declined", "cancelled", "failed"];

const SILENT_ICON = { voice: PhoneOff, video: VideoOff, screen: ScreenShareOff };

function iconOf(kind: CallKind, outcome: CallOutcome) {
  if (outcome === "link") return Link2;
  if (outcome === "missed" || outcome === "expired") return PhoneMissed;
  return SILENT.includes(outcome) ? SILENT_ICON[kind] : KIND_ICON[kind];
}

/** A call, or the link to one, as the transcript remembers it. */
export function CallCard({ kind, outcome, at, talkMs, detail, more, action }: CallCardProps) {
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
      {more !== undefined && (
        <details class="ui-call-card-more">
          <summary>{more.title}</summary>
          {more.facts.map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
        </details>
      )}
    </div>
  );
}
