import type { DeviceProblem, OwnMedia as Own, Problems, Resolution } from "../model/call-media.ts";
import type { Media } from "../protocol.ts";
import type { Timers } from "../signal/timers.ts";
import { capture, type Device, pictureOf } from "./devices.ts";
import { type Share, share } from "./share.ts";

/** How long the browser may ask before the person is shown where. */
const PROMPT_MS = 5_000;
const RESOLUTION = "beckon-resolution";

/** What goes into the connection: one track for each m-line, or none. */
export interface Sources {
  audio: MediaStreamTrack | null;
  camera: MediaStreamTrack | null;
  screen: MediaStreamTrack | null;
  screenAudio: MediaStreamTrack | null;
}

/** This side's devices: captured, muted, lost, shared and released. */
export class OwnDevices {
  readonly #changed: () => void;
  readonly #timers: Timers;
  #microphone: MediaStreamTrack | null = null;
  #camera: MediaStreamTrack | null = null;
  #share: Share | null = null;
  /** Kept while the camera runs, so that the self-view is not attached anew at each change. */
  #picture: MediaStream | null = null;
  #screen: MediaStream | null = null;
  #muted = false;
  #hushed = false;
  readonly #asking = new Set<Device>();
  #problems: Problems = { microphone: null, camera: null, screen: null };
  /** Counts releases: a capture that was asked for before one is stopped as it comes. */
  #era = 0;

  constructor(timers: Timers, changed: () => void) {
    this.#timers = timers;
    this.#changed = changed;
  }

  /** What views show. */
  get view(): Own {
    const microphone = this.#microphone === null ? "off" : this.#muted ? "muted" : "on";
    return {
      microphone: this.#asking.has("microphone") ? "asking" : microphone,
      camera: this.#asking.has("camera") ? "asking" : this.#camera === null ? "off" : "on",
      sharing: this.#share !== null,
      asking: this.#asking.size > 0,
      picture: this.#picture,
      screen: this.#screen,
      problems: this.#problems,
    };
  }

  /** What the other side gets. */
  get sends(): Media {
    return {
      audio: this.#microphone !== null && !this.#muted,
      video: this.#camera !== null,
      screen: this.#share !== null,
    };
  }

  /** The tracks themselves. */
  get sources(): Sources {
    return {
      audio: this.#microphone,
      camera: this.#camera,
      screen: this.#share?.picture ?? null,
      screenAudio: this.#share?.sound ?? null,
    };
  }

