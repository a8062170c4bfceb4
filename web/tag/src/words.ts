// What the tag and the window say to each other by postMessage, always with exact origins.

/** The window to the tag. */
export type FromWindow =
  /** The consumer has a conversation: later pages load the window unasked, so that a ring reaches them. */
  | { beckon: "engaged" }
  | { beckon: "unread"; count: number }
  /** Somebody calls; no name: nobody does. */
  | { beckon: "ringing"; name: string | null }
  /** A call runs in the window; no call: none does. */
  | { beckon: "call"; call: string | null }
  /** The consumer pressed *Minimise*. */
  | { beckon: "close" }
  /** How much room an agent's shared screen wants. */
  | { beckon: "wide"; wide: boolean };

/** The tag to the window. The first one tells the window its page's origin. */
export interface FromTag {
  beckon: "shown";
  /** Whether the window is open. */
  open: boolean;
}
