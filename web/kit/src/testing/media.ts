// A call's media without a browser, for unit tests: notes what it was told.

import { type CallMedia, type MediaOptions, type MediaState, NO_MEDIA } from "../model/call-media.ts";
import type { CallWish } from "../model/condition.ts";
import type { DeviceChange } from "../model/device-choices.ts";
import type { ShareKind, ShareWish } from "../model/share-wish.ts";
import type { Description, EndReason, Refusal, Server } from "../protocol.ts";

/** What the last page made of its calls' media. */
export class FakeStudio {
  readonly sessions: FakeMedia[] = [];

  readonly load = async () => {
    const { sessions } = this;
    return {
      CallSession: class extends FakeMedia {
        constructor(options: MediaOptions) {
          super(options);
          sessions.push(this);
        }
      },
    };
  };

  get last(): FakeMedia {
    const session = this.sessions.at(-1);
    if (session === undefined) throw new Error("the page has made no media");
    return session;
  }
}

/** Notes the calls of its methods, and answers captures when told to. */
export class FakeMedia implements CallMedia {
  state: MediaState = NO_MEDIA;
  readonly told: string[] = [];
  readonly frames: Server[] = [];
  readonly options: MediaOptions;
  #decide: ((chosen: boolean) => void) | null = null;

  constructor(options: MediaOptions) {
    this.options = options;
  }

  capture({ audio, video }: { audio: boolean; video: boolean }, muted = false): Promise<boolean> {
    this.told.push(`capture${audio ? " audio" : ""}${video ? " video" : ""}${muted ? " muted" : ""}`);
    return new Promise((resolve) => {
      this.#decide = resolve;
    });
  }

  /** The person's devices are there. */
  chosen(): void {
    this.set({ settled: true });
    this.#decide?.(true);
  }

  /** Something changed. */
  set(differences: Partial<MediaState>): void {
    this.state = { ...this.state, ...differences };
    this.options.changed(this.state);
  }

  async offer(): Promise<Description> {
    return { type: "offer", sdp: "v=0" };
  }

  /** Why the next share is refused. */
  refusal: Refusal | null = null;

  async share({ surface, kind }: ShareWish, take: boolean): Promise<Refusal | null> {
    this.told.push(`share ${surface} ${kind}${take ? " take" : ""}`);
    return this.refusal;
  }

  async diagnose(): Promise<void> {
    this.told.push("diagnose");
  }

  receive(frame: Server): void {
    this.frames.push(frame);
  }

  close(over = false): void {
    this.told.push(over ? "close over" : "close");
    this.#decide?.(false);
  }

  readonly captureAgain = () => this.#note("captureAgain");
  readonly goOnWithout = () => this.#note("goOnWithout");
  readonly open = () => this.#note("open");
  readonly resume = (generation: number) => this.#note(`resume ${generation}`);
  readonly park = () => this.#note("park");
  readonly hush = (reason: EndReason) => this.#note(`hush ${reason}`);
  readonly unpark = () => this.#note("unpark");
  readonly toggleMicrophone = () => this.#note("toggleMicrophone");
  readonly toggleCamera = () => this.#note("toggleCamera");
  readonly stopShare = () => this.#note("stopShare");
  readonly setShareKind = (kind: ShareKind) => this.#note(`setShareKind ${kind}`);
  readonly toggle = (wish: CallWish) => this.#note(`toggle ${wish}`);
  readonly hear = () => this.#note("hear");
  readonly change = ({ type }: DeviceChange) => this.#note(`change ${type}`);

  #note(what: string): void {
    this.told.push(what);
  }
}
