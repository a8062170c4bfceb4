import { execFile, execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium, type LaunchOptions } from "@playwright/test";

import { chromiumOptions } from "./browsers.ts";
import { Forwarder } from "./forwarder.ts";

const run = promisify(execFile);
const ip = (...words: string[]) => run("ip", words);

/** Addresses that exist in these namespaces alone. */
const address = (last: number) => `10.77.0.${last}`;

/**
 * A network of one story's own, in namespaces of the kernel: a switch, and places that hang on it by a cable each. What happens
 * to a cable happens to media and signalling alike, and nothing of it touches this machine's own network.
 *
 *   agent's place ── switch ── consumer's place
 *                      │
 *              the product's port, through a socket file
 *
 * In each place the product is at its usual origins: a forwarder listens on that place's own loopback.
 */
export class Lan {
  readonly #folder = mkdtempSync(join(tmpdir(), "beckon-lan-"));
  readonly #name = `beckon-${randomBytes(4).toString("hex")}`;
  readonly #port: number;
  readonly #forwarders: Forwarder[] = [];
  readonly #places: Place[] = [];

  private constructor(port: number) {
    this.#port = port;
  }

  /** Why this machine cannot have one; nothing where it can. */
  static impossible(): string | undefined {
    if (process.platform !== "linux") return "network namespaces are Linux's";
    if (process.getuid?.() !== 0) return "only root may make network namespaces";
    const probe = `beckon-${randomBytes(4).toString("hex")}`;
    try {
      execFileSync("ip", ["netns", "add", probe], { stdio: "pipe" });
      execFileSync("ip", ["netns", "delete", probe], { stdio: "pipe" });
      return undefined;
    } catch (error) {
      return `network namespaces cannot be made here (${String(error).split("\n").join(" ")}); Debian: iproute2`;
    }
  }

  /** Makes the switch, with the product that listens on `port` behind it. */
  static async make(port: number): Promise<Lan> {
    const lan = new Lan(port);
    try {
      await lan.#begin();
    } catch (error) {
      await lan.remove();
      throw error;
    }
    return lan;
  }

  /** Hangs a place on the switch. */
  async place(name: string): Promise<Place> {
    const place = new Place(`${this.#name}-${name}`, this.#name, address(2 + this.#places.length), this.#port);
    this.#places.push(place);
    await place.begin(address(1));
    return place;
  }

  /** How to start a Chromium that has nothing but a place's network. */
  browserIn(place: Place): LaunchOptions {
    const options = chromiumOptions();
    const program = options.executablePath ?? chromium.executablePath();
    const executablePath = join(this.#folder, `${place.namespace}-chromium`);
    writeFileSync(executablePath, `#!/bin/sh\nexec ip netns exec ${place.namespace} '${program}' "$@"\n`, {
      mode: 0o755,
    });
    return { ...options, executablePath };
  }

  /** Ends what runs in it and forgets it. */
  async remove(): Promise<void> {
    for (const place of this.#places) await place.remove();
    for (const forwarder of this.#forwarders) await forwarder.kill();
    await ip("netns", "delete", this.#name).catch(() => {});
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #begin(): Promise<void> {
    await ip("netns", "add", this.#name);
    await ip("-n", this.#name, "link", "add", "switch", "type", "bridge");
    await ip("-n", this.#name, "address", "add", `${address(1)}/24`, "dev", "switch");
    await ip("-n", this.#name, "link", "set", "switch", "up");
    const file = join(this.#folder, "product.sock");
    this.#forwarders.push(await Forwarder.start(file, `127.0.0.1:${this.#port}`));
    this.#forwarders.push(await Forwarder.start(`${address(1)}:${this.#port}`, file, this.#name));
  }
}

/** One person's end of a cable. */
export class Place {
  readonly namespace: string;
  readonly #switch: string;
  readonly #address: string;
  readonly #port: number;
  /** The cable's end at the switch; a name of an interface is at most 15 characters. */
  readonly #cable: string;
  #product: { forwarder: Forwarder; target: string } | undefined;

  constructor(namespace: string, lan: string, ownAddress: string, port: number) {
    this.namespace = namespace;
    this.#switch = lan;
    this.#address = ownAddress;
    this.#port = port;
    this.#cable = `to-${ownAddress.split(".").at(-1)}`;
  }

  /** Makes it; the product is behind `gateway`. */
  async begin(gateway: string): Promise<void> {
    const { namespace } = this;
    await ip("netns", "add", namespace);
    await ip("-n", namespace, "link", "set", "lo", "up");
    const cable = ["type", "veth", "peer", "name", "eth0", "netns", namespace];
    await ip("-n", this.#switch, "link", "add", this.#cable, ...cable);
    await ip("-n", namespace, "address", "add", `${this.#address}/24`, "dev", "eth0");
    await ip("-n", namespace, "link", "set", "eth0", "up");
    await this.#atSwitch("up");
    await this.find();
    // Without a way to everywhere Chromium thinks that it has no network.
    await ip("-n", namespace, "route", "add", "default", "via", gateway);
    const target = `${gateway}:${this.#port}`;
    this.#product = { forwarder: await this.#forward(target), target };
  }

  /** Somewhere on the way everything is dropped, and nobody is told. */
  lose(): Promise<unknown> {
    return this.#atSwitch("nomaster");
  }

  /** The way is whole again. */
  find(): Promise<unknown> {
    return this.#atSwitch("master", "switch");
  }

  /** The cable is pulled: the browser sees that its only link is down. */
  unplug(): Promise<unknown> {
    return this.#atSwitch("down");
  }

  /** The cable is put back. */
  plug(): Promise<unknown> {
    return this.#atSwitch("up");
  }

  /** Only the product cannot be reached from here; every other packet passes. */
  async loseProduct(): Promise<void> {
    await this.#product?.forwarder.kill();
  }

  /** The product can be reached again. */
  async findProduct(): Promise<void> {
    if (this.#product) this.#product.forwarder = await this.#forward(this.#product.target);
  }

  async remove(): Promise<void> {
    await this.loseProduct();
    await ip("netns", "delete", this.namespace).catch(() => {});
  }

  #atSwitch(...change: string[]): Promise<unknown> {
    return ip("-n", this.#switch, "link", "set", this.#cable, ...change);
  }

  #forward(target: string): Promise<Forwarder> {
    return Forwarder.start(`127.0.0.1:${this.#port}`, target, this.namespace);
  }
}
