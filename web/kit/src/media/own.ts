import type { OwnMedia as Own } from "../model/call-media.ts";
import type { DeviceChange, DeviceKind } from "../model/device-choices.ts";
import { nameOf } from "../model/device-list.ts";
import type { DeviceProblem, Devices, Media } from "../protocol.ts";
import type { Timers } from "../signal/timers.ts";
import { takeAhead } from "./ahead.ts";
import { Choices, type Gear, ownName } from "./choices.ts";
import { endCapture } from "./copies.ts";
import { type Browser, type Captured, capture, type Device, theBrowser } from "./devices.ts";
import { ScreenShare } from "./share.ts";

/** How long the browser may ask before the person is shown where. */
const PROMPT_MS = 5_000;
/** How long a phone's microphone or camera is silent before something else is said to use it. */
const INTERRUPTED_MS = 1_000;

/** What goes into the connection: one track for each m-line, or none. */
export interface Sources {
  audio: MediaStreamTrack | null;
  camera: MediaStreamTrack | null;
  screen: MediaStreamTrack | null;
  screenAudio: MediaStreamTrack | null;
}

/** What this side's devices need. */
export interface OwnOptions {
  timers: Timers;
  changed: () => void;
  /** Plays through another output; empty for the system's own. */
  route?: (speaker: string) => void;
  /** A phone gave the devices back: what plays may have stopped too. */
  resumed?: () => void;
  gear?: Gear;
  browser?: Browser;
}

/** Problems that may be over when the person comes back to the page, without anything else telling so. */
const OVER_BY_ITSELF: ReadonlySet<DeviceProblem | null> = new Set(["denied_by_system", "busy", "interrupted"]);
/** Problems that a device which is plugged in ends. */
const OVER_BY_PLUG: ReadonlySet<DeviceProblem | null> = new Set(["absent", "lost"]);

/** This side's devices: captured, chosen, muted, lost, shared and released. */
export class OwnDevices {
  readonly #options: OwnOptions;
  readonly #choices: Choices;
  readonly #browser: Browser;
  #microphone: MediaStreamTrack | null = null;
  #camera: MediaStreamTrack | null = null;
  readonly share: ScreenShare;
  /** Kept while the camera runs, so that the self-view is not attached anew at each change. */
  #picture: MediaStream | null = null;
  #muted = false;
  #hushed = false;
  /** The microphone was captured before its care was last chosen. */
  #careChanged = false;
  readonly #asking = new Set<Device>();
  /** The camera was turned off while the browser still asks about it, or starts it. */
  #unwanted = false;
  /** Captures that are under way. */
  readonly #captures = new Set<Promise<boolean>>();
  /** Devices that went away by themselves or for another capture, until it is known whether another takes their place. */
  readonly #replacing = new Set<Device>();
  #problems: Omit<Devices, "screen"> = { microphone: null, camera: null };
  /** Counts releases: a capture that was asked for before one is stopped as it comes. */
  #era = 0;
  #unwatch: (() => void) | null = null;
  readonly #permissions = new Map<Device, PermissionStatus>();

  constructor(options: OwnOptions) {
    this.#options = options;
    this.share = new ScreenShare(options.timers, () => options.changed());
    this.#browser = options.browser ?? theBrowser;
    this.#choices = new Choices(() => options.changed(), options.gear);
  }

