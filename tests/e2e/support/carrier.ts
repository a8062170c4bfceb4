import { until } from "../../edge/support/wait.ts";
import type { Namespace } from "./namespace.ts";
import { Script } from "./script.ts";

/** The first of the ports that carriers of one namespace talk over; each takes four. */
const PORTS = 20_000;

/** Two interfaces of a namespace, and what carries every frame between them after a while. See `carry.ts`. */
export class Carrier {
  readonly #script: Script;

  private constructor(script: Script) {
    this.#script = script;
  }

  /** Makes both and carries; `nth` tells the carriers of a namespace apart. */
  static async start(
    namespace: Namespace,
    [one, other]: [string, string],
    oneWay: number,
    nth: number,
  ): Promise<Carrier> {
    const words = ["carry.ts", one, other, String(PORTS + 4 * nth), String(oneWay)] as [string, ...string[]];
    const script = await Script.start(words, { namespace, first: true });
    for (const name of [one, other]) {
      const there = () => namespace.ip("link", "show", name).catch(() => undefined);
      await until(`the interface ${name}`, there);
    }
    return new Carrier(script);
  }

  /** Ends it; its interfaces go with it. */
  stop(): Promise<void> {
    return this.#script.stop("SIGTERM");
  }
}
