import { remember, remembered } from "@beckon/kit/media/memory.ts";
import { type ReadonlySignal, signal } from "@preact/signals";

/** How an agent's calls start: with microphone and camera on or not (S3-27). Remembered by the browser. */
export class Start {
  readonly microphone: ReadonlySignal<boolean>;
  readonly camera: ReadonlySignal<boolean>;
  readonly #microphone = signal(true);
  readonly #camera = signal(true);

  constructor() {
    this.microphone = this.#microphone;
    this.camera = this.#camera;
    const { startMuted, startCameraOff } = remembered();
    this.#microphone.value = !startMuted;
    this.#camera.value = !startCameraOff;
  }

  toggleMicrophone(): void {
    this.#microphone.value = !this.#microphone.peek();
    remember({ startMuted: !this.#microphone.peek() });
  }

  toggleCamera(): void {
    this.#camera.value = !this.#camera.peek();
    remember({ startCameraOff: !this.#camera.peek() });
  }
}
