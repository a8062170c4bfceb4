/** How many samples a tap holds. At 48 kHz two thirds of a second: a beat of the pulse that comes late leaves no gap. */
export const SAMPLES = 32_768;

/** The last samples of one track, which go nowhere else. */
export class Tap {
  readonly #source: MediaStreamAudioSourceNode;
  readonly #analyser: AnalyserNode;
  readonly #samples = new Float32Array(SAMPLES);

  constructor(context: AudioContext, track: MediaStreamTrack) {
    this.#analyser = context.createAnalyser();
    this.#analyser.fftSize = SAMPLES;
    this.#source = context.createMediaStreamSource(new MediaStream([track]));
    this.#source.connect(this.#analyser);
  }

  /** Takes what came last. */
  read(): void {
    this.#analyser.getFloatTimeDomainData(this.#samples);
  }

  /** How loud (of 1) the loudest of `count` samples is, of those before the newest `later` ones. */
  peak(count: number, later = 0): number {
    let peak = 0;
    const end = SAMPLES - later;
    for (let at = Math.max(0, end - count); at < end; at++) peak = Math.max(peak, Math.abs(this.#samples[at] ?? 0));
    return peak;
  }

  close(): void {
    this.#source.disconnect();
  }
}
