import type { Rung, Strain } from "../model/condition.ts";

/** What the browser says of this side's sending, once a second. */
export interface Reading {
  /** What the estimator holds to be possible, bit/s. Where little is sent it does not learn of more. */
  available: number | null;
  /** What keeps the encoder below what it could do. */
  limitedBy: "cpu" | "bandwidth" | null;
  /** Of the packets lately sent, the share that was lost (0 to 1). */
  loss: number | null;
  /** Whether pictures are sent, or would be if they were not paused. */
  pictures: boolean;
}

/** What a call needs on its rungs (S4-53 to S4-55), bit/s: full pictures, less of them, voice. */
export const RUNG_BPS: Record<Rung, number> = { full: 2_600_000, less: 1_100_000, voice: 600_000 };

/** Below this any picture takes from the sound. */
const HARDLY_ANY_BPS = 300_000;
/** Share of lost packets at which pictures yield to the sound, and below which the line counts as clean. */
const LOSSY = 0.12;
const CLEAN = 0.04;
/** How long too much must last before the ladder goes down. */
const DOWN_MS = 3_000;
/** After each step the estimate needs so long to find what is possible. */
const SETTLE_MS = 6_000;
/** A step up is tried after so long; after twice as long each time that it did not last. */
const TRY_MS = 12_000;
const LONGEST_TRY_MS = 96_000;
/** How long a step up must hold to be trusted. */
const TRUST_MS = 15_000;

const DOWN = { full: "less", less: "voice" } as const;
const UP = { voice: "less", less: "full" } as const;

/**
 * How much picture the line and the machine bear. Sound comes first.
 *
 *   full ─little bandwidth, much loss, busy machine→ less ─hardly any bandwidth, much loss→ voice
 *   full ←tried on a clean line after a while─ less ←likewise─ voice
 */
export class Ladder {
  #rung: Rung = "full";
  #cause: Strain["cause"] = "network";
  #steppedAt: number | null = null;
  #downSince: number | null = null;
  #patience = TRY_MS;
  /** The last step led up. */
  #rose = false;

  get rung(): Rung {
    return this.#rung;
  }

  /** What the person should know; nothing while all is well. */
  get strain(): Strain | null {
    return this.#rung === "full" ? null : { rung: this.#rung, cause: this.#cause };
  }

  /** Takes one reading; true where the rung changed. */
  read(reading: Reading, now: number): boolean {
    this.#steppedAt ??= now;
    if (!reading.pictures) return this.#begin(now);
    const cause = this.#rung === "voice" ? null : tooMuch(this.#rung, reading);
    this.#downSince = cause === null ? null : (this.#downSince ?? now);
    const age = now - this.#steppedAt;
    if (this.#rose && age >= TRUST_MS) this.#trust();
    if (cause !== null) return this.#down(cause, age, now);
    return this.#up(reading, age, now);
  }

  /** Without pictures there is nothing to pause: the next ones begin in full. */
  #begin(now: number): boolean {
    const changed = this.#rung !== "full";
    this.#step("full", false, now);
    this.#trust();
    return changed;
  }

  #down(cause: Strain["cause"], age: number, now: number): boolean {
    const lasted = now - (this.#downSince ?? now) >= DOWN_MS;
    if (this.#rung === "voice" || age < SETTLE_MS || !lasted) return false;
    this.#cause = cause;
    if (this.#rose) this.#patience = Math.min(2 * this.#patience, LONGEST_TRY_MS);
    return this.#step(DOWN[this.#rung], false, now);
  }

  #up(reading: Reading, age: number, now: number): boolean {
    if (this.#rung === "full" || age < this.#patience || !fits(this.#rung, reading)) return false;
    return this.#step(UP[this.#rung], true, now);
  }

  #trust(): void {
    this.#rose = false;
    this.#patience = TRY_MS;
  }

  #step(rung: Rung, rose: boolean, now: number): true {
    this.#rung = rung;
    this.#rose = rose;
    this.#steppedAt = now;
    this.#downSince = null;
    return true;
  }
}

/** Why a rung is too much, where it is. A smaller picture helps a busy machine; what fails beyond that is the line. */
function tooMuch(rung: Exclude<Rung, "voice">, { available, limitedBy, loss }: Reading): Strain["cause"] | null {
  if (loss !== null && loss >= LOSSY) return "network";
  if (rung === "full" && limitedBy === "cpu") return "machine";
  if (available === null) return null;
  const little = rung === "full" ? limitedBy === "bandwidth" && available < RUNG_BPS.less : available < HARDLY_ANY_BPS;
  return little ? "network" : null;
}

/** Whether the next rung may be tried. While nothing is sent the estimate stands still, so that loss alone tells. */
function fits(rung: Exclude<Rung, "full">, { limitedBy, loss }: Reading): boolean {
  return (loss === null || loss < CLEAN) && (rung === "voice" || limitedBy === null);
}
