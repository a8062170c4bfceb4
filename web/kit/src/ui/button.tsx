import type { ButtonHTMLAttributes, ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { classes } from "./classes.ts";
import { Icon, type IconNode } from "./icon.tsx";
import { useTooltip } from "./tooltip.ts";
import "./button.css";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "size" | "icon" | "disabled"> {
  /** *primary*: the one next step. *neutral*: the usual other. *quiet*: no frame. *danger*: hangs up or destroys. */
  readonly variant?: "primary" | "neutral" | "quiet" | "danger";
  /** *large* where it is the only thing to do. */
  readonly size?: "medium" | "large";
  readonly icon?: IconNode;
  /** Fills the width it is given. */
  readonly wide?: boolean;
  /** Words for what is going on, in place of the label. The button does nothing meanwhile. */
  readonly busy?: string | undefined;
  /** Why it cannot be pressed now, and what to do about it. It stays reachable, so that everybody can learn why. */
  readonly reason?: string | undefined;
  /** What to know before it is pressed. */
  readonly about?: string | undefined;
  readonly children: ComponentChildren;
}

/** A verb. */
export function Button({
  variant = "neutral",
  size = "medium",
  icon,
  wide,
  busy,
  reason,
  about,
  children,
  class: extra,
  onClick,
  ...rest
}: ButtonProps) {
  const note = reason ?? about;
  const control = useTooltip<HTMLButtonElement>(note);
  const id = useId();
  const off = busy !== undefined || reason !== undefined;
  return (
    <>
      <button
        type="button"
        {...rest}
        ref={control}
        class={classes(
          "ui-button",
          `ui-button-${variant}`,
          size === "large" && "ui-button-large",
          wide && "ui-button-wide",
          busy !== undefined && "ui-button-busy",
          typeof extra === "string" && extra,
        )}
        aria-disabled={off ? "true" : undefined}
        aria-describedby={note === undefined ? rest["aria-describedby"] : id}
        onClick={off ? (event) => event.preventDefault() : onClick}
      >
        {icon && <Icon node={icon} size={size === "large" ? 20 : 16} />}
        <span>{busy ?? children}</span>
      </button>
      {note !== undefined && (
        <span id={id} hidden>
          {note}
        </span>
      )}
    </>
  );
}
