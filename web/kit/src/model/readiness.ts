import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import {
  type IceSettings,
  LIMITS,
  type Readiness as Ready,
  type RelayReach,
  type Server,
  type Timestamp,
} from "../protocol.ts";
import type { Timers } from "../signal/timers.ts";
import type { CallSocket } from "./call-media.ts";
import { type LoadLook, Lookout } from "./lookout.ts";

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

/** What the readiness for calls needs. */
export interface ReadinessOptions {
  socket: CallSocket;
  timers: Timers;
  /** The server's time. */
  now: () => Timestamp;
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
  #lookout: Lookout | null = null;
  #told = "";
  readonly #reach: Signal<Reach> = signal({ phase: "unknown" });
  readonly #options: ReadinessOptions;
  #stopWaiting = () => {};
  #probing = false;

  constructor(options: ReadinessOptions) {
    this.#options = options;
    this.reach = this.#reach;
    this.ready = this.#ready;
  }

  /** The page is in the conversation, perhaps again; `open`: an agent may call. */
  follow(open: boolean, again: boolean): void {
    if (again) this.#told = "";
    const load = this.#options.loadLook;
    if (!open || load === undefined) return;
    this.#lookout ??= new Lookout(load, (readiness) => this.#tell(readiness));
    this.#lookout.look();
  }

  /** Asks, unless what was found out is still believed. */
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
    const left = frame.at + LIMITS.relayProbeKept - this.#options.now();
    this.#stopWaiting = this.#options.timers.after(Math.max(left, 0), () => this.#forget());
  }

  dispose(): void {
    this.#stopWaiting();
    this.#lookout?.dispose();
  }

  /** Tells what this browser could do, where that is news. Where it is not found out the agent reads nothing, and calls all the same. */
  #tell(readiness: Ready): void {
    const news = JSON.stringify(readiness);
    if (news === this.#told) return;
    this.#told = news;
    this.#options.socket.tell({ type: "ready", readiness });
  }

  /** The consumer may have come to another network since: who nears the buttons again has it found out again. */
  #forget(): void {
    this.#stopWaiting();
    this.#reach.value = { phase: "unknown" };
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
