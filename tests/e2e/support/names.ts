import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What `ip netns exec` lays over `/etc` for a namespace. */
const folderOf = (namespace: string) => join("/etc/netns", namespace);

/** Names of hosts that are known in a lan's namespaces alone. */
export class Names {
  readonly #namespaces: string[] = [];
  #lines = readFileSync("/etc/hosts", "utf8");

  /** From now on programs that are started in a namespace know the names, later ones too. */
  teach(namespace: string): void {
    this.#namespaces.push(namespace);
    mkdirSync(folderOf(namespace), { recursive: true });
    this.#write(namespace);
  }

  /** Gives an address a name. */
  add(name: string, address: string): void {
    this.#lines += `${address} ${name}\n`;
    for (const namespace of this.#namespaces) this.#write(namespace);
  }

  /** Forgets all of it. */
  remove(): Promise<void> {
    for (const namespace of this.#namespaces) rmSync(folderOf(namespace), { recursive: true, force: true });
    return Promise.resolve();
  }

  #write(namespace: string): void {
    writeFileSync(join(folderOf(namespace), "hosts"), this.#lines);
    // What is not there nobody knows: nothing listens, so a question is refused at once and never waits for an answer.
    writeFileSync(join(folderOf(namespace), "resolv.conf"), "nameserver 127.0.0.1\n");
  }
}