  /** Asks for devices. Call it in a click's own task where there is one. False where they were released meanwhile. */
  async capture(wish: Device[]): Promise<boolean> {
    if (wish.length === 0) return true;
    const era = this.#era;
    for (const device of wish) {
      this.#asking.add(device);
      this.#blame(device, null);
    }
    const cancel = this.#timers.after(PROMPT_MS, () => {
      for (const device of wish) this.#blame(device, "prompt_open");
      this.#changed();
    });
    this.#changed();
    const captured = await capture(wish, this.resolution);
    cancel();
    if (era !== this.#era) {
      captured.microphone?.stop();
      captured.camera?.stop();
      return false;
    }
    for (const device of wish) {
      this.#asking.delete(device);
      this.#blame(device, captured.problems[device]);
    }
    if (captured.microphone !== null) this.#keepMicrophone(captured.microphone);
    if (captured.camera !== null) this.#keepCamera(captured.camera);
    this.#changed();
    return true;
  }

  /** Mutes and unmutes by `enabled`, so that coming back is instant; captures where there was no microphone. */
  toggleMicrophone(): void {
    if (this.#asking.has("microphone")) return;
    if (this.#microphone === null) {
      this.#muted = false;
      void this.capture(["microphone"]);
      return;
    }
    this.#muted = !this.#muted;
    this.#enable();
    this.#changed();
  }

  /** Off stops the camera, so that its light goes out. */
  toggleCamera(): void {
    if (this.#asking.has("camera")) return;
    if (this.#camera === null) {
      void this.capture(["camera"]);
      return;
    }
    this.#dropCamera();
    this.#changed();
  }

  /** Call it in a click's own task. */
  toggleShare(): void {
    if (this.#share === null) {
      void this.#startShare();
    } else {
      this.#stopShare();
      this.#changed();
    }
  }

  /** The other side hung up: nothing is captured for it until that is final. */
  hush(hushed: boolean): void {
    this.#hushed = hushed;
    this.#enable();
  }

  /** Releases every device. */
  release(): void {
    this.#era += 1;
    this.#asking.clear();
    if (this.#microphone !== null) {
      this.#microphone.onended = null;
      this.#microphone.stop();
      this.#microphone = null;
    }
    this.#dropCamera();
    this.#stopShare();
    this.#problems = { microphone: null, camera: null, screen: null };
    this.#changed();
  }

  /** How large the picture is asked to be; remembered by the browser. */
  get resolution(): Resolution {
    try {
      return (localStorage.getItem(RESOLUTION) as Resolution | null) ?? "720p";
    } catch {
      return "720p";
    }
  }

  set resolution(resolution: Resolution) {
    try {
      localStorage.setItem(RESOLUTION, resolution);
    } catch {
      // It holds for this camera only.
    }
    void this.#camera?.applyConstraints(pictureOf(resolution)).catch(() => {});
  }

  #keepMicrophone(track: MediaStreamTrack): void {
    this.#microphone?.stop();
    this.#microphone = track;
    track.onended = () => {
      this.#microphone = null;
      void this.#recover("microphone");
    };
    this.#enable();
  }

  #keepCamera(track: MediaStreamTrack): void {
    this.#dropCamera();
    this.#camera = track;
    this.#picture = new MediaStream([track]);
    track.onended = () => {
      this.#dropCamera();
      void this.#recover("camera");
    };
    this.#enable();
  }

  /** A device went away by itself: another may be there, as the built-in microphone after the headset. */
  async #recover(device: Device): Promise<void> {
    const current = await this.capture([device]);
    if (current && this.#problems[device] === "absent") {
      this.#blame(device, "lost");
      this.#changed();
    }
  }

  #dropCamera(): void {
    if (this.#camera === null) return;
    this.#camera.onended = null;
    this.#camera.stop();
    this.#camera = null;
    this.#picture = null;
  }

  async #startShare(): Promise<void> {
    const era = this.#era;
    try {
      const shared = await share(() => {
        this.#stopShare();
        this.#changed();
      });
      if (shared === null) return;
      if (era !== this.#era) {
        shared.picture.stop();
        shared.sound?.stop();
        return;
      }
      this.#share = shared;
      this.#screen = new MediaStream([shared.picture]);
      this.#problems = { ...this.#problems, screen: null };
    } catch (thrown) {
      // A person who closes the browser's chooser has changed their mind; that is no problem to show.
      const { name, message } = thrown as Error;
      const dismissed = name === "NotAllowedError" && !/system|policy/i.test(message);
      this.#problems = { ...this.#problems, screen: dismissed ? null : refusedShare(name, message) };
    }
    this.#changed();
  }

  #stopShare(): void {
    if (this.#share === null) return;
    this.#share.picture.onended = null;
    this.#share.picture.stop();
    this.#share.sound?.stop();
    this.#share = null;
    this.#screen = null;
  }

  #enable(): void {
    if (this.#microphone !== null) this.#microphone.enabled = !this.#muted && !this.#hushed;
    if (this.#camera !== null) this.#camera.enabled = !this.#hushed;
    if (this.#share !== null) this.#share.picture.enabled = !this.#hushed;
  }

  #blame(device: Device, problem: DeviceProblem | null): void {
    this.#problems = { ...this.#problems, [device]: problem };
  }
}

function refusedShare(name: string, message: string): DeviceProblem {
  if (name === "TypeError") return "unsupported";
  if (/policy/i.test(message)) return "forbidden_by_page";
  return name === "NotAllowedError" ? "denied_by_system" : "unknown";
}
