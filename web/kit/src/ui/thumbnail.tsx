import { Move } from "lucide";
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import "../texts/call.ts";
import { t } from "../texts/texts.ts";
import { classes } from "./classes.ts";
import { IconButton } from "./icon-button.tsx";
import "./thumbnail.css";

/** The corners, clockwise: the order in which the button goes through them. */
const CORNERS = ["bottom-right", "bottom-left", "top-left", "top-right"] as const;
type Corner = (typeof CORNERS)[number];

/** The corner of `box` that is nearest to a point. */
export function nearestCorner(x: number, y: number, box: { left: number; top: number; width: number; height: number }) {
  const down = y > box.top + box.height / 2 ? "bottom" : "top";
  const side = x > box.left + box.width / 2 ? "right" : "left";
  return `${down}-${side}` as Corner;
}

export interface ThumbnailProps {
  readonly children: ComponentChildren;
  /** It has a place of its own beside the other pictures, and does not move. */
  readonly fixed?: boolean;
}

/** One's own picture above another: dragged to any corner, or moved to the next one by its button. */
export function Thumbnail({ children, fixed = false }: ThumbnailProps) {
  const [corner, setCorner] = useState<Corner>(document.dir === "rtl" ? "bottom-left" : "bottom-right");
  const grip = useRef<{ x: number; y: number } | null>(null);
  const element = useRef<HTMLDivElement>(null);

  const drag = (event: PointerEvent) => {
    const start = grip.current;
    if (start === null || element.current === null) return;
    element.current.style.translate = `${event.clientX - start.x}px ${event.clientY - start.y}px`;
  };
  const drop = (event: PointerEvent) => {
    const thumbnail = element.current;
    const around = thumbnail?.parentElement?.getBoundingClientRect();
    if (grip.current === null || thumbnail === null || around === undefined) return;
    grip.current = null;
    thumbnail.style.translate = "";
    const { left, top, width, height } = thumbnail.getBoundingClientRect();
    const [dx, dy] = [event.clientX - left, event.clientY - top];
    if (dx < 0 || dy < 0 || dx > width || dy > height) setCorner(nearestCorner(event.clientX, event.clientY, around));
  };
  return (
    <div
      ref={element}
      class={classes("ui-thumbnail", fixed ? "ui-thumbnail-fixed" : `ui-thumbnail-${corner}`)}
      onPointerDown={(event) => {
        if (fixed || event.button !== 0 || (event.target as Element).closest("button")) return;
        grip.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      {children}
      {!fixed && (
        <span class="ui-thumbnail-move">
          <IconButton
            icon={Move}
            name={t("move-thumbnail")}
            size={16}
            variant="stage"
            onClick={() => setCorner(CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length] ?? corner)}
          />
        </span>
      )}
    </div>
  );
}
