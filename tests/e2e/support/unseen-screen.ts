import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

import { within } from "../../edge/support/wait.ts";
import { missing } from "./programs.ts";

/** A screen that nobody looks at, for what browsers show on one alone: the questions to their person. */
export class UnseenScreen {
  /** What a program's environment says so that its windows open there. */
  readonly environment: { DISPLAY: string };
  readonly #server: ChildProcess;

  private constructor(server: ChildProcess, number: string) {
    this.environment = { DISPLAY: `:${number}` };
    this.#server = server;
  }

  /** Why this machine cannot have one; nothing where it can. */
  static impossible(): string | undefined {
    return missing({ Xvfb: "xvfb" });
  }

  /** Begins with one whose number no other has. */
  static async begin(): Promise<UnseenScreen> {
    const words = ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"];
    const server = spawn("Xvfb", words, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    const told = new Promise<string>((done, failed) => {
      server.stdio[3]?.once("data", (bytes) => done(String(bytes).trim()));
      server.once("error", failed);
      server.once("exit", (code) => failed(new Error(`Xvfb ended with ${code}`)));
    });
    return new UnseenScreen(server, await within("Xvfb to say its number", told));
  }

  /** Ends it. */
  async remove(): Promise<void> {
    const ended = once(this.#server, "exit");
    this.#server.kill();
    await ended;
  }
}
