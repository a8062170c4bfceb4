import type { OwnShare, ShareKind, ShareWish, Surface } from "../model/share-wish.ts";
import type { DeviceProblem } from "../protocol.ts";
import type { Timers } from "../signal/timers.ts";

/** How long a share may be without pictures before both sides read that it is paused: a window that is moved pauses for a moment. */
const PAUSED_MS = 1_500;

/** How long a person reads that nothing was chosen. */
const DISMISSED_MS = 12_000;

/** How many pictures a second: a page is read, a film is watched. */
const FRAMES: Record<ShareKind, MediaTrackConstraints> = {
  detail: { frameRate: { ideal: 15, max: 30 } },
  motion: { frameRate: { ideal: 30, max: 30 } },
};

/** The options that some browsers know beyond the standard's types. */
interface ShareOptions extends DisplayMediaStreamOptions {
  surfaceSwitching?: "include" | "exclude";
  selfBrowserSurface?: "include" | "exclude";
  systemAudio?: "include" | "exclude";
}

/** A shared screen, window or tab. */
interface Captured {
  picture: MediaStreamTrack;
  /** The tab's or system's own sound, where the browser gives it. */
  sound: MediaStreamTrack | null;
  stream: MediaStream;
}

/** This side's share: chosen, running, paused by the browser, stopped by anybody. */
export class ScreenShare {
  readonly #timers: Timers;
  readonly #changed: () => void;
  #captured: Captured | null = null;
  #kind: ShareKind = "detail";
  #enabled = true;
  #paused = false;
  #awaitPause = () => {};
  #problem: DeviceProblem | null = null;
  /** Counts stops: what the browser gives after one is let go as it comes. */
  #era = 0;

  constructor(timers: Timers, changed: () => void) {
    this.#timers = timers;
    this.#changed = changed;
  }

  get picture(): MediaStreamTrack | null {
    return this.#captured?.picture ?? null;
  }

  get sound(): MediaStreamTrack | null {
    return this.#captured?.sound ?? null;
  }

  /** For this side's own view of it. */
  get stream(): MediaStream | null {
    return this.#captured?.stream ?? null;
  }

  get view(): OwnShare | null {
    if (this.#captured === null) return null;
    return {
      surface: surfaceOf(this.#captured.picture),
      kind: this.#kind,
      sound: this.#captured.sound !== null,
      paused: this.#paused,
    };
  }

  /** Why it does not work, also for the other side's eyes: a paused share is `interrupted`. */
  get problem(): DeviceProblem | null {
    return this.#paused ? "interrupted" : this.#problem;
  }

  /**
   * Asks what to share; call it in a click's own task. `permit` is asked once something was chosen, before anybody sees it: it throws
   * where this side may not share. Another choice replaces the one that runs.
   */
  async start(wish: ShareWish, permit: () => Promise<unknown>): Promise<void> {
    const era = this.#era;
    let stream: MediaStream | null = null;
    try {
      stream = await navigator.mediaDevices.getDisplayMedia(optionsOf(wish));
      await permit();
      if (era === this.#era) this.#keep(stream, wish.kind);
      else letGo(stream);
      this.#problem = null;
    } catch (thrown) {
      // Where it was chosen and may not be shared, whoever asked tells why.
      if (stream !== null) letGo(stream);
      else this.#blame(refusedShare(thrown as Error));
    }
    this.#changed();
  }

  /** Ends it, whoever wanted that. */
  stop(): void {
    this.#era += 1;
    this.#problem = null;
    this.#drop();
  }

  /** What it shows has changed, as from a page to a film in it. */
  setKind(kind: ShareKind): void {
    this.#kind = kind;
    const picture = this.#captured?.picture;
    if (picture === undefined) return;
    picture.contentHint = kind;
    // Some browsers keep the rate of the beginning; the hint is what matters.
    picture.applyConstraints(FRAMES[kind]).catch(() => {});
  }

  /** Whether anything of it leaves the page. */
  enable(enabled: boolean): void {
    this.#enabled = enabled;
    if (this.#captured !== null) this.#captured.picture.enabled = enabled;
  }

  #keep(stream: MediaStream, kind: ShareKind): void {
    const picture = stream.getVideoTracks()[0];
    // It may be over before anybody permitted it: no event tells so any more.
    if (picture === undefined || picture.readyState === "ended") {
      letGo(stream);
      return;
    }
    this.#drop();
    this.#kind = kind;
    this.#captured = { picture, sound: stream.getAudioTracks()[0] ?? null, stream: new MediaStream([picture]) };
    picture.contentHint = kind;
    picture.enabled = this.#enabled;
    // The browser's own *Stop sharing* ends the track, and so does a tab or window that is closed.
    picture.onended = () => {
      this.#drop();
      this.#changed();
    };
    picture.onmute = () => this.#watch(picture);
    picture.onunmute = () => this.#watch(picture);
    this.#watch(picture);
  }

  #blame(problem: DeviceProblem): void {
    this.#problem = problem;
    if (problem !== "dismissed") return;
    this.#timers.after(DISMISSED_MS, () => {
      if (this.#problem !== problem) return;
      this.#problem = null;
      this.#changed();
    });
  }

  #watch(picture: MediaStreamTrack): void {
    this.#awaitPause();
    if (picture.muted) this.#awaitPause = this.#timers.after(PAUSED_MS, () => this.#pause(true));
    else this.#pause(false);
  }

  #pause(paused: boolean): void {
    if (paused === this.#paused) return;
    this.#paused = paused;
    this.#changed();
  }

  #drop(): void {
    this.#awaitPause();
    this.#paused = false;
    if (this.#captured === null) return;
    const { picture, sound } = this.#captured;
    this.#captured = null;
    picture.onended = null;
    picture.onmute = null;
    picture.onunmute = null;
    picture.stop();
    sound?.stop();
  }
}

function optionsOf({ surface, kind, sound, here }: ShareWish): ShareOptions {
  return {
    video: { ...FRAMES[kind], ...(surface !== null && { displaySurface: surface }) },
    audio: sound && withoutEcho(navigator.mediaDevices.getSupportedConstraints() as { restrictOwnAudio?: boolean }),
    surfaceSwitching: "include",
    selfBrowserSurface: here ? "include" : "exclude",
    // The system's sound would hold the other side's own voice.
    systemAudio: "exclude",
  };
}

/** Keeps what the page itself plays, the other side's voice, out of a shared sound; Chromium cancels no echo in it unless told. */
function withoutEcho(known: { restrictOwnAudio?: boolean }): MediaTrackConstraints & { restrictOwnAudio?: boolean } {
  return known.restrictOwnAudio === true ? { restrictOwnAudio: true } : { echoCancellation: true };
}

function surfaceOf(picture: MediaStreamTrack): Surface | null {
  const surface = picture.getSettings().displaySurface;
  return surface === "browser" || surface === "window" || surface === "monitor" ? surface : null;
}

function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function refusedShare({ name, message }: Error): DeviceProblem {
  if (name === "TypeError") return "unsupported";
  if (/policy/i.test(message)) return "forbidden_by_page";
  if (name !== "NotAllowedError") return "unknown";
  return /system/i.test(message) ? "denied_by_system" : "dismissed";
}
