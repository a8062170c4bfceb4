import { connect, createServer, type Server, type Socket } from "node:net";

/** A loopback port in front of another one, behind which everything takes `oneWay` milliseconds each way. */
export interface Delay {
  port: number;
  stop(): void;
}

/** Starts one. Bytes keep their order; nothing is lost. */
export function delay(target: number, oneWay: number): Promise<Delay> {
  const open = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.setNoDelay(true);
      from.on("data", (bytes) => setTimeout(() => to.writable && to.write(bytes), oneWay));
      from.on("end", () => setTimeout(() => to.end(), oneWay));
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        setTimeout(() => to.destroy(), oneWay);
      });
    }
  });
  return new Promise((started) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      started({
        port: typeof address === "object" && address ? address.port : 0,
        stop() {
          server.close();
          for (const socket of open) socket.destroy();
        },
      });
    });
  });
}
