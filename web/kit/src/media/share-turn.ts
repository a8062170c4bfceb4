import type { CallSocket } from "../model/call-media.ts";
import type { CallId } from "../protocol.ts";
import type { Timers } from "../signal/timers.ts";

/** How long the other side's page may take to stop its share; a page that is gone does not hold this side back. */
const MAKES_WAY_MS = 2_000;

/** Whose turn it is to share, since one screen is shared at a time. */
export class ShareTurn {
  readonly #options: { call: CallId; socket: CallSocket; timers: Timers };
  #taken = false;
  #madeWay = () => {};

  constructor(options: { call: CallId; socket: CallSocket; timers: Timers }) {
    this.#options = options;
  }

  /** Whether the server says that the other side shares its screen. */
  get taken(): boolean {
    return this.#taken;
  }

  /** The server's word of whether the other side shares. */
  follow(taken: boolean): void {
    this.#taken = taken;
    if (!taken) this.#madeWay();
  }

  /** Has the other side's share make way, and waits until it has. Throws where this side may not share. */
  async take(): Promise<void> {
    const { call, socket, timers } = this.#options;
    await socket.request({ type: "take_share", call });
    if (!this.#taken) return;
    await new Promise<void>((resolve) => {
      this.#madeWay = resolve;
      timers.after(MAKES_WAY_MS, resolve);
    });
  }
}
