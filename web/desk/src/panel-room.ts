import { useMatches } from "@beckon/kit/view/media-query.ts";
import { useEffect, useState } from "preact/hooks";

/** From this width on the panel has a column of its own; below, it slides over the page. */
const ROOM = "(min-width: 1100px)";
/** The same beside a docked call. */
const ROOM_BESIDE_CALL = "(min-width: 1400px)";
const REMEMBERED = "beckon-desk-panel";

/** Where the panel is, and how to show and hide it. */
export interface PanelRoom {
  /** Shown in its own column. */
  readonly docked: boolean;
  /** Shown over the page. */
  readonly sheet: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
}

function remembered(): boolean {
  try {
    return localStorage.getItem(REMEMBERED) !== "hidden";
  } catch {
    return true;
  }
}

function remember(shown: boolean): void {
  try {
    localStorage.setItem(REMEMBERED, shown ? "shown" : "hidden");
  } catch {
    // It holds for this page only.
  }
}

/** The panel's room. Its column is remembered by the browser; the sheet always begins closed. */
export function usePanel(besideCall: boolean): PanelRoom {
  const roomy = useMatches(besideCall ? ROOM_BESIDE_CALL : ROOM);
  const [column, setColumn] = useState(remembered);
  const [sheet, setSheet] = useState(false);
  useEffect(() => setSheet(false), [roomy]);
  const toggle = () => {
    if (!roomy) {
      setSheet(!sheet);
      return;
    }
    remember(!column);
    setColumn(!column);
  };
  return { docked: roomy && column, sheet: !roomy && sheet, toggle, close: () => setSheet(false) };
}
