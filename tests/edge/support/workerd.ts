import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { workerdProgram } from "../../workerd-program.ts";
import { get } from "./http.ts";
import { VARIABLES } from "./origins.ts";
import { freePort } from "./ports.ts";
import { until } from "./wait.ts";

const CLASSES = ["Brand", "Desk", "Conversation"];

/** The release build that is tested. */
export const MODULE = resolve(
  process.env["BECKON_WORKER"] ?? join(import.meta.dirname, "../../../edge/worker/build/release/index.js"),
);

/** What browsers need of an edge besides its routes: origins with its port in them, and the apps' files. */
export interface Site {
  origins: (port: number) => Record<"APP_ORIGIN" | "WINDOW_ORIGIN" | "SHOP_ORIGIN", string>;
  /** The folder of the built apps; none without it. */
  files?: string;
}

/** Without browsers: names that no request needs to resolve, and no files. */
const NO_SITE: Site = { origins: () => VARIABLES };

/**
 * The built Worker on workerd itself, with its objects on disk, so that it can be killed and started again in the middle
 * of something.
 */
export class Edge {
  readonly port: number;
  readonly #folder: string;
  readonly #functions: number;
  readonly #site: Site;
  #child: ChildProcess | undefined;

  private constructor(port: number, folder: string, functions: number, site: Site) {
    this.port = port;
    this.#folder = folder;
    this.#functions = functions;
    this.#site = site;
  }

  /** Starts it. Its functions are looked for on `functions`, whether anyone listens there or not. */
  static async start(functions?: number, site = NO_SITE): Promise<Edge> {
    const folder = mkdtempSync(join(tmpdir(), "beckon-edge-"));
    for (const part of ["objects", "no-files"]) mkdirSync(join(folder, part));
    for (const file of ["index.js", "index_bg.wasm"]) copyFileSync(join(dirname(MODULE), file), join(folder, file));
    copyFileSync(join(import.meta.dirname, "files.js"), join(folder, "files.js"));
    const edge = new Edge(await freePort(), folder, functions ?? (await freePort()), site);
    writeFileSync(join(folder, "config.capnp"), edge.#config());
    await edge.resume();
    return edge;
  }

  /** The power goes: nothing is said to anyone. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }

  /** Starts it again on the same port with what is on the disk. */
  async resume(): Promise<void> {
    const child = spawn(workerdProgram, ["serve", join(this.#folder, "config.capnp")], {
      stdio: [
        "ignore",
        process.env["BECKON_EDGE_LOG"] ? "inherit" : "ignore",
        process.env["BECKON_EDGE_LOG"] ? "inherit" : "ignore",
      ],
    });
    this.#child = child;
    await until(
      "workerd to answer",
      async () => {
        if (child.exitCode !== null) throw new Error(`workerd ended with ${child.exitCode}`);
        const { host } = new URL(this.#site.origins(this.port).APP_ORIGIN);
        const answer = await get(this.port, "app", "/api/health", { host }).catch(() => undefined);
        return answer?.status === 200 ? true : undefined;
      },
      20_000,
    );
  }

  /** Ends it and forgets its disk. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #config(): string {
    const quoted = (text: string) => JSON.stringify(text);
    const variables = {
      ...VARIABLES,
      ...this.#site.origins(this.port),
      RECORD_URL: `http://127.0.0.1:${this.#functions}/record`,
      REPORT_URL: `http://127.0.0.1:${this.#functions}/report`,
    };
    const bindings = [
      ...CLASSES.map((name) => `(name = "${name.toUpperCase()}", durableObjectNamespace = "${name}")`),
      `(name = "ASSETS", service = "assets")`,
      ...Object.entries(variables).map(([name, value]) => `(name = "${name}", text = ${quoted(value)})`),
    ];
    const namespaces = CLASSES.map((name) => `(className = "${name}", uniqueKey = "${name}", enableSql = true)`);
    return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "edge", worker = .edge),
    (name = "objects", disk = (path = ${quoted(join(this.#folder, "objects"))}, writable = true)),
    (name = "assets", worker = .assets),
    (name = "files", disk = (path = ${quoted(this.#site.files ?? join(this.#folder, "no-files"))})),
    (name = "internet", network = (allow = ["private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${this.port}", http = (), service = "edge")],
);
const assets :Workerd.Worker = (
  modules = [(name = "files.js", esModule = embed "files.js")],
  compatibilityDate = "2026-11-01",
  bindings = [(name = "FILES", service = "files")],
);
const edge :Workerd.Worker = (
  modules = [
    (name = "index.js", esModule = embed "index.js"),
    (name = "index_bg.wasm", wasm = embed "index_bg.wasm"),
  ],
  compatibilityDate = "2026-11-01",
  durableObjectNamespaces = [${namespaces.join(", ")}],
  durableObjectStorage = (localDisk = "objects"),
  bindings = [
    ${bindings.join(",\n    ")},
  ],
);
`;
  }
}
