import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { NO_MEDIA, type OwnMedia } from "../model/call-media.ts";
import type { DeviceChange } from "../model/device-choices.ts";
import { browserTimers, type Timers } from "../signal/timers.ts";
import { dropAhead, keepAhead } from "./ahead.ts";
import type { Gear } from "./choices.ts";
import type { Browser, Device } from "./devices.ts";
import { OwnDevices } from "./own.ts";

/** What a check needs; tests hand in what is the browser's. */
export interface DeviceCheckOptions {
  /** Whether the camera is checked too. */
  video: boolean;
  /** How it begins: with the microphone muted, with the camera on. */
  muted?: boolean;
  camera?: boolean;
  timers?: Timers;
  gear?: Gear;
  browser?: Browser;
}

/** A person's devices before a call: seen, heard, chosen and put right, without anybody on the other side. */
export class DeviceCheck {
  readonly own: ReadonlySignal<OwnMedia>;
  /** Whether the camera is checked too. */
  readonly video: boolean;
  readonly #own: Signal<OwnMedia> = signal(NO_MEDIA.own);
  readonly #devices: OwnDevices;
  readonly #muted: boolean;
  readonly #camera: boolean;
  #asked = false;
  #given = false;

  constructor(options: DeviceCheckOptions) {
    const { video, muted = false, camera = true, timers = browserTimers, ...browser } = options;
    this.video = video;
    this.own = this.#own;
    this.#muted = muted;
    this.#camera = video && camera;
    this.#devices = new OwnDevices({
      ...browser,
      timers,
      changed: () => {
        this.#own.value = this.#devices.view;
      },
    });
  }

  /** Asks for the devices. */
  start(): void {
    if (this.#asked) return;
    this.#asked = true;
    if (this.#muted) this.#devices.mute(true);
    void this.#devices.capture(this.#camera ? this.#wish : ["microphone"]);
  }

  /** Asks once more for what failed. */
  again(): void {
    const { problems } = this.#own.peek();
    const failed = (["microphone", "camera"] as Device[]).filter((device) => problems[device] !== null);
    void this.#devices.capture(failed);
  }

  toggleMicrophone(): void {
    this.#devices.toggleMicrophone();
  }

  toggleCamera(): void {
    this.#devices.toggleCamera();
  }

  change(change: DeviceChange): void {
    this.#devices.change(change);
  }

  /** How the call begins: as the person left the check. */
  get begins(): { muted: boolean; camera: boolean } {
    const { microphone, camera } = this.#own.peek();
    return { muted: microphone === "muted", camera: this.video && camera !== "off" };
  }

  /** Gives the devices to the call that begins, also those that the browser still asks about. */
  handOver(): void {
    this.#given = true;
    keepAhead(
      this.#wish,
      this.#devices.captured().then(() => this.#devices.give()),
    );
  }

  /** The call did not come about: what nobody took is released. */
  takeBack(): void {
    if (this.#given) dropAhead();
    else this.stop();
  }

  /** Releases the devices, unless the call has them. */
  stop(): void {
    if (!this.#given) this.#devices.release();
    this.#asked = false;
  }

  get #wish(): Device[] {
    return this.video ? ["microphone", "camera"] : ["microphone"];
  }
}
