/**
 * Whether this side's own voice comes back from the other one, told from how loud both sounds are and when: an echo repeats the ups
 * and downs of what was sent, later and softer. Nothing else of a sound is looked at.
 *
 * Every three seconds in which this person speaks are one look. It finds an echo where what came back resembles what was sent some
 * time before, and nothing that was sent at any other time. Looks that agree on that time add up; others take away.
 */

/** How long a step of both envelopes is. Syllables take 100 ms and more. */
export const STEP_MS = 50;

/** How loud both sounds were in one step: their loudest samples (of 1). */
export interface Step {
  sent: number;
  received: number;
}

/** When an echo comes back, in steps: from 100 ms, which two networks and sound cards take at least, to 1 s. */
const SOONEST = 2;
const LATEST = 20;

/**
 * How long before and after it was sent a sound is compared with what is received, in steps. No echo comes so early or so late: what fits
 * there as well, as music and beeps do, is none.
 */
const BEFORE = 20;
const AFTER = 80;

/** How many steps are looked at together. Longer windows are surer, but fewer of them hold one person's voice alone. */
const WINDOW = 60;

/** How alike both envelopes must be at the echo's time (of 1), and how much more than at every other time. */
const ALIKE = 0.7;
const MARGIN = 0.2;

/** How many steps beside the echo's time are like it merely because syllables have a length. */
const BESIDE = 4;

/** How loud a step of one's own voice is, and how many such steps a look needs. */
const VOICE = 0.05;
const VOICED = 15;

/** What is softer than this does not bother anybody. */
const AUDIBLE = 0.004;

/** Under which both envelopes are taken for equal: the noise of rooms is no likeness. */
const FLOOR = 0.002;

/** How many looks must agree on the echo's time before it is told. A false alarm is worse than a miss. */
const SURE = 3;

/** What a look takes away that finds nothing to agree, and one at which nothing comes back. */
const UNCLEAR = 0.5;
const QUIET = 2;

/** Looks for an echo of what is sent in what is received, a step at a time. */
export class Echo {
  #sent: number[] = [];
  #received: number[] = [];
  /** Looks that agree, less what speaks against them. */
  #agreed = 0;
  #lag = 0;
  #heard = false;

  /** Whether this side's voice comes back. */
  get heard(): boolean {
    return this.#heard;
  }

  /** The next step. */
  hear({ sent, received }: Step): void {
    this.#sent.push(sent);
    this.#received.push(received);
    if (this.#sent.length < BEFORE + WINDOW + AFTER) return;
    this.#look();
    this.#sent.splice(0, WINDOW);
    this.#received.splice(0, WINDOW);
  }

  /** Steps are missing: what comes next does not follow upon what came before. */
  miss(): void {
    this.#sent = [];
    this.#received = [];
  }

  /** Another way to the other side, or another microphone: nothing of the last one counts. */
  forget(): void {
    this.miss();
    this.#agreed = 0;
    this.#heard = false;
  }

  #look(): void {
    const received = this.#received.slice(AFTER, AFTER + WINDOW);
    const own = this.#sent.slice(AFTER - LATEST, AFTER + WINDOW).filter((level) => level >= VOICE);
    if (own.length < VOICED) return;
    this.#count(Math.max(...received) < AUDIBLE ? "quiet" : lagOf(this.#sent.map(asHeard), received.map(asHeard)));
    if (this.#agreed >= SURE) this.#heard = true;
    if (this.#agreed === 0) this.#heard = false;
  }

  #count(found: number | "quiet" | null): void {
    if (typeof found === "number") {
      const same = Math.abs(found - this.#lag) <= 1;
      this.#agreed = same ? Math.min(SURE, this.#agreed + 1) : 1;
      this.#lag = found;
    } else {
      this.#agreed = Math.max(0, this.#agreed - (found === "quiet" ? QUIET : UNCLEAR));
    }
  }
}

/** After how many steps what was sent comes back; nothing where it does not, or where that cannot be told. */
function lagOf(sent: readonly number[], received: readonly number[]): number | null {
  const back = centred(received);
  const likeness = Array.from({ length: BEFORE + AFTER + 1 }, (_, at) =>
    product(centred(sent.slice(at, at + WINDOW)), back),
  );
  // What is received began at the step AFTER: what was sent before it comes back later.
  const of = (lag: number) => likeness[AFTER - lag] ?? 0;
  let best = SOONEST;
  for (let lag = SOONEST; lag <= LATEST; lag++) if (of(lag) > of(best)) best = lag;
  const others = likeness.filter((_, at) => Math.abs(AFTER - at - best) > BESIDE);
  return of(best) >= ALIKE && of(best) >= Math.max(...others) + MARGIN ? best : null;
}

/** How loud ears take a level to be: twice as loud is the same step everywhere. */
function asHeard(level: number): number {
  return Math.log(Math.max(level, FLOOR));
}

/** An envelope's ups and downs: about 0 and of length 1; all 0 where there are none. */
function centred(levels: readonly number[]): number[] {
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const moved = levels.map((level) => level - mean);
  const length = Math.sqrt(product(moved, moved));
  return length === 0 ? moved : moved.map((level) => level / length);
}

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, level, at) => sum + level * (other[at] ?? 0), 0);
}
