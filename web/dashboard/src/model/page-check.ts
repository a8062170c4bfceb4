import type { CheckPage, PageChecked, Refusal } from "@beckon/kit/protocol.ts";
import { post } from "@beckon/kit/signal/http.ts";
import { refusalOf } from "@beckon/kit/signal/refused.ts";
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";

/** The check of a page as far as it has come. */
export type PageCheckState =
  | { phase: "none" }
  | { phase: "trying" }
  | { phase: "done"; checked: PageChecked }
  | { phase: "refused"; refusal: Refusal };

const askEdge = (page: CheckPage) => post<PageChecked>("/api/installation/check", page);

/** Whether a page has the tag, and lets it work. */
export class PageCheck {
  readonly state: ReadonlySignal<PageCheckState>;
  readonly #state: Signal<PageCheckState> = signal({ phase: "none" });
  readonly #ask: typeof askEdge;

  constructor(ask = askEdge) {
    this.#ask = ask;
    this.state = this.#state;
  }

  /** Checks a page; while one is checked: nothing. */
  async run(url: string): Promise<void> {
    if (this.#state.peek().phase === "trying") return;
    this.#state.value = { phase: "trying" };
    this.#state.value = await this.#ask({ url }).then(
      (checked): PageCheckState => ({ phase: "done", checked }),
      (thrown: unknown): PageCheckState => ({ phase: "refused", refusal: refusalOf(thrown) }),
    );
  }
}
