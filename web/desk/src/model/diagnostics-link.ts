import type { CallId, ConversationId, DiagnosticsLink, Refusal } from "@beckon/kit/protocol.ts";
import { post } from "@beckon/kit/signal/http.ts";
import { refusalOf } from "@beckon/kit/signal/refused.ts";
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";

/**
 * What became of the agent's wish for a link.
 *
 *   none ─copy→ making ─→ copied | shown (the browser keeps the clipboard from us: the link is there to be copied by hand) | refused
 */
export type LinkWish =
  | { phase: "none" | "making" }
  | { phase: "copied" | "shown"; link: DiagnosticsLink }
  | { phase: "refused"; refusal: Refusal };

/** What a link's copying needs. */
export interface CopyOptions {
  conversation: ConversationId;
  call: CallId;
  /** Asks the pages of a running call for what they noticed; nothing to ask of one that is over. */
  diagnose?: () => Promise<void>;
  write?: (text: string) => Promise<void>;
  ask?: (path: string) => Promise<DiagnosticsLink>;
}

/** Copies the link to what is kept of a call. */
export class DiagnosticsCopy {
  readonly state: ReadonlySignal<LinkWish>;
  readonly #state: Signal<LinkWish> = signal({ phase: "none" });
  readonly #options: CopyOptions;

  constructor(options: CopyOptions) {
    this.#options = options;
    this.state = this.#state;
  }

  /** Out of the button's press. */
  async copy(): Promise<void> {
    if (this.#state.peek().phase === "making") return;
    this.#state.value = { phase: "making" };
    const { conversation, call, diagnose, ask = (path) => post(path) } = this.#options;
    try {
      await diagnose?.();
      await this.#write(await ask(`/api/conversations/${conversation}/calls/${call}/diagnostics`));
    } catch (thrown) {
      this.#state.value = { phase: "refused", refusal: refusalOf(thrown) };
    }
  }

  async #write(link: DiagnosticsLink): Promise<void> {
    const { write = (text) => navigator.clipboard.writeText(text) } = this.#options;
    const phase = await write(link.url).then(
      () => "copied" as const,
      () => "shown" as const,
    );
    this.#state.value = { phase, link };
  }
}
