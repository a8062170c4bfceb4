import type { DeviceChoices, DeviceKind, DeviceList, DeviceNews, Remembered } from "../model/device-choices.ts";
import { found, listOf, nameOf, pluggedIn } from "../model/device-list.ts";
import { type Asked, type Device, type Facing, pictureOf, soundOf } from "./devices.ts";
import { remember, remembered } from "./memory.ts";

/** The browser as far as lists of devices go; tests hand in their own. */
export interface Gear {
  list(): Promise<Parameters<typeof listOf>[0]>;
  /** Tells when devices come and go. The answer stops it. */
  watch(run: () => void): () => void;
  /** Whether a page may choose the speaker. */
  speakers: boolean;
  /** Whether it is a phone or tablet: one camera at a time, facing one way or the other. */
  phone: boolean;
  remembered(): Remembered;
  remember(news: Partial<Remembered>): void;
}

/** The tracks that are captured now. */
export type Tracks = Record<Device, MediaStreamTrack | null>;

/** Capabilities and settings that the standard's types do not have yet. */
interface Blurring {
  backgroundBlur?: boolean[];
}

const NONE: DeviceList = { microphone: [], speaker: [], camera: [] };

/** Which devices there are and which are chosen: what a capture asks for, and what the person may choose from. */
export class Choices {
  readonly gear: Gear;
  readonly #changed: () => void;
  #list: DeviceList = NONE;
  #news: DeviceNews | null = null;
  #facing: Facing = "user";

  constructor(changed: () => void, gear: Gear = theGear()) {
    this.#changed = changed;
    this.gear = gear;
  }

  /** Lists the devices anew. Answers with the chosen speaker's name where it went away. */
  async refresh(): Promise<string | null> {
    const before = this.#list;
    const after = listOf(await this.gear.list());
    this.#list = after;
    const news = pluggedIn(before, after);
    if (news !== null) this.#news = { ...news, parts: news.parts.filter(({ kind }) => this.#offers(kind)) };
    const { speaker } = this.gear.remembered();
    const gone = found(speaker, before.speaker) !== null && found(speaker, after.speaker) === null;
    this.#changed();
    return gone && speaker !== null ? speaker.label : null;
  }

  /** What a capture asks for. A device that is listed is asked for exactly: a wish is not always followed. */
  get asked(): Asked {
    const kept = this.gear.remembered();
    return {
      microphone: { ...soundOf(kept), ...this.#idOf("microphone", kept) },
      camera: {
        ...pictureOf(kept.resolution, this.#facing),
        ...(this.gear.phone ? {} : this.#idOf("camera", kept)),
      },
    };
  }

  /** The id of the output to play through; empty for the system's own. */
  get speaker(): string {
    return found(this.gear.remembered().speaker, this.#list.speaker)?.id ?? "";
  }

  /** Whether a device other than the captured one was chosen before; its name is known only after the first permission. */
  isOther(device: Device, track: MediaStreamTrack | null): boolean {
    if (track === null || (device === "camera" && this.gear.phone)) return false;
    const chosen = found(this.gear.remembered()[device], this.#list[device]);
    const used = track.getSettings().deviceId;
    return chosen !== null && used !== undefined && used !== chosen.id;
  }

  /** Chooses a device; empty for the system's own. */
  choose(kind: DeviceKind, id: string): void {
    this.gear.remember({ [kind]: this.#list[kind].find((each) => each.id === id) ?? null });
  }

  /** What is chosen now, to go back to where another does not start. */
  chosen(kind: DeviceKind): string {
    return this.gear.remembered()[kind]?.id ?? "";
  }

  flip(): void {
    this.#facing = this.#facing === "user" ? "environment" : "user";
  }

  tell(news: DeviceNews | null): void {
    this.#news = news;
  }

  get news(): DeviceNews | null {
    return this.#news;
  }

  /** A device's name for people. */
  nameOf(kind: DeviceKind, id: string): string {
    return nameOf(this.#list[kind].find((each) => each.id === id)?.label ?? "");
  }

  has(device: Device): boolean {
    return this.#list[device].length > 0;
  }

  /** What views show. */
  view({ microphone, camera }: Tracks): DeviceChoices {
    const kept = this.gear.remembered();
    const { gear } = this;
    return {
      microphones: this.#list.microphone,
      cameras: this.#list.camera,
      speakers: gear.speakers ? this.#list.speaker : null,
      microphone: this.#inUse("microphone", microphone, kept),
      camera: this.#inUse("camera", camera, kept),
      speaker: this.speaker,
      resolution: kept.resolution,
      care: kept.care,
      blur: offersBlur(camera) ? kept.blur : null,
      flips: gear.phone && this.#list.camera.length > 1,
      news: this.#news,
    };
  }

  #inUse(device: Device, track: MediaStreamTrack | null, kept: Remembered): string {
    const id = track?.getSettings().deviceId ?? found(kept[device], this.#list[device])?.id ?? "";
    return this.#list[device].some((each) => each.id === id) ? id : "";
  }

  #idOf(device: Device, kept: Remembered): MediaTrackConstraints {
    const chosen = kept[device];
    if (chosen === null) return {};
    const listed = found(chosen, this.#list[device]);
    return { deviceId: listed === null ? { ideal: chosen.id } : { exact: listed.id } };
  }

  #offers(kind: DeviceKind): boolean {
    return kind !== "speaker" || this.gear.speakers;
  }
}

/** Whether the browser blurs the background of this camera by itself. */
export function offersBlur(camera: MediaStreamTrack | null): boolean {
  const { backgroundBlur = [] } = (camera?.getCapabilities?.() ?? {}) as Blurring;
  return backgroundBlur.includes(true) && backgroundBlur.includes(false);
}

function theGear(): Gear {
  const phone = matchMedia("(pointer: coarse)").matches && navigator.maxTouchPoints > 0;
  return {
    async list() {
      try {
        return await navigator.mediaDevices.enumerateDevices();
      } catch {
        return [];
      }
    },
    watch(run) {
      navigator.mediaDevices?.addEventListener("devicechange", run);
      return () => navigator.mediaDevices?.removeEventListener("devicechange", run);
    },
    speakers: "setSinkId" in HTMLMediaElement.prototype,
    phone,
    remembered,
    remember,
  };
}

/** A track's name for people; nothing for the system's own, which browsers name in their own ways. */
export function ownName(track: MediaStreamTrack): string | null {
  return track.getSettings().deviceId === "default" ? null : nameOf(track.label);
}
