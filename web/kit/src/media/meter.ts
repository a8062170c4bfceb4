import { copyOf } from "./copies.ts";

/** At 48 kHz a third of a second: more than lies between two beats of the pulse, so that no word falls in between. */
const SAMPLES = 16_384;

/** How loud a sound must be to be somebody's voice (of 1). */
const VOICE = 0.05;
/** How many of the last readings must hold a voice: a knock is one. */
const VOICED = 3;
const READINGS = 8;
/** After how many readings without any sound at all a microphone is taken to be silent: living ones have some noise. */
const SILENT = 20;

/** What a microphone picks up. */
export interface Pickup {
  /** Somebody speaks. */
  voice: boolean;
  /** Nothing at all has come for seconds. */
  silent: boolean;
}

const NOTHING: Pickup = { voice: false, silent: false };

/** Judges how loud the last readings were; a reading is the loudest sample of a beat, or nothing where it is not known. */
export class Levels {
  #last: number[] = [];
  #zeros = 0;

  read(peak: number | null): Pickup {
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
 * Listens to this side's own microphone, also while it is muted, so that who speaks then can be told. A copy of the track is
 * measured here and goes nowhere: no sound of it leaves the page, and none is kept.
 */
export class Meter {
  readonly #levels = new Levels();
  readonly #samples = new Float32Array(SAMPLES);
  #of: MediaStreamTrack | null = null;
  #copy: MediaStreamTrack | null = null;
  #context: AudioContext | null = null;
  #analyser: AnalyserNode | null = null;

  /** Listens to this microphone from now on, or to none. */
  listen(track: MediaStreamTrack | null): void {
    if (track === this.#of) return;
    this.close();
    if (track === null || typeof AudioContext === "undefined") return;
    this.#of = track;
    this.#copy = copyOf(track);
    this.#context = new AudioContext();
    this.#analyser = this.#context.createAnalyser();
    this.#analyser.fftSize = SAMPLES;
    this.#context.createMediaStreamSource(new MediaStream([this.#copy])).connect(this.#analyser);
  }

  /** What was picked up lately. */
  read(): Pickup {
    return this.#levels.read(this.#peak());
  }

  close(): void {
    this.#copy?.stop();
    this.#context?.close().catch(() => {});
    this.#of = null;
    this.#copy = null;
    this.#context = null;
    this.#analyser = null;
    this.#levels.forget();
  }

  /** Nothing where the browser does not let the page listen yet, or another program holds the microphone. */
  #peak(): number | null {
    if (this.#context?.state !== "running" || this.#copy?.muted !== false) return null;
    this.#analyser?.getFloatTimeDomainData(this.#samples);
    return this.#samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  }
}
