import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";

import { Printed } from "../../edge/support/printed.ts";
import { until, within } from "../../edge/support/wait.ts";
import type { Certificate } from "./authority.ts";
import { Forwarder } from "./forwarder.ts";
import type { Place } from "./place.ts";

const run = promisify(execFile);

/** What `cargo xtask test` has built. */
export const MEDIA_NODE = resolve(
  process.env["BECKON_MEDIA_NODE"] ?? join(import.meta.dirname, "../../../target/debug/media-node"),
);

/** Ways in to a media node, as browsers name them. */
export type RelayProtocol = "udp" | "tcp" | "tls";

/** What a node is told. */
export interface NodeConfig {
  name: string;
  /** Its host's name, which the certificate has: Firefox speaks TURN over TLS to no mere address. */
  host: string;
  /** The fleet's key. */
  fleet: string;
  /** The folder for its files. */
  folder: string;
  certificate: Certificate;
  /** Networks of participants, which are private ones here. */
  allowed: string[];
  /** The product's port, where the node registers; without it the node runs by itself. */
  product?: number | undefined;
  /** Ways in that it has; all without. */
  ways?: readonly RelayProtocol[] | undefined;
  /** What it logs: warnings alone without it. */
  level?: "warn" | "debug" | undefined;
}

/** How a process ended. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A real media node in a place of its own. */
export class MediaNode {
  readonly name: string;
  readonly place: Place;
  readonly printed: Printed;
  readonly #config: NodeConfig;
  #child: ChildProcess | undefined;
  #ended: Promise<Ended> | undefined;
  #private: Forwarder | undefined;

  constructor(place: Place, config: NodeConfig) {
    if (!existsSync(MEDIA_NODE)) throw new Error(`${MEDIA_NODE} is not built: run cargo xtask test e2e`);
    this.name = config.name;
    this.place = place;
    this.#config = config;
    // A warning is of interest to who runs the stories.
    this.printed = new Printed(config.level !== "debug");
    writeFileSync(this.#file("toml"), configOf(place.address, config));
  }

  /** Starts it and waits until it serves. */
  async start(): Promise<void> {
    const child = spawn(...this.#command("run"), { env: this.#environment(), stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    this.printed.take(child);
    this.#ended = new Promise((done) => child.once("exit", (code, signal) => done({ code, signal })));
    this.#private ??= await Forwarder.start(this.#file("sock"), "127.0.0.1:9478", this.place.namespace);
    await until(`media node ${this.name} to serve`, async () => {
      if (child.exitCode !== null) throw new Error(`media node ${this.name} ended with ${child.exitCode}`);
      return this.#read("/ready").then(
        ({ status }) => (status === 200 ? true : undefined),
        () => undefined,
      );
    });
  }

  /** The power goes: nothing is said to anyone. */
  async kill(): Promise<void> {
    this.#child?.kill("SIGKILL");
    await this.#ended;
  }

  /** It shall take nothing new and end when its last call has left. */
  drain(): void {
    this.#child?.kill("SIGTERM");
  }

  /** Waits until it ends by itself. */
  ended(ms: number): Promise<Ended> {
    if (!this.#ended) throw new Error(`media node ${this.name} was not started`);
    return within(`media node ${this.name} to end`, this.#ended, ms);
  }

  /** Every packet of its clients and peers is dropped; the link to the edge stays. */
  async loseMedia(): Promise<void> {
    const { namespace } = this.place;
    const chain = (hook: string, way: string) => `chain ${hook}s {
  type filter hook ${hook} priority filter; policy accept;
  ${way} "eth0" tcp sport != ${this.#config.product ?? 0} tcp dport != ${this.#config.product ?? 0} drop
  ${way} "eth0" meta l4proto udp drop
}`;
    await namespace.filter("silence", `${chain("input", "iifname")}\n${chain("output", "oifname")}`);
  }

  /** They pass again. */
  findMedia(): Promise<void> {
    return this.place.namespace.filter("silence", "");
  }

  /** What a metric is; labels are matched as they are written, and what has more of them is added up. */
  async metric(name: string, labels: Record<string, string> = {}): Promise<number> {
    const { body } = await this.#read("/metrics");
    const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    return body
      .split("\n")
      .filter((line) => line.split(/[ {]/, 1)[0] === name && wanted.every((each) => line.includes(each)))
      .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" "))), 0);
  }

  /** The servers for one participant, as an operator's tool makes them. */
  async servers(participant: string): Promise<RTCIceServer[]> {
    const command = this.#command("credential", "--participant", participant);
    const { stdout } = await run(...command, { env: this.#environment() });
    const [, username = "", , credential = ""] = stdout.split(/\s+/);
    const at = this.place.address;
    const urls = [
      `turn:${at}:3478?transport=udp`,
      `turn:${at}:3478?transport=tcp`,
      `turns:${this.#config.host}:443?transport=tcp`,
    ];
    return [{ urls, username, credential }];
  }

  /** Ends it. */
  async remove(): Promise<void> {
    await this.kill();
    await this.#private?.kill();
  }

  #file(ending: string): string {
    return join(this.#config.folder, `${this.name}.${ending}`);
  }

  #command(what: "run" | "credential", ...words: string[]): [string, string[]] {
    const command = what === "run" ? [] : [what, ...words];
    const [program, ...rest] = this.place.namespace.within(MEDIA_NODE, ...command, "--config", this.#file("toml"));
    return [program, rest];
  }

  #environment(): NodeJS.ProcessEnv {
    return { MEDIA_NODE_KEYS_FLEET: this.#config.fleet, PATH: process.env["PATH"] };
  }

  async #read(path: string): Promise<{ status: number | undefined; body: string }> {
    const answer = await new Promise<import("node:http").IncomingMessage>((done, failed) => {
      get({ socketPath: this.#file("sock"), path, timeout: 5_000 }, done).once("error", failed);
    });
    return { status: answer.statusCode, body: await text(answer) };
  }
}

function configOf(address: string, config: NodeConfig): string {
  const { name, host, certificate, allowed, product, ways, level = "warn" } = config;
  const quoted = (value: string | string[]) => JSON.stringify(value);
  const has = (way: RelayProtocol, ...ports: number[]) =>
    quoted(!ways || ways.includes(way) ? ports.map((port) => `${address}:${port}`) : []);
  return `node = { id = ${quoted(name)}, region = "local" }
listen = { udp = ${has("udp", 3478, 5004)}, tcp = ${has("tcp", 3478)}, tls = ${has("tls", 5349)}, https = ${has("tls", 443)} }
tls = { certificate = ${quoted(certificate.certificate)}, key = ${quoted(certificate.key)} }
relay = { ipv4 = { local = ${quoted(address)} } }
peers = { allowed = ${quoted(allowed)} }
log = { format = "text", level = ${quoted(level)} }
${product ? `edge = { url = "ws://localhost:${product}/api/node" }\npublic = { name = ${quoted(host)} }` : ""}
`;
}
