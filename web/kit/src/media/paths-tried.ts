import { type CandidateKind, LIMITS, type Pair, type PairState } from "../protocol.ts";
import { type Row, relayTransport, rowOf, usedPair } from "./path.ts";

const KINDS: Readonly<Record<string, CandidateKind>> = {
  host: "host",
  srflx: "server_reflexive",
  prflx: "peer_reflexive",
  relay: "relayed",
};

const STATES: Readonly<Record<string, PairState>> = {
  frozen: "frozen",
  waiting: "waiting",
  "in-progress": "in_progress",
  failed: "failed",
  succeeded: "succeeded",
};

/** What is worth keeping, first of all what worked. */
const WORTH: readonly PairState[] = ["succeeded", "failed", "in_progress", "waiting", "frozen"];

/** The pairs of network paths that a call has tried, over all of its connections: kinds and answers, no addresses. */
export class PathsTried {
  readonly #pairs: Map<string, Pair>;

  /** `before`: what the page tried before its reload. */
  constructor(before: readonly Pair[] = []) {
    this.#pairs = new Map(before.map((pair, place) => [`before ${place}`, pair]));
  }

  /** Takes in the statistics of a connection. */
  read(stats: RTCStatsReport, generation: number): void {
    const used = usedPair(stats);
    if (used !== undefined) for (const pair of this.#pairs.values()) pair.used = false;
    stats.forEach((row: Row) => {
      const pair = row["type"] === "candidate-pair" ? pairOf(stats, row) : null;
      if (pair !== null) this.#pairs.set(`${generation} ${row["id"]}`, { ...pair, used: row["id"] === used?.["id"] });
    });
  }

  /** As many as may be kept. */
  get pairs(): Pair[] {
    const pairs = [...this.#pairs.values()];
    if (pairs.length <= LIMITS.diagnosisPairs) return pairs;
    const worth = (pair: Pair) => (pair.used ? -1 : WORTH.indexOf(pair.state));
    return pairs.sort((one, other) => worth(one) - worth(other)).slice(0, LIMITS.diagnosisPairs);
  }
}

/** A pair without its addresses; nothing where an end of it is not known. */
export function pairOf(stats: RTCStatsReport, row: Row): Omit<Pair, "used"> | null {
  const local = rowOf(stats, row["localCandidateId"]);
  const remote = rowOf(stats, row["remoteCandidateId"]);
  const ends = [KINDS[String(local?.["candidateType"])], KINDS[String(remote?.["candidateType"])]] as const;
  const state = STATES[String(row["state"])];
  if (local === undefined || ends[0] === undefined || ends[1] === undefined || state === undefined) return null;
  const rtt = row["currentRoundTripTime"];
  return {
    local: ends[0],
    remote: ends[1],
    tcp: local["protocol"] === "tcp",
    relay: ends[0] === "relayed" ? relayTransport(local) : null,
    state,
    unanswered: Math.max(0, Number(row["requestsSent"] ?? 0) - Number(row["responsesReceived"] ?? 0)),
    rtt_ms: typeof rtt === "number" ? Math.round(rtt * 1000) : null,
  };
}
