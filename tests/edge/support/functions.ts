import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { VARIABLES } from "./origins.ts";
import { Printed } from "./printed.ts";
import { within } from "./wait.ts";

const PROGRAM = resolve(
  process.env["BECKON_FUNCTIONS"] ?? join(import.meta.dirname, "../../../target/debug/functions-local"),
);

/** The functions' local host over the embedded DynamoDB, which may come and go while the edge runs. */
export class Functions {
  readonly port: number;
  readonly printed = new Printed();
  readonly #folder = mkdtempSync(join(tmpdir(), "beckon-functions-"));
  #child: ChildProcess | undefined;

  constructor(port: number) {
    if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is not built: run cargo xtask test edge`);
    this.port = port;
  }

  /** Starts it, with what it had stored before. */
  async start(): Promise<void> {
    const child = spawn(
      PROGRAM,
      [
        ["--listen", `127.0.0.1:${this.port}`],
        ["--database", join(this.#folder, "dynamodb.sqlite")],
        ["--access-key", VARIABLES.AWS_ACCESS_KEY_ID],
        ["--secret-key", VARIABLES.AWS_SECRET_ACCESS_KEY],
        ["--region", VARIABLES.AWS_REGION],
      ].flat(),
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    this.#child = child;
    this.printed.take(child);
    const listens = new Promise<void>((done, failed) => {
      child.stdout?.on("data", (text: string) => text.includes("listening") && done());
      child.once("exit", (code) => failed(new Error(`the functions ended with ${code}`)));
    });
    await within("the functions to listen", listens, 20_000);
  }

  /** The power goes. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }

  /** Ends it and forgets what it stored. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