  /** What views show. */
  get view(): Own {
    const asked = this.#asking.has("microphone");
    const seen = this.#asking.has("camera") && !this.#unwanted;
    return {
      microphone: !asked && this.#microphone === null ? "off" : this.#muted ? "muted" : asked ? "asking" : "on",
      camera: seen ? "asking" : this.#camera === null ? "off" : "on",
      share: this.share.view,
      asking: this.#asking.size > 0,
      picture: this.#picture,
      mirrored: this.#camera?.getSettings?.().facingMode !== "environment",
      sound: this.#microphone,
      screen: this.share.stream,
      problems: { ...this.#problems, screen: this.share.problem },
      choices: this.#choices.view({ microphone: this.#microphone, camera: this.#camera }),
    };
  }

  /** What the other side gets. */
  get sends(): Media {
    return {
      audio: this.#wants("microphone") && !this.#muted,
      video: this.#wants("camera"),
      screen: this.share.picture !== null,
    };
  }

  /** The tracks themselves. */
  get sources(): Sources {
    return {
      audio: this.#microphone,
      camera: this.#camera,
      screen: this.share.picture,
      screenAudio: this.share.sound,
    };
  }

  /** Asks for devices. Call it in a click's own task where there is one. False where they were released meanwhile. */
  async capture(wish: Device[]): Promise<boolean> {
    if (wish.length === 0) return true;
    const captured = this.#capture(wish);
    this.#captures.add(captured);
    try {
      return await captured;
    } finally {
      this.#captures.delete(captured);
    }
  }

  /** Waits until nothing is being asked for any more. */
  async captured(): Promise<void> {
    while (this.#captures.size > 0) await Promise.all(this.#captures);
  }

  async #capture(wish: Device[]): Promise<boolean> {
    const era = this.#era;
    this.#watch();
    if (wish.includes("camera")) this.#unwanted = false;
    for (const device of wish) {
      this.#asking.add(device);
      this.#blame(device, null);
    }
    const cancel = this.#options.timers.after(PROMPT_MS, () => {
      for (const device of wish) this.#blame(device, "prompt_open");
      this.#options.changed();
    });
    this.#options.changed();
    const captured = await (takeAhead(wish) ?? capture(wish, this.#choices.asked, this.#browser));
    cancel();
    if (era !== this.#era) {
      captured.microphone?.stop();
      captured.camera?.stop();
      return false;
    }
    if (this.#unwanted && wish.includes("camera")) {
      captured.camera?.stop();
      captured.camera = captured.problems.camera = null;
      this.#unwanted = false;
    }
    for (const device of wish) {
      this.#asking.delete(device);
      // Where another capture failed the one before goes on, and nothing is wrong.
      this.#blame(device, this.#track(device)?.readyState === "live" ? null : captured.problems[device]);
      if (captured.problems[device] === "denied") void this.#watchPermission(device);
    }
    if (captured.microphone !== null) this.#keepMicrophone(captured.microphone);
    if (captured.camera !== null) this.#keepCamera(captured.camera);
    this.#options.changed();
    void this.#listed(wish.filter((device) => captured[device] !== null));
    return true;
  }

  /** Mutes and unmutes by `enabled`, so that coming back is instant; captures where there was no microphone. */
  toggleMicrophone(): void {
    if (this.#microphone === null && !this.#asking.has("microphone")) {
      this.#muted = false;
      void this.capture(["microphone"]);
      return;
    }
    this.mute(!this.#muted);
  }

  /** Starts or goes on muted, or not. */
  mute(muted: boolean): void {
    this.#muted = muted;
    this.#enable();
    this.#options.changed();
  }

  /** Off stops the camera, so that its light goes out. */
  toggleCamera(): void {
    if (this.#asking.has("camera")) {
      this.#unwanted = !this.#unwanted;
      if (this.#unwanted) this.#dropCamera();
      this.#options.changed();
      return;
    }
    if (this.#camera === null) {
      void this.capture(["camera"]);
      return;
    }
    this.#dropCamera();
    this.#options.changed();
  }

  /** The call has no cameras any more. */
  stopCamera(): void {
    if (this.#asking.has("camera")) this.#unwanted = true;
    if (this.#camera === null) return;
    this.#dropCamera();
    this.#options.changed();
  }

  /** Chooses among devices and what they do. */
  change(change: DeviceChange): void {
    const { gear } = this.#choices;
    switch (change.type) {
      case "choose":
        void this.#choose(change.kind, change.id);
        return;
      case "resolution":
        gear.remember({ resolution: change.resolution });
        this.#shape();
        break;
      case "care":
        gear.remember({ care: { ...gear.remembered().care, ...change.care } });
        this.#careChanged = true;
        void this.#care();
        break;
      case "blur":
        gear.remember({ blur: change.blur });
        this.#shape();
        break;
      case "flip":
        this.#choices.flip();
        // A phone opens one camera at a time: the one in use goes first.
        this.#dropCamera();
        void this.capture(["camera"]);
        break;
      case "take_new":
        this.#takeNew();
        break;
      case "dismiss_news":
        this.#choices.tell(null);
        break;
    }
    this.#options.changed();
  }

  /** The other side hung up: nothing is captured for it until that is final. */
  hush(hushed: boolean): void {
    this.#hushed = hushed;
    this.#enable();
  }

  /** Lets the tracks go to somebody else, and has none any more. */
  give(): Captured {
    const { microphone, camera } = this.#problems;
    const given = { microphone: this.#microphone, camera: this.#camera, problems: { microphone, camera } };
    for (const track of [this.#microphone, this.#camera]) {
      if (track !== null) track.onended = track.onmute = track.onunmute = null;
    }
    this.#microphone = this.#camera = this.#picture = null;
    this.release();
    return given;
  }

  /** Releases every device. */
  release(): void {
    this.#era += 1;
    this.#unwatch?.();
    this.#unwatch = null;
    for (const status of this.#permissions.values()) status.onchange = null;
    this.#permissions.clear();
    this.#asking.clear();
    this.#replacing.clear();
    this.#dropMicrophone();
    this.#dropCamera();
    this.share.stop();
    this.#problems = { microphone: null, camera: null };
    this.#options.changed();
  }

  async #choose(kind: DeviceKind, id: string): Promise<void> {
    const before = this.#choices.chosen(kind);
    this.#choices.choose(kind, id);
    if (kind === "speaker") {
      this.#options.route?.(this.#choices.speaker);
      this.#options.changed();
      return;
    }
    const used = this.#track(kind);
    this.#options.changed();
    if (used === null && this.#problems[kind] === null) return;
    if (kind === "camera") this.#dropCamera();
    if (!(await this.capture([kind])) || id === before) return;
    const now = this.#track(kind);
    if (now !== null && now !== used) return;
    if (now === null && this.#problems[kind] === null) return;
    // It does not start: the one before goes on.
    this.#choices.choose(kind, before);
    await this.capture([kind]);
    this.#choices.tell({ type: "failed", kind, label: this.#choices.nameOf(kind, id) });
    this.#options.changed();
  }

  /**
   * Browsers do not change the care of a running capture, and Chromium takes whatever it captures of one microphone with the care
   * of the first: the capture in use goes before the next comes.
   */
  async #care(): Promise<void> {
    while (this.#careChanged && this.#microphone !== null) {
      this.#careChanged = false;
      this.#replacing.add("microphone");
      this.#dropMicrophone();
      if (await this.capture(["microphone"])) this.#replacing.delete("microphone");
    }
  }

  #takeNew(): void {
    const { news } = this.#choices;
    this.#choices.tell(null);
    if (news?.type !== "new") return;
    for (const { kind, device } of news.parts) void this.#choose(kind, device.id);
  }

  #keepMicrophone(track: MediaStreamTrack): void {
    this.#dropMicrophone();
    this.#microphone = track;
    track.onended = () => {
      this.#microphone = null;
      void this.#recover("microphone", track);
    };
    this.#watchInterruption("microphone", track);
    this.#enable();
  }

  #keepCamera(track: MediaStreamTrack): void {
    this.#dropCamera();
    this.#camera = track;
    this.#picture = new MediaStream([track]);
    track.onended = () => {
      this.#dropCamera();
      void this.#recover("camera", track);
    };
    this.#watchInterruption("camera", track);
    if (this.#choices.gear.remembered().blur) this.#shape();
    this.#enable();
  }

  /** A device went away by itself: another may be there, as the built-in microphone after the headset. */
  async #recover(device: Device, gone: MediaStreamTrack): Promise<void> {
    this.#replacing.add(device);
    if (!((await this.#refresh()) && (await this.capture([device])))) return;
    this.#replacing.delete(device);
    const now = this.#track(device);
    if (this.#problems[device] === "absent") this.#blame(device, "lost");
    else if (now !== null && now.label !== gone.label)
      this.#choices.tell({ type: "gone", kind: device, label: nameOf(gone.label), now: ownName(now) });
    this.#options.changed();
  }

  /** A phone call takes the microphone away: the track is silent, and often stays so when the call is over. */
  #watchInterruption(device: Device, track: MediaStreamTrack): void {
    if (!this.#choices.gear.phone) return;
    const mine = () => track === this.#microphone || track === this.#camera;
    track.onmute = () =>
      this.#options.timers.after(INTERRUPTED_MS, () => {
        if (!track.muted || !mine()) return;
        this.#blame(device, "interrupted");
        this.#options.changed();
      });
    track.onunmute = () => {
      if (mine() && this.#problems[device] === "interrupted") void this.#resume([device]);
    };
  }

  /** A phone gives devices back: they are captured again always, since a track that lives may stay silent. */
  async #resume(devices: Device[]): Promise<void> {
    if (devices.length === 0) return;
    if (devices.includes("camera")) this.#dropCamera();
    const silent = this.#microphone;
    if (!(await this.capture(devices))) return;
    // It did not come back by itself: the person is asked for a touch.
    if (silent?.muted && silent === this.#microphone) this.#blame("microphone", "interrupted");
    this.#options.resumed?.();
    this.#options.changed();
  }

  /**
   * Whether this side sends of a device. One that went away counts until nothing takes its place: a page that is being closed loses its
   * devices first, and whoever goes on elsewhere is to have them as they were.
   */
  #wants(device: Device): boolean {
    return this.#track(device) !== null || (this.#replacing.has(device) && this.#problems[device] === null);
  }

  #track(device: Device): MediaStreamTrack | null {
    return device === "microphone" ? this.#microphone : this.#camera;
  }

  #watch(): void {
    if (this.#unwatch !== null) return;
    const stop = this.#choices.gear.watch(() => void this.#plugged());
    const seen = () => document.visibilityState === "visible" && void this.#seen();
    globalThis.document?.addEventListener("visibilitychange", seen);
    this.#unwatch = () => {
      stop();
      globalThis.document?.removeEventListener("visibilitychange", seen);
    };
  }

  /** False where the devices were released meanwhile. */
  async #refresh(): Promise<boolean> {
    const era = this.#era;
    const gone = await this.#choices.refresh();
    if (era !== this.#era) return false;
    if (gone !== null) this.#choices.tell({ type: "gone", kind: "speaker", label: nameOf(gone), now: null });
    this.#options.route?.(this.#choices.speaker);
    this.#options.changed();
    return true;
  }

  async #plugged(): Promise<void> {
    if (!(await this.#refresh())) return;
    const back = this.#failed(OVER_BY_PLUG).filter((device) => this.#choices.has(device));
    await this.capture(back);
  }

  /** The person is back on the page, perhaps from the system's settings or from a phone call. */
  async #seen(): Promise<void> {
    for (const device of this.#failed(new Set(["denied"]))) {
      if ((await this.#browser.permission(device))?.state === "granted") await this.capture([device]);
    }
    const again = new Set(this.#failed(OVER_BY_ITSELF));
    if (this.#choices.gear.phone) {
      if (this.#microphone !== null) again.add("microphone");
      if (this.#camera !== null) again.add("camera");
    }
    await this.#resume([...again]);
  }

  #failed(problems: ReadonlySet<DeviceProblem | null>): Device[] {
    return (["microphone", "camera"] as const).filter(
      (device) => problems.has(this.#problems[device]) && !this.#asking.has(device),
    );
  }

  /** What was denied works as soon as the person allows it, without another press. */
  async #watchPermission(device: Device): Promise<void> {
    const era = this.#era;
    const status = this.#permissions.get(device) ?? (await this.#browser.permission(device));
    if (status === null || era !== this.#era) return;
    this.#permissions.set(device, status);
    status.onchange = () => {
      if (status.state === "granted" && this.#failed(new Set(["denied"])).includes(device)) void this.capture([device]);
    };
  }

  /** Names are told after the first permission: then the one that was chosen before is found. */
  async #listed(captured: Device[]): Promise<void> {
    if (!(await this.#refresh())) return;
    const others = captured.filter(
      (device) => !this.#asking.has(device) && this.#choices.isOther(device, this.#track(device)),
    );
    await this.capture(others);
  }

  /** Size and background of the running camera's picture; what its browser does not have is left out. */
  #shape(): void {
    if (this.#camera === null) return;
    const { blur } = this.view.choices;
    const wish = { ...this.#choices.asked.camera, ...(blur !== null && { backgroundBlur: { ideal: blur } }) };
    this.#camera.applyConstraints(wish).catch(() => {});
  }

  #dropMicrophone(): void {
    if (this.#microphone === null) return;
    this.#microphone.onended = null;
    this.#microphone.onmute = null;
    this.#microphone.onunmute = null;
    endCapture(this.#microphone);
    this.#microphone = null;
  }

  #dropCamera(): void {
    if (this.#camera === null) return;
    this.#camera.onended = null;
    this.#camera.onmute = null;
    this.#camera.onunmute = null;
    this.#camera.stop();
    this.#camera = null;
    this.#picture = null;
  }

  #enable(): void {
    if (this.#microphone !== null) this.#microphone.enabled = !this.#muted && !this.#hushed;
    if (this.#camera !== null) this.#camera.enabled = !this.#hushed;
    this.share.enable(!this.#hushed);
  }

  #blame(device: Device, problem: DeviceProblem | null): void {
    this.#problems = { ...this.#problems, [device]: problem };
  }
}
