import type { ChildProcess } from "node:child_process";

/** What a program of a test prints, however often it is started: its log. */
export class Printed {
  text = "";
  readonly #shown: boolean;

  /** `shown`: it is passed on to who runs the tests, too. */
  constructor(shown = false) {
    this.#shown = shown;
  }

  /** Takes what comes out of the pipes of a program that has just been started. */
  take({ stdout, stderr }: ChildProcess): void {
    for (const pipe of [stdout, stderr]) {
      pipe?.setEncoding("utf8").on("data", (text: string) => {
        this.text += text;
        if (this.#shown) process.stderr.write(text);
      });
    }
  }
}
