// A process: carries every connection that is made to one place on to another. `forward.ts LISTEN TARGET`, each `host:port` or
// the path of a socket file, which leads from one network namespace into another.

import { connect, createServer, type Socket } from "node:net";

function placeOf(text: string): { path: string } | { host: string; port: number } {
  if (text.startsWith("/")) return { path: text };
  const [host = "", port] = text.split(":");
  return { host, port: Number(port) };
}

/** What either end does, the other is told. */
function join(one: Socket, other: Socket): void {
  one.pipe(other);
  one.on("error", () => other.destroy());
  one.on("close", () => other.destroy());
}

const [listen = "", target = ""] = process.argv.slice(2);
createServer((incoming) => {
  const outgoing = connect(placeOf(target));
  join(incoming, outgoing);
  join(outgoing, incoming);
}).listen(placeOf(listen), () => process.stdout.write("listening\n"));
