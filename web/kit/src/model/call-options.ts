import type { Side, TabId } from "../protocol.ts";
import type { ServerClock } from "../signal/clock.ts";
import type { Timers } from "../signal/timers.ts";
import type { CallSocket, LoadMedia } from "./call-media.ts";

/** What the other side sends and this person has chosen not to receive. */
export interface Unreceived {
  picture: boolean;
  screen: boolean;
}

/** The other side's media as views show it. */
export interface OtherMedia {
  /** The camera, while the other side sends one. */
  picture: MediaStream | null;
  /** The screen, while the other side shares one. */
  screen: MediaStream | null;
  unreceived: Unreceived;
  /** Sound is held back by the browser: offer a button that calls `hear`. */
  tapToHear: boolean;
  /** Nothing has come for 2 s. */
  silent: boolean;
  speaks: boolean;
}

/** What a call needs of its conversation. */
export interface CallOptions {
  side: Side;
  tab: TabId;
  socket: CallSocket;
  clock: ServerClock;
  timers: Timers;
  supported: boolean;
  loadMedia: LoadMedia;
}
