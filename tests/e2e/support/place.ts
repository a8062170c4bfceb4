import type { Cable, Switch } from "./cable.ts";
import { Forwarder } from "./forwarder.ts";
import { Namespace } from "./namespace.ts";

/** Where the product is found from everywhere in a lan. */
export interface Product {
  host: string;
  port: number;
}

/** One end of a cable, where somebody or something has nothing but this network, and the product at its usual origins. */
export class Place {
  readonly namespace: Namespace;
  readonly #at: Switch;
  readonly #product: Product;
  #cable: Cable;
  #forwarder: Forwarder | undefined;
  #cables = 1;

  private constructor(namespace: Namespace, at: Switch, cable: Cable, product: Product) {
    this.namespace = namespace;
    this.#at = at;
    this.#cable = cable;
    this.#product = product;
  }

  /** Makes one that hangs on a switch, by a cable that takes `oneWay` ms. */
  static async make(name: string, at: Switch, product: Product, oneWay = 0): Promise<Place> {
    const namespace = await Namespace.make(name);
    try {
      const place = new Place(namespace, at, await at.hang(namespace, "eth0", oneWay), product);
      await place.findProduct();
      return place;
    } catch (error) {
      await namespace.remove();
      throw error;
    }
  }

  /** Its address, as its network knows it. */
  get address(): string {
    return this.#cable.address;
  }

  /** Somewhere on the way everything is dropped, and nobody is told. */
  lose(): Promise<unknown> {
    return this.#cable.lose();
  }

  /** The way is whole again. */
  find(): Promise<unknown> {
    return this.#cable.find();
  }

  /** From here at most so many kbit/s get out; all of them without a number. */
  squeeze(kbits: number | null): Promise<void> {
    return this.#cable.squeeze(kbits);
  }

  /** The cable is pulled: the browser sees that its only link is down. */
  unplug(): Promise<unknown> {
    return this.#cable.unplug();
  }

  /** The cable is put back. */
  plug(): Promise<unknown> {
    return this.#cable.plug();
  }

  /** It comes to another network, with another address, and the one before is gone: from the office's to the street's. */
  async move(): Promise<void> {
    const before = this.#cable;
    this.#cable = await this.#at.hang(this.namespace, `eth${this.#cables}`);
    this.#cables += 1;
    await before.remove();
  }

  /** Only the product cannot be reached from here; every other packet passes. */
  async loseProduct(): Promise<void> {
    await this.#forwarder?.kill();
  }

  /** The product can be reached again; everything to and from it takes `oneWay` ms. */
  async findProduct(oneWay = 0): Promise<void> {
    const { host, port } = this.#product;
    this.#forwarder = await Forwarder.start(`127.0.0.1:${port}`, `${host}:${port}`, this.namespace, oneWay);
  }

  async remove(): Promise<void> {
    await this.loseProduct();
    await this.#cable.remove().catch(() => {});
    await this.namespace.remove();
  }
}
