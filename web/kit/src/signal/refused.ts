import type { Code, Refusal } from "../protocol.ts";

/** The edge refused a request or a frame, and nothing changed. */
export class Refused extends Error implements Refusal {
  readonly code: Code;
  readonly remedy: string;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = "Refused";
    this.code = refusal.code;
    this.remedy = refusal.remedy;
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
