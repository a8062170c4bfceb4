/** What a person would like to share; the browser's own chooser has the last word. */
export type Surface = "browser" | "window" | "monitor";

/** What a share shows: text and detail stay sharp while pictures go slower, or motion stays smooth while they blur. */
export type ShareKind = "detail" | "motion";

/** How the next share is to begin. */
export interface ShareWish {
  /** Where the browser's chooser opens; none: where it likes. */
  surface: Surface | null;
  kind: ShareKind;
  /** The sound of a tab too, where the browser offers it. */
  sound: boolean;
  /** Whether the page's own tab may be chosen: a consumer shows the shop, an agent not the desk. */
  here: boolean;
}

/** A share that runs. */
export interface OwnShare {
  /** What was chosen, where the browser tells. */
  surface: Surface | null;
  kind: ShareKind;
  /** Whether its sound is shared. */
  sound: boolean;
  /** The browser has paused it: its tab or window is hidden. */
  paused: boolean;
}
