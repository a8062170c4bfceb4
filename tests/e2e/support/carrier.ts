import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { until, within } from "../../edge/support/wait.ts";
import type { Namespace } from "./namespace.ts";

/** The first of the ports that carriers of one namespace talk over; each takes four. */
const PORTS = 20_000;

/** Two interfaces of a namespace, and what carries every frame between them after a while. See `carry.ts`. */
export class Carrier {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Makes both and carries; `nth` tells the carriers of a namespace apart. */
  static async start(
    namespace: Namespace,
    [one, other]: [string, string],
    oneWay: number,
    nth: number,
  ): Promise<Carrier> {
    const words = [join(import.meta.dirname, "carry.ts"), one, other, String(PORTS + 4 * nth), String(oneWay)];
    const [program, ...rest] = namespace.within(process.execPath, ...words);
    const child = spawn(program, rest, { stdio: ["ignore", "pipe", "inherit"] });
    const carries = new Promise<void>((done, failed) => {
      child.stdout?.once("data", () => done());
      child.once("error", failed);
      child.once("exit", (code) => failed(new Error(`the carrier of ${one} ended with ${code}`)));
    });
    await within(`frames to be carried from ${one}`, carries);
    for (const name of [one, other]) {
      const there = () => namespace.ip("link", "show", name).catch(() => undefined);
      await until(`the interface ${name}`, there);
    }
    return new Carrier(child);
  }

  /** Ends it; its interfaces go with it. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
  }
}
