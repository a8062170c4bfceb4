import { type CallMedia, type CallSocket, type MediaOptions, type MediaState, NO_MEDIA } from "../model/call-media.ts";
import { type CallWish, NO_CONDITION } from "../model/condition.ts";
import type { DeviceChange } from "../model/device-choices.ts";
import type { ShareKind, ShareWish } from "../model/share-wish.ts";
import type { CallKind, CallView, Description, EndReason, IceSettings, Media, Refusal, Server } from "../protocol.ts";
import { watchNetwork } from "../signal/network.ts";
import { refusalOf } from "../signal/refused.ts";
import { spokenLanguage } from "../texts/texts.ts";
import { BlackBox } from "./black-box.ts";
import { Connection } from "./connection.ts";
import type { Device } from "./devices.ts";
import { Keepsake } from "./keepsake.ts";
import { Meter } from "./meter.ts";
import { OwnDevices } from "./own.ts";
import { type Known, OwnWord } from "./own-word.ts";
import { startPulse } from "./pulse.ts";
import { Reporter } from "./reporter.ts";
import { ShareTurn } from "./share-turn.ts";
import { soundLikeCall } from "./sound-session.ts";
import { Speaker } from "./speaker.ts";
import { visible } from "./visible.ts";
import { Voice } from "./voice.ts";
import { keepAwake } from "./wake-lock.ts";
import { Whereabouts } from "./whereabouts.ts";
import { Wishes } from "./wishes.ts";

export { choices, takeChoices, tellChoices } from "./handed.ts";
export { Keepsake } from "./keepsake.ts";

type Negotiate = Extract<Server, { type: "negotiate" }>;

/**
 * Where the media of a call is in this page.
 *
 *   waiting ─open→ open ─park→ parked ─open→ open        (END here, *back to the call*)
 *                  open ─hush→ hushed ─open→ open        (END there)
 *   any ─close→ closed
 *
 * Only while open do tracks go into the connection and reports to the server.
 */
type Stage = "waiting" | "open" | "parked" | "hushed" | "closed";

/** What tells one connection of a call from the next. */
interface Made {
  generation: number;
  kind: CallKind;
  ice: IceSettings | null;
}

/** The media of one call in this page: joins devices, connection, sound and reports. */
export class CallSession implements CallMedia {
  state: MediaState = NO_MEDIA;
  readonly #options: MediaOptions;
  readonly #own: OwnDevices;
  readonly #speaker: Speaker;
  readonly #keepsake: Promise<Keepsake>;
  #stage: Stage = "waiting";
  /** The call's kind, as the server last said. */
  #kind: CallKind;
  #connection: Connection | null = null;
  #reporter: Reporter | null = null;
  #stopPulse: (() => void) | null = null;
  #sleep = () => {};
  #letSoundBe: (() => void) | null = null;
  #settled = false;
  /** Devices were asked for, and not let go since. */
  #asked = false;
  #silent = false;
  #wish: Device[] = [];
  #decide: ((settled: boolean) => void) | null = null;
  /** What the server last said of this side's devices. */
  #known: Known = { devices: NO_MEDIA.own.problems, fix: null };
  /** Whether the server last said that this side is choosing devices. */
  #chose = false;
  readonly #word: OwnWord;
  readonly #turn: ShareTurn;
  #otherThere = true;
  #begun = false;
  readonly #wishes: Wishes;
  #condition = NO_CONDITION;
  readonly #box: BlackBox;
  readonly #meter = new Meter();
  readonly #voice = new Voice();
  #pictures = new Map<MediaStreamTrack, MediaStream>();
  readonly #whereabouts: Whereabouts;
  readonly #unwatch: () => void;

