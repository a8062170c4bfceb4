import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { CallId, CallKind, Server, Side } from "../protocol.ts";
import type { ServerClock } from "../signal/clock.ts";
import type { Timers } from "../signal/timers.ts";
import { type CallMedia, type CallSocket, type LoadMedia, type MediaState, NO_MEDIA } from "./call-media.ts";

/** What the media of this page's calls need. */
export interface HostOptions {
  side: Side;
  socket: CallSocket;
  timers: Timers;
  clock: ServerClock;
  load: LoadMedia;
}

/** The frames that are for a call's media. */
type Negotiation = Extract<
  Server,
  { type: "negotiate" | "describe" | "candidate" | "ice" | "restart_ice" | "diagnose" }
>;

/** The call whose media this page holds or loads. */
interface Held {
  call: CallId;
  /** Frames that came before the chunk did. */
  early: Server[];
  loading: Promise<CallMedia | null>;
  media: CallMedia | null;
}

/** Loads the call's chunk when the first call comes, keeps one call's media, and its state as a signal. */
export class MediaHost {
  readonly state: ReadonlySignal<MediaState>;
  readonly #state: Signal<MediaState> = signal(NO_MEDIA);
  readonly #options: HostOptions;
  #held: Held | null = null;

  constructor(options: HostOptions) {
    this.#options = options;
    this.state = this.#state;
  }

  /** The media of a call, where it is loaded: for what must happen in a click's own task. */
  of(call: CallId | null): CallMedia | null {
    return call !== null && this.#held?.call === call ? this.#held.media : null;
  }

  /** Makes the media of a call, releasing another's. Nothing where it was released meanwhile. Throws where the chunk does not load. */
  begin(call: CallId, kind: CallKind): Promise<CallMedia | null> {
    if (this.#held?.call === call) return this.#held.loading;
    // One at a time: what makes way for another is over.
    this.#held?.media?.close(true);
    const held: Held = { call, early: [], media: null, loading: Promise.resolve(null) };
    this.#held = held;
    held.loading = this.#load(held, kind);
    return held.loading;
  }

  /** A frame of a call's negotiation. The first of a call that this page does not know makes its media. */
  receive(frame: Negotiation): void {
    if (frame.type === "negotiate") this.begin(frame.call, frame.kind).catch(() => {});
    if (this.#held?.call !== frame.call) return;
    if (this.#held.media === null) {
      this.#held.early.push(frame);
    } else {
      this.#held.media.receive(frame);
    }
  }

  /** Releases a call's media. `over`: nobody goes on with the call. */
  end(call: CallId, over = false): void {
    if (this.#held?.call !== call) return;
    this.#held.media?.close(over);
    this.#held = null;
    this.#state.value = NO_MEDIA;
  }

  /** Releases whatever there is. */
  dispose(): void {
    if (this.#held !== null) this.end(this.#held.call);
  }

  async #load(held: Held, kind: CallKind): Promise<CallMedia | null> {
    const { side, socket, timers, clock, load } = this.#options;
    try {
      const { CallSession } = await load();
      if (this.#held !== held) return null;
      const changed = (state: MediaState) => {
        if (this.#held === held) this.#state.value = state;
      };
      const now = () => clock.now();
      held.media = new CallSession({ side, call: held.call, kind, socket, timers, now, changed });
      for (const frame of held.early.splice(0)) held.media.receive(frame);
      return held.media;
    } catch (thrown) {
      if (this.#held === held) this.#held = null;
      throw thrown;
    }
  }
}
