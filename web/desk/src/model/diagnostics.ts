import type {
  Diagnosis,
  Diagnostics,
  Note,
  Noted,
  Pair,
  Refusal,
  Sample,
  Side,
  Step,
  Timestamp,
} from "@beckon/kit/protocol.ts";
import { post } from "@beckon/kit/signal/http.ts";
import { refusalOf } from "@beckon/kit/signal/refused.ts";
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";

/** The sides, as they stand beside each other. */
export const SIDES: readonly Side[] = ["agent", "consumer"];

/** What the page of a diagnostics link shows. */
export type Opened =
  | { phase: "asking" }
  | { phase: "refused"; refusal: Refusal }
  | { phase: "shown"; diagnostics: Diagnostics };

/** A diagnostics link that somebody opened. */
export class OpenedLink {
  readonly state: ReadonlySignal<Opened>;
  readonly #state: Signal<Opened> = signal({ phase: "asking" });
  readonly #ticket: string;

  constructor(ticket: string) {
    this.#ticket = ticket;
    this.state = this.#state;
  }

  /** Asks for what the link leads to. */
  async open(): Promise<void> {
    this.#state.value = { phase: "asking" };
    try {
      const diagnostics = await post<Diagnostics>("/api/diagnostics", { ticket: this.#ticket });
      this.#state.value = { phase: "shown", diagnostics };
    } catch (thrown) {
      this.#state.value = { phase: "refused", refusal: refusalOf(thrown) };
    }
  }
}

/** What a side's page noticed. */
export const diagnosisOf = ({ agents, consumers }: Diagnostics, side: Side): Diagnosis | null =>
  side === "agent" ? agents : consumers;

/** One line of what happened: what the server noted, or a page. */
export type Moment = { at: Timestamp } & ({ who: "server"; noted: Noted } | { who: Side; step: Step });

/** Everything that happened, in order; what happened at once stands in the order server, agent, consumer. */
export function momentsOf(diagnostics: Diagnostics): Moment[] {
  const noted: Moment[] = diagnostics.timeline.map((each) => ({ at: each.at, who: "server", noted: each }));
  const steps = SIDES.flatMap((who): Moment[] =>
    (diagnosisOf(diagnostics, who)?.steps ?? []).map((step) => ({ at: step.at, who, step })),
  );
  return [...noted, ...steps].sort((one, other) => one.at - other.at);
}

/** The end of the call, where it is final. */
export function endOf({ timeline }: Diagnostics): (Noted & Extract<Note, { type: "ended" }>) | null {
  const last = timeline.findLast((noted) => noted.type === "ended");
  return last?.type === "ended" ? last : null;
}

/** When the call was: the server's first entry, or the first thing that a page noticed. */
export function beginOf(diagnostics: Diagnostics): Timestamp | null {
  return diagnostics.timeline[0]?.at ?? momentsOf(diagnostics)[0]?.at ?? null;
}

/** What a browser told of permissions, in order. */
export function permissionsOf({ steps }: Diagnosis): Extract<Step, { type: "permission" }>[] {
  return steps.filter((step) => step.type === "permission");
}

/** The way media went last; nothing where no path worked. */
export function usedOf({ pairs }: Diagnosis): Pair | null {
  return pairs.find(({ used }) => used) ?? null;
}

/** Pairs that went the same way, counted. */
export interface Tried extends Pair {
  count: number;
}

const ORDER: readonly Pair["state"][] = ["succeeded", "failed", "in_progress", "waiting", "frozen"];

/** The pairs that were tried, those of the same kind and fate together: what worked first. */
export function triedOf({ pairs }: Diagnosis): Tried[] {
  const tried = new Map<string, Tried>();
  for (const pair of pairs) {
    const { local, remote, tcp, relay, state, used } = pair;
    const key = [local, remote, tcp, relay, state, used].join();
    const before = tried.get(key);
    if (before === undefined) tried.set(key, { ...pair, count: 1 });
    else tried.set(key, { ...before, count: before.count + 1, unanswered: before.unanswered + pair.unanswered });
  }
  const place = ({ used, state }: Pair) => (used ? -1 : ORDER.indexOf(state));
  return [...tried.values()].sort((one, other) => place(one) - place(other));
}

/** One line of a chart: runs of points in the unit square, from the lower left; a gap where nothing was measured. */
export interface Line {
  runs: { x: number; y: number }[][];
  most: number;
  last: number | null;
}

/** The time that both pages' measurements span, so that their charts stand above each other. */
export function spanOf(diagnostics: Diagnostics): { from: Timestamp; to: Timestamp } | null {
  const times = SIDES.flatMap((side) => diagnosisOf(diagnostics, side)?.samples ?? []).map(({ at }) => at);
  return times.length < 2 ? null : { from: Math.min(...times), to: Math.max(...times) };
}

/** From which time on nothing was measured between two samples, as while a page was away: they are thinned as the call goes on. */
function gapOf(samples: readonly Sample[]): number {
  const steps = samples.slice(1).map(({ at }, place) => at - (samples[place]?.at ?? at));
  const usual = steps.sort((one, other) => one - other)[Math.floor(steps.length / 2)];
  return 2.5 * (usual ?? Number.POSITIVE_INFINITY);
}

/** Draws one figure over time. `most`: what is at the top; the largest value otherwise. */
export function lineOf(
  samples: readonly Sample[],
  figure: (sample: Sample) => number | null,
  { from, to }: { from: Timestamp; to: Timestamp },
  most = Math.max(1, ...samples.map((sample) => figure(sample) ?? 0)),
): Line {
  const runs: Line["runs"] = [];
  let run: Line["runs"][number] | null = null;
  let last: number | null = null;
  let before: Timestamp | null = null;
  const gap = gapOf(samples);
  for (const sample of samples) {
    const value = figure(sample);
    if (before !== null && sample.at - before > gap) run = null;
    before = sample.at;
    if (value === null) {
      run = null;
      continue;
    }
    if (run === null) {
      run = [];
      runs.push(run);
    }
    last = value;
    run.push({ x: (sample.at - from) / Math.max(1, to - from), y: value / most });
  }
  return { runs, most: Math.max(0, ...samples.map((sample) => figure(sample) ?? 0)), last };
}
