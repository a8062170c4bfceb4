import { type Heard, type PlaysReceipt, reach, readPlays, type Seen, writePlays } from "../model/plays-receipt.ts";
import type { Safety } from "../model/safety.ts";
import { LIMITS, type Media, type Side } from "../protocol.ts";
import type { Language } from "../texts/language.ts";
import type { Keepsake } from "./keepsake.ts";
import type { Unwanted } from "./limits.ts";
import { type Fingerprints, SafetyWords } from "./safety.ts";

/** How long what the other side said counts. */
const STALE_MS = 3_500;

/** How long what one sends from now on may take to be played on the other side, and to be told of. */
const SETTLE_MS = 2_000;

/** What the other side gets of this one, and what it says of itself. */
export interface Told {
  hears: Heard;
  sees: Seen;
  seesScreen: Seen;
  otherSilent: boolean;
  otherPaused: boolean;
  otherSaves: boolean;
  echoes: boolean;
  safety: Safety;
  readIn: Language[];
  renewed: boolean;
}

/** What an exchange is for. */
export interface ExchangeOptions {
  side: Side;
  /** The language of this page. */
  language: Language;
  /** Where what was agreed on is kept. */
  keepsake: Pick<Keepsake, "noncesFor" | "keepNonces" | "renewed">;
}

/** The talk of both pages over one connection's own channel: each says what it plays, once a second and at each change. */
export class Exchange {
  readonly #options: ExchangeOptions;
  #words: SafetyWords | null = null;
  #met = "";
  #said = "";
  #saidAt = Number.NEGATIVE_INFINITY;
  #heard: PlaysReceipt | null = null;
  #heardAt = Number.NEGATIVE_INFINITY;
  /** Stays when the other side falls silent. */
  #otherLanguage: Language = "en";
  #otherRenewed = false;
  #sends = "";
  #sendsSince = Number.NEGATIVE_INFINITY;

  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  /** Both certificates, once DTLS has proved them. Others than before mean other words. */
  meet(fingerprints: Fingerprints | null): void {
    const news = JSON.stringify(fingerprints);
    if (fingerprints === null || news === this.#met) return;
    this.#met = news;
    const { side, keepsake } = this.#options;
    this.#words = new SafetyWords({
      side,
      fingerprints,
      kept: keepsake.noncesFor(fingerprints),
      agreed: (nonces) => keepsake.keepNonces(nonces, fingerprints),
    });
  }

  /** What is to be said now; empty where there is no news. */
  say(plays: Omit<PlaysReceipt, "vow" | "language" | "renewed">, now: number): string {
    const { language, keepsake } = this.#options;
    const text = writePlays({ ...plays, vow: this.#words?.vow ?? null, language, renewed: keepsake.renewed });
    if (text === this.#said && now - this.#saidAt < LIMITS.reportEvery) return "";
    this.#said = text;
    this.#saidAt = now;
    return text;
  }

  /** The other side said something; what makes no sense is left aside. */
  hear(text: unknown, now: number): void {
    const receipt = readPlays(text);
    if (receipt === null) return;
    this.#heard = receipt;
    this.#heardAt = now;
    this.#otherLanguage = receipt.language;
    this.#otherRenewed = receipt.renewed;
    if (receipt.vow !== null) void this.#words?.hear(receipt.vow);
  }

  /** What the other side has chosen not to receive. */
  get unwanted(): Unwanted {
    return { camera: this.#heard?.picture === "unwanted", screen: this.#heard?.screen === "unwanted" };
  }

  /** The other side saves data, and asks for less of each picture. */
  get asksForLess(): boolean {
    return this.#heard?.small ?? false;
  }

  /** What is known of the other side, while this one sends this. */
  told(sends: Media, now: number): Told {
    const news = JSON.stringify(sends);
    if (news !== this.#sends) {
      this.#sends = news;
      this.#sendsSince = now;
    }
    const heard = now - this.#heardAt < STALE_MS ? this.#heard : null;
    const { side, language, keepsake } = this.#options;
    return {
      ...reach(heard, sends, now - this.#sendsSince >= SETTLE_MS),
      otherSilent: heard?.silent ?? false,
      otherPaused: heard?.paused ?? false,
      otherSaves: this.asksForLess,
      echoes: heard?.echo ?? false,
      safety: this.#words?.safety ?? { state: "none" },
      readIn: [...new Set(side === "consumer" ? [language, this.#otherLanguage] : [this.#otherLanguage, language])],
      renewed: keepsake.renewed || this.#otherRenewed,
    };
  }
}
