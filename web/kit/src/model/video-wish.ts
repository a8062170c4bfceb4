import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { CallId, CallView, Client, Side } from "../protocol.ts";
import type { CallMedia } from "./call-media.ts";

/** What the wish for video needs of its call. */
export interface VideoWishOptions {
  side: Side;
  /** The running call that this page is in. */
  running: ReadonlySignal<CallId | null>;
  call: ReadonlySignal<CallView | null>;
  media: () => CallMedia | null;
  /** Says something whose refusal is shown to the person. */
  ask: (body: Client) => void;
}

/** From voice to video and back, as one page sees and steers it. */
export class VideoWish {
  /** Who asks for video in this page's voice call. */
  readonly asked: ReadonlySignal<"me" | "other" | null>;
  /** The other side did not agree to what this side asked. */
  readonly declined: ReadonlySignal<boolean>;
  readonly #options: VideoWishOptions;
  readonly #declined: Signal<boolean> = signal(false);
  /** Whether this side's camera goes on when the call becomes a video call. */
  #camera = false;
  #takenBack = false;

  constructor(options: VideoWishOptions) {
    this.#options = options;
    this.declined = this.#declined;
    this.asked = computed(() => {
      const view = options.call.value;
      if (view === null || view.upgrade === null || options.running.value !== view.id) return null;
      return view.upgrade.by === options.side ? "me" : "other";
    });
  }

  /** Asks the other side for video, with this side's camera. */
  add(): void {
    this.#camera = true;
    this.#takenBack = false;
    this.#declined.value = false;
    this.#say((call) => ({ type: "upgrade", call }));
  }

  /** Takes the question back. */
  takeBack(): void {
    this.#camera = false;
    this.#takenBack = true;
    this.#say((call) => ({ type: "answer_upgrade", call, agree: false }));
  }

  /** Answers the other side: *on* with this side's camera, *receive* without, *not now*. */
  answer(answer: "on" | "receive" | "not_now"): void {
    this.#camera = answer === "on";
    this.#say((call) => ({ type: "answer_upgrade", call, agree: answer !== "not_now" }));
  }

  /** Back to voice, for both. */
  drop(): void {
    this.#say((call) => ({ type: "downgrade", call }));
  }

  /** The person has read that the other side did not agree. */
  dismiss(): void {
    this.#declined.value = false;
  }

  /** The call that this page is in changed. */
  follow(before: CallView | null, view: CallView): void {
    if (before?.id !== view.id) {
      this.#declined.value = false;
    } else if (before.kind === "voice" && view.kind === "video") {
      const media = this.#options.media();
      if (this.#camera && media?.state.own.camera === "off") media.toggleCamera();
      this.#camera = false;
      this.#declined.value = false;
    } else if (before.upgrade?.by === this.#options.side && view.upgrade === null) {
      this.#declined.value = !this.#takenBack;
    }
  }

  #say(body: (call: CallId) => Client): void {
    const call = this.#options.running.peek();
    if (call !== null) this.#options.ask(body(call));
  }
}
