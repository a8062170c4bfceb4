import type { Strain } from "../model/condition.ts";
import type { Media } from "../protocol.ts";
import type { Connection } from "./connection.ts";
import { Ladder, type Reading } from "./ladder.ts";
import { limitsOf, SAVED_BPS, type Unwanted } from "./limits.ts";

/** How often the browser is asked how sending goes. */
const READ_MS = 1_000;
/** The first seconds of a connection, in which the picture is small, at most. */
const FRESH_MS = 2_000;
/** What the line bears where the picture may be large sooner, bit/s: enough for 720 lines. */
const ENOUGH = 1_000_000;
/** How long a picture that does not arrive is waited for before it is sent whole once more. */
const REFRESH_MS = 2_500;

/** What governs besides the browser's own figures. */
export interface Demand {
  sends: Media;
  /** One of the two saves data. */
  saving: boolean;
  /** What the other side has chosen not to receive. */
  unwanted: Unwanted;
  /** What is sent and has not arrived. */
  missing: { camera: boolean; screen: boolean };
  /** The call has become active: before that, what is sent must arrive for it to begin. */
  begun: boolean;
}

/** The part of a connection that is governed. */
export type Governed = Pick<Connection, "transport" | "outgoing" | "cameraLines" | "limit" | "refresh">;

/** Keeps what one connection sends within what the line and the machine bear. */
export class Governor {
  readonly #connection: Governed;
  readonly #ladder = new Ladder();
  #readAt = Number.NEGATIVE_INFINITY;
  #connectedAt: number | null = null;
  #fresh = true;
  #set = "";
  #refreshedAt = Number.NEGATIVE_INFINITY;

  constructor(connection: Governed) {
    this.#connection = connection;
  }

  /** Why less than all of the picture is sent. */
  get strain(): Strain | null {
    return this.#ladder.strain;
  }

  /** Whether the camera is paused to keep the sound. */
  get paused(): boolean {
    return this.#ladder.rung === "voice";
  }

  /** Reads how sending goes, where it is time, and sets the limits that follow. */
  async govern(demand: Demand, now: number): Promise<void> {
    if (this.#connection.transport !== "connected") return;
    this.#connectedAt ??= now;
    if (demand.begun && now - this.#readAt >= READ_MS) {
      this.#readAt = now;
      const reading = readingOf(await this.#connection.outgoing(), sendsPictures(demand));
      this.#ladder.read(demand.saving ? asSaved(reading) : reading, now);
      this.#fresh &&= (reading.available ?? 0) < ENOUGH;
    }
    this.#fresh &&= now - this.#connectedAt < FRESH_MS;
    await this.#limit(demand);
    await this.#refresh(demand, now);
  }

  async #refresh({ missing, unwanted }: Demand, now: number): Promise<void> {
    if (now - this.#refreshedAt < REFRESH_MS) return;
    const camera = missing.camera && !this.paused && !unwanted.camera;
    const screen = missing.screen && !unwanted.screen;
    if (!camera && !screen) return;
    this.#refreshedAt = now;
    if (camera) await this.#connection.refresh("camera");
    if (screen) await this.#connection.refresh("screen");
  }

  async #limit({ saving, unwanted, sends: { screen: shares } }: Demand): Promise<void> {
    const limits = limitsOf({ rung: this.#ladder.rung, fresh: this.#fresh, saving, unwanted, shares });
    // The lines of a picture are set as a part of the camera's own, which a turned phone changes.
    const news = JSON.stringify([limits, this.#connection.cameraLines]);
    if (news === this.#set) return;
    this.#set = news;
    await this.#connection.limit(limits);
  }
}

function sendsPictures({ sends, unwanted }: Demand): boolean {
  return (sends.video && !unwanted.camera) || (sends.screen && !unwanted.screen);
}

/** A line that bears what is sent while data is saved is not slow, whatever the estimate that little sending leads to. */
function asSaved(reading: Reading): Reading {
  const bears = reading.available !== null && reading.available >= SAVED_BPS;
  return bears && reading.limitedBy === "bandwidth" ? { ...reading, limitedBy: null } : reading;
}

/** A row of a browser's statistics. */
type Row = Record<string, unknown>;

/** Reads a browser's statistics of what it sends. */
export function readingOf(stats: RTCStatsReport | null, pictures: boolean): Reading {
  const reading: Reading = { available: null, limitedBy: null, loss: null, pictures };
  stats?.forEach((row: Row) => {
    const { type } = row;
    if (type === "candidate-pair" && row["nominated"] === true)
      reading.available = most(reading.available, row["availableOutgoingBitrate"]);
    if (type === "remote-inbound-rtp") reading.loss = most(reading.loss, row["fractionLost"]);
    if (type === "outbound-rtp" && reading.limitedBy !== "cpu") reading.limitedBy = limitOf(row) ?? reading.limitedBy;
  });
  return reading;
}

function limitOf({ active, qualityLimitationReason: reason }: Row): Reading["limitedBy"] {
  return active !== false && (reason === "cpu" || reason === "bandwidth") ? reason : null;
}

function most(known: number | null, next: unknown): number | null {
  return typeof next === "number" && Number.isFinite(next) ? Math.max(known ?? next, next) : known;
}
