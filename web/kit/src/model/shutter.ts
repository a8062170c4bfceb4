import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { CallId, ConversationId, Device, Refusal } from "../protocol.ts";
import { refusalOf } from "../signal/refused.ts";
import type { ConversationModel } from "./conversation.ts";

/** A picture as a file. */
export interface Snapshot {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/** Where a picture belongs. */
export interface Taken extends Snapshot {
  readonly conversation: ConversationId;
  readonly call: CallId;
  readonly of: Device;
}

/** What a shutter needs of the browser. */
export interface ShutterOptions {
  /** Takes what a stream shows now. */
  snapshot: (stream: MediaStream) => Promise<Snapshot>;
  /** Sends it. Throws `Refused`. */
  send: (taken: Taken) => Promise<void>;
}

/** Takes pictures of what the consumer shows (N8): the shared screen, else the camera. The consumer sees each at once. */
export class Shutter {
  /** A picture is on its way. */
  readonly busy: ReadonlySignal<boolean>;
  readonly #options: ShutterOptions;
  readonly #busy: Signal<boolean> = signal(false);

  constructor(options: ShutterOptions) {
    this.#options = options;
    this.busy = this.#busy;
  }

  /** Whether there is something to take a picture of. */
  static sees({ call }: ConversationModel): boolean {
    const { screen, picture } = call.other.value;
    return call.running.value !== null && (screen ?? picture) !== null;
  }

  /** Takes one, unless another is on its way. Resolves to why it was not kept, or to null. */
  async take({ call, view }: ConversationModel): Promise<Refusal | null> {
    const [conversation, running] = [view.peek()?.id, call.running.peek()];
    const { screen, picture } = call.other.peek();
    const stream = screen ?? picture;
    if (this.#busy.peek() || conversation === undefined || running === null || stream === null) return null;
    this.#busy.value = true;
    try {
      const snapshot = await this.#options.snapshot(stream);
      const of = stream === screen ? "screen" : "camera";
      await this.#options.send({ ...snapshot, conversation, call: running, of });
      return null;
    } catch (thrown) {
      return refusalOf(thrown);
    } finally {
      this.#busy.value = false;
    }
  }
}
