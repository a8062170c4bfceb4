import { SHORTCUT } from "@beckon/kit/model/shortcuts.ts";
import type { Me } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/sign-in.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Avatar, type AvatarPresence } from "@beckon/kit/ui/avatar.tsx";
import { alongReading, Icon, type IconNode } from "@beckon/kit/ui/icon.tsx";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { NoticeButton } from "@beckon/kit/ui/notice-button.tsx";
import { useTooltip } from "@beckon/kit/ui/tooltip.ts";
import type { BrowserNotices } from "@beckon/kit/view/notices.ts";
import { listShortcuts } from "@beckon/kit/view/shortcuts.tsx";
import { CircleQuestionMark, Keyboard, LayoutDashboard, LogOut, MessagesSquare, PhoneCall } from "lucide";
import { go } from "./address.ts";
import type { Workplace } from "./model/workplace.ts";
import { RingVolume } from "./ring-volume.tsx";
import "./rail.css";

export interface RailProps {
  readonly workplace: Workplace;
  readonly me: Me;
  readonly notices: BrowserNotices;
}

/** The slim rail: who one is and how, the places, the running call, the way out. */
export function Rail({ workplace, me, notices }: RailProps) {
  const { desk } = workplace;
  const busy = desk.busy.value;
  return (
    <header class="desk-rail">
      <Face name={me.member.name} id={me.member.id} presence={presenceOf(workplace)} />
      <nav class="desk-rail-places" aria-label={t("desk-places")}>
        <PlaceLink icon={MessagesSquare} name={t("desk-chats")} href="/desk" current />
        {me.member.role === "administrator" && (
          <PlaceLink icon={LayoutDashboard} name={t("desk-dashboard")} href="/dashboard" />
        )}
        <PlaceLink icon={CircleQuestionMark} name={t("desk-help")} href="/help" apart />
      </nav>
      {busy !== null && (
        <span class="desk-rail-call">
          <IconButton icon={PhoneCall} name={t("desk-running-call")} onClick={() => go(busy.conversation)} />
        </span>
      )}
      <span class="desk-rail-end">
        <RingVolume />
        <NoticeButton notices={notices} side="top" />
        <IconButton icon={Keyboard} name={t("shortcuts")} shortcut={SHORTCUT.list} onClick={listShortcuts} />
        <IconButton icon={alongReading(LogOut)} name={t("sign-out")} onClick={() => workplace.leave()} />
      </span>
    </header>
  );
}

function presenceOf({ desk }: Workplace): AvatarPresence {
  if (desk.connection.value !== "online") return "offline";
  if (desk.busy.value !== null) return "busy";
  return desk.status.value === "available" ? "online" : "away";
}

function Face({ name, id, presence }: { name: string; id: string; presence: AvatarPresence }) {
  const tip = useTooltip<HTMLSpanElement>(name, "bottom");
  return (
    <span class="desk-rail-face" ref={tip}>
      <Avatar name={name} id={id} size={32} presence={presence} />
      <span class="desk-rail-name">{name}</span>
    </span>
  );
}

interface PlaceLinkProps {
  readonly icon: IconNode;
  readonly name: string;
  readonly href: string;
  readonly current?: boolean;
  /** Whether it opens in a tab of its own, so that a call goes on. */
  readonly apart?: boolean;
}

function PlaceLink({ icon, name, href, current, apart }: PlaceLinkProps) {
  const tip = useTooltip<HTMLAnchorElement>(name, "bottom");
  return (
    <a
      class="desk-rail-place"
      ref={tip}
      href={href}
      aria-label={name}
      aria-current={current ? "page" : undefined}
      target={apart ? "_blank" : undefined}
      onClick={(event) => {
        if (!current) return;
        event.preventDefault();
        go(null);
      }}
    >
      <Icon node={icon} />
    </a>
  );
}
