import type { CallSocket, OwnMedia } from "../model/call-media.ts";
import { type Condition, NO_CONDITION } from "../model/condition.ts";
import {
  type CallId,
  type CallView,
  type Device,
  type EndReason,
  type Happening,
  LIMITS,
  type Media,
  type Pair,
  type Sample,
  type Side,
  type Step,
  type Tile,
  type Timestamp,
} from "../protocol.ts";
import { isPhone } from "../signal/page.ts";
import type { Timers } from "../signal/timers.ts";
import type { Connection } from "./connection.ts";
import { Measures } from "./measures.ts";
import { PathsTried } from "./paths-tried.ts";
import { type Surroundings, thisPage } from "./surroundings.ts";

/** How often the browser is asked for all of its figures. */
const READ_MS = 5_000;
/** How long a connection that may be closed already is waited for. */
const STATS_MS = 1_000;

const DEVICES: readonly Device[] = ["microphone", "camera", "screen"];

/** What a black box needs. */
export interface BoxOptions {
  call: CallId;
  side: Side;
  socket: CallSocket;
  timers: Timers;
  /** The server's time. */
  now: () => Timestamp;
  page?: Surroundings;
}

/** Where a page keeps what it noticed, for itself after its reload. */
const KEY = "beckon-noticed";

/** What a page that is loaded anew goes on with. */
interface Left {
  call: CallId;
  wanted: boolean;
  steps: Step[];
  pairs: Pair[];
  samples: Sample[];
}

/** The part of a connection that is read. */
type Read = Pick<Connection, "generation" | "transport" | "outgoing">;

/**
 * What one page notices in one call, for those who find out why it went badly (N4): a little of everything, bounded, and nothing of a
 * person. It is sent when the call is found to be poor, when somebody asks, and again at the end of such a call.
 */
export class BlackBox {
  readonly #options: BoxOptions;
  readonly #page: Surroundings;
  readonly #software;
  readonly #unwatch: () => void;
  readonly #steps: Step[];
  /** What was noted last of each thing. */
  readonly #last = new Map<string, string>();
  readonly #paths: PathsTried;
  readonly #measures: Measures;
  #layout: Tile[] = [];
  #connection: Read | null = null;
  #readAt = Number.NEGATIVE_INFINITY;
  /** What the other side sends, and what of it this person has chosen not to receive. */
  #sends: Media | null = null;
  #wished: Pick<Condition, "noVideo" | "noScreen"> = NO_CONDITION;
  /** The call is poor, or somebody asked. */
  #wanted: boolean;
  /** That it is poor has been acted on. */
  #begun = false;
  /** Something was noted that has not been sent. */
  #news = false;

  constructor(options: BoxOptions) {
    this.#options = options;
    this.#page = options.page ?? thisPage;
    this.#software = this.#page.software();
    const left = leftOf(this.#page.notes.read(KEY), options.call);
    this.#page.notes.write(KEY, null);
    this.#wanted = left?.wanted ?? false;
    this.#steps = left?.steps ?? [];
    this.#paths = new PathsTried(left?.pairs);
    this.#measures = new Measures(left?.samples);
    this.#unwatch = this.#page.watch(
      (what) => this.note(what),
      () => this.#leave(),
    );
  }

