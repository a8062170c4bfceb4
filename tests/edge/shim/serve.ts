// edge/worker/shim.js on bare workerd, with bindings.js where the Rust module's bindings belong.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { workerdProgram } from "../../workerd-program.ts";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `(module (func (export "trap") unreachable))` */
const TRAP = "0061736d0100000001040160000003020100070801047472617000000a05010300000b";

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "edge", worker = .edge)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "edge")],
);
const edge :Workerd.Worker = (
  modules = [(name = "index.js", esModule = embed "index.js"), (name = "trap.wasm", wasm = embed "trap.wasm")],
  compatibilityDate = "2026-11-01",
  durableObjectNamespaces = [(className = "Brand", uniqueKey = "brand")],
  durableObjectStorage = (inMemory = void),
  bindings = [(name = "BRAND", durableObjectNamespace = "Brand")],
);
`;

/** A running workerd. */
export interface Served {
  origin: string;
  stop(): void;
}

/** Starts it on a free port. */
export async function serve(): Promise<Served> {
  const place = mkdtempSync(join(tmpdir(), "beckon-shim-"));
  await build({
    entryPoints: [folder("../../../edge/worker/shim.js")],
    outfile: join(place, "index.js"),
    bundle: true,
    format: "esm",
    external: ["*.wasm", "cloudflare:*"],
    alias: { "edge-bindings": folder("./bindings.js") },
  });
  writeFileSync(join(place, "trap.wasm"), Buffer.from(TRAP, "hex"));
  writeFileSync(join(place, "config.capnp"), CONFIG);
  const workerd = spawn(workerdProgram, ["serve", "--control-fd=3", join(place, "config.capnp")], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  // workerd says on its third descriptor which port it was given.
  const said = createInterface({ input: workerd.stdio[3] as Readable });
  const port = await new Promise<number>((found, failed) => {
    said.once("line", (line) => found(JSON.parse(line).port));
    workerd.once("exit", (code) => failed(new Error(`workerd ended with ${code}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => {
      workerd.kill("SIGKILL");
      rmSync(place, { recursive: true });
    },
  };
}
