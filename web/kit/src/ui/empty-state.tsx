import type { ComponentChildren } from "preact";
import { Icon, type IconNode } from "./icon.tsx";
import "./empty-state.css";

export interface EmptyStateProps {
  readonly icon?: IconNode;
  readonly title: string;
  /** What belongs here and how it gets here. */
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** A place with nothing in it: empty, offline, failed, not permitted. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div class="ui-empty">
      {icon && (
        <span class="ui-empty-mark">
          <Icon node={icon} size={24} />
        </span>
      )}
      <p class="ui-empty-title">{title}</p>
      {children !== undefined && <p class="ui-empty-words">{children}</p>}
      {action !== undefined && <div class="ui-empty-action">{action}</div>}
    </div>
  );
}
