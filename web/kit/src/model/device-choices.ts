// Which microphone, speaker and camera a person uses: what is there, what was chosen before, and what came or went.

/** The kinds of device that one chooses among. */
export type DeviceKind = "microphone" | "speaker" | "camera";

/** A device as the browser lists it. Its id may change with the browser's data; its label tells people which one it is. */
export interface Listed {
  id: string;
  label: string;
  /** The same for all parts of one thing, as a headset's microphone and speaker. */
  group: string;
}

/** Every device there is, by kind. */
export type DeviceList = Record<DeviceKind, Listed[]>;

/** How large the camera's picture is asked to be; a wish, never a condition. */
export type Resolution = "native" | "720p" | "360p";

/** What the browser does to the microphone's sound. */
export interface SoundCare {
  noiseSuppression: boolean;
  echoCancellation: boolean;
  autoGainControl: boolean;
}

/** What this browser remembers of its person. */
export interface Remembered {
  microphone: Listed | null;
  speaker: Listed | null;
  camera: Listed | null;
  resolution: Resolution;
  care: SoundCare;
  blur: boolean;
  /** How calls start: with the microphone muted, with the camera off (S3-27). */
  startMuted: boolean;
  startCameraOff: boolean;
  /** Calls begin with saved data. */
  saveData: boolean;
}

/** What holds before anybody chose. */
export const UNTOLD: Remembered = {
  microphone: null,
  speaker: null,
  camera: null,
  resolution: "720p",
  care: { noiseSuppression: true, echoCancellation: true, autoGainControl: true },
  blur: false,
  startMuted: false,
  startCameraOff: false,
  saveData: false,
};

/** Something about devices that the person should hear of. */
export type DeviceNews =
  /** A device was plugged in. */
  | { type: "new"; label: string; parts: { kind: DeviceKind; device: Listed }[] }
  /** The one in use went away. `now`: the one in its place. */
  | { type: "gone"; kind: DeviceKind; label: string; now: string | null }
  /** The chosen one does not start; the one before is used on. */
  | { type: "failed"; kind: DeviceKind; label: string };

/** What views show to choose from. */
export interface DeviceChoices {
  microphones: Listed[];
  cameras: Listed[];
  /** Absent where the browser does not let a page choose. */
  speakers: Listed[] | null;
  /** The ones in use; empty for the system's own. */
  microphone: string;
  camera: string;
  speaker: string;
  resolution: Resolution;
  care: SoundCare;
  /** Absent where the browser offers no blur of its own. */
  blur: boolean | null;
  /** Whether there is a camera at the front and one at the back. */
  flips: boolean;
  news: DeviceNews | null;
}

/** Before the devices were listed. */
export const NO_CHOICES: DeviceChoices = {
  microphones: [],
  cameras: [],
  speakers: null,
  microphone: "",
  camera: "",
  speaker: "",
  resolution: UNTOLD.resolution,
  care: UNTOLD.care,
  blur: null,
  flips: false,
  news: null,
};

/** What a person does with devices. */
export type DeviceChange =
  | { type: "choose"; kind: DeviceKind; id: string }
  | { type: "resolution"; resolution: Resolution }
  | { type: "care"; care: Partial<SoundCare> }
  | { type: "blur"; blur: boolean }
  | { type: "flip" }
  /** *Use it* */
  | { type: "take_new" }
  | { type: "dismiss_news" };
