// A process: carries every connection that is made to one place on to another. `forward.ts LISTEN TARGET`, each `host:port` or
// the path of a socket file, which leads from one network namespace into another. A third word holds everything back for so many ms.

import { connect, createServer, type Socket } from "node:net";

function placeOf(text: string): { path: string } | { host: string; port: number } {
  if (text.startsWith("/")) return { path: text };
  const [host = "", port] = text.split(":");
  return { host, port: Number(port) };
}

const [listen = "", target = "", held = "0"] = process.argv.slice(2);
const oneWay = Number(held);

/** What either end does, the other is told. */
function join(one: Socket, other: Socket): void {
  // Browsers and servers do not wait for the other side's acknowledgement either.
  one.setNoDelay(true);
  if (oneWay === 0) one.pipe(other);
  else one.on("data", (bytes) => setTimeout(() => other.writable && other.write(bytes), oneWay));
  one.on("error", () => other.destroy());
  one.on("close", () => other.destroy());
}

createServer((incoming) => {
  const outgoing = connect(placeOf(target));
  join(incoming, outgoing);
  join(outgoing, incoming);
}).listen(placeOf(listen), () => process.stdout.write("listening\n"));
