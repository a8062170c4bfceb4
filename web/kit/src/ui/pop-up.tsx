import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import "./pop-up.css";

/** The space between control and pop-up, and between pop-up and the page's edge. */
const GAP = 8;

export interface PopUpProps {
  /** What it holds, for ears. */
  readonly name: string;
  readonly open: boolean;
  /** The control that it belongs to; the focus goes back there. */
  readonly control: RefObject<HTMLElement | null>;
  /** Escape, a press elsewhere, or the focus has left. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A few choices beside their control, above everything. The page stays usable, and anything done there closes it. */
export function PopUp({ name, open, control, onClose, children }: PopUpProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const element = box.current;
    if (element === null || !open) return;
    element.showPopover?.();
    const place = () => control.current && placeAt(element, control.current.getBoundingClientRect());
    place();
    element.querySelector<HTMLElement>("button, input")?.focus({ preventScroll: true });
    const elsewhere = (event: Event) => {
      const target = event.target as Node;
      if (!element.contains(target) && !control.current?.contains(target)) close.current();
    };
    document.addEventListener("pointerdown", elsewhere, true);
    document.addEventListener("focusin", elsewhere);
    addEventListener("resize", place);
    return () => {
      document.removeEventListener("pointerdown", elsewhere, true);
      document.removeEventListener("focusin", elsewhere);
      removeEventListener("resize", place);
      // What had the focus in it is gone by now.
      if (document.activeElement === document.body) buttonOf(control.current)?.focus({ preventScroll: true });
      element.hidePopover?.();
    };
  }, [open, control]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // It closes this, and neither the window nor the dialog around it.
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <fieldset ref={box} class="ui-pop-up" popover="manual" aria-label={name} hidden={!open} onKeyDown={press}>
      {open && children}
    </fieldset>
  );
}

const buttonOf = (control: HTMLElement | null) =>
  control instanceof HTMLButtonElement ? control : control?.querySelector("button");

/** Above the control where there is room, else below it; never beyond the page's edges. */
function placeAt(element: HTMLElement, around: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const left = Math.min(around.left + (around.width - width) / 2, innerWidth - width - GAP);
  const above = around.top - height - GAP;
  const top = above >= GAP ? above : Math.min(around.bottom + GAP, innerHeight - height - GAP);
  element.style.translate = `${Math.round(Math.max(GAP, left))}px ${Math.round(Math.max(GAP, top))}px`;
}
