import { copyOf } from "./copies.ts";
import { Echo, STEP_MS } from "./echo.ts";
import { SAMPLES, Tap } from "./tap.ts";

/** At 48 kHz a third of a second: more than lies between two beats of the pulse, so that no word falls in between. */
const READING = 16_384;

/** How loud a sound must be to be somebody's voice (of 1). */
const VOICE = 0.05;
/** How many of the last readings must hold a voice: a knock is one. */
const VOICED = 3;
const READINGS = 8;
/** After how many readings without any sound at all a microphone is taken to be silent: living ones have some noise. */
const SILENT = 20;

/** What a microphone picks up. */
export interface Picked {
  /** Somebody speaks. */
  voice: boolean;
  /** Nothing at all has come for seconds. */
  silent: boolean;
}

/** What is known of this side's sound. */
export interface Pickup extends Picked {
  /** What this side sends comes back from the other one. */
  echo: boolean;
}

const NOTHING: Picked = { voice: false, silent: false };

/** Judges how loud the last readings were; a reading is the loudest sample of a beat, or nothing where it is not known. */
export class Levels {
  #last: number[] = [];
  #zeros = 0;

  read(peak: number | null): Picked {
    if (peak === null) {
      this.forget();
      return NOTHING;
    }
    this.#last = [...this.#last.slice(1 - READINGS), peak];
    this.#zeros = peak === 0 ? this.#zeros + 1 : 0;
    return { voice: this.#last.filter((level) => level >= VOICE).length >= VOICED, silent: this.#zeros >= SILENT };
  }

  forget(): void {
    this.#last = [];
    this.#zeros = 0;
  }
}

/**
 * Listens to this side's own microphone, also while it is muted, so that who speaks then can be told, and to what comes from the
 * other side, so that an echo is noticed. Copies are measured here and go nowhere: no sound of them leaves the page, and none is kept.
 */
export class Meter {
  readonly #levels = new Levels();
  readonly #echo = new Echo();
  #of: MediaStreamTrack | null = null;
  #copy: MediaStreamTrack | null = null;
  #context: AudioContext | null = null;
  #own: Tap | null = null;
  #from: MediaStreamTrack | null = null;
  #other: Tap | null = null;
  /** Up to which sample of the context's time an echo was searched for. */
  #searched = 0;

  /** Listens to this microphone from now on, and to what comes from the other side; without a microphone to nothing. */
  listen(track: MediaStreamTrack | null, from: MediaStreamTrack | null): void {
    if (track !== this.#of) this.#take(track);
    if (from === this.#from || this.#context === null) return;
    this.#other?.close();
    this.#echo.forget();
    this.#from = from;
    this.#other = from === null ? null : new Tap(this.#context, from);
  }

  /** What was heard lately. */
  read(): Pickup {
    // Nothing is known where the browser does not let the page listen yet, or another program holds the microphone.
    const known = this.#context?.state === "running" && this.#copy?.muted === false;
    const own = known ? this.#own : null;
    own?.read();
    return { ...this.#levels.read(own?.peak(READING) ?? null), echo: this.#search(own) };
  }

  close(): void {
    this.#copy?.stop();
    this.#context?.close().catch(() => {});
    this.#of = null;
    this.#copy = null;
    this.#context = null;
    this.#own = null;
    this.#from = null;
    this.#other = null;
    this.#levels.forget();
    this.#echo.forget();
  }

  #take(track: MediaStreamTrack | null): void {
    this.close();
    if (track === null || typeof AudioContext === "undefined") return;
    this.#of = track;
    this.#copy = copyOf(track);
    this.#context = new AudioContext();
    this.#searched = 0;
    this.#own = new Tap(this.#context, this.#copy);
  }

  /** Both sounds since the last reading, on the clock that they share, as steps of the echo's search. */
  #search(own: Tap | null): boolean {
    const [context, track, other] = [this.#context, this.#of, this.#other];
    if (context === null || track === null || own === null || other === null) return false;
    other.read();
    const step = Math.round((context.sampleRate * STEP_MS) / 1_000);
    const now = Math.round(context.currentTime * context.sampleRate);
    if (now - this.#searched > SAMPLES) {
      this.#echo.miss();
      this.#searched = now;
    }
    for (; this.#searched + step <= now; this.#searched += step) {
      const later = now - this.#searched - step;
      this.#echo.hear({ sent: track.enabled ? own.peak(step, later) : 0, received: other.peak(step, later) });
    }
    return this.#echo.heard;
  }
}
