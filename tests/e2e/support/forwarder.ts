import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { within } from "../../edge/support/wait.ts";
import type { Namespace } from "./namespace.ts";

/** A forwarder that runs until it is killed. See `forward.ts`. */
export class Forwarder {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Starts one and waits until it listens; within a network namespace where one is named, and as slow as it shall be. */
  static async start(listen: string, target: string, namespace?: Namespace, oneWay = 0): Promise<Forwarder> {
    const words = [join(import.meta.dirname, "forward.ts"), listen, target, String(oneWay)];
    const [program, ...rest] = namespace?.within(process.execPath, ...words) ?? [process.execPath, ...words];
    const child = spawn(program, rest, { stdio: ["ignore", "pipe", "inherit"] });
    const listens = new Promise<void>((done, failed) => {
      child.stdout?.once("data", () => done());
      child.once("error", failed);
      child.once("exit", (code) => failed(new Error(`the forwarder to ${target} ended with ${code}`)));
    });
    await within(`a forwarder to listen on ${listen}`, listens);
    return new Forwarder(child);
  }

  /** The same as {@link kill}. */
  remove(): Promise<void> {
    return this.kill();
  }

  /** Ends it and every connection that it carries. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }
}
