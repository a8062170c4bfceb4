// One tooltip for the whole page, for eyes only: what it says is also the name or the description of its control.
// It lives in the top layer, so neither a scrolling box nor a dialog can cut it off.

import { useEffect, useRef } from "preact/hooks";
import "./tooltip.css";

export type TooltipSide = "top" | "bottom";

/** How long a pointer rests before the tooltip shows. Shorter flickers while the pointer passes by. */
const REST_MS = 400;
/** The space between control and tooltip, and between tooltip and the page's edge. */
const GAP = 8;

let shown: HTMLElement | undefined;
let tip: HTMLElement | undefined;

function hide(): void {
  shown = undefined;
  if (tip?.matches(":popover-open")) tip.hidePopover();
}

function show(control: HTMLElement, text: string, side: TooltipSide): void {
  // A small window of its own has no room for one.
  if (!("popover" in HTMLElement.prototype) || control.ownerDocument !== document) return;
  if (tip === undefined) {
    tip = document.createElement("div");
    tip.className = "ui-tooltip";
    tip.popover = "manual";
    tip.ariaHidden = "true";
  }
  // Inside an open dialog everything outside it is inert and may not be painted above it in every browser.
  const home = control.closest("dialog[open]") ?? document.body;
  if (tip.parentElement !== home) home.append(tip);
  tip.textContent = text;
  tip.showPopover();
  shown = control;

  const around = control.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const left = Math.min(Math.max(GAP, around.left + (around.width - width) / 2), innerWidth - width - GAP);
  const above = around.top - height - GAP;
  const below = around.bottom + GAP;
  const fitsAbove = above >= GAP;
  const fitsBelow = below + height <= innerHeight - GAP;
  const top = side === "top" ? (fitsAbove ? above : below) : fitsBelow ? below : above;
  tip.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}

/**
 * Shows `text` beside a control while the pointer rests on it or the keyboard is on it. Escape hides it.
 * Give the returned ref to the control. `undefined` shows nothing.
 */
export function useTooltip<T extends HTMLElement>(text: string | undefined, side: TooltipSide = "top") {
  const control = useRef<T>(null);
  const words = useRef(text);
  words.current = text;
  const silent = text === undefined;
  // Words that change while the pointer rests must not begin its rest anew: it does not come in again.
  useEffect(() => {
    const element = control.current;
    if (element === null || silent) return;
    const tell = () => show(element, words.current ?? "", side);
    let rest: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(rest);
      if (shown === element) hide();
    };
    const enter = (event: PointerEvent) => {
      if (event.pointerType === "touch") return;
      clearTimeout(rest);
      rest = setTimeout(tell, shown ? 0 : REST_MS);
    };
    const focus = () => element.matches(":focus-visible") && tell();
    // A press acts, and the answer is elsewhere; a press on a control that cannot act is answered by its reason.
    const press = () => (element.ariaDisabled === "true" ? tell() : leave());
    const key = (event: KeyboardEvent) => event.key === "Escape" && leave();

    element.addEventListener("pointerenter", enter);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("focus", focus);
    element.addEventListener("blur", leave);
    element.addEventListener("click", press);
    document.addEventListener("keydown", key);
    return () => {
      element.removeEventListener("pointerenter", enter);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("focus", focus);
      element.removeEventListener("blur", leave);
      element.removeEventListener("click", press);
      document.removeEventListener("keydown", key);
      clearTimeout(rest);
    };
  }, [silent, side]);
  useEffect(() => {
    if (control.current !== null && shown === control.current && text !== undefined) show(shown, text, side);
  }, [text, side]);
  useEffect(
    () => () => {
      if (shown === control.current) hide();
    },
    [],
  );
  return control;
}
