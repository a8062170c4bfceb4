import type { Refusal, Report } from "@beckon/kit/protocol.ts";
import { get } from "@beckon/kit/signal/http.ts";
import { refusalOf } from "@beckon/kit/signal/refused.ts";
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Filters, spanOf } from "./filters.ts";

/** The report as far as it has come. */
export type ReportState =
  | { phase: "coming" }
  | { phase: "here"; report: Report }
  | { phase: "refused"; refusal: Refusal };

/** The report of calls, read from the brand's records. */
export class ReportModel {
  readonly state: ReadonlySignal<ReportState>;
  readonly #state: Signal<ReportState> = signal({ phase: "coming" });
  /** Counts the questions: an answer to an older one is dropped. */
  #asked = 0;

  constructor() {
    this.state = this.#state;
  }

  /** Asks for a span that ends today. */
  async load({ days }: Filters, today: number): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    this.#state.value = { phase: "coming" };
    const { from, to } = spanOf(days, today);
    const state = await get<Report>(`/api/reports/calls?from=${from}&to=${to}`).then(
      (report): ReportState => ({ phase: "here", report }),
      (thrown: unknown): ReportState => ({ phase: "refused", refusal: refusalOf(thrown) }),
    );
    if (mine === this.#asked) this.#state.value = state;
  }
}
