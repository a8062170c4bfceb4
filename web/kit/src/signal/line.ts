import type { Code, Timestamp } from "../protocol.ts";
import { backoff } from "./backoff.ts";
import { watchNetwork } from "./network.ts";
import { watchUse } from "./page.ts";
import { Refused } from "./refused.ts";
import type { Timers } from "./timers.ts";

/** Where a socket leads, asked anew before each connection. */
export interface Address {
  url: string;
  protocols: string[];
}

/**
 * Where a line is.
 *
 *   connecting ─first frame→ online ─lost→ offline ─wait→ (tries again, still offline) ─first frame→ online
 *   any ─too many pages are open→ offline ─this one is used, or is looked at for a while→ (tries again)
 *   any ─the edge refuses this page→ refused, for good
 *
 * A line that is doubted stays online while a rival connects beside it; whichever speaks first is the line from then on.
 */
export type Connection = "connecting" | "online" | "offline" | "refused";

/** What a line needs, and whom it tells. */
export interface LineOptions<In> {
  /** Where to connect; may renew a ticket. Throwing a {@link Refused} that does not pass ends the line, anything else counts as a failed try. */
  address: (attempt: number) => Address | Promise<Address>;
  /** The first frame of each connection. */
  hello: () => object;
  /** A frame came. The first of each connection is the welcome. */
  frame: (frame: In) => void;
  /** The connection changed. */
  changed: (connection: Connection, refusedWith: Code | null) => void;
  timers: Timers;
  /** Makes a socket; the browser's own by default. */
  connect?: (address: Address) => WebSocket;
}

/** How often the line is proved. Two pongs missed make it dead. */
const PING_MS = 5_000;
/** How long a page that is looked at leaves its place to others. */
const LOOKED_AT_MS = 8_000;
/** How long a line that is doubted may take to answer before another connection is made beside it. */
const ALONE_MS = 150;
/** How long a line that is doubted may take to answer at all. */
const PROOF_MS = 1_000;
/** How long a new connection may take up to its first frame. */
const WELCOME_MS = 10_000;
/** Close codes after which trying again is of no use: bad request, signed out, forbidden, not there. */
const FINAL = new Set([4400, 4401, 4403, 4404]);
/** The close code of a socket that had to make room for another page's: one that came back by itself would take that room again. */
const TOO_MANY = 4429;

/** A WebSocket that comes back by itself: backoff with jitter, ping and pong, JSON frames. */
export class Line<In extends { now: Timestamp }> {
  readonly #options: LineOptions<In>;
  #socket: WebSocket | null = null;
  /** What is tried beside a socket that is doubted. */
  #rival: WebSocket | null = null;
  #connection: Connection = "connecting";
  #attempt = 0;
  #missed = 0;
  #wanted = false;
  /** Counts connections, so that an address that is late for its own is ignored. */
  #era = 0;
  #cancelTimer = () => {};
  #unwatch = () => {};
  /** Ends the wait for this page to be used. */
  #unwait = () => {};
  /** The browser says at once what missed pongs would say after seconds. */
  readonly #restart = () => this.restart();

  constructor(options: LineOptions<In>) {
    this.#options = options;
  }

