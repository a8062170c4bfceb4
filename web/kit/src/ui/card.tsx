import type { ComponentChildren } from "preact";
import { classes } from "./classes.ts";
import "./card.css";

export interface CardProps {
  readonly title?: string;
  /** One line under the title: what this is for. */
  readonly about?: string;
  /** Beside the title, at the end of its line. */
  readonly actions?: ComponentChildren;
  /** Without padding, for a table or a list that brings its own. */
  readonly flush?: boolean;
  /** What is under the head, where there is anything. */
  readonly children?: ComponentChildren;
}

/** Things that belong together on a page. */
export function Card({ title, about, actions, flush, children }: CardProps) {
  return (
    <section class="ui-card">
      {title !== undefined && (
        <header class="ui-card-head">
          <div>
            <h2 class="ui-card-title">{title}</h2>
            {about !== undefined && <p class="ui-card-about">{about}</p>}
          </div>
          {actions !== undefined && <div class="ui-card-actions">{actions}</div>}
        </header>
      )}
      {children != null && <div class={classes("ui-card-body", flush && "ui-card-flush")}>{children}</div>}
    </section>
  );
}
