import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type IceSettings, LIMITS, type Readiness as Ready, type RelayReach, type Server } from "../protocol.ts";
import type { Timers } from "../signal/timers.ts";
import type { CallSocket } from "./call-media.ts";

/** What the agent knows of the ways to a relay that the consumer's network leaves open. */
export type Reach =
  | { phase: "unknown" }
  | { phase: "asking" }
  /** It could not be found out: no relay is there to try, or the consumer's page did not answer. */
  | { phase: "unanswered" }
  | { phase: "known"; reach: RelayReach };

/**
 * What it means for a call. It warns, and refuses nothing: many calls need no relay.
 *
 * - `open`: over UDP, the best way
 * - `narrow`: over TCP or TLS alone, where lost packets hold the picture up
 * - `shut`: no relay can be reached
 */
export type Outlook = "open" | "narrow" | "shut";

/** What the ways that are open mean for a call. */
export function outlookOf({ udp, tcp, tls }: RelayReach): Outlook {
  if (udp) return "open";
  return tcp || tls ? "narrow" : "shut";
}

/** Loads the probe's chunk: `() => import("@beckon/kit/media/probe.ts")`. */
export type LoadProbe = () => Promise<{ probe: (ice: IceSettings) => Promise<RelayReach> }>;

/** Loads what looks at this browser: `() => import("@beckon/kit/media/look.ts")`. */
export type LoadLook = () => Promise<{ look: () => Promise<Ready>; watchLook: (run: () => void) => () => void }>;

/** What the readiness for calls needs. */
export interface ReadinessOptions {
  socket: CallSocket;
  timers: Timers;
  /** Absent at the desk, which only asks. */
  load: LoadProbe | undefined;
  loadLook: LoadLook | undefined;
}

/** How long the consumer's page has to answer: it loads the probe first. */
const ANSWER_MS = 2 * LIMITS.relayProbe;

/**
 * Readiness for calls (N2). Of the network the agent's page asks and the consumer's finds out; of its browser and devices the
 * consumer's page tells by itself while the conversation is open.
 */
export class Readiness {
  readonly reach: ReadonlySignal<Reach>;
  /** What the consumer's browser could do; absent before it told. */
  readonly ready: ReadonlySignal<Ready | null>;
  readonly #ready: Signal<Ready | null> = signal(null);
  #stopLooking: (() => void) | null = null;
  #told = "";
  readonly #reach: Signal<Reach> = signal({ phase: "unknown" });
  readonly #options: ReadinessOptions;
  #stopWaiting = () => {};
  #probing = false;
  #disposed = false;

  constructor(options: ReadinessOptions) {
    this.#options = options;
    this.reach = this.#reach;
    this.ready = this.#ready;
  }

  /** The page is in the conversation, perhaps again; `open`: an agent may call. */
  follow(open: boolean, again: boolean): void {
    if (again) this.#told = "";
    if (open && this.#options.loadLook !== undefined) void this.#look(this.#options.loadLook);
  }

  /** Asks once for the whole conversation, unless nothing came of it. */
  ask(): void {
    const { phase } = this.#reach.peek();
    if (phase === "asking" || phase === "known") return;
    this.#reach.value = { phase: "asking" };
    this.#stopWaiting = this.#options.timers.after(ANSWER_MS, () => this.#giveUp());
    this.#options.socket.request({ type: "probe" }).catch(() => this.#giveUp());
  }

  /** A frame about it. */
  receive(frame: Extract<Server, { type: "probe" | "probed" | "ready" }>): void {
    if (frame.type === "ready") {
      this.#ready.value = frame.readiness;
      return;
    }
    if (frame.type === "probe") {
      void this.#find(frame.ice);
      return;
    }
    this.#stopWaiting();
    this.#reach.value = { phase: "known", reach: frame.reach };
  }

  dispose(): void {
    this.#disposed = true;
    this.#stopWaiting();
    this.#stopLooking?.();
  }

  /** Tells what this browser could do, and again whenever that changes. */
  async #look(load: LoadLook): Promise<void> {
    try {
      const { look, watchLook } = await load();
      if (this.#disposed) return;
      this.#stopLooking ??= watchLook(() => void this.#look(load));
      const readiness = await look();
      const news = JSON.stringify(readiness);
      if (this.#disposed || news === this.#told) return;
      this.#told = news;
      this.#options.socket.tell({ type: "ready", readiness });
    } catch {
      // Where the chunk does not load the agent reads nothing, and calls all the same.
    }
  }

  #giveUp(): void {
    this.#stopWaiting();
    if (this.#reach.peek().phase === "asking") this.#reach.value = { phase: "unanswered" };
  }

  /** Where the chunk does not load there is no answer, and the agent's page says that it does not know. */
  async #find(ice: IceSettings): Promise<void> {
    const { load, socket } = this.#options;
    if (load === undefined || this.#probing) return;
    this.#probing = true;
    try {
      const { probe } = await load();
      socket.tell({ type: "probed", reach: await probe(ice) });
    } catch {
    } finally {
      this.#probing = false;
    }
  }
}