  /** Connects, and stays connected. */
  open(): void {
    this.#wanted = true;
    this.#unwatch = watchNetwork(() => this.#hurry(0));
    globalThis.addEventListener?.("offline", this.#restart);
    void this.#connect();
  }

  /** Leaves for good. */
  close(): void {
    this.#wanted = false;
    this.#unwatch();
    globalThis.removeEventListener?.("offline", this.#restart);
    this.#drop();
  }

  /** Tries now instead of after the wait; also proves a line that the browser believes in. */
  hurry(): void {
    this.#hurry(ALONE_MS);
  }

  /** Throws the connection away and makes another. */
  restart(): void {
    if (this.#wanted && this.#connection !== "refused") this.#lost();
  }

  /** Sends a frame; false where the line is not online. */
  send(frame: object): boolean {
    if (this.#connection !== "online" || this.#socket?.readyState !== 1) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #hurry(alone: number): void {
    if (!this.#wanted || this.#connection === "refused") return;
    if (this.#connection === "online") {
      this.#prove(alone);
    } else {
      this.#drop();
      void this.#connect();
    }
  }

  async #connect(): Promise<void> {
    const era = ++this.#era;
    try {
      const address = await this.#options.address(this.#attempt);
      if (era !== this.#era || !this.#wanted) return;
      this.#socket = this.#dial(address);
    } catch (thrown) {
      if (era === this.#era) this.#failed(thrown);
      return;
    }
    this.#wait(WELCOME_MS, () => this.#lost());
  }

  /** Connects beside the doubted socket. One that fails leaves it to the other. */
  async #rivals(): Promise<void> {
    const era = this.#era;
    try {
      const address = await this.#options.address(0);
      if (era === this.#era && this.#missed > 0) this.#rival = this.#dial(address);
    } catch {}
  }

  #dial(address: Address): WebSocket {
    const socket = this.#options.connect?.(address) ?? new WebSocket(address.url, address.protocols);
    socket.onopen = () => socket.send(JSON.stringify(this.#options.hello()));
    socket.onmessage = (event) => this.#message(socket, String(event.data));
    socket.onclose = (event) => this.#closed(socket, event.code, event.reason);
    return socket;
  }

  #failed(thrown: unknown): void {
    if (thrown instanceof Refused && !thrown.passes) {
      this.#refuse(thrown.code);
    } else {
      this.#lost();
    }
  }

  #message(socket: WebSocket, data: string): void {
    if (socket === this.#rival) {
      this.#socket?.close();
      this.#socket = socket;
      this.#rival = null;
    }
    if (socket !== this.#socket) return;
    this.#rival?.close();
    this.#rival = null;
    this.#missed = 0;
    if (data === "pong") return;
    const frame = JSON.parse(data) as In;
    if (this.#connection !== "online") {
      this.#attempt = 0;
      this.#wait(PING_MS, () => this.#ping());
      this.#set("online");
    }
    this.#options.frame(frame);
  }

  #ping(): void {
    if (this.#missed >= 2) {
      this.#lost();
      return;
    }
    this.#missed += 1;
    this.#socket?.send("ping");
    this.#wait(PING_MS, () => this.#ping());
  }

  /** There is a reason to doubt: an answer must come soon, `alone` ms before another connection is tried, too. */
  #prove(alone: number): void {
    if (this.#rival !== null) return;
    this.#missed += 1;
    this.#socket?.send("ping");
    this.#wait(alone, () => {
      if (this.#missed > 0) void this.#rivals();
      this.#wait(PROOF_MS - alone, () => {
        if (this.#missed > 0) this.#lost();
        else this.#wait(PING_MS - PROOF_MS, () => this.#ping());
      });
    });
  }

  #closed(socket: WebSocket, code: number, reason: string): void {
    if (socket === this.#rival) this.#rival = null;
    if (socket !== this.#socket) return;
    if (FINAL.has(code)) {
      this.#refuse(reason as Code);
    } else if (code === TOO_MANY && this.#rival === null) {
      this.#makeRoom();
    } else {
      this.#lost();
    }
  }

  /** A rival that has begun already spares the wait. */
  #lost(): void {
    const rival = this.#rival;
    this.#rival = null;
    this.#drop();
    this.#set("offline");
    if (rival !== null) {
      this.#socket = rival;
      this.#wait(WELCOME_MS, () => this.#lost());
      return;
    }
    this.#wait(backoff(this.#attempt, this.#options.timers.random()), () => void this.#connect());
    this.#attempt += 1;
  }

  /** Leaves the room to pages that are used, until this one is; for a moment only, where it is looked at. */
  #makeRoom(): void {
    this.#drop();
    this.#set("offline");
    this.#unwait = watchUse(() => this.hurry());
    // Whoever looks at this page needs it more than those that lie behind it.
    if (globalThis.document?.visibilityState === "visible") this.#wait(LOOKED_AT_MS, () => this.hurry());
  }

  #refuse(code: Code): void {
    this.#drop();
    this.#set("refused", code);
  }

  #drop(): void {
    this.#era += 1;
    this.#missed = 0;
    this.#cancelTimer();
    this.#unwait();
    this.#unwait = () => {};
    this.#socket?.close();
    this.#socket = null;
    this.#rival?.close();
    this.#rival = null;
  }

  #wait(ms: number, run: () => void): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#options.timers.after(ms, run);
  }

  #set(connection: Connection, refusedWith: Code | null = null): void {
    if (this.#connection === connection) return;
    this.#connection = connection;
    this.#options.changed(connection, refusedWith);
  }
}
