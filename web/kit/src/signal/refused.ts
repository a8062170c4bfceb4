import type { Code, Refusal } from "../protocol.ts";

/** The edge refused a request or a frame, and nothing changed. */
export class Refused extends Error implements Refusal {
  readonly code: Code;
  readonly remedy: string;
  /** Whether the same may be answered otherwise in a moment: the fault is the edge's, or nothing answered. */
  readonly passes: boolean;

  /** `status` is that of the HTTP answer, where it was one. */
  constructor(refusal: Refusal, status = 0) {
    super(refusal.message);
    this.name = "Refused";
    this.code = refusal.code;
    this.remedy = refusal.remedy;
    this.passes = status >= 500 || refusal.code === "unavailable";
  }

  /** The plain form, for a signal. */
  get refusal(): Refusal {
    return { code: this.code, message: this.message, remedy: this.remedy };
  }
}

/** Where nothing answered: the network, or a server that does not speak our words. */
export const UNAVAILABLE: Refusal = {
  code: "unavailable",
  message: "This is not available for the moment.",
  remedy: "Try again in a moment.",
};

/** The refusal behind anything that was thrown. */
export function refusalOf(thrown: unknown): Refusal {
  return thrown instanceof Refused ? thrown.refusal : UNAVAILABLE;
}
