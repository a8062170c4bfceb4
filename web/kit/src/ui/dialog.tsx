import { X } from "lucide";
import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useId, useRef } from "preact/hooks";
import "../texts/common.ts";
import { t } from "../texts/texts.ts";
import { Announcer } from "./announcer.tsx";
import { classes } from "./classes.ts";
import { IconButton } from "./icon-button.tsx";
import "./dialog.css";

/**
 * Whether the part of the page that dialogs are in can be seen. Where it cannot, an open one would silence all that can: it waits
 * until the part is there again.
 */
export const DialogsSeen = createContext(true);

/**
 * Keeps a native `<dialog>` open while it is `wanted`. The browser traps focus, and gives it back to what had it.
 * `onClose` is asked when the person wants out (Escape, a press outside); whether it closes is the owner's to say.
 * It goes from `modal` to its place in the page and back without leaving the page, so that what plays in it plays on.
 */
export function useDialog(wanted: boolean, onClose: () => void, { dismissable = true, modal = true } = {}) {
  const open = useContext(DialogsSeen) && wanted;
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const element = dialog.current;
    if (element === null || !open) return;
    const before = document.activeElement;
    const cancel = (event: Event) => {
      event.preventDefault();
      if (dismissable) close.current();
    };
    // A second Escape closes a dialog whatever its cancel event says; the owner must then hear of it.
    const closed = () => !element.open && close.current();
    const outside = (event: PointerEvent) => {
      if (dismissable && event.target === element) close.current();
    };
    element.addEventListener("cancel", cancel);
    element.addEventListener("close", closed);
    element.addEventListener("pointerdown", outside);
    return () => {
      element.removeEventListener("cancel", cancel);
      element.removeEventListener("close", closed);
      element.removeEventListener("pointerdown", outside);
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open, dismissable]);
  useEffect(() => {
    const element = dialog.current;
    if (element === null || !open) return;
    const inside = element.contains(document.activeElement) ? document.activeElement : null;
    element.close();
    if (modal) element.showModal();
    else element.show();
    if (inside instanceof HTMLElement) inside.focus({ preventScroll: true });
  }, [open, modal]);
  return dialog;
}

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** The buttons, the one next step last. */
  readonly actions?: ComponentChildren;
  /** *full* fills the page, for the call at the desk, and shows no head. */
  readonly size?: "small" | "medium" | "large" | "full";
  /** Whether Escape, a press outside and the cross may close it. */
  readonly dismissable?: boolean;
  /** Whether the rest of the page waits; else it stands where the page places it, without silencing anything. */
  readonly modal?: boolean;
}

/** A question or a task that the rest of the page waits for. */
export function Dialog(props: DialogProps) {
  const { open, title, onClose, children, actions, size = "medium", dismissable = true, modal = true } = props;
  const dialog = useDialog(open, onClose, { dismissable, modal });
  // Where it waits, the page around it speaks.
  const seen = useContext(DialogsSeen);
  const id = useId();
  const full = size === "full";
  return (
    <dialog
      ref={dialog}
      class={classes("ui-dialog", modal ? `ui-dialog-${size}` : "ui-dialog-placed")}
      aria-labelledby={id}
    >
      {open && (
        <div class="ui-dialog-frame">
          {full ? (
            <h2 id={id} class="ui-unseen">
              {title}
            </h2>
          ) : (
            <header class="ui-dialog-head">
              <h2 id={id} class="ui-dialog-title">
                {title}
              </h2>
              {dismissable && <IconButton icon={X} name={t("close")} onClick={onClose} />}
            </header>
          )}
          <div class="ui-dialog-body">{children}</div>
          {modal && seen && <Announcer />}
          {actions !== undefined && <footer class="ui-dialog-actions">{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}