  constructor(options: MediaOptions) {
    this.#options = options;
    this.#whereabouts = new Whereabouts(options.timers);
    this.#kind = options.kind;
    this.#keepsake = Keepsake.of(options.call, options.side, options.timers);
    this.#wishes = new Wishes(options.call);
    this.#box = new BlackBox(options);
    this.#word = new OwnWord(options.call, options.socket);
    this.#turn = new ShareTurn(options);
    this.#speaker = new Speaker(() => this.#changed());
    this.#own = new OwnDevices({
      timers: options.timers,
      changed: () => this.#changed(),
      route: (speaker) => this.#speaker.route(speaker),
      resumed: () => this.#speaker.play(),
    });
    this.#unwatch = watchNetwork(() => this.#reporter?.networkChanged());
  }

  async capture(wish: Pick<Media, "audio" | "video">, muted?: boolean): Promise<boolean> {
    this.#speaker.play();
    if (muted !== undefined) this.#own.mute(muted);
    this.#word.forget();
    this.#letSoundBe ??= soundLikeCall();
    this.#wish = [];
    if (wish.audio && this.#kind !== "screen") this.#wish.push("microphone");
    if (wish.video && this.#kind === "video") this.#wish.push("camera");
    const decided = new Promise<boolean>((resolve) => {
      this.#decide = resolve;
    });
    this.#settled = false;
    this.#asked = true;
    void this.#own.capture(this.#wish);
    this.#changed();
    return decided;
  }

  captureAgain(): void {
    this.#speaker.play();
    const { problems } = this.#own.view;
    const missing = (["microphone", "camera"] as const).filter((device) => problems[device] !== null);
    void this.#own.capture(missing.length > 0 ? missing : this.#wish);
  }

  goOnWithout(): void {
    this.#settle();
  }

  async offer(): Promise<Description> {
    const connection = this.#connect(await this.#keepsake, { generation: 1, kind: this.#options.kind, ice: null });
    return connection.offer();
  }

  receive(frame: Server): void {
    // The keepsake's promise is the queue: what waits on it comes in order, and nothing after waits long.
    void this.#keepsake.then((keepsake) => {
      if (this.#stage !== "closed") this.#take(frame, keepsake);
    });
  }

  open(view: CallView): void {
    const other = view[this.#options.side === "agent" ? "consumer" : "agent"];
    this.#otherThere = other.presence === "present" || other.presence === "signalling_reconnecting";
    this.#turn.follow(other.sends.screen);
    this.#begun = view.active_at !== null;
    if (this.#stage === "closed") return;
    this.#box.follow(view);
    this.#kind = view.kind;
    const { choosing, devices, fix } = view[this.#options.side];
    this.#known = { devices, fix };
    // The time for choosing is over: the call goes on listen-only.
    if (this.#chose && !choosing && !this.#settled) this.#settle();
    this.#chose = choosing;
    if (this.#stage !== "open") {
      this.#stage = "open";
      this.#own.hush(false);
      this.#sleep = keepAwake();
      this.#startPulse();
    }
    this.#changed();
  }

  resume(generation: number): void {
    const connection = this.#connection;
    const doubted = connection?.transport !== "connected" || this.#reporter?.doubts;
    if (connection?.generation !== generation || !connection.described) this.#renew(generation);
    // The consumer's side is made an offer, and restarts where none comes: both at once take longer.
    else if (connection.offers || (doubted && this.#options.side === "agent")) connection.restart();
  }

  park(): void {
    this.#box.ended("hung_up");
    this.#leave("parked");
    const { microphone, camera } = this.#own.view;
    this.#wish = [];
    if (microphone !== "off") this.#wish.push("microphone");
    if (camera !== "off") this.#wish.push("camera");
    this.#settled = false;
    this.#release();
  }

  hush(reason: EndReason): void {
    if (this.#stage !== "open") return;
    this.#box.ended(reason);
    this.#leave("hushed");
    this.#own.hush(true);
    this.#changed();
  }

  unpark(): void {
    const wish = { audio: this.#wish.includes("microphone"), video: this.#wish.includes("camera") };
    void this.capture(wish);
  }

  toggleMicrophone(): void {
    if (this.#kind !== "screen") this.#own.toggleMicrophone();
  }

  toggleCamera(): void {
    if (this.#kind === "video") this.#own.toggleCamera();
  }

  async share(wish: ShareWish, take: boolean): Promise<Refusal | null> {
    let refused: Refusal | null = null;
    await this.#own.share.start(wish, () =>
      (take ? this.#turn.take() : Promise.resolve()).catch((thrown: unknown) => {
        refused = refusalOf(thrown);
        throw thrown;
      }),
    );
    return refused ?? (await this.#word.refusal);
  }

  stopShare(): void {
    this.#own.share.stop();
    this.#changed();
  }

  setShareKind(kind: ShareKind): void {
    this.#own.share.setKind(kind);
    this.#changed();
  }

  toggle(wish: CallWish): void {
    this.#wishes.toggle(wish);
    void this.#reporter?.beat();
  }

  hear(): void {
    this.#speaker.play();
  }

  change(change: DeviceChange): void {
    this.#own.change(change);
  }

  diagnose(): Promise<void> {
    return this.#box.diagnose();
  }

  close(over = false): void {
    if (this.#stage === "closed") return;
    // What merely goes on in another page was neither parked nor hushed.
    if (over || this.#stage === "parked" || this.#stage === "hushed") {
      void this.#keepsake.then((keepsake) => keepsake.forget());
      this.#wishes.forget();
    }
    this.#leave("closed");
    this.#box.close();
    this.#unwatch();
    this.#release();
    this.#drop();
    this.#whereabouts.close();
    this.#speaker.close();
    this.#decide?.(false);
    this.#decide = null;
  }

  #take(frame: Server, keepsake: Keepsake): void {
    switch (frame.type) {
      case "negotiate":
        this.#negotiate(frame, keepsake);
        return;
      case "describe":
        this.#of(frame.generation)?.receive(frame.description);
        return;
      case "candidate":
        this.#of(frame.generation)?.candidate(frame.candidate);
        return;
      case "ice":
        // Both sides take the servers; one offer is enough to find the paths.
        this.#connection?.place(frame.ice, frame.restart && this.#options.side === "agent");
        return;
      case "restart_ice":
        this.#of(frame.generation)?.restart();
        return;
      case "diagnose":
        void this.#box.asked();
        return;
      default:
    }
  }

  #of(generation: number): Connection | null {
    return this.#connection?.generation === generation ? this.#connection : null;
  }

  #negotiate(frame: Negotiate, keepsake: Keepsake): void {
    if (this.#connection !== null && this.#connection.generation >= frame.generation) return;
    const connection = this.#connect(keepsake, frame);
    if (frame.offers) {
      void connection.offer().then((description) => this.#describe(frame.generation, description));
    } else if (frame.offer !== null) {
      connection.receive(frame.offer);
    }
  }

  #connect(keepsake: Keepsake, made: Made): Connection {
    this.#drop();
    const { call, socket, side, timers } = this.#options;
    const { generation } = made;
    const connection: Connection = new Connection({
      ...made,
      certificate: keepsake.certificate,
      Peer: this.#whereabouts.take(),
      polite: side === "consumer",
      describe: (description) => this.#describe(generation, description),
      candidate: (candidate) => ask(socket, { type: "candidate", call, generation, candidate }),
      changed: () => this.#connected(connection),
      restarts: () => this.#box.restarts(),
      restarted: () => this.#reporter?.restarted(),
      beat: (said) => this.#reporter?.heard(said),
    });
    this.#connection = connection;
    this.#box.connects(connection);
    this.#reporter = new Reporter(
      call,
      connection,
      socket,
      {
        sends: () => this.#own.sends,
        side,
        language: spokenLanguage(),
        keepsake,
        output: () => this.#speaker.output,
        visible,
        begun: () => this.#begun,
        wishes: () => this.#wishes.all,
        pickup: () => this.#meter.read(),
        otherThere: () => this.#otherThere,
        otherShares: () => this.#turn.taken,
        doubts: () => void this.#lookAround(connection),
        silence: (silent) => {
          this.#silent = silent;
          this.#box.note({ type: "silence", silent });
          this.#changed();
        },
        condition: (condition) => {
          this.#condition = condition;
          this.#box.condition(condition);
          this.#changed();
        },
      },
      timers,
    );
    this.#silent = false;
    this.#condition = { ...NO_CONDITION, ...this.#wishes.all };
    this.#changed();
    return connection;
  }

  /** Nothing comes. Where this machine is in another network, the connection there is may find no path for seconds. */
  async #lookAround(connection: Connection): Promise<void> {
    if (!(await this.#whereabouts.moved()) || connection !== this.#connection) return;
    this.#reporter?.restarted();
    this.#renew(connection.generation);
  }

  #renew(generation: number): void {
    const { call, socket } = this.#options;
    ask(socket, { type: "renew", call, generation });
  }

  #describe(generation: number, description: Description): void {
    const { call, socket } = this.#options;
    if (this.#of(generation) !== null) ask(socket, { type: "describe", call, generation, description });
  }

  /** The transport moved, or the other side's tracks are there. */
  #connected(connection: Connection): void {
    if (connection !== this.#connection) return;
    this.#box.moved();
    const sound = connection.received("audio");
    const shared = connection.received("screenAudio");
    if (sound !== null && shared !== null) this.#speaker.take([sound, shared]);
    if (this.#stage === "open") void this.#reporter?.beat();
    this.#changed();
  }

  /**
   * Whether it is clear with which devices the call goes on. Without a microphone it is the person who decides, while there is a
   * choice: whoever comes back has none. Without a camera there is still a conversation to be had.
   */
  get #decided(): boolean {
    const { asking, problems } = this.#own.view;
    if (!this.#asked || asking) return false;
    const hears = !this.#wish.includes("microphone") || problems.microphone === null;
    return hears || (this.#stage === "open" && !this.#chose);
  }

  #settle(): void {
    this.#settled = true;
    this.#changed();
  }

  #leave(stage: Stage): void {
    this.#stage = stage;
    this.#word.forgetSends();
    this.#meter.close();
    this.#stopPulse?.();
    this.#stopPulse = null;
    this.#sleep();
    this.#sleep = () => {};
  }

  /** Lets go of every device, and of how they made the page sound. */
  #release(): void {
    this.#asked = false;
    this.#own.release();
    this.#letSoundBe?.();
    this.#letSoundBe = null;
  }

  #startPulse(): void {
    this.#stopPulse ??= startPulse(() => {
      void this.#reporter?.beat();
      this.#box.beat();
      this.#listen();
    });
  }

  #listen(): void {
    // Earlier, the browser's audio engine would start in the moment in which the first picture is awaited.
    if (this.#begun) this.#meter.listen(this.#own.sources.audio, this.#connection?.received("audio") ?? null);
    const speaks = this.#voice.speaks(this.#connection?.loudness ?? 0, this.#options.timers.now());
    if (speaks === this.state.otherSpeaks) return;
    this.state = { ...this.state, otherSpeaks: speaks };
    this.#options.changed(this.state);
  }

  #drop(): void {
    this.#connection?.close();
    this.#connection = null;
    this.#reporter = null;
    this.#pictures.clear();
  }

  /** Something changed: the connection, the server and the views follow. */
  #changed(): void {
    this.#settled ||= this.#decided;
    if (this.#settled) this.#decide?.(true);
    this.#box.own(this.#own.view);
    if (this.#stage === "open") {
      if (this.#kind === "video") this.#connection?.addCamera();
      else this.#own.stopCamera();
      this.#connection?.send(this.#own.sources);
      if (this.#settled) this.#word.sends(this.#own.sends, () => this.stopShare());
      this.#word.devices(this.#own.view.problems, this.#known);
    }
    this.state = {
      own: this.#own.view,
      settled: this.#settled,
      otherPicture: this.#stream("camera"),
      otherScreen: this.#stream("screen"),
      tapToHear: this.#speaker.blocked,
      silent: this.#silent,
      otherSpeaks: this.state.otherSpeaks,
      condition: this.#condition,
    };
    this.#options.changed(this.state);
  }

  #stream(role: "camera" | "screen"): MediaStream | null {
    const track = this.#connection?.received(role) ?? null;
    if (track === null) return null;
    const stream = this.#pictures.get(track) ?? new MediaStream([track]);
    this.#pictures.set(track, stream);
    return stream;
  }
}

/** Must arrive, but nobody waits for it: a refusal means that the call has moved on. */
function ask(socket: CallSocket, body: Parameters<CallSocket["request"]>[0]): void {
  socket.request(body).catch(() => {});
}
