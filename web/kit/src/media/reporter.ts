import type { CallSocket } from "../model/call-media.ts";
import { type CallId, LIMITS, type Media, type Path } from "../protocol.ts";
import type { Timers } from "../signal/timers.ts";
import type { Connection } from "./connection.ts";
import { pathOf } from "./path.ts";
import { Flow, received } from "./plays.ts";
import { Vigil } from "./vigil.ts";

/** The part of a connection that is watched. */
export type Watched = Pick<
  Connection,
  "generation" | "transport" | "described" | "stats" | "beat" | "restart" | "scale"
>;

/** What a report is made of, besides what the connection tells. */
export interface Facts {
  /** What this side sends. */
  sends: () => Media;
  /** Whether the other side's sound is played in an element. */
  sounds: () => boolean;
  /** Whether the server believes the other side to be there. */
  otherThere: () => boolean;
  /** The silence that the person is told of began or ended. */
  silence: (silent: boolean) => void;
}

/** The first seconds of a connection, in which the picture is half as large. */
const HALF_SCALE_MS = 2_000;

/**
 * Reports on one connection: heartbeat at each beat of the pulse, statistics and report once a second, and at once whatever
 * changes. Also notices silence, and acts on it.
 */
export class Reporter {
  readonly #call: CallId;
  readonly #connection: Watched;
  readonly #socket: CallSocket;
  readonly #facts: Facts;
  readonly #timers: Timers;
  readonly #vigil = new Vigil();
  readonly #sound = new Flow();
  readonly #picture = new Flow();
  readonly #screen = new Flow();
  #path: Path | null = null;
  #pathReadAt = Number.NEGATIVE_INFINITY;
  #silent = false;
  #reading = false;
  #told = "";
  #toldAt = Number.NEGATIVE_INFINITY;
  #connectedAt: number | null = null;
  #scaled = true;

  constructor(call: CallId, connection: Watched, socket: CallSocket, facts: Facts, timers: Timers) {
    this.#call = call;
    this.#connection = connection;
    this.#socket = socket;
    this.#facts = facts;
    this.#timers = timers;
  }

  /** A heartbeat of the other side came. */
  heard(): void {
    this.#vigil.sign(this.#timers.now());
  }

  /** This machine's network changed. */
  networkChanged(): void {
    this.#vigil.changed();
    this.#connection.restart();
  }

  /** One beat of the pulse. */
  async beat(): Promise<void> {
    this.#connection.beat();
    if (this.#reading) return;
    this.#reading = true;
    await this.#read();
    this.#reading = false;
    const now = this.#timers.now();
    this.#report(now);
    this.#watch(now);
    this.#lift(now);
  }

  async #read(): Promise<void> {
    const connection = this.#connection;
    const reports = await Promise.all([
      connection.stats("audio"),
      connection.stats("camera"),
      connection.stats("screen"),
    ]);
    const now = this.#timers.now();
    const flows = [this.#sound, this.#picture, this.#screen];
    const came = flows.map((flow, index) => flow.read(received(reports[index] ?? null), now));
    if (came.includes(true)) this.heard();
    this.#readPath(reports[0] ?? null, now);
  }

  /** The statistics of a receiver hold those of its transport, so that nothing more is asked of the browser. */
  #readPath(stats: RTCStatsReport | null, now: number): void {
    if (now - this.#pathReadAt < LIMITS.reportEvery) return;
    this.#path = pathOf(stats);
    if (this.#path !== null) this.#pathReadAt = now;
  }

  #report(now: number): void {
    const { transport } = this.#connection;
    const plays: Media = {
      audio: this.#sound.flows(now) && this.#facts.sounds(),
      video: this.#picture.flows(now),
      screen: this.#screen.shown,
    };
    const sources = this.#facts.sends();
    const said = { transport, sources, plays, hears: this.#vigil.hears(now), path: this.#path };
    const news = JSON.stringify(said);
    if (news === this.#told && now - this.#toldAt < LIMITS.reportEvery) return;
    this.#told = news;
    this.#toldAt = now;
    this.#socket.tell({ type: "report", call: this.#call, generation: this.#connection.generation, ...said });
  }

  #watch(now: number): void {
    const silent = this.#vigil.silent(now);
    if (silent !== this.#silent) {
      this.#silent = silent;
      this.#facts.silence(silent);
    }
    if (!this.#facts.otherThere()) return;
    const remedy = this.#vigil.judge(this.#connection.transport, this.#connection.described, now);
    if (remedy === "restart") this.#connection.restart();
    if (remedy === "renew") {
      const { generation } = this.#connection;
      // Both sides may ask for it; the second is refused, and both get the new connection.
      this.#socket.request({ type: "renew", call: this.#call, generation }).catch(() => {});
    }
  }

  #lift(now: number): void {
    if (!this.#scaled || this.#connection.transport !== "connected") return;
    this.#connectedAt ??= now;
    if (!this.#facts.sends().video || now - this.#connectedAt < HALF_SCALE_MS) return;
    this.#scaled = false;
    void this.#connection.scale(1);
  }
}
