import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a managed TURN service was asked. */
export interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Answers one request. */
export type Behaviour = (asked: Asked, answer: ServerResponse, number: number) => void;

/** A server on this machine in the place of a managed TURN service: it hears what is asked, and answers as a test says. */
export class TurnService {
  readonly asked: Asked[] = [];
  behaves: Behaviour;
  readonly #server: Server;

  private constructor(behaves: Behaviour) {
    this.behaves = behaves;
    this.#server = createServer((request, answer) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        const { method = "", url = "", headers } = request;
        const asked = { method, path: url, headers, body: Buffer.concat(parts).toString("utf8") };
        this.asked.push(asked);
        this.behaves(asked, answer, this.asked.length);
      });
    });
  }

  static async start(behaves: Behaviour): Promise<TurnService> {
    const service = new TurnService(behaves);
    await new Promise<void>((ready) => service.#server.listen(0, "127.0.0.1", ready));
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Forgets what was asked until now. */
  forget(): void {
    this.asked.length = 0;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => this.#server.close(() => done()));
  }
}

/** Answers with JSON. */
export function json(answer: ServerResponse, status: number, body: unknown): void {
  answer.writeHead(status, { "content-type": "application/json" });
  answer.end(JSON.stringify(body));
}

/** Gives what Cloudflare gives, other credentials each time. */
export const cloudflare: Behaviour = (_, answer, number) =>
  json(answer, 201, {
    iceServers: [
      { urls: ["stun:stun.cloudflare.com:3478", "stun:stun.cloudflare.com:53"] },
      {
        urls: ["turn:turn.cloudflare.com:3478?transport=udp", "turns:turn.cloudflare.com:443?transport=tcp"],
        username: `user-${number}`,
        credential: `credential-${number}`,
      },
    ],
  });

/** Gives what Twilio gives. */
export const twilio: Behaviour = (_, answer, number) => {
  const [username, credential] = [`user-${number}`, `credential-${number}`];
  const turn = "turn:global.turn.twilio.com:3478?transport=udp";
  json(answer, 201, {
    username,
    password: credential,
    ttl: "3600",
    ice_servers: [
      { url: "stun:global.stun.twilio.com:3478", urls: "stun:global.stun.twilio.com:3478" },
      { url: turn, urls: turn, username, credential },
    ],
  });
};
