import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { within } from "../../edge/support/wait.ts";
import type { Namespace } from "./namespace.ts";

/** Before everything else that runs: what a cable takes stays the same beside a browser that is busy. */
const FIRST: [string, ...string[]] = ["nice", "-n", "-20"];

/** A script beside this file in a process of its own. It says something once it does what it is for, and ends when it is told to. */
export class Script {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Starts one and waits until it speaks; within a network namespace where one is named, and before everything else where it is to be. */
  static async start(
    [script, ...words]: [string, ...string[]],
    { namespace, first = false }: { namespace?: Namespace | undefined; first?: boolean },
  ): Promise<Script> {
    const node: [string, ...string[]] = first ? [...FIRST, process.execPath] : [process.execPath];
    const line: typeof node = [...node, join(import.meta.dirname, script), ...words];
    const [program, ...rest] = namespace?.within(...line) ?? line;
    const child = spawn(program, rest, { stdio: ["ignore", "pipe", "inherit"] });
    const what = [script, ...words].join(" ");
    const speaks = new Promise<void>((done, failed) => {
      child.stdout?.once("data", () => done());
      child.once("error", failed);
      child.once("exit", (code) => failed(new Error(`${what} ended with ${code}`)));
    });
    await within(`${what} to begin`, speaks);
    return new Script(child);
  }

  /** Ends it, at once with `SIGKILL`. */
  async stop(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill(signal);
    await ended;
  }
}
