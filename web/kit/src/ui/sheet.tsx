import { X } from "lucide";
import type { ComponentChildren } from "preact";
import { useContext, useId } from "preact/hooks";
import "../texts/common.ts";
import { t } from "../texts/texts.ts";
import { Announcer } from "./announcer.tsx";
import { classes } from "./classes.ts";
import { DialogsSeen, useDialog } from "./dialog.tsx";
import { IconButton } from "./icon-button.tsx";
import "./sheet.css";

export interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  /** *right* for panels, *bottom* on phones. */
  readonly side?: "right" | "bottom";
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A panel that has no room of its own and slides over the page. */
export function Sheet({ open, title, side = "right", onClose, children }: SheetProps) {
  const dialog = useDialog(open, onClose);
  const seen = useContext(DialogsSeen);
  const id = useId();
  return (
    <dialog ref={dialog} class={classes("ui-sheet", `ui-sheet-${side}`)} aria-labelledby={id}>
      {open && (
        <div class="ui-sheet-frame">
          <header class="ui-sheet-head">
            <h2 id={id} class="ui-sheet-title">
              {title}
            </h2>
            <IconButton icon={X} name={t("close")} side="bottom" onClick={onClose} />
          </header>
          <div class="ui-sheet-body">{children}</div>
          {seen && <Announcer />}
        </div>
      )}
    </dialog>
  );
}
