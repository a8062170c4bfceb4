import type { Client, ClientFrame, Code, Server, ServerFrame } from "../protocol.ts";
import type { ServerClock } from "./clock.ts";
import { type Address, type Connection, Line } from "./line.ts";
import { Refused } from "./refused.ts";
import type { Timers } from "./timers.ts";

/** What a conversation's socket needs, and whom it tells. */
export interface SocketOptions {
  address: (attempt: number) => Address | Promise<Address>;
  /** Made anew for each connection: carries the last entry that this page has. */
  hello: () => Client;
  /** A frame came; answers to requests are settled before. */
  frame: (frame: Server) => void;
  changed: (connection: Connection, refusedWith: Code | null) => void;
  clock: ServerClock;
  timers: Timers;
  connect?: (address: Address) => WebSocket;
}

/** A frame that waits for its answer. */
interface Request {
  frame: ClientFrame;
  resolve: (seq: number | null) => void;
  reject: (refused: Refused) => void;
}

/**
 * A page's end of a conversation.
 *
 * {@link request} is for what must arrive: it is repeated on each new connection until it is answered, which is harmless
 * because every such frame carries its own id or names a state. {@link tell} is for what is worthless later.
 */
export class ConversationSocket {
  readonly #line: Line<ServerFrame>;
  readonly #options: SocketOptions;
  readonly #unanswered = new Map<number, Request>();
  #n = 0;
  /** Whether the welcome of this connection came: only then may anything but *hello* be sent. */
  #welcomed = false;
  #refusedWith: Code | null = null;

  constructor(options: SocketOptions) {
    this.#options = options;
    this.#line = new Line<ServerFrame>({
      address: options.address,
      hello: options.hello,
      frame: (frame) => this.#receive(frame),
      changed: (connection, refusedWith) => this.#change(connection, refusedWith),
      timers: options.timers,
      ...(options.connect && { connect: options.connect }),
    });
  }

  open(): void {
    this.#line.open();
  }

  /** Leaves for good; what is unanswered is rejected. */
  close(): void {
    this.#line.close();
    this.#rejectAll("unavailable");
  }

  /** Tries to connect now. */
  hurry(): void {
    this.#line.hurry();
  }

  /** Asks for what is missing by a new connection. */
  resume(): void {
    this.#line.restart();
  }

  /** Sends until it is answered. Resolves with the entry's place where there is one; rejects with {@link Refused}. */
  request(body: Client): Promise<number | null> {
    return new Promise((resolve, reject) => {
      if (this.#refusedWith !== null) {
        reject(refused(this.#refusedWith));
        return;
      }
      this.#n += 1;
      const frame: ClientFrame = { n: this.#n, ...body };
      this.#unanswered.set(this.#n, { frame, resolve, reject });
      if (this.#welcomed) this.#line.send(frame);
    });
  }

  /** Sends once, or not at all while the line is down. */
  tell(body: Client): void {
    if (this.#welcomed) this.#line.send(body);
  }

  #receive({ now, ...body }: ServerFrame): void {
    this.#options.clock.sample(now);
    const frame = body as Server;
    switch (frame.type) {
      case "done":
        this.#take(frame.n)?.resolve(frame.seq);
        return;
      case "rejected":
        if (frame.n !== null) this.#take(frame.n)?.reject(new Refused(frame.refusal));
        return;
      case "welcome":
        this.#welcomed = true;
        for (const { frame: unanswered } of this.#unanswered.values()) this.#line.send(unanswered);
        this.#options.frame(frame);
        return;
      default:
        this.#options.frame(frame);
    }
  }

  #take(n: number): Request | undefined {
    const request = this.#unanswered.get(n);
    this.#unanswered.delete(n);
    return request;
  }

  #change(connection: Connection, refusedWith: Code | null): void {
    this.#welcomed = false;
    if (refusedWith !== null) {
      this.#refusedWith = refusedWith;
      this.#rejectAll(refusedWith);
    }
    this.#options.changed(connection, refusedWith);
  }

  #rejectAll(code: Code): void {
    const requests = [...this.#unanswered.values()];
    this.#unanswered.clear();
    for (const { reject } of requests) reject(refused(code));
  }
}

function refused(code: Code): Refused {
  return new Refused({ code, message: "The connection was refused.", remedy: "Load the page again." });
}
