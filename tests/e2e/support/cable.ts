import { Carrier } from "./carrier.ts";
import type { Namespace } from "./namespace.ts";

/**
 * A switch in a namespace, which has an address of its own on it. Addresses exist in these namespaces alone; each cable takes
 * the next one.
 */
export class Switch {
  readonly namespace: Namespace;
  readonly #network: string;
  #taken = 1;

  private constructor(namespace: Namespace, network: string) {
    this.namespace = namespace;
    this.#network = network;
  }

  /** Makes one with the addresses `network.1` to `network.254`. */
  static async make(namespace: Namespace, network: string): Promise<Switch> {
    const made = new Switch(namespace, network);
    await namespace.ip("link", "add", "switch", "type", "bridge");
    await namespace.ip("address", "add", `${made.address}/24`, "dev", "switch");
    await namespace.ip("link", "set", "switch", "up");
    return made;
  }

  /** The switch's own address. */
  get address(): string {
    return `${this.#network}.1`;
  }

  /** All its addresses, as a prefix. */
  get prefix(): string {
    return `${this.#network}.0/24`;
  }

  /** Hangs a namespace on it; the cable's end there is the interface `end`, and every way leads through it. It takes `oneWay` ms. */
  async hang(namespace: Namespace, end = "eth0", oneWay = 0): Promise<Cable> {
    this.#taken += 1;
    const cable = new Cable(this, namespace, end, `${this.#network}.${this.#taken}`, oneWay);
    await cable.begin();
    return cable;
  }
}

/** A cable between a switch and a namespace. What happens to it happens to every packet alike. */
export class Cable {
  /** The address of the namespace's end. */
  readonly address: string;
  readonly #switch: Switch;
  readonly #namespace: Namespace;
  readonly #end: string;
  /** The switch's end; a name of an interface is at most 15 characters. */
  readonly #atSwitch: string;
  readonly #oneWay: number;
  /** What makes a slow cable. */
  #carrier: Carrier | undefined;

  constructor(at: Switch, namespace: Namespace, end: string, address: string, oneWay: number) {
    this.address = address;
    this.#oneWay = oneWay;
    this.#switch = at;
    this.#namespace = namespace;
    this.#end = end;
    this.#atSwitch = `to-${address.split(".").at(-1)}`;
  }

  /** Makes it. */
  async begin(): Promise<void> {
    if (this.#oneWay > 0) await this.#makeSlow();
    else await this.#make();
    // An address of IPv6 that came by itself a second later would break off what Chromium is loading then.
    await this.#namespace.ip("link", "set", this.#end, "addrgenmode", "none").catch(() => {});
    await this.#namespace.ip("address", "add", `${this.address}/24`, "dev", this.#end);
    await this.#namespace.ip("link", "set", this.#end, "up");
    await this.plug();
    await this.find();
    // Without a way to everywhere Chromium thinks that it has no network.
    await this.#namespace.ip("route", "replace", "default", "via", this.#switch.address, "dev", this.#end);
  }

  /** Somewhere on the way everything is dropped, and nobody is told. */
  lose(): Promise<unknown> {
    return this.#set("nomaster");
  }

  /** The way is whole again. */
  find(): Promise<unknown> {
    return this.#set("master", "switch");
  }

  /** What the namespace sends through it is at most so many kbit/s; all of it without a number. */
  squeeze(kbits: number | null): Promise<void> {
    return this.#namespace.squeeze(this.#end, kbits);
  }

  /** It is pulled: the namespace sees that the link is down. */
  unplug(): Promise<unknown> {
    return this.#set("down");
  }

  /** It is put back. */
  plug(): Promise<unknown> {
    return this.#set("up");
  }

  /** It is gone, with its address. */
  async remove(): Promise<void> {
    if (this.#carrier) await this.#carrier.stop();
    else await this.#switch.namespace.ip("link", "delete", this.#atSwitch);
  }

  #make(): Promise<unknown> {
    const far = ["type", "veth", "peer", "name", this.#end, "netns", this.#namespace.name];
    return this.#switch.namespace.ip("link", "add", this.#atSwitch, ...far);
  }

  async #makeSlow(): Promise<void> {
    const { namespace } = this.#switch;
    const nth = Number(this.address.split(".").at(-1));
    const far = `far-${nth}`;
    this.#carrier = await Carrier.start(namespace, [this.#atSwitch, far], this.#oneWay, nth);
    await namespace.ip("link", "set", far, "netns", this.#namespace.name, "name", this.#end);
  }

  #set(...change: string[]): Promise<unknown> {
    return this.#switch.namespace.ip("link", "set", this.#atSwitch, ...change);
  }
}
