import { ZoomIn, ZoomOut } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { MOST, moveBy, WHOLE, type Zoom as ZoomState, zoomAt } from "../model/zoom.ts";
import "../texts/call.ts";
import { t } from "../texts/texts.ts";
import { IconButton } from "./icon-button.tsx";
import "./zoom.css";

const STEP = 1.5;
/** What two quick presses on one place do to the whole. */
const CLOSE_UP = 2.5;

/**
 * Enlarges the picture of the tile that it lies in: by two fingers, two quick presses, a pinch on a trackpad, or its buttons; one finger
 * moves what is enlarged.
 */
export function Zoom() {
  const surface = useRef<HTMLDivElement>(null);
  const zoom = useRef<ZoomState>(WHOLE);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const [scale, setScale] = useState(1);

  const show = (next: ZoomState) => {
    const tile = surface.current?.parentElement;
    zoom.current = next;
    tile?.style.setProperty("--zoom", `translate(${next.x}px, ${next.y}px) scale(${next.scale})`);
    setScale(next.scale);
  };
  const box = () => surface.current?.getBoundingClientRect() ?? new DOMRect();
  const at = ({ clientX, clientY }: MouseEvent) => ({ x: clientX - box().left, y: clientY - box().top });
  const step = (by: number) => {
    const { width, height } = box();
    show(zoomAt(zoom.current, by, { x: width / 2, y: height / 2 }, box()));
  };

  const moved = (event: PointerEvent) => {
    const before = fingers.current.get(event.pointerId);
    if (before === undefined) return;
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    const now = at(event);
    fingers.current.set(event.pointerId, now);
    if (other === undefined) {
      show(moveBy(zoom.current, now.x - before.x, now.y - before.y, box()));
      return;
    }
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    const grown = zoomAt(zoom.current, apart(now, other) / apart(before, other), middle, box());
    show(moveBy(grown, (now.x - before.x) / 2, (now.y - before.y) / 2, box()));
  };
  const lifted = (event: PointerEvent) => fingers.current.delete(event.pointerId);

  const shown = useRef(show);
  shown.current = show;
  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    // A pinch on a trackpad comes as a wheel with Control; not passive, so that the page stays as it is.
    const pinch = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const around = element.getBoundingClientRect();
      const point = { x: event.clientX - around.left, y: event.clientY - around.top };
      shown.current(zoomAt(zoom.current, Math.exp(-event.deltaY / 100), point, around));
    };
    // In another layout it begins with the whole again.
    const resized = new ResizeObserver(() => shown.current(WHOLE));
    element.addEventListener("wheel", pinch, { passive: false });
    resized.observe(element);
    return () => {
      element.removeEventListener("wheel", pinch);
      resized.disconnect();
    };
  }, []);

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: fingers and mice alone; its buttons do the same for everybody */}
      <div
        ref={surface}
        class={scale > 1 ? "ui-zoom ui-zoom-in" : "ui-zoom"}
        onPointerDown={(event) => {
          fingers.current.set(event.pointerId, at(event));
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={moved}
        onPointerUp={lifted}
        onPointerCancel={lifted}
        onDblClick={(event) => show(scale > 1 ? WHOLE : zoomAt(WHOLE, CLOSE_UP, at(event), box()))}
      />
      <span class="ui-zoom-buttons">
        <IconButton
          icon={ZoomOut}
          name={t("zoom-out")}
          variant="stage"
          side="bottom"
          reason={scale <= 1 ? t("zoom-whole") : undefined}
          onClick={() => step(1 / STEP)}
        />
        <IconButton
          icon={ZoomIn}
          name={t("zoom-in")}
          variant="stage"
          side="bottom"
          reason={scale >= MOST ? t("zoom-most") : undefined}
          onClick={() => step(STEP)}
        />
      </span>
    </>
  );
}

function apart(one: { x: number; y: number }, other: { x: number; y: number }): number {
  return Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
}
