import { request } from "node:http";

import { WebSocket } from "ws";

/** Sends a request to loopback under the name of one of the product's origins. */
export function send(
  port: number,
  host: string,
  path: string,
  { method = "GET", body, headers = {} }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<{ status: number; cookie: string; body: string }> {
  return new Promise((done, failed) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method,
        headers: {
          host: `${host}:${port}`,
          origin: `http://${host}:${port}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.on("end", () =>
          done({
            status: incoming.statusCode ?? 0,
            cookie: (incoming.headers["set-cookie"]?.[0] ?? "").split(";")[0] ?? "",
            body: Buffer.concat(parts).toString("utf8"),
          }),
        );
      },
    );
    outgoing.once("error", failed);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Opens a socket to one of the product's origins on loopback. */
export function open(
  port: number,
  host: string,
  path: string,
  protocols: string[],
  headers: Record<string, string> = {},
): Promise<WebSocket> {
  return new Promise((done, failed) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, protocols, {
      headers: { host: `${host}:${port}`, origin: `http://${host}:${port}`, ...headers },
      perMessageDeflate: false,
    });
    socket.once("open", () => done(socket));
    socket.once("error", failed);
  });
}
