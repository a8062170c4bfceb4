import type { NodesPage, NodeView, Refusal } from "@beckon/kit/protocol.ts";
import { get } from "@beckon/kit/signal/http.ts";
import { refusalOf } from "@beckon/kit/signal/refused.ts";
import { browserTimers, type Timers } from "@beckon/kit/signal/timers.ts";
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";

/** The media nodes as far as they are known. */
export type NodesState =
  | { phase: "coming" }
  | { phase: "refused"; refusal: Refusal }
  /** `at`: when they were read. `refusal`: why they could not be read again since. */
  | { phase: "here"; nodes: NodeView[]; at: number; refusal: Refusal | null };

const EVERY_MS = 5_000;
const DAY_MS = 86_400_000;

/** From so many days before its end on a certificate asks for attention: authorities renew at 30. */
const EXPIRES_SOON_DAYS = 21;

/** Reads the nodes again and again while somebody looks. */
export class NodesModel {
  readonly state: ReadonlySignal<NodesState>;
  readonly #state: Signal<NodesState> = signal({ phase: "coming" });
  readonly #read: () => Promise<NodesPage>;
  readonly #timers: Timers;
  #looking = false;
  #stop = () => {};
  /** Counts the readings: an answer to an older one is dropped. */
  #asked = 0;

  constructor(read = () => get<NodesPage>("/api/relays/nodes"), timers = browserTimers) {
    this.#read = read;
    this.#timers = timers;
    this.state = this.#state;
  }

  /** Whether somebody looks at the page now. */
  look(looking: boolean): void {
    if (looking === this.#looking) return;
    this.#looking = looking;
    if (looking) void this.load();
    else this.#stop();
  }

  /** Reads them now. */
  async load(): Promise<void> {
    this.#stop();
    this.#asked += 1;
    const mine = this.#asked;
    const next = await this.#next();
    if (mine !== this.#asked) return;
    this.#state.value = next;
    if (this.#looking) this.#stop = this.#timers.after(EVERY_MS, () => void this.load());
  }

  async #next(): Promise<NodesState> {
    try {
      const { nodes } = await this.#read();
      return { phase: "here", nodes, at: this.#timers.now(), refusal: null };
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      const before = this.#state.peek();
      // What was read stays in view, unless this person may not see it any more.
      const stays = before.phase === "here" && refusal.code === "unavailable";
      return stays ? { ...before, refusal } : { phase: "refused", refusal };
    }
  }
}

/** How a node's certificate stands. */
export type Certificate =
  | { state: "none" }
  | { state: "valid" | "soon"; days: number; until: number }
  | { state: "over"; until: number };

/** How a node's certificate stands at a moment. */
export function certificateOf({ certificate_until: until }: NodeView, now: number): Certificate {
  if (until === null) return { state: "none" };
  if (until <= now) return { state: "over", until };
  const days = Math.floor((until - now) / DAY_MS);
  return { state: days < EXPIRES_SOON_DAYS ? "soon" : "valid", days, until };
}

/** One way in to a node, and the port it takes. */
export interface Door {
  way: "udp" | "tcp" | "tls";
  host: string;
  port: number;
}

/** The ways in to a node, in the order of its addresses. What stands twice is told once. */
export function doorsOf({ urls }: NodeView): Door[] {
  const found = new Map<string, Door>();
  for (const url of urls) {
    const parts = /^(turns?):(\[[^\]]+\]|[^:?]+)(?::(\d+))?(?:\?transport=(udp|tcp))?$/.exec(url);
    if (parts === null) continue;
    const [, scheme, host = "", port, transport] = parts;
    const way = scheme === "turns" ? "tls" : transport === "tcp" ? "tcp" : "udp";
    const door: Door = { way, host, port: Number(port ?? (way === "tls" ? 5349 : 3478)) };
    found.set(JSON.stringify(door), door);
  }
  return [...found.values()];
}
