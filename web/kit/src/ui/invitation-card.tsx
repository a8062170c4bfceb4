import { BellOff, ChevronDown } from "lucide";
import { useEffect, useId, useRef } from "preact/hooks";
import { browserKind } from "../model/browser-kind.ts";
import { isInvitationKey, SHORTCUT } from "../model/shortcuts.ts";
import type { CallKind } from "../protocol.ts";
import "../texts/call.ts";
import { timer } from "../texts/format.ts";
import { t } from "../texts/texts.ts";
import { announce } from "./announcer.tsx";
import { Avatar } from "./avatar.tsx";
import { Button } from "./button.tsx";
import { useSeconds } from "./clock.ts";
import { useFocusReturn } from "./focus.ts";
import { IconButton } from "./icon-button.tsx";
import { KIND_ICON } from "./kind-icon.ts";
import { Menu } from "./menu.tsx";
import { Ring } from "./ring.tsx";
import { TimeLeft } from "./time-left.tsx";
import "./invitation-card.css";

/** Why somebody declines, where they say so. */
export type DeclineReason = "not_now" | "rather_write" | "cannot_talk";

const REASONS: readonly DeclineReason[] = ["not_now", "rather_write", "cannot_talk"];

export interface InvitationCardProps {
  readonly kind: CallKind;
  /** The camera of a video call stays off until this person turns it on. */
  readonly cameraOff?: boolean;
  /** Who invites. */
  readonly name: string;
  /** What the face's colour comes from. */
  readonly person?: string;
  readonly sentAt: number;
  readonly expiresAt: number;
  /** The server's time. The same function at each render. */
  readonly now: () => number;
  readonly onAccept: () => void;
  /** Declines; from the menu beside the button with a reason. */
  readonly onDecline: (reason?: DeclineReason) => void;
  /** Takes a video call without the camera. Offered when given. */
  readonly onAcceptVoice?: () => void;
  /** Stops the sound. Offered while given. */
  readonly onSilence?: (() => void) | undefined;
  /** Accepted, and not yet answered by the server. */
  readonly accepting?: boolean;
  /** What happens after *Accept*, where it is not what the browser asks for. */
  readonly about?: string | undefined;
  /** Why this browser cannot take the call. */
  readonly reason?: string | undefined;
}

/** When ears hear how much time is left. */
const TOLD_AT_S = [30, 10];

/**
 * Says once that somebody is calling, lets the next Tab and Alt+A go to the card, and tells when time runs short.
 * The card itself never takes focus: whoever is writing keeps writing, and Enter sends a message and accepts nothing.
 */
function useCalling(name: string, kind: string, expiresAt: number, now: () => number) {
  const card = useRef<HTMLElement>(null);
  const reached = useRef(false);
  const before = useRef<Element | null>(null);
  useFocusReturn(card, () => before.current);
  useEffect(() => {
    announce(t("invitation-announced", { name, kind, shortcut: SHORTCUT.invitation }), "assertive");
    const keys = (event: KeyboardEvent) => {
      const shortcut = isInvitationKey(event, writesIn(event.target), browserKind(navigator).system);
      const nextStop = event.key === "Tab" && !event.shiftKey && !reached.current;
      if (!shortcut && !nextStop) return;
      reached.current = true;
      if (card.current?.contains(document.activeElement)) return;
      event.preventDefault();
      before.current = document.activeElement;
      card.current?.querySelector<HTMLElement>("[data-accept]")?.focus();
    };
    document.addEventListener("keydown", keys);
    return () => document.removeEventListener("keydown", keys);
  }, [name, kind]);

  const time = useSeconds(now, expiresAt);
  const seconds = Math.max(0, Math.ceil((expiresAt - time) / 1000));
  const due = TOLD_AT_S.includes(seconds);
  useEffect(() => {
    if (due) announce(t("invitation-left-announced", { seconds }));
  }, [due, seconds]);
  return { card, seconds };
}

/** Somebody asks for a call. */
export function InvitationCard(props: InvitationCardProps) {
  const { kind, name, person, sentAt, expiresAt, now, onAccept, onDecline, onAcceptVoice, onSilence, reason } = props;
  const { card, seconds } = useCalling(name, kind, expiresAt, now);
  const id = useId();
  const about = props.about ?? askWords(kind, props.cameraOff === true);
  const cameraOff = kind === "video" && props.cameraOff === true;
  const busy = props.accepting ? t("accepting") : undefined;
  return (
    <section class="ui-invitation" ref={card} aria-labelledby={id}>
      <div class="ui-invitation-head">
        <Ring>
          <Avatar name={name} id={person} size={56} />
        </Ring>
        <div class="ui-invitation-words">
          <h2 id={id}>{t("invitation", { name, kind })}</h2>
          <p>{reason ?? about}</p>
        </div>
        {onSilence && <IconButton icon={BellOff} name={t("silence")} side="bottom" onClick={onSilence} />}
      </div>
      <div class="ui-invitation-buttons">
        <span class="ui-invitation-decline">
          <Button size="large" onClick={() => onDecline()}>
            {t("decline")}
          </Button>
          <Menu
            icon={ChevronDown}
            name={t("decline-why")}
            side="top"
            items={REASONS.map((why) => ({ label: t("decline-reason", { why }), onChoose: () => onDecline(why) }))}
          />
        </span>
        <Button
          variant="primary"
          size="large"
          icon={KIND_ICON[kind]}
          data-accept
          busy={busy}
          reason={reason}
          onClick={onAccept}
        >
          {t("accept")}
        </Button>
        {onAcceptVoice && kind === "video" && !cameraOff && (
          <Button variant="quiet" class="ui-invitation-voice" onClick={onAcceptVoice}>
            {t("accept-voice")}
          </Button>
        )}
      </div>
      <div class="ui-invitation-left">
        <TimeLeft from={sentAt} until={expiresAt} now={now} />
        <span>{t("invitation-left", { time: timer(seconds * 1000) })}</span>
      </div>
    </section>
  );
}

/** Whether keys write there. */
function writesIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea"));
}

/** What the browser will ask for. */
function askWords(kind: CallKind, cameraOff: boolean): string {
  return kind === "video" && cameraOff ? t("invitation-asks-camera-off") : t("invitation-asks", { kind });
}
