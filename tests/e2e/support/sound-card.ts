import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** A sound server of a story's own, whose microphones are plugged in and pulled out. They are silent, and real to the browser. */
export class SoundCard {
  readonly #folder: string;
  readonly #server: ChildProcess;

  private constructor(folder: string, server: ChildProcess) {
    this.#folder = folder;
    this.#server = server;
  }

  /** Whether this machine has what it takes. */
  static get possible(): boolean {
    return ["pulseaudio", "pactl"].every((program) => spawnSync(program, ["--version"]).status === 0);
  }

  /** Starts it with a speaker and no microphone. */
  static async start(): Promise<SoundCard> {
    const folder = mkdtempSync(join(tmpdir(), "beckon-sound-"));
    const modules = [
      `module-native-protocol-unix socket=${folder}/socket auth-anonymous=1`,
      "module-null-sink sink_name=speakers sink_properties=device.description=Speakers",
    ];
    const server = spawn(
      "pulseaudio",
      ["-n", "--daemonize=no", "--exit-idle-time=-1", ...modules.flatMap((module) => ["-L", module])],
      { env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder }, stdio: "ignore" },
    );
    await expect.poll(() => existsSync(join(folder, "socket")), { message: "the sound server listens" }).toBe(true);
    return new SoundCard(folder, server);
  }

  /** The environment of a browser that uses it. */
  get environment(): Record<string, string> {
    return { ...(process.env as Record<string, string>), PULSE_SERVER: `unix:${this.#folder}/socket` };
  }

  /** Plugs a microphone in. The answer pulls it out. */
  plug(name: string): () => void {
    const source = `source_name=${name.toLowerCase()}`;
    const module = this.#tell("load-module", "module-null-source", source, `description=${name}`).trim();
    return () => this.#tell("unload-module", module);
  }

  remove(): void {
    this.#server.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #tell(...words: string[]): string {
    return execFileSync("pactl", words, { env: this.environment, encoding: "utf8" });
  }
}
