import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";

import { until } from "../../edge/support/wait.ts";
import { missing } from "./programs.ts";

const run = promisify(execFile);

/** Samples of a second of what is spoken. */
const RATE = 16_000;

/**
 * A machine's sound as it would be with a loudspeaker, and with microphones that are plugged in and pulled out: a PulseAudio that nobody
 * else knows. Somebody speaks in the room that all the microphones stand in.
 */
export class SoundSystem {
  /** What a program's environment says so that it has this sound system. */
  readonly environment: Record<string, string>;
  readonly #folder = mkdtempSync(join(tmpdir(), "beckon-sound-"));
  readonly #children: ChildProcess[] = [];
  /** The module that makes each microphone. */
  readonly #plugged = new Map<string, string>();

  private constructor() {
    this.environment = {
      PULSE_SERVER: `unix:${join(this.#folder, "sound")}`,
      PULSE_COOKIE: join(this.#folder, "cookie"),
      PULSE_RUNTIME_PATH: this.#folder,
      PULSE_STATE_PATH: this.#folder,
    };
  }

  /** Why this machine cannot have one; nothing where it can. */
  static impossible(): string | undefined {
    return missing({ pulseaudio: "pulseaudio", pactl: "pulseaudio-utils", pacat: "pulseaudio-utils" });
  }

  /** Begins without a microphone. */
  static async begin(): Promise<SoundSystem> {
    const sound = new SoundSystem();
    try {
      await sound.#begin();
    } catch (error) {
      await sound.remove();
      throw error;
    }
    return sound;
  }

  /** Plugs a microphone in. */
  async plug(name: string): Promise<void> {
    const words = ["master=room.monitor", `source_name=${name}`, `source_properties=device.description=${name}`];
    this.#plugged.set(name, await this.#tell("load-module", "module-remap-source", ...words));
  }

  /** Pulls it out. */
  async unplug(name: string): Promise<void> {
    await this.#tell("unload-module", this.#plugged.get(name) ?? name);
  }

  /** Ends it. */
  async remove(): Promise<void> {
    for (const child of this.#children.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #begin(): Promise<void> {
    const { PULSE_SERVER, PULSE_COOKIE, ...own } = this.environment;
    // What is played is not heard in the room: it would be an echo.
    const modules = [
      `module-native-protocol-unix socket=${join(this.#folder, "sound")} auth-anonymous=1`,
      "module-null-sink sink_name=speaker",
      "module-null-sink sink_name=room",
    ];
    const words = ["-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disable-shm=yes"];
    this.#start("pulseaudio", [...words, ...modules.flatMap((module) => ["-L", module])], own, "ignore");
    await until("PulseAudio to answer", () =>
      this.#tell("set-default-sink", "speaker").then(
        () => true,
        () => undefined,
      ),
    );
    const form = ["--raw", "--format=s16le", `--rate=${RATE}`, "--channels=1"];
    const speaker = this.#start("pacat", ["--playback", "--device=room", ...form], this.environment, "pipe");
    if (speaker.stdin)
      Readable.from(speech())
        .pipe(speaker.stdin)
        .on("error", () => {});
  }

  #start(
    program: string,
    words: string[],
    environment: Record<string, string>,
    input: "ignore" | "pipe",
  ): ChildProcess {
    const env = { ...process.env, ...environment };
    const child = spawn(program, words, { env, stdio: [input, "ignore", "ignore"] });
    this.#children.push(child);
    return child;
  }

  async #tell(...words: string[]): Promise<string> {
    const { stdout } = await run("pactl", words, { env: { ...process.env, ...this.environment } });
    return stdout.trim();
  }
}

/** Two syllables a second, each rising: a tone that never changes is taken for noise, and suppressed. */
function* speech(): Generator<Buffer> {
  const second = Buffer.alloc(RATE * 2);
  for (let sample = 0; sample < RATE; sample += 1) {
    const within = sample % (RATE / 2);
    const pitch = 300 + within / 10;
    const level = within < RATE * 0.15 ? 9_000 : 0;
    second.writeInt16LE(Math.round(level * Math.sin((sample * 2 * Math.PI * pitch) / RATE)), sample * 2);
  }
  for (;;) yield second;
}
