import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { CallId, CallKind, CallView, Client, Side } from "../protocol.ts";
import type { CallMedia } from "./call-media.ts";

/** What the wish for more needs of its call. */
export interface UpgradeOptions {
  side: Side;
  /** The running call that this page is in. */
  running: ReadonlySignal<CallId | null>;
  call: ReadonlySignal<CallView | null>;
  media: () => CallMedia | null;
  /** Says something whose refusal is shown to the person. */
  ask: (body: Client) => void;
}

/** A kind that a call can become. */
export type Upgraded = Exclude<CallKind, "screen">;

/** What a call of a kind becomes next: a screen call gets voice, a voice call video. */
export function upgraded(kind: CallKind): Upgraded | null {
  switch (kind) {
    case "screen":
      return "voice";
    case "voice":
      return "video";
    case "video":
      return null;
  }
}

/** From screens alone to voice, from voice to video, and back to voice, as one page sees and steers it. */
export class Upgrade {
  /** Who asks in this page's call for the kind that comes next. */
  readonly asked: ReadonlySignal<"me" | "other" | null>;
  /** The other side did not agree to what this side asked. */
  readonly declined: ReadonlySignal<boolean>;
  readonly #options: UpgradeOptions;
  readonly #declined: Signal<boolean> = signal(false);
  /** Whether this side's new device goes on when it comes true. */
  #on = false;
  #takenBack = false;

  constructor(options: UpgradeOptions) {
    this.#options = options;
    this.declined = this.#declined;
    this.asked = computed(() => {
      const view = options.call.value;
      if (view === null || view.upgrade === null || options.running.value !== view.id) return null;
      return view.upgrade.by === options.side ? "me" : "other";
    });
  }

  /** Asks the other side, with this side's microphone or camera. */
  add(): void {
    this.#on = true;
    this.#takenBack = false;
    this.#declined.value = false;
    this.#say((call, kind) => ({ type: "upgrade", call, kind }));
  }

  /** Takes the question back. */
  takeBack(): void {
    this.#on = false;
    this.#takenBack = true;
    this.#say((call, kind) => ({ type: "answer_upgrade", call, kind, agree: false }));
  }

  /** Answers the other side: *on* with this side's microphone or camera, *receive* without, *not now*. */
  answer(answer: "on" | "receive" | "not_now"): void {
    this.#on = answer === "on";
    this.#say((call, kind) => ({ type: "answer_upgrade", call, kind, agree: answer !== "not_now" }));
  }

  /** Back to voice, for both. */
  drop(): void {
    const call = this.#options.running.peek();
    if (call !== null) this.#options.ask({ type: "downgrade", call });
  }

  /** The person has read that the other side did not agree. */
  dismiss(): void {
    this.#declined.value = false;
  }

  /** The call that this page is in changed. */
  follow(before: CallView | null, view: CallView): void {
    if (before?.id !== view.id) {
      this.#declined.value = false;
    } else if (upgraded(before.kind) === view.kind) {
      if (this.#on) this.#turnOn(view.kind);
      this.#on = false;
      this.#declined.value = false;
    } else if (before.upgrade?.by === this.#options.side && view.upgrade === null) {
      this.#declined.value = !this.#takenBack;
    }
  }

  #turnOn(kind: CallKind): void {
    const media = this.#options.media();
    if (kind === "voice" && media?.state.own.microphone === "off") media.toggleMicrophone();
    if (kind === "video" && media?.state.own.camera === "off") media.toggleCamera();
  }

  #say(body: (call: CallId, kind: Upgraded) => Client): void {
    const call = this.#options.running.peek();
    const kind = upgraded(this.#options.call.peek()?.kind ?? "video");
    if (call !== null && kind !== null) this.#options.ask(body(call, kind));
  }
}
