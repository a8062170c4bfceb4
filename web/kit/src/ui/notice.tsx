import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide";
import type { ComponentChildren } from "preact";
import "../texts/common.ts";
import { t } from "../texts/texts.ts";
import type { Tone } from "./badge.tsx";
import { classes } from "./classes.ts";
import { Icon, type IconNode } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";
import "./notice.css";

const ICONS: Record<Tone, IconNode> = {
  neutral: Info,
  accent: Info,
  danger: CircleAlert,
  attention: TriangleAlert,
  live: CircleCheck,
};

export interface NoticeProps {
  readonly tone?: Tone;
  readonly children: ComponentChildren;
  /** What to do about it. */
  readonly actions?: ComponentChildren;
  readonly onDismiss?: () => void;
  /** Speaks when it appears. *alert* interrupts. */
  readonly role?: "status" | "alert";
}

/** A truth about this place that stays until it changes. */
export function Notice({ tone = "neutral", children, actions, onDismiss, role = "status" }: NoticeProps) {
  return (
    <div class={classes("ui-notice", `ui-notice-${tone}`)} role={role}>
      <Icon node={ICONS[tone]} size={20} />
      <div class="ui-notice-words">{children}</div>
      {actions !== undefined && <div class="ui-notice-actions">{actions}</div>}
      {onDismiss && <IconButton icon={X} name={t("dismiss")} size={16} onClick={onDismiss} />}
    </div>
  );
}
