import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Below the ports that kernels give to who asks for any, so that nobody is given one before it is used. */
const FIRST = 12_000;
const LAST = 19_999;

/** A loopback port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(FIRST, LAST + 1);
    if (await isFree(port)) return port;
  }
  throw new Error("no port is free");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((told) => {
    const server = createServer();
    server.once("error", () => told(false));
    server.listen(port, "127.0.0.1", () => server.close(() => told(true)));
  });
}
