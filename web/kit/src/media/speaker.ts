import type { Sound } from "../model/plays-receipt.ts";

/** All sound of a call, through one element for the life of the call: iOS lets go of the sound when elements change. */
export class Speaker {
  readonly #element = new Audio();
  readonly #changed: () => void;
  #wanted = false;
  #blocked = false;

  constructor(changed: () => void) {
    this.#changed = changed;
    // A phone call, or another app, stops the sound and does not give it back.
    this.#element.onpause = () => this.#wanted && this.play();
  }

  /** The browser holds the sound back until the person touches the page. */
  get blocked(): boolean {
    return this.#blocked;
  }

  /** What becomes of sound that arrives. */
  get output(): Exclude<Sound, "nothing"> {
    if (this.#element.paused || this.#element.srcObject === null) return "held_back";
    return this.#element.muted || this.#element.volume === 0 ? "turned_down" : "played";
  }

  /** Takes the tracks of the current connection, unless it has them. */
  take(tracks: MediaStreamTrack[]): void {
    const current = this.#element.srcObject as MediaStream | null;
    if (tracks.every((track) => current?.getTrackById(track.id) === track)) return;
    this.#element.srcObject = new MediaStream(tracks);
    if (this.#wanted) this.play();
  }

  /**
   * Plays what is there and what comes; from a click, in the click's own task, it also lifts the block. Also before anything is
   * there: Safari remembers the click with the element, and has nothing else to go by where nobody captures.
   */
  play(): void {
    this.#wanted = true;
    this.#element.play().then(
      () => this.#block(false),
      // Other errors mean that the source was replaced meanwhile.
      (thrown: Error) => thrown.name === "NotAllowedError" && this.#block(this.#element.srcObject !== null),
    );
  }

  /** Plays through an output of the person's choice; empty for the system's own. One that is gone leaves things as they are. */
  route(output: string): void {
    if (this.#element.setSinkId === undefined || this.#element.sinkId === output) return;
    this.#element.setSinkId(output).catch(() => {});
  }

  close(): void {
    this.#element.onpause = null;
    this.#element.pause();
    this.#element.srcObject = null;
  }

  #block(blocked: boolean): void {
    if (blocked === this.#blocked) return;
    this.#blocked = blocked;
    this.#changed();
  }
}
