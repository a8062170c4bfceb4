import type {
  CallId,
  CallKind,
  CallView,
  Client,
  Description,
  Devices,
  EndReason,
  Media,
  Refusal,
  Server,
  Side,
  Timestamp,
} from "../protocol.ts";
import type { Timers } from "../signal/timers.ts";
import { type CallWish, type Condition, NO_CONDITION } from "./condition.ts";
import { type DeviceChange, type DeviceChoices, NO_CHOICES } from "./device-choices.ts";
import type { OwnShare, ShareKind, ShareWish } from "./share-wish.ts";

/** This side's devices. */
export interface OwnMedia {
  /** `muted`: captured and silent; `off`: not captured. */
  microphone: "on" | "muted" | "off" | "asking";
  camera: "on" | "off" | "asking";
  /** This side's share, while there is one. */
  share: OwnShare | null;
  /** Whether the browser is being asked for devices. */
  asking: boolean;
  /** The camera's picture, for the self-view. */
  picture: MediaStream | null;
  /** The camera faces the person: such a picture is shown as in a mirror. */
  mirrored: boolean;
  /** The microphone, for its meter. */
  sound: MediaStreamTrack | null;
  /** The shared screen. */
  screen: MediaStream | null;
  problems: Devices;
  /** What there is to choose from, and what is chosen. */
  choices: DeviceChoices;
}

/** What the call's media is doing, all in one value that is replaced at each change. */
export interface MediaState {
  own: OwnMedia;
  /** The devices are chosen, or it was chosen to only listen. */
  settled: boolean;
  /** The other side's camera; flows only while the other side says that it sends one. */
  otherPicture: MediaStream | null;
  /** The other side's screen; likewise. */
  otherScreen: MediaStream | null;
  /** The browser does not play sound before the person touches the page. */
  tapToHear: boolean;
  /** Nothing has come from the other side for 2 s. */
  silent: boolean;
  /** The other side speaks now. */
  otherSpeaks: boolean;
  condition: Condition;
}

/** Before any device was asked for. */
export const NO_MEDIA: MediaState = {
  own: {
    microphone: "off",
    camera: "off",
    share: null,
    asking: false,
    picture: null,
    mirrored: true,
    sound: null,
    screen: null,
    problems: { microphone: null, camera: null, screen: null },
    choices: NO_CHOICES,
  },
  settled: false,
  otherPicture: null,
  otherScreen: null,
  tapToHear: false,
  silent: false,
  otherSpeaks: false,
  condition: NO_CONDITION,
};

/** The part of a conversation's socket that a call needs. */
export interface CallSocket {
  request(body: Client): Promise<number | null>;
  tell(body: Client): void;
  /** Proves a line that may be dead, and connects at once where there is none. */
  hurry(): void;
}

/** What the media of a call needs. */
export interface MediaOptions {
  side: Side;
  call: CallId;
  kind: CallKind;
  socket: CallSocket;
  timers: Timers;
  /** The server's time. */
  now: () => Timestamp;
  changed: (state: MediaState) => void;
}

/** The media of one call in this page: devices, connection, sound, reports. `media/call-session.ts` is it. */
export interface CallMedia {
  readonly state: MediaState;
  /**
   * Asks for devices and readies the sound. From a click: call it in the click's own task. Resolves when the devices are chosen or it
   * was chosen to go on without; false where the call was closed meanwhile. `muted`: the microphone starts silent.
   */
  capture(wish: Pick<Media, "audio" | "video">, muted?: boolean): Promise<boolean>;
  /** Asks once more for what failed. */
  captureAgain(): void;
  /** Goes on with what there is: listen only. */
  goOnWithout(): void;
  /** The agent's offer of generation 1. Nothing is gathered for it before an `ice` frame tells the servers. */
  offer(): Promise<Description>;
  /** A frame of the negotiation. */
  receive(frame: Server): void;
  /** The call runs: media may flow. Also brings a parked or hushed one back. */
  open(view: CallView): void;
  /** The socket is back while the call runs: what the server said meanwhile is lost, and is asked for where it matters. */
  resume(generation: number): void;
  /** END on this side: tracks stop, the transport stays. */
  park(): void;
  /** END on the other side, or for another reason: tracks are disabled until it is final. */
  hush(reason: EndReason): void;
  /** Devices again after {@link park}; in the click's own task. */
  unpark(): void;
  toggleMicrophone(): void;
  toggleCamera(): void;
  /**
   * Shares a screen, or another one; in the click's own task, since browsers ask only then. `take`: the other side's share makes way.
   * Resolves to why this side may not share, where the server refused it.
   */
  share(wish: ShareWish, take: boolean): Promise<Refusal | null>;
  stopShare(): void;
  setShareKind(kind: ShareKind): void;
  /** In the click's own task: plays what the browser held back. */
  hear(): void;
  /** This person begins to wish something of the call, or no longer does. */
  toggle(wish: CallWish): void;
  /** Chooses among devices and what they do, in the running call. */
  change(change: DeviceChange): void;
  /** Asks both pages for what they noticed in the call. Resolves when what this one noticed is with the server. */
  diagnose(): Promise<void>;
  /** Releases everything. `over`: neither this page nor another goes on with the call, so that nothing of it stays in this browser (S4-63). */
  close(over?: boolean): void;
}

/** Loads the call's chunk: `() => import("@beckon/kit/media/call-session.ts")`. */
export type LoadMedia = () => Promise<{ CallSession: new (options: MediaOptions) => CallMedia }>;
