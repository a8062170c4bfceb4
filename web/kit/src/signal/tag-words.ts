// What the tag and the window say to each other by postMessage, always with exact origins.

/** The window to the tag. */
export type FromWindow =
  /** The window is there; the first thing it says. */
  | { beckon: "ready" }
  /** The consumer has a conversation: later pages load the window unasked, so that a ring reaches them. */
  | { beckon: "engaged" }
  | { beckon: "unread"; count: number }
  /** Somebody calls; no name: nobody does. `quiet`: it sounds no more, or the consumer has silenced it. */
  | { beckon: "ringing"; name: string | null; quiet: boolean }
  /** The window could sound now and waits for this tab's turn, or does no longer. */
  | { beckon: "turn"; wanted: boolean }
  /** The consumer has silenced an invitation, in all tabs. */
  | { beckon: "silenced"; invitation: string }
  /** A call runs in the window; no call: none does. */
  | { beckon: "call"; call: string | null }
  /** Whether the closed window leaves a bar: a call runs, or has just ended. */
  | { beckon: "bar"; wanted: boolean }
  /** How much room an agent's shared screen wants. */
  | { beckon: "wide"; wide: boolean }
  /** The consumer opened the window from its bar. */
  | { beckon: "open" }
  /** The consumer pressed *Minimise*. */
  | { beckon: "close" };

/** The event of a page's own window when its tag has said `touched`. */
export const TOUCHED = "beckon-touched";

/** What a call captures, by the names of the permissions policy. */
export type Capture = "microphone" | "camera" | "display-capture";

/** The tag to the window. The first `shown` tells the window its page's origin. */
export type FromTag =
  | Shown
  /** The consumer used the page while it rings: a sound that the browser held back may begin. */
  | { beckon: "touched" }
  /** It is this tab's turn to sound. */
  | { beckon: "turn" };

/** How the window stands in its page. */
export interface Shown {
  beckon: "shown";
  /** Whether the window is open. */
  open: boolean;
  /** Whether the open window covers the whole page, as on phones. */
  whole: boolean;
  /** Opened by the consumer just now: the window may take the focus. */
  pressed: boolean;
  /** What the page's permissions policy keeps from the window, as far as the browser tells (call.md, section 7). */
  forbidden: readonly Capture[];
  /** The invitation that the consumer has silenced last, in any tab of this site. */
  silenced: string | null;
}

/** A window without storage to the tag: asks for its notes, or changes one. */
export type KeepNotes =
  | { beckon: "notes" }
  | {
      beckon: "keep";
      key: string;
      value: string | null /** For the browser, not for the tab alone. */;
      lasting: boolean;
    };

/** The tag's answer to `notes`. */
export interface KeptNotes {
  beckon: "kept";
  notes: Record<string, string>;
}
