import type { CallModel } from "@beckon/kit/model/call.ts";
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { TagLink } from "./tag-link.ts";

/** A phone, upright or lying. A frame in a large page is as narrow, so the window has to be the whole page too. */
const PHONE = "(max-width: 479px), (max-height: 479px)";

/**
 * Where the chat is while a call with pictures runs on a phone: behind them, or a sheet below them; beside them where the phone lies.
 *
 *   behind ─toggle→ a sheet ─toggle→ behind        each call begins with the chat behind
 */
export class ChatSheet {
  /** Whether the call has room for either the pictures or the chat, so that a control chooses. */
  readonly offered: ReadonlySignal<boolean>;
  /** Whether the chat is the sheet now. */
  readonly open: ReadonlySignal<boolean>;
  /** Whether the pictures cover the chat: nothing in it is seen. */
  readonly covered: ReadonlySignal<boolean>;
  /** The page is there for the call alone, and the call comes before the chat on every screen. */
  readonly alone: boolean;
  /** Whether the call fills the screen, and the chat is not seen. */
  readonly full = signal(false);
  readonly #call: CallModel;
  readonly #media = matchMedia(PHONE);
  readonly #phone = signal(this.#media.matches);
  /** The call for which the chat was asked. */
  readonly #asked: Signal<string | null> = signal(null);
  readonly #turned = () => {
    this.#phone.value = this.#media.matches;
  };

  constructor(call: CallModel, { whole }: TagLink, alone: boolean) {
    this.#call = call;
    this.alone = alone;
    this.offered = computed(() => {
      const { runs, pictures } = shown(call);
      return runs && (alone || (pictures && whole.value && this.#phone.value));
    });
    this.open = computed(() => this.#asked.value !== null && this.#asked.value === call.running.value);
    this.covered = computed(() => this.offered.value && !this.open.value);
    this.#media.addEventListener("change", this.#turned);
  }

  toggle(): void {
    this.#asked.value = this.open.peek() ? null : this.#call.running.peek();
  }

  dispose(): void {
    this.#media.removeEventListener("change", this.#turned);
  }
}

/** Whether a call runs here, and whether it has pictures. */
function shown({ state, other }: CallModel): { runs: boolean; pictures: boolean } {
  switch (state.value.phase) {
    case "choosing":
    case "connecting":
    case "active":
    case "reconnecting":
      return { runs: true, pictures: state.value.call.kind === "video" || other.value.screen !== null };
    default:
      return { runs: false, pictures: false };
  }
}
