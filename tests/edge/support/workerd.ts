import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { workerdProgram } from "../../workerd-program.ts";
import { get, post } from "./http.ts";
import { VARIABLES } from "./origins.ts";
import { freePort } from "./ports.ts";
import { Printed } from "./printed.ts";
import { until } from "./wait.ts";

const CLASSES = ["Brand", "Desk", "Conversation", "Relays"];

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
  readonly printed = new Printed(process.env["BECKON_EDGE_LOG"] !== undefined);
  readonly #folder: string;
  readonly #functions: number;
  readonly #site: Site;
  readonly #variables: Record<string, string>;
  /** Where objects are spoken to as other objects speak to them. */
  #door = 0;
  #child: ChildProcess | undefined;

  private constructor(port: number, folder: string, functions: number, site: Site, variables: Record<string, string>) {
    this.port = port;
    this.#folder = folder;
    this.#functions = functions;
    this.#site = site;
    this.#variables = variables;
  }

  /**
   * Starts it. Its functions are looked for on `functions`, whether anyone listens there or not; `variables` come on top of
   * the usual ones.
   */
  static async start(functions?: number, site = NO_SITE, variables: Record<string, string> = {}): Promise<Edge> {
    const folder = mkdtempSync(join(tmpdir(), "beckon-edge-"));
    for (const part of ["objects", "no-files"]) mkdirSync(join(folder, part));
    for (const file of ["index.js", "index_bg.wasm"]) copyFileSync(join(dirname(MODULE), file), join(folder, file));
    for (const file of ["files.js", "door.js"]) copyFileSync(join(import.meta.dirname, file), join(folder, file));
    const edge = new Edge(await freePort(), folder, functions ?? (await freePort()), site, variables);
    edge.#door = await freePort();
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

  /** Starts it again on the same port with what is on the disk, and perhaps in another environment. */
  async resume(variables: Record<string, string> = {}): Promise<void> {
    writeFileSync(join(this.#folder, "config.capnp"), this.#config(variables));
    const child = spawn(workerdProgram, ["serve", join(this.#folder, "config.capnp")], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    this.printed.take(child);
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

  /** Says something to a brand's `Brand` object, as another object of that brand would. */
  async sayToBrand(brand: string, said: object): Promise<unknown> {
    const answer = await post(this.#door, "app", "/", { binding: "BRAND", name: `${brand}/brand`, brand, said });
    return JSON.parse(answer.text);
  }

  /** Everything that the objects have stored, byte by byte. */
  stored(): string {
    const folder = join(this.#folder, "objects");
    return globSync("**/*.sqlite*", { cwd: folder })
      .map((file) => readFileSync(join(folder, file), "latin1"))
      .join("\n");
  }

  /** Ends it and forgets its disk. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #config(more: Record<string, string>): string {
    const quoted = (text: string) => JSON.stringify(text);
    const variables = {
      ...VARIABLES,
      ...this.#site.origins(this.port),
      RECORD_URL: `http://127.0.0.1:${this.#functions}/record`,
      REPORT_URL: `http://127.0.0.1:${this.#functions}/report`,
      ...this.#variables,
      ...more,
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
    (name = "door", worker = .door),
    (name = "files", disk = (path = ${quoted(this.#site.files ?? join(this.#folder, "no-files"))})),
    (name = "internet", network = (allow = ["private", "local"])),
  ],
  sockets = [
    (name = "http", address = "127.0.0.1:${this.port}", http = (), service = "edge"),
    (name = "door", address = "127.0.0.1:${this.#door}", http = (), service = "door"),
  ],
);
const door :Workerd.Worker = (
  modules = [(name = "door.js", esModule = embed "door.js")],
  compatibilityDate = "2026-11-01",
  bindings = [(name = "BRAND", durableObjectNamespace = (className = "Brand", serviceName = "edge"))],
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
