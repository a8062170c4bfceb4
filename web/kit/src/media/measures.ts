import { LIMITS, type Sample, type Timestamp } from "../protocol.ts";
import { type Row, usedPair } from "./path.ts";

/** The most that is measured at once: each such time apart. */
const EVERY_MS = 5_000;

/** What the browser has counted since the connection began. */
interface Counted {
  at: Timestamp;
  bytesIn: number;
  bytesOut: number;
  packets: number;
  lost: number;
  /** Pictures by stream: the one that moves most is the one that is looked at. */
  frames: Map<string, number>;
}

/** How a call went over time, in as many measurements as may be kept, evenly apart. */
export class Measures {
  samples: Sample[];
  #every = EVERY_MS;
  #before: Counted | null = null;

  /** `before`: what the page measured before its reload. */
  constructor(before: readonly Sample[] = []) {
    this.samples = [...before];
  }

  /** A new connection counts from nothing. */
  begin(): void {
    this.#before = null;
  }

  /** Takes in a connection's statistics, where it is time. `pictures`: whether the other side sends any. */
  read(stats: RTCStatsReport, at: Timestamp, pictures: boolean): void {
    const before = this.#before;
    if (before !== null && at - before.at < this.#every) return;
    const now = counted(stats, at);
    this.#before = now;
    if (before === null) return;
    this.samples.push(sampleOf(before, now, stats, pictures));
    if (this.samples.length <= LIMITS.diagnosisSamples) return;
    this.samples = everySecond(this.samples);
    this.#every *= 2;
  }
}

/** Half of them, evenly. */
export function everySecond<T>(all: readonly T[]): T[] {
  return all.filter((_, place) => place % 2 === 0);
}

function sampleOf(before: Counted, now: Counted, stats: RTCStatsReport, pictures: boolean): Sample {
  const ms = Math.max(1, now.at - before.at);
  const lost = Math.max(0, now.lost - before.lost);
  const packets = lost + Math.max(0, now.packets - before.packets);
  const frames = [...now.frames].map(([stream, count]) => count - (before.frames.get(stream) ?? 0));
  const rtt = Number(usedPair(stats)?.["currentRoundTripTime"] ?? Number.NaN);
  return {
    at: now.at,
    in_kbps: whole(((now.bytesIn - before.bytesIn) * 8) / ms),
    out_kbps: whole(((now.bytesOut - before.bytesOut) * 8) / ms),
    loss_permille: packets === 0 ? 0 : whole((lost / packets) * 1000),
    rtt_ms: Number.isNaN(rtt) ? null : whole(rtt * 1000),
    jitter_ms: whole(Math.max(0, ...rowsOf(stats, "inbound-rtp").map((row) => number(row["jitter"]))) * 1000),
    fps: pictures ? whole((Math.max(0, ...frames) * 1000) / ms) : null,
  };
}

function counted(stats: RTCStatsReport, at: Timestamp): Counted {
  const inbound = rowsOf(stats, "inbound-rtp");
  const sum = (rows: readonly Row[], name: string) => rows.reduce((total, row) => total + number(row[name]), 0);
  const pictures = inbound.filter((row) => row["kind"] === "video");
  return {
    at,
    bytesIn: sum(inbound, "bytesReceived"),
    bytesOut: sum(rowsOf(stats, "outbound-rtp"), "bytesSent"),
    packets: sum(inbound, "packetsReceived"),
    lost: sum(inbound, "packetsLost"),
    frames: new Map(pictures.map((row) => [String(row["id"]), number(row["framesDecoded"])])),
  };
}

function rowsOf(stats: RTCStatsReport, type: string): Row[] {
  const rows: Row[] = [];
  stats.forEach((row: Row) => {
    if (row["type"] === type) rows.push(row);
  });
  return rows;
}

const number = (value: unknown): number => (typeof value === "number" ? value : 0);
const whole = (value: number): number => Math.max(0, Math.round(value));
