// Focus goes where the eye goes: what disappears with the focus in it leaves it to what comes in its place, or to what was there before.

import { useLayoutEffect } from "preact/hooks";

/** A ref of what the focus moves to or from. */
interface Box {
  readonly current: HTMLElement | null;
}

const isLost = () => document.activeElement === null || document.activeElement === document.body;

/** Leaves the focus to `next` when this goes with the focus in it, and nothing that came in its place has taken it. */
export function useFocusReturn(box: Box, next: () => Element | null | undefined): void {
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      queueMicrotask(() => {
        const other = next();
        if (isLost() && other instanceof HTMLElement && other.isConnected) other.focus({ preventScroll: true });
      });
    };
  }, []);
}

/** Gives the focus to `next` when a control in the box goes that had it, as a question does with its answer, and nothing takes it. */
export function useFocusKept(box: Box, next: () => Element | null | undefined): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    let had: EventTarget | null = null;
    const took = ({ target }: FocusEvent) => {
      had = target;
    };
    // Whoever leaves a control that stays has gone elsewhere.
    const left = ({ target }: FocusEvent) => {
      queueMicrotask(() => {
        if (target === had && target instanceof Element && target.isConnected && target !== document.activeElement)
          had = null;
      });
    };
    const keep = () => {
      if (!(had instanceof HTMLElement) || had.isConnected || !isLost() || !document.hasFocus()) return;
      had = null;
      const other = next();
      if (other instanceof HTMLElement) other.focus({ preventScroll: true });
    };
    // What goes may know better where the focus belongs, as a pop-up does: its effects come first.
    const watch = new MutationObserver(() => {
      if (had instanceof HTMLElement && !had.isConnected) requestAnimationFrame(() => setTimeout(keep));
    });
    element.addEventListener("focusin", took);
    element.addEventListener("focusout", left);
    watch.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener("focusin", took);
      element.removeEventListener("focusout", left);
      watch.disconnect();
    };
  }, []);
}

/** Takes the focus that was lost with what stood here before, now and whenever `state` changes. */
export function useLostFocus(box: Box, state?: unknown): void {
  useLayoutEffect(() => {
    if (isLost() && document.hasFocus()) box.current?.focus({ preventScroll: true });
  }, [state]);
}
