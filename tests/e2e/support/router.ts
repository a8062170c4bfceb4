import { Switch } from "./cable.ts";
import { Namespace } from "./namespace.ts";
import { Place, type Product } from "./place.ts";

/** What a router's firewall lets out. The product passes always. */
export type Firewall = "everything" | "no UDP" | "TCP to 443 alone";

const RULES: Record<Firewall, string> = {
  everything: "",
  "no UDP": "meta l4proto udp drop",
  "TCP to 443 alone":
    'meta l4proto != tcp drop\niifname "switch" tcp dport != 443 drop\niifname "eth0" tcp sport != 443 drop',
};

/**
 * A router between its places and a lan. It has the one address that is seen outside; each address and port that a place sends
 * to sees another port there (a mapping that depends on the endpoint, RFC 4787: "symmetric NAT"), and nothing comes in but
 * answers. So no two places behind two of them reach each other.
 */
export class Router {
  readonly #namespace: Namespace;
  readonly #inside: Switch;
  readonly #product: Product;
  #firewall: Firewall = "everything";
  #lossPercent = 0;

  private constructor(namespace: Namespace, inside: Switch, product: Product) {
    this.#namespace = namespace;
    this.#inside = inside;
    this.#product = product;
  }

  /** Makes one on `outside`, with the addresses `network.*` behind it. */
  static async make(name: string, outside: Switch, network: string, product: Product): Promise<Router> {
    const namespace = await Namespace.make(name);
    try {
      await outside.hang(namespace);
      const router = new Router(namespace, await Switch.make(namespace, network), product);
      await router.#begin();
      return router;
    } catch (error) {
      await namespace.remove();
      throw error;
    }
  }

  /** Hangs a place behind it. */
  place(name: string): Promise<Place> {
    return Place.make(name, this.#inside, this.#product);
  }

  /** Changes what is let out, for connections that run too. */
  async let(firewall: Firewall): Promise<void> {
    this.#firewall = firewall;
    await this.#filter();
  }

  /** From now on `percent` of the datagrams are lost, each way. */
  async loseDatagrams(percent: number): Promise<void> {
    this.#lossPercent = percent;
    await this.#filter();
  }

  async remove(): Promise<void> {
    await this.#namespace.remove();
  }

  async #begin(): Promise<void> {
    await this.#namespace.filter(
      "translation",
      `chain outgoing {
  type nat hook postrouting priority srcnat; policy accept;
  oifname "eth0" masquerade random,fully-random
}`,
    );
    await this.#filter();
    await this.#namespace.route();
  }

  #filter(): Promise<void> {
    const { host, port } = this.#product;
    return this.#namespace.filter(
      "firewall",
      `chain through {
  type filter hook forward priority filter; policy drop;
  ip daddr ${host} tcp dport ${port} accept
  ip saddr ${host} tcp sport ${port} accept
  ${RULES[this.#firewall]}
  meta l4proto udp numgen random mod 100 < ${this.#lossPercent} drop
  ct state established,related accept
  iifname "switch" accept
}
chain itself {
  type filter hook input priority filter; policy accept;
  iifname "eth0" drop
}`,
    );
  }
}
