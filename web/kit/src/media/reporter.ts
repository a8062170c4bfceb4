import type { CallSocket } from "../model/call-media.ts";
import type { Condition, Wished } from "../model/condition.ts";
import type { Sound } from "../model/plays-receipt.ts";
import { type CallId, LIMITS, type Media, type Path } from "../protocol.ts";
import type { Timers } from "../signal/timers.ts";
import type { Connection } from "./connection.ts";
import { Exchange, type ExchangeOptions } from "./exchange.ts";
import { type Governed, Governor } from "./governor.ts";
import type { Pickup } from "./meter.ts";
import { pathOf } from "./path.ts";
import { Flow, received } from "./plays.ts";
import { Vigil } from "./vigil.ts";

/** The part of a connection that is watched. */
export type Watched = Pick<
  Connection,
  "generation" | "transport" | "described" | "severed" | "stats" | "beat" | "restart" | "fingerprints"
> &
  Governed;

/** What a report is made of, besides what the connection tells. */
export interface Facts extends ExchangeOptions {
  /** What this side sends. */
  sends: () => Media;
  /** What becomes of the other side's sound where it arrives. */
  output: () => Exclude<Sound, "nothing">;
  /** Whether the server says that the other side shares its screen. */
  otherShares: () => boolean;
  /** Whether this page can be seen. */
  visible: () => boolean;
  /** Whether the call has become active. */
  begun: () => boolean;
  /** What this person wishes of the call. */
  wishes: () => Wished;
  /** What this side's microphone picks up, and whether it comes back. */
  pickup: () => Pickup;
  /** Whether the server believes the other side to be there. */
  otherThere: () => boolean;
  /** Every way to the other side is doubted from now on. */
  doubts: () => void;
  /** The silence that the person is told of began or ended. */
  silence: (silent: boolean) => void;
  /** How the call goes has changed. */
  condition: (condition: Condition) => void;
}

/** After how long without sound the other side is told: with its own reading, both know within 2 s. */
const SOUND_GONE_MS = 1_250;

