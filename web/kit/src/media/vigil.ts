import type { Transport } from "../protocol.ts";

// Silence is looked at with each beat of the pulse, whose beats come a little early or late: each length is a whole number of beats,
// less a part of one. What came last before a silence is noticed up to a beat late, which is on top.

/** Silence after which every way to the other side is doubted: two beats. */
const DOUBT_MS = 450;
/** Silence after which ICE is restarted: three beats, so within a second. */
const RESTART_MS = 700;
/** How much longer the side waits that would give way. */
const WAIT_MS = 750;
/** Silence that the server is told of. */
const UNHEARD_MS = 1_000;
/** At most one restart in this time. */
const RESTART_EVERY_MS = 2_000;
/** Silence that the person is told of: six beats, so within two seconds. */
const SILENT_MS = 1_450;
/** Silence after which the connection is given up for a new one. */
const RENEW_MS = 8_000;

/** How often a new connection is asked for in the place of one that no restart can help. */
const RENEW_SEVERED_MS = 2_000;

/** How long descriptions may take to be exchanged: longer means that one was lost with a socket. */
const DESCRIBED_MS = 5_000;

/** What to do about silence. */
export type Remedy = "wait" | "restart" | "renew";

/** How a connection stands. */
export interface Joint {
  transport: Transport;
  /** The other side's description is in. */
  described: boolean;
  /** Nothing can be sent over its paths any more, and no restart changes that. */
  severed: boolean;
}

/** Watches over one connection: a sign of life is a heartbeat or a packet of the other side. */
export class Vigil {
  readonly #restartMs: number;
  #begunAt: number | null = null;
  #lastSign: number | null = null;
  #lastRestart = Number.NEGATIVE_INFINITY;
  #lastRenewal = Number.NEGATIVE_INFINITY;

  /** One side waits for the other's restart a little, so that both do not offer at once. */
  constructor(waits = false) {
    this.#restartMs = waits ? RESTART_MS + WAIT_MS : RESTART_MS;
  }

  /** The other side has restarted ICE: this one need not. */
  restarted(now: number): void {
    this.#lastRestart = now;
  }

  /** The other side was heard. */
  sign(now: number): void {
    this.#lastSign = now;
  }

  /** How long nothing came; 0 before the first sign, since the server watches over connecting. */
  silence(now: number): number {
    return this.#lastSign === null ? 0 : now - this.#lastSign;
  }

  /** Whether the other side was heard lately: what the server is told, which acts on the silence of both sides. */
  hears(now: number): boolean {
    return this.#lastSign !== null && this.silence(now) < UNHEARD_MS;
  }

  /** Whether the silence is long enough to doubt every way to the other side. */
  doubts(now: number): boolean {
    return this.silence(now) >= DOUBT_MS;
  }

  /** Whether the silence is long enough to tell the person. */
  silent(now: number): boolean {
    return this.silence(now) >= SILENT_MS;
  }

  /** The network of this machine changed: a restart is due at once. */
  changed(): void {
    this.#lastRestart = Number.NEGATIVE_INFINITY;
  }

  /** What to do now, where the server says that the other side is there. */
  judge({ transport, described, severed }: Joint, now: number): Remedy {
    this.#begunAt ??= now;
    const silence = this.silence(now);
    const stuck = silence >= RENEW_MS || (!described && now - this.#begunAt >= DESCRIBED_MS);
    if ((severed || stuck) && now - this.#lastRenewal >= (severed ? RENEW_SEVERED_MS : RENEW_MS)) {
      this.#lastRenewal = now;
      return "renew";
    }
    if (severed) return "wait";
    const broken = transport === "failed" || transport === "disconnected";
    if ((broken || silence >= this.#restartMs) && now - this.#lastRestart >= RESTART_EVERY_MS) {
      this.#lastRestart = now;
      return "restart";
    }
    return "wait";
  }
}
