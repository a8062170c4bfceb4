import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, LaunchOptions } from "@playwright/test";

import { Authority } from "./authority.ts";
import { Switch } from "./cable.ts";
import { Forwarder } from "./forwarder.ts";
import { MediaNode, type NodeConfig } from "./media-node.ts";
import { Names } from "./names.ts";
import { Namespace } from "./namespace.ts";
import { Place, type Product } from "./place.ts";
import { type Kind, PlacedBrowser } from "./placed-browser.ts";
import { missing } from "./programs.ts";
import { Router } from "./router.ts";

/** What a media node of a lan may be told. */
export type NodeWishes = Pick<NodeConfig, "fleet" | "ways" | "level"> & {
  /** Whether it registers at the product. */
  registers: boolean;
};

/** The programs that a lan needs, each with its Debian package; those of media nodes besides. */
const PROGRAMS = { ip: "iproute2", nft: "nftables", openssl: "openssl", certutil: "libnss3-tools" };

/** What slow cables need. */
const SLOW = { socat: "socat" };

/**
 * A network of one story's own, in namespaces of the kernel: a switch, and places that hang on it by a cable each, or behind a
 * router. What happens to a cable happens to media and signalling alike, and nothing of it touches this machine's own network.
 *
 *   agent's place ── switch ── router ── consumer's place
 *                    │    └─── media node's place
 *              the product's port, through a socket file
 *
 * In each place the product is at its usual origins: a forwarder listens on that place's own loopback.
 */
export class Lan {
  readonly #folder = mkdtempSync(join(tmpdir(), "beckon-lan-"));
  /** Begins the names of its namespaces. */
  readonly #name = `beckon-${randomBytes(4).toString("hex")}`;
  readonly #port: number;
  readonly #names = new Names();
  /** Whatever is to be ended, in the order in which it was made. */
  readonly #parts: { remove(): Promise<void> }[] = [this.#names];
  #at: { switch: Switch; product: Product } | undefined;
  #authority: Promise<Authority> | undefined;
  #routers = 0;

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

  /** Why this machine cannot have one with routers and media nodes, and with slow cables where they are wanted; nothing where it can. */
  static impossibleWithNodes(slow = false): string | undefined {
    return missing({ ...PROGRAMS, ...(slow && SLOW) }) ?? Lan.impossible();
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

  /** Hangs a place on the switch, by a cable that takes `oneWay` ms. */
  place(name: string, oneWay = 0): Promise<Place> {
    const { switch: at, product } = this.#here();
    this.#names.teach(`${this.#name}-${name}`);
    return this.#keep(Place.make(`${this.#name}-${name}`, at, product, oneWay));
  }

  /** Hangs a router on the switch, and a place behind it. */
  async placeBehindRouter(name: string): Promise<{ place: Place; router: Router }> {
    const { switch: at, product } = this.#here();
    this.#routers += 1;
    this.#names.teach(`${this.#name}-${name}`);
    const network = `10.78.${this.#routers}`;
    const router = await this.#keep(Router.make(`${this.#name}-${name}-router`, at, network, product));
    return { router, place: await this.#keep(router.place(`${this.#name}-${name}`)) };
  }

  /** Starts a media node in a place of its own. */
  async mediaNode(name: string, { registers, ...wishes }: NodeWishes): Promise<MediaNode> {
    const place = await this.place(name);
    const host = `${name}.relay.test`;
    this.#names.add(host, place.address);
    const node = new MediaNode(place, {
      name,
      ...wishes,
      host,
      folder: this.#folder,
      certificate: await (await this.#believed()).certify(host),
      allowed: [this.#here().switch.prefix],
      product: registers ? this.#port : undefined,
    });
    await this.#keep(Promise.resolve(node));
    await node.start();
    return node;
  }

  /**
   * A browser's profile that has nothing but a place's network, and believes the certificates of the lan's media nodes. It is started as
   * its kind is, or with `options`.
   */
  async browserIn(place: Place, kind: Kind = "chromium", options?: LaunchOptions): Promise<BrowserContext> {
    const authority = await this.#authority;
    const browser = await this.#keep(PlacedBrowser.start(place, kind, this.#folder, authority, options));
    return browser.context();
  }

  /** Ends what runs in it and forgets it. */
  async remove(): Promise<void> {
    for (const part of this.#parts.reverse()) await part.remove();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #begin(): Promise<void> {
    const namespace = await this.#keep(Namespace.make(this.#name));
    const at = await Switch.make(namespace, "10.77.0");
    this.#at = { switch: at, product: { host: at.address, port: this.#port } };
    const file = join(this.#folder, "product.sock");
    await this.#keep(Forwarder.start(file, `127.0.0.1:${this.#port}`));
    await this.#keep(Forwarder.start(`${at.address}:${this.#port}`, file, namespace));
  }

  #here(): { switch: Switch; product: Product } {
    if (!this.#at) throw new Error("the lan has no switch yet");
    return this.#at;
  }

  #believed(): Promise<Authority> {
    this.#authority ??= Authority.make(this.#folder);
    return this.#authority;
  }

  async #keep<T extends { remove(): Promise<void> }>(part: Promise<T>): Promise<T> {
    const made = await part;
    this.#parts.push(made);
    return made;
  }
}
