import { type ClientOptions, WebSocket } from "ws";

import { hostOf, ORIGINS, type Origin } from "./origins.ts";
import { within } from "./wait.ts";

/** A frame as it came, whatever its kind. */
export interface Frame {
  type: string;
  n?: number | null;
}

/** How a line ended. */
export interface Ending {
  code: number;
  reason: string;
}

/** Where a line leads. */
export interface Address {
  port: number;
  origin: Origin;
  path: string;
  protocols?: string[];
  headers?: Record<string, string>;
  /** Whether a browser's page connects, which says its origin. True without it. */
  isPage?: boolean;
}

interface Waiting<F> {
  matches: (frame: F) => boolean;
  take: (frame: F) => void;
}

/** A socket to the edge that remembers every frame, so that a test can ask for what it expects in any order. */
export class Line<F extends Frame> {
  readonly socket: WebSocket;
  /** Everything that came, in order. */
  readonly frames: F[] = [];
  readonly #ended: Promise<Ending>;
  #seen = 0;
  #number = 0;
  #waiting: Waiting<F>[] = [];

  private constructor(socket: WebSocket) {
    this.socket = socket;
    this.#ended = new Promise((done) => {
      socket.on("close", (code, reason) => done({ code, reason: reason.toString() }));
    });
    socket.on("error", () => {});
    socket.on("message", (data) => this.#take(data.toString()));
  }

  /** Connects; a handshake that is refused fails. */
  static async open<F extends Frame>(address: Address): Promise<Line<F>> {
    const from = address.isPage === false ? {} : { origin: ORIGINS[address.origin] };
    const options: ClientOptions & { closeTimeout: number } = {
      headers: { host: hostOf(address.origin), ...from, ...address.headers },
      perMessageDeflate: false,
      // workerd keeps the connection for a while after both close frames; browsers do not wait for that either.
      closeTimeout: 1000,
    };
    const url = `ws://127.0.0.1:${address.port}${address.path}`;
    const socket = new WebSocket(url, address.protocols ?? ["beckon.v1"], options);
    const line = new Line<F>(socket);
    await within(
      `a socket to ${address.path}`,
      new Promise<void>((done, failed) => {
        socket.once("open", done);
        socket.once("error", failed);
      }),
    );
    return line;
  }

  /** Sends a frame without a number. */
  say(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  /** Sends a numbered frame and waits for its one answer: `done`, or the code of its refusal. */
  async ask(frame: object): Promise<{ seq: number | null } | { refused: string }> {
    this.#number += 1;
    const n = this.#number;
    this.say({ n, ...frame });
    const answer = (await this.first(
      (each) => (each.type === "done" || each.type === "rejected") && each.n === n,
    )) as F & {
      seq?: number | null;
      refusal?: { code: string };
    };
    return answer.refusal ? { refused: answer.refusal.code } : { seq: answer.seq ?? null };
  }

  /** The first frame that matches, of all that came or will come. */
  first(matches: (frame: F) => boolean, ms?: number): Promise<F> {
    const there = this.frames.find(matches);
    return there ? Promise.resolve(there) : this.#await(matches, ms);
  }

  /** The next frame that matches, of those that came after the last one asked for this way. */
  async next(matches: (frame: F) => boolean): Promise<F> {
    const index = this.frames.findIndex((frame, place) => place >= this.#seen && matches(frame));
    const frame = index >= 0 ? this.frames[index] : await this.#await(matches);
    this.#seen = this.frames.lastIndexOf(frame as F) + 1;
    return frame as F;
  }

  /** How it ends, which the edge is expected to do. */
  ending(): Promise<Ending> {
    return within("a socket to be closed by the edge", this.#ended);
  }

  /** Closes it, and waits until it is closed. */
  async close(): Promise<Ending> {
    this.socket.close(1000);
    return within("a socket to close", this.#ended);
  }

  #await(matches: (frame: F) => boolean, ms?: number): Promise<F> {
    const came = new Promise<F>((take) => this.#waiting.push({ matches, take }));
    const ended = this.#ended.then(({ code, reason }): never => {
      throw new Error(`the socket closed with ${code} ${reason}; it had brought ${this.#summary()}`);
    });
    return within(`a frame that matches ${matches}; there came ${this.#summary()}`, Promise.race([came, ended]), ms);
  }

  #take(text: string): void {
    const frame = (text === "pong" ? { type: "pong" } : JSON.parse(text)) as F;
    this.frames.push(frame);
    const [taken, left] = [
      this.#waiting.filter((each) => each.matches(frame)),
      this.#waiting.filter((each) => !each.matches(frame)),
    ];
    this.#waiting = left;
    for (const each of taken) each.take(frame);
  }

  #summary(): string {
    return this.frames.map((frame) => frame.type).join(" ") || "nothing";
  }
}