/** How long a person who spoke while muted is reminded of it. */
const VOICE_SHOWN_MS = 4_000;

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
  readonly #vigil: Vigil;
  readonly #sound = new Flow();
  readonly #picture = new Flow();
  readonly #screen = new Flow();
  readonly #exchange: Exchange;
  readonly #governor: Governor;
  #condition = "";
  #pickup: Pickup = { voice: false, silent: false, echo: false };
  #voiceAt = Number.NEGATIVE_INFINITY;
  #shares = false;
  #path: Path | null = null;
  #pathReadAt = Number.NEGATIVE_INFINITY;
  #silent = false;
  #doubts = false;
  #reading = false;
  #told = "";
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(call: CallId, connection: Watched, socket: CallSocket, facts: Facts, timers: Timers) {
    this.#call = call;
    this.#connection = connection;
    this.#governor = new Governor(connection);
    this.#exchange = new Exchange(facts);
    this.#vigil = new Vigil(facts.side === "consumer");
    this.#socket = socket;
    this.#facts = facts;
    this.#timers = timers;
  }

  /** The other side was heard, and may have said something. */
  heard(said: unknown = ""): void {
    const now = this.#timers.now();
    this.#vigil.sign(now);
    if (said === "") return;
    this.#exchange.hear(said, now);
    this.#judge(now);
  }

  /** New paths are being looked for already: the other side has restarted ICE, or a new connection was asked for. */
  restarted(): void {
    this.#vigil.restarted(this.#timers.now());
  }

  /** Whether nothing has come for long enough to doubt every way to the other side. */
  get doubts(): boolean {
    return this.#doubts;
  }

  /** This machine's network changed. */
  networkChanged(): void {
    this.#vigil.changed();
    this.#connection.restart();
  }

  /** One beat of the pulse. */
  async beat(): Promise<void> {
    this.#say();
    if (this.#reading) return;
    this.#reading = true;
    try {
      await this.#read();
      await this.#govern();
    } finally {
      this.#reading = false;
    }
    const now = this.#timers.now();
    this.#listen(now);
    this.#report(now);
    this.#judge(now);
    this.#watch(now);
  }

  /** The heartbeat; with what is played here, where that is news. */
  #say(): void {
    const now = this.#timers.now();
    this.#exchange.meet(this.#connection.fingerprints);
    const shown = this.#facts.visible() ? "shown" : "hidden";
    const { noVideo, noScreen, saving, echo } = this.#facts.wishes();
    // What is sent must arrive for the call to begin.
    const begun = this.#facts.begun();
    this.#connection.beat(
      this.#exchange.say(
        {
          sound: this.#sound.flows(now, SOUND_GONE_MS) ? this.#facts.output() : "nothing",
          picture: begun && noVideo ? "unwanted" : this.#picture.flows(now) ? shown : "nothing",
          screen: begun && noScreen ? "unwanted" : this.#screen.shown ? shown : "nothing",
          silent: this.#facts.sends().audio && this.#pickup.silent,
          paused: this.#governor.paused,
          small: saving,
          echo: echo || this.#pickup.echo,
        },
        now,
      ),
    );
  }

  /** What this side sends, but for what it has paused. */
  get #sent(): Media {
    const sends = this.#facts.sends();
    return { ...sends, video: sends.video && !this.#governor.paused };
  }

  /** What is sent stays within what the line and the machine bear, and what the other side wants. */
  async #govern(): Promise<void> {
    const { sends, wishes, begun } = this.#facts;
    const now = this.#timers.now();
    const { unwanted, asksForLess } = this.#exchange;
    const saving = wishes().saving || asksForLess;
    const { sees, seesScreen } = this.#exchange.told(this.#sent, now);
    const missing = { camera: sees === "nothing", screen: seesScreen === "nothing" };
    await this.#governor.govern({ sends: sends(), saving, begun: begun(), unwanted, missing }, now);
  }

  /** How the call goes, told where it has changed. */
  #judge(now: number): void {
    const sends = this.#facts.sends();
    const condition: Condition = {
      ...this.#exchange.told(this.#sent, now),
      ...this.#facts.wishes(),
      talkingMuted: !sends.audio && now - this.#voiceAt < VOICE_SHOWN_MS,
      silent: sends.audio && this.#pickup.silent,
      strain: this.#governor.strain,
    };
    const news = JSON.stringify(condition);
    if (news === this.#condition) return;
    this.#condition = news;
    this.#facts.condition(condition);
  }

  #listen(now: number): void {
    this.#pickup = this.#facts.pickup();
    if (this.#pickup.voice) this.#voiceAt = now;
  }

  async #read(): Promise<void> {
    const connection = this.#connection;
    const reports = await Promise.all([
      connection.stats("audio"),
      connection.stats("camera"),
      connection.stats("screen"),
    ]);
    const now = this.#timers.now();
    // Once it is wanted again it is to be sent whole, as if it had never been there.
    const over = this.#shares && !this.#facts.otherShares();
    if (over || this.#facts.wishes().noScreen) this.#screen.forget();
    this.#shares = this.#facts.otherShares();
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
      audio: this.#sound.flows(now) && this.#facts.output() !== "held_back",
      video: this.#picture.flows(now),
      screen: this.#screen.shown,
    };
    // What is not sent on purpose is not missed.
    const { audio, video, screen } = this.#sent;
    const { unwanted } = this.#exchange;
    const sources = { audio, video: video && !unwanted.camera, screen: screen && !unwanted.screen };
    const said = { transport, sources, plays, hears: this.#vigil.hears(now), path: this.#path };
    const news = JSON.stringify(said);
    if (news === this.#told && now - this.#toldAt < LIMITS.reportEvery) return;
    this.#told = news;
    this.#toldAt = now;
    this.#socket.tell({ type: "report", call: this.#call, generation: this.#connection.generation, ...said });
  }

  #watch(now: number): void {
    const doubts = this.#vigil.doubts(now);
    // What made the connection silent may have cut the socket, which must carry the new paths.
    if (doubts && !this.#doubts) {
      this.#socket.hurry();
      this.#facts.doubts();
    }
    this.#doubts = doubts;
    const silent = this.#vigil.silent(now);
    if (silent !== this.#silent) {
      this.#silent = silent;
      this.#facts.silence(silent);
    }
    if (!this.#facts.otherThere()) return;
    const remedy = this.#vigil.judge(this.#connection, now);
    if (remedy === "restart") this.#connection.restart();
    if (remedy === "renew") {
      const { generation } = this.#connection;
      // Both sides may ask for it; the second is refused, and both get the new connection.
      this.#socket.request({ type: "renew", call: this.#call, generation }).catch(() => {});
    }
  }
}
