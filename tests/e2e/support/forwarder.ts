import type { Namespace } from "./namespace.ts";
import { Script } from "./script.ts";

/** A forwarder that runs until it is killed. See `forward.ts`. */
export class Forwarder {
  readonly #script: Script;

  private constructor(script: Script) {
    this.#script = script;
  }

  /** Starts one and waits until it listens; within a network namespace where one is named, and as slow as it shall be. */
  static async start(listen: string, target: string, namespace?: Namespace, oneWay = 0): Promise<Forwarder> {
    // One that takes time is a part of a cable.
    return new Forwarder(
      await Script.start(["forward.ts", listen, target, String(oneWay)], { namespace, first: oneWay > 0 }),
    );
  }

  /** The same as {@link kill}. */
  remove(): Promise<void> {
    return this.kill();
  }

  /** Ends it and every connection that it carries. */
  kill(): Promise<void> {
    return this.#script.stop("SIGKILL");
  }
}