  /** Something happened. What is as it was before is not noted again. */
  note(what: Happening): void {
    const about = "device" in what ? `${what.type} ${what.device}` : what.type;
    const news = JSON.stringify(what);
    const before = this.#last.get(about);
    if (before === undefined ? isUsual(what) : before === news && what.type !== "restart") return;
    this.#last.set(about, news);
    this.#news = true;
    this.#steps.push({ at: this.#options.now(), ...what });
    dropMiddle(this.#steps, LIMITS.diagnosisSteps);
  }

  /** The server's view of the call. */
  follow(view: CallView): void {
    this.note({ type: "call", state: view.state });
    const other = view[this.#options.side === "agent" ? "consumer" : "agent"];
    this.#sends = other.sends;
    const broken = DEVICES.some((device) => isBroken(other.devices[device]));
    if (view.state === "reconnecting" || broken) this.#wanted = true;
  }

  /** This side's devices. */
  own({ problems, microphone, camera, share }: OwnMedia): void {
    const works = { microphone: isOn(microphone), camera: isOn(camera), screen: share !== null };
    for (const device of DEVICES) {
      const problem = problems[device];
      this.note({ type: "device", device, problem });
      if (works[device]) this.note({ type: "permission", device, permission: "granted" });
      if (problem === "denied") this.note({ type: "permission", device, permission: "denied" });
      if (isBroken(problem)) this.#wanted = true;
    }
  }

  /** How the call goes. */
  condition({ strain, otherPaused, noVideo, noScreen }: Condition): void {
    this.#wished = { noVideo, noScreen };
    if (strain?.cause === "network" || otherPaused) this.#wanted = true;
  }

  /** A new connection is made. */
  connects(connection: Read): void {
    this.#connection = connection;
    this.#measures.begin();
    this.note({ type: "connection", generation: connection.generation });
  }

  /** The connection's transport may have changed. */
  moved(): void {
    const { transport } = this.#connection ?? {};
    if (transport === undefined) return;
    this.note({ type: "transport", transport });
    void this.#read();
  }

  /** New paths are looked for: what became of the old ones is read before they are gone. */
  restarts(): void {
    this.note({ type: "restart" });
    void this.#read();
  }

  /** One beat of a running call's pulse. */
  beat(): void {
    if (this.#options.timers.now() - this.#readAt >= READ_MS) void this.#read();
    if (!this.#wanted || this.#begun) return;
    this.#begun = true;
    void (this.#options.side === "agent" ? this.#askBoth() : this.#send());
  }

  /** Somebody wants to know. */
  asked(): Promise<void> {
    this.#wanted = true;
    return this.#send();
  }

  /** The agent wants to know of both pages. Resolves when what this one noticed is kept. */
  async diagnose(): Promise<void> {
    await this.#askBoth();
    await this.asked();
  }

  /** The call is over, perhaps not for good. */
  ended(reason: EndReason): void {
    this.note({ type: "call", state: "ended" });
    if (reason !== "hung_up" && reason !== "conversation_closed") this.#wanted = true;
    if (this.#wanted) void this.#send();
  }

  /** This page has nothing to do with the call any more. */
  close(): void {
    this.#unwatch();
    this.#connection = null;
    if (this.#wanted && this.#news) void this.#send();
  }

  /** Whether any picture is to come from the other side. */
  get #pictures(): boolean {
    const { noVideo, noScreen } = this.#wished;
    return (!noVideo && this.#sends?.video === true) || (!noScreen && this.#sends?.screen === true);
  }

  #leave(): void {
    const left: Left = {
      call: this.#options.call,
      wanted: this.#wanted,
      steps: this.#steps,
      pairs: this.#paths.pairs,
      samples: this.#measures.samples,
    };
    this.#page.notes.write(KEY, JSON.stringify(left));
  }

  async #askBoth(): Promise<void> {
    const { call, socket } = this.#options;
    // A refusal means that the call is over, and both have sent what there is.
    await socket.request({ type: "diagnose", call }).catch(() => {});
  }

  async #send(): Promise<void> {
    const { call, socket } = this.#options;
    this.#begun = true;
    this.#news = false;
    await this.#read();
    const { browser, system } = await this.#software;
    const diagnosis = {
      browser,
      system,
      phone: isPhone(),
      ...(this.#options.side === "consumer" && { door: this.#page.door() }),
      steps: this.#steps,
      pairs: this.#paths.pairs,
      samples: this.#measures.samples,
      layout: this.#layout,
    };
    await socket.request({ type: "diagnosis", call, diagnosis }).catch(() => {});
  }

  async #read(): Promise<void> {
    const { timers, now } = this.#options;
    this.#readAt = timers.now();
    const layout = this.#page.layout();
    if (layout.length > 0) this.#layout = layout;
    const connection = this.#connection;
    if (connection === null) return;
    const stats = await Promise.race([
      connection.outgoing(),
      new Promise<null>((resolve) => void timers.after(STATS_MS, () => resolve(null))),
    ]).catch(() => null);
    if (stats === null) return;
    this.#paths.read(stats, connection.generation);
    if (connection === this.#connection) this.#measures.read(stats, now(), this.#pictures);
  }
}

/** What this page noticed of the call before it was loaded anew. */
function leftOf(note: string | null, call: CallId): Left | null {
  const left = note === null ? null : (JSON.parse(note) as Left);
  return left?.call === call ? left : null;
}

/** What goes without saying until it has been otherwise. */
function isUsual(what: Happening): boolean {
  return (what.type === "silence" && !what.silent) || (what.type === "device" && what.problem === null);
}

const isOn = (state: OwnMedia["microphone"]) => state === "on" || state === "muted";

/** Whether a device does not work, rather than waits for its person. */
function isBroken(problem: string | null): boolean {
  return problem !== null && problem !== "prompt_open";
}

/** Keeps the first half and the last half of what is too long: how it began, and how it ended. */
export function dropMiddle<T>(all: T[], limit: number): void {
  if (all.length > limit) all.splice(Math.floor(limit / 2), all.length - limit);
}
