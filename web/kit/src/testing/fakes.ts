// What unit tests turn by hand in place of the browser's: time, and sockets.

import type { Client, ClientFrame, Server } from "../protocol.ts";
import type { Address } from "../signal/line.ts";
import type { Timers } from "../signal/timers.ts";

/** A clock that stands until it is turned. */
export class FakeTimers implements Timers {
  #now = 1_000_000;
  #due: { at: number; run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.#now + ms, run };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  }

  random(): number {
    return 1;
  }

  /** Turns the clock, running what is due on the way in its order. */
  async turn(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (;;) {
      await settled();
      const next = this.#due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#due = this.#due.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = until;
    await settled();
  }
}

/** Lets promises that are due run. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

/** One connection as the edge would see it. */
export class FakeSocket {
  readonly sent: (ClientFrame | "ping")[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  readonly address: Address;

  constructor(address: Address) {
    this.address = address;
  }

  send(data: string): void {
    this.sent.push(data === "ping" ? data : (JSON.parse(data) as ClientFrame));
  }

  close(): void {
    this.readyState = 3;
  }

  // ── the edge's side ──

  /** The connection stands; the page says hello. */
  accept(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  /** The edge says something. */
  say(frame: Server | { type: string }, now = 5_000_000): void {
    this.onmessage?.({ data: JSON.stringify({ now, ...frame }) });
  }

  pong(): void {
    this.onmessage?.({ data: "pong" });
  }

  /** The connection ends. */
  end(code = 1006, reason = ""): void {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }

  /** The frames of a kind. */
  of<Type extends Client["type"]>(type: Type): (ClientFrame & { type: Type })[] {
    return this.sent.filter((frame) => frame !== "ping" && frame.type === type) as (ClientFrame & { type: Type })[];
  }
}

/** Collects the connections that a page makes. */
export class FakeNetwork {
  readonly sockets: FakeSocket[] = [];
  readonly connect = (address: Address): WebSocket => {
    const socket = new FakeSocket(address);
    this.sockets.push(socket);
    return socket as unknown as WebSocket;
  };

  /** The newest connection. */
  get last(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) throw new Error("the page has not connected");
    return socket;
  }
}
