// Devices, a browser that opens them and a person who plugs them, for unit tests.

import type { Gear } from "../media/choices.ts";
import type { Browser } from "../media/devices.ts";
import { type Remembered, UNTOLD } from "../model/device-choices.ts";

/** A captured device. */
export class FakeTrack {
  readonly kind: "audio" | "video";
  readonly label: string;
  readonly id: string;
  readonly asked: MediaTrackConstraints;
  enabled = true;
  muted = false;
  stopped = false;
  get readyState(): MediaStreamTrackState {
    return this.stopped ? "ended" : "live";
  }

  readonly applied: MediaTrackConstraints[] = [];
  onended: (() => void) | null = null;
  onmute: (() => void) | null = null;
  onunmute: (() => void) | null = null;
  capabilities = (): object => ({});

  constructor(kind: "audio" | "video", id: string, label: string, asked: MediaTrackConstraints) {
    this.kind = kind;
    this.id = id;
    this.label = label;
    this.asked = asked;
  }

  stop(): void {
    this.stopped = true;
  }

  getSettings(): MediaTrackSettings {
    const { facingMode } = this.asked as { facingMode?: { ideal: string } };
    return { deviceId: this.id, ...(facingMode && { facingMode: facingMode.ideal }) };
  }

  getCapabilities(): MediaTrackCapabilities {
    return this.capabilities() as MediaTrackCapabilities;
  }

  async applyConstraints(constraints: MediaTrackConstraints): Promise<void> {
    this.applied.push(constraints);
  }
}

type Info = Pick<MediaDeviceInfo, "kind" | "deviceId" | "label" | "groupId">;

/** A machine with devices that come and go. */
export class FakeMachine {
  infos: Info[] = [];
  readonly tracks: FakeTrack[] = [];
  /** What happens in which order: `open camera`, `stop camera`. */
  readonly told: string[] = [];
  /** Errors by the device's id, or by its kind. */
  readonly errors = new Map<string, string>();
  readonly status = { state: "prompt", onchange: null } as unknown as PermissionStatus & { onchange: () => void };
  kept: Remembered = UNTOLD;
  /** Whether its cameras blur the background by themselves. */
  blurs = false;
  #plugged = () => {};
  readonly gear: Gear;

  constructor({ phone = false } = {}) {
    this.gear = {
      list: async () => this.infos,
      watch: (run) => {
        this.#plugged = run;
        return () => {
          this.#plugged = () => {};
        };
      },
      speakers: true,
      phone,
      remembered: () => this.kept,
      remember: (news) => {
        this.kept = { ...this.kept, ...news };
      },
    };
  }

  readonly browser: Browser = {
    secure: () => true,
    supported: () => true,
    policy: () => true,
    permission: async () => this.status,
    present: async (device) => this.#of(device === "microphone" ? "audioinput" : "videoinput").length > 0,
    open: async ({ audio, video }) => {
      const tracks = [
        ...(audio ? [this.#open("audio", audio as MediaTrackConstraints)] : []),
        ...(video ? [this.#open("video", video as MediaTrackConstraints)] : []),
      ];
      return {
        getAudioTracks: () => tracks.filter(({ kind }) => kind === "audio"),
        getVideoTracks: () => tracks.filter(({ kind }) => kind === "video"),
      } as unknown as MediaStream;
    },
  };

  /** Plugs something in. */
  plug(kind: MediaDeviceKind, deviceId: string, groupId = ""): void {
    this.infos = [...this.infos, { kind, deviceId, label: `The ${deviceId}`, groupId }];
    this.#plugged();
  }

  /** Pulls it out: the browser ends its tracks. */
  unplug(deviceId: string): void {
    this.infos = this.infos.filter((info) => info.deviceId !== deviceId);
    for (const track of this.tracks) if (track.id === deviceId && !track.stopped) track.onended?.();
    this.#plugged();
  }

  get last(): FakeTrack {
    const track = this.tracks.at(-1);
    if (track === undefined) throw new Error("nothing was captured");
    return track;
  }

  #of(kind: string): Info[] {
    return this.infos.filter((info) => info.kind === kind);
  }

  #open(kind: "audio" | "video", asked: MediaTrackConstraints): FakeTrack {
    const here = this.#of(`${kind}input`);
    const { exact, ideal } = (asked.deviceId ?? {}) as { exact?: string; ideal?: string };
    const wanted = here.find(({ deviceId }) => deviceId === (exact ?? ideal));
    const device = exact === undefined ? (wanted ?? here[0]) : wanted;
    const error = this.errors.get(device?.deviceId ?? "") ?? this.errors.get(kind);
    if (error !== undefined) throw Object.assign(new Error(), { name: error });
    if (device === undefined)
      throw Object.assign(new Error(), { name: exact ? "OverconstrainedError" : "NotFoundError" });
    const track = new FakeTrack(kind, device.deviceId, device.label, asked);
    track.capabilities = () => (this.blurs ? { backgroundBlur: [false, true] } : {});
    const stop = track.stop.bind(track);
    track.stop = () => {
      this.told.push(`stop ${device.deviceId}`);
      stop();
    };
    this.told.push(`open ${device.deviceId}`);
    this.tracks.push(track);
    return track;
  }
}
