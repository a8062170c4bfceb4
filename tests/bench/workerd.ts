import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { freePort } from "../edge/support/ports.ts";
import { workerdProgram } from "../workerd-program.ts";

const build = resolve(import.meta.dirname, "../../edge/worker/build/release");

/** The built Worker on bare workerd: no wrangler around it, whose tracing costs a factor of five. */
export interface BareEdge {
  port: number;
  /** CPU time that workerd has used so far, in milliseconds. */
  cpu(): Promise<number>;
  stop(): void;
}

const text = (name: string, value: string) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(value)})`;
const object = (binding: string, className: string) => `(name = "${binding}", durableObjectNamespace = "${className}")`;
const namespace = (className: string) => `(className = "${className}", uniqueKey = "${className}", enableSql = true)`;

/** Starts the Worker with its objects on disk in a folder of its own. */
export async function bareEdge(): Promise<BareEdge> {
  const folder = mkdtempSync(join(tmpdir(), "beckon-bench-"));
  const port = await freePort();
  const classes = ["Brand", "Desk", "Conversation", "Relays"];
  const variables = {
    ENVIRONMENT: "development",
    APP_ORIGIN: `http://localhost:${port}`,
    WINDOW_ORIGIN: `http://window.localhost:${port}`,
    SHOP_ORIGIN: `http://shop.localhost:${port}`,
    DEFAULT_BRAND: "brd_bench",
    TICKET_KEY: Buffer.alloc(32, 7).toString("base64"),
    RECORD_URL: "http://127.0.0.1:9/record",
    REPORT_URL: "http://127.0.0.1:9/report",
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "bench",
    AWS_SECRET_ACCESS_KEY: "bench",
  };
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "edge", worker = .edge),
    (name = "objects", disk = (path = ${JSON.stringify(folder)}, writable = true)),
    (name = "assets", worker = .assets),
    (name = "internet", network = (allow = ["private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "edge")],
);
const assets :Workerd.Worker = (
  modules = [(name = "assets.js", esModule = "export default { fetch: () => new Response('not here', { status: 404 }) }")],
  compatibilityDate = "2026-11-01",
);
const edge :Workerd.Worker = (
  modules = [
    (name = "index.js", esModule = embed "index.js"),
    (name = "index_bg.wasm", wasm = embed "index_bg.wasm"),
  ],
  compatibilityDate = "2026-11-01",
  durableObjectNamespaces = [${classes.map(namespace).join(", ")}],
  durableObjectStorage = (localDisk = "objects"),
  bindings = [
    ${classes.map((each) => object(each.toUpperCase(), each)).join(",\n    ")},
    (name = "ASSETS", service = "assets"),
    ${Object.entries(variables)
      .map(([name, value]) => text(name, value))
      .join(",\n    ")},
  ],
);
`;
  // What a configuration embeds lies beside it.
  for (const part of ["index.js", "index_bg.wasm"]) copyFileSync(join(build, part), join(folder, part));
  const file = join(folder, "config.capnp");
  writeFileSync(file, config);
  const child: ChildProcess = spawn(workerdProgram, ["serve", file], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const stop = () => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", stop);
  await answers(`http://127.0.0.1:${port}/`, child);
  return { port, cpu: () => cpuOf(child.pid ?? 0), stop };
}

/** Waits until the server answers anything at all; at most 20 s. */
async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`workerd ended with ${child.exitCode}`);
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("workerd did not answer within 20 s");
}

async function cpuOf(pid: number): Promise<number> {
  const { readFile } = await import("node:fs/promises");
  const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ")[1]?.split(" ") ?? [];
  // User and system time, in ticks of 10 ms, are the 12th and 13th fields after the name.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
