import { type IncomingHttpHeaders, request } from "node:http";

import { hostOf, ORIGINS, type Origin } from "./origins.ts";

/** An answer, with its body as text. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** What a test says differently from a browser's page of that origin. */
export interface Asking {
  method?: string;
  /** Sent as JSON; a string or buffer is sent as it is. */
  body?: unknown;
  /** Replaces headers; null leaves one out. */
  headers?: Record<string, string | null>;
}

/** Asks the edge under the name of one of its origins, as a page of that origin would. */
export function ask(port: number, origin: Origin, path: string, asking: Asking = {}): Promise<Answer> {
  const { method = "GET", body } = asking;
  const raw =
    typeof body === "string" || Buffer.isBuffer(body) ? body : body === undefined ? body : JSON.stringify(body);
  const headers: Record<string, string | null> = {
    host: hostOf(origin),
    ...(method === "GET" ? {} : { origin: ORIGINS[origin] }),
    ...(raw === undefined ? {} : { "content-type": "application/json" }),
    ...asking.headers,
  };
  const kept = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
  return new Promise((done, failed) => {
    const outgoing = request(
      { host: "127.0.0.1", port, path, method, headers: Object.fromEntries(kept) },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.on("error", failed);
        incoming.on("end", () =>
          done({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text: Buffer.concat(parts).toString("utf8"),
          }),
        );
      },
    );
    outgoing.once("error", failed);
    outgoing.end(raw);
  });
}

/** Asks for a document. */
export const get = (port: number, origin: Origin, path: string, headers: Record<string, string | null> = {}) =>
  ask(port, origin, path, { headers });

/** Sends a document. */
export const post = (
  port: number,
  origin: Origin,
  path: string,
  body: unknown,
  headers: Record<string, string | null> = {},
) => ask(port, origin, path, { method: "POST", body, headers });

/** The code of a problem document; the status where it is none. */
export function codeOf(answer: Answer): string {
  if (!answer.headers["content-type"]?.startsWith("application/problem+json")) return `status ${answer.status}`;
  return (JSON.parse(answer.text) as { code: string }).code;
}
