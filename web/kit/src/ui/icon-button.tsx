import type { ButtonHTMLAttributes } from "preact";
import { useId } from "preact/hooks";
import "../texts/common.ts";
import { t } from "../texts/texts.ts";
import { classes } from "./classes.ts";
import { Icon, type IconNode } from "./icon.tsx";
import { type TooltipSide, useTooltip } from "./tooltip.ts";
import "./icon-button.css";

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "name" | "icon" | "disabled"> {
  readonly icon: IconNode;
  /** What it does: its name to everybody, and its tooltip. */
  readonly name: string;
  /** The key that does the same, as people read it: *⌘D*, *Alt+M*. */
  readonly shortcut?: string | undefined;
  /** Set only where the name stays the same while on and off. */
  readonly pressed?: boolean | undefined;
  /** Why it cannot be pressed now. */
  readonly reason?: string | undefined;
  /** *quiet* on a page; *filled* where it acts on what was written; *stage* on pictures. */
  readonly variant?: "quiet" | "filled" | "stage";
  /** Where the tooltip goes. */
  readonly side?: TooltipSide;
  readonly size?: 16 | 20 | 24;
}

/** A verb that its picture says. */
export function IconButton({
  icon,
  name,
  shortcut,
  pressed,
  reason,
  variant = "quiet",
  side = "top",
  size = 20,
  class: extra,
  onClick,
  ...rest
}: IconButtonProps) {
  const hint = reason ?? (shortcut === undefined ? name : t("with-shortcut", { name, shortcut }));
  const control = useTooltip<HTMLButtonElement>(hint, side);
  const id = useId();
  return (
    <>
      <button
        type="button"
        {...rest}
        ref={control}
        class={classes("ui-icon-button", `ui-icon-button-${variant}`, typeof extra === "string" && extra)}
        aria-label={name}
        aria-pressed={pressed}
        aria-keyshortcuts={shortcut}
        aria-disabled={reason === undefined ? undefined : "true"}
        aria-describedby={reason === undefined ? rest["aria-describedby"] : id}
        onClick={reason === undefined ? onClick : (event) => event.preventDefault()}
      >
        <Icon node={icon} size={size} />
      </button>
      {reason !== undefined && (
        <span id={id} hidden>
          {reason}
        </span>
      )}
    </>
  );
}
