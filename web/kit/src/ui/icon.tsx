import type { IconNode } from "lucide";
import { h } from "preact";
import { classes } from "./classes.ts";
import "./icon.css";

export type { IconNode };

const along = new WeakSet<IconNode>();

/** An icon that points along the line of reading, such as *back*: it is mirrored where people read from right to left. */
export function alongReading(node: IconNode): IconNode {
  along.add(node);
  return node;
}

export interface IconProps {
  /** One of Lucide's icons: `import { Phone } from "lucide"`. */
  readonly node: IconNode;
  /** 20 px unless told. */
  readonly size?: 14 | 16 | 20 | 24 | 28;
  readonly class?: string | undefined;
}

/** A picture beside a name. It says nothing by itself; what it stands in for carries the name. */
export function Icon({ node, size = 20, class: extra }: IconProps) {
  return (
    <svg
      class={classes("ui-icon", along.has(node) && "ui-icon-along", extra)}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
