import type { Tried } from "@beckon/kit/media/probe.ts";
import type { IceSettings, Refusal, RelayServers } from "@beckon/kit/protocol.ts";
import { post } from "@beckon/kit/signal/http.ts";
import { refusalOf } from "@beckon/kit/signal/refused.ts";
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";

/** The check of servers as far as it has come. */
export type CheckState =
  | { phase: "none" }
  | { phase: "trying" }
  | { phase: "done"; tried: Tried[] }
  | { phase: "refused"; refusal: Refusal };

/** What a check needs of the world. */
export interface CheckOptions {
  /** Asks the edge for credentials of these servers. */
  credentials: (servers: RelayServers) => Promise<IceSettings>;
  /** Tries each of them from this browser. */
  tryServers: (ice: IceSettings) => Promise<Tried[]>;
}

/** The edge, and this browser. */
const REAL: CheckOptions = {
  credentials: (servers) => post<IceSettings>("/api/relays/check", servers),
  tryServers: async (ice) => {
    const { tryServers } = await import("@beckon/kit/media/probe.ts");
    return tryServers(ice);
  },
};

/** Whether servers work, seen from the administrator's browser; they need not be saved for it. */
export class RelayCheck {
  readonly state: ReadonlySignal<CheckState>;
  readonly #state: Signal<CheckState> = signal({ phase: "none" });
  readonly #options: CheckOptions;
  /** Counts the checks and what makes them void: an answer to an older one is dropped. */
  #asked = 0;

  constructor(options: CheckOptions = REAL) {
    this.#options = options;
    this.state = this.#state;
  }

  /** Tries these servers. */
  async run(servers: RelayServers): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    this.#state.value = { phase: "trying" };
    const state = await this.#try(servers);
    if (mine === this.#asked) this.#state.value = state;
  }

  /** The servers are other ones now: what was found does not hold for them. */
  forget(): void {
    this.#asked += 1;
    this.#state.value = { phase: "none" };
  }

  async #try(servers: RelayServers): Promise<CheckState> {
    try {
      const ice = await this.#options.credentials(servers);
      return { phase: "done", tried: await this.#options.tryServers(ice) };
    } catch (thrown) {
      return { phase: "refused", refusal: refusalOf(thrown) };
    }
  }
}
