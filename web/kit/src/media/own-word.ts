import type { CallSocket } from "../model/call-media.ts";
import type { CallId, Devices, InCall, Media, Refusal } from "../protocol.ts";
import { refusalOf } from "../signal/refused.ts";

/** What the server holds of this side's devices, and the steps for one of them that the other side sent. */
export type Known = Pick<InCall, "devices" | "fix">;

/** What this side tells the server of its own media, each time that it changes. */
export class OwnWord {
  readonly #call: CallId;
  readonly #socket: CallSocket;
  #sends = "";
  /** None before the first word. */
  #devices: string | null = null;
  #refusal: Promise<Refusal | null> = Promise.resolve(null);

  constructor(call: CallId, socket: CallSocket) {
    this.#call = call;
    this.#socket = socket;
  }

  /** Why the last word of what this side sends was refused, once that is known. */
  get refusal(): Promise<Refusal | null> {
    return this.#refusal;
  }

  /** What this side sends. `taken`: the other side's screen was first, and one is shared at a time. */
  sends(media: Media, taken: () => void): void {
    const news = JSON.stringify(media);
    if (news === this.#sends) return;
    this.#sends = news;
    this.#refusal = this.#socket.request({ type: "sends", call: this.#call, media }).then(
      () => null,
      (thrown: unknown) => {
        const refusal = refusalOf(thrown);
        // Any other refusal means that the call has moved on.
        if (refusal.code !== "share_taken") return null;
        taken();
        return refusal;
      },
    );
  }

  /**
   * What is wrong with this side's devices: the other side reads it while they are still being chosen. That nothing is wrong is no first
   * word where the server, which last said `known` of this side, holds so already, and no steps of the other side wait for it.
   */
  devices(devices: Devices, known: Known): void {
    const news = JSON.stringify(devices);
    if (news === this.#devices) return;
    const granted = this.#devices === null && works(devices) && works(known.devices) && known.fix === null;
    this.#devices = news;
    if (!granted) this.#socket.request({ type: "devices", call: this.#call, devices }).catch(() => {});
  }

  /** Whoever joins anew counts as sending nothing until it is told again. */
  forget(): void {
    this.forgetSends();
    if (this.#devices !== null) this.#devices = "";
  }

  /** This side left the call: what it sends is told again when it is back. */
  forgetSends(): void {
    this.#sends = "";
  }
}

const works = ({ microphone, camera, screen }: Devices): boolean =>
  microphone === null && camera === null && screen === null;
