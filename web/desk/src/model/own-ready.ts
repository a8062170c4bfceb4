import { notPermitted } from "@beckon/kit/model/call-buttons.ts";
import type { DeskModel } from "@beckon/kit/model/desk.ts";
import type { FixDevice } from "@beckon/kit/model/fix-steps.ts";
import { type LoadLook, Lookout } from "@beckon/kit/model/lookout.ts";
import { warningOf } from "@beckon/kit/model/ready.ts";
import type { CallKind, DeviceProblem, Readiness } from "@beckon/kit/protocol.ts";
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";

/** Why nobody would hear or see this agent in a call. */
export interface Trouble {
  readonly device: FixDevice;
  readonly problem: DeviceProblem;
}

/** The one that needs most comes first. */
const KINDS: readonly CallKind[] = ["video", "voice", "screen"];

/** What of the desk decides whether the agent calls at all. */
type Calls = Pick<DeskModel, "permissions" | "busy">;

/**
 * This agent's own readiness for calls while none runs (C26): a browser may take a device away from a tab in which nothing happens,
 * and the next call would be the first to tell. It asks the person for nothing, and tells only what would fail.
 */
export class OwnReady {
  /** Nothing while a call runs: there the devices speak for themselves. */
  readonly trouble: ReadonlySignal<Trouble | null>;
  readonly #ready: Signal<Readiness | null> = signal(null);
  readonly #lookout: Lookout;

  constructor({ permissions, busy }: Calls, load: LoadLook = () => import("@beckon/kit/media/look.ts")) {
    this.#lookout = new Lookout(load, (readiness) => {
      this.#ready.value = readiness;
    });
    this.trouble = computed(() => {
      const ready = this.#ready.value;
      const may = permissions.value;
      if (ready === null || may === null || busy.value !== null) return null;
      const kind = KINDS.find((kind) => notPermitted(kind, may) === null);
      return kind === undefined ? null : troubleOf(ready, kind);
    });
  }

  /** Looks now; not every browser tells of each change. */
  look(): void {
    this.#lookout.look();
  }

  dispose(): void {
    this.#lookout.dispose();
  }
}

function troubleOf(ready: Readiness, kind: CallKind): Trouble | null {
  const warning = warningOf(ready, kind);
  if (warning === null) return null;
  if (warning === "insecure") return { device: "microphone", problem: "insecure" };
  if (warning === "no_calls") return { device: "microphone", problem: "unsupported" };
  const { device, outlook } = warning;
  // Whoever has no camera knows it, and makes video calls to see the other.
  if (device === "camera" && outlook === "absent") return null;
  return { device, problem: outlook === "forbidden" ? "forbidden_by_page" : outlook };
}
