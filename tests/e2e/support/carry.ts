// A process: makes two network interfaces in the namespace that it runs in, and carries every frame from one to the other, each way after
// so many ms. `carry.ts ONE OTHER PORT MS`. Not every kernel can hold packets back by itself. The interfaces are socat's; it and this
// process talk over the namespace's own loopback, on PORT and the three that follow it.

import { type ChildProcess, spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";

const [one = "", other = "", port = "", held = ""] = process.argv.slice(2);
const first = Number(port);
const oneWay = Number(held);

/** Frames are held back on loopback, whose datagrams may be larger than any of them. */
async function end(
  name: string,
  own: number,
  its: number,
): Promise<{ send(frame: Buffer): void; hear(to: (frame: Buffer) => void): void }> {
  const socket = createSocket("udp4");
  socket.bind(own, "127.0.0.1");
  await once(socket, "listening");
  const child: ChildProcess = spawn(
    "socat",
    [`TUN,tun-name=${name},tun-type=tap,iff-no-pi`, `UDP4-DATAGRAM:127.0.0.1:${own},bind=127.0.0.1:${its}`],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  child.once("exit", () => process.exit(1));
  process.once("exit", () => child.kill("SIGKILL"));
  return {
    send: (frame) => socket.send(frame, its, "127.0.0.1"),
    hear: (to) => socket.on("message", to),
  };
}

const [near, far] = [await end(one, first, first + 1), await end(other, first + 2, first + 3)];
near.hear((frame) => setTimeout(far.send, oneWay, frame));
far.hear((frame) => setTimeout(near.send, oneWay, frame));
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit(0));
process.stdout.write("carrying\n");
