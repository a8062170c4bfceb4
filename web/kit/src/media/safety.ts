import type { Safety, Vow } from "../model/safety.ts";
import type { Side } from "../protocol.ts";

/** The two nonces that words were made of. */
export interface Nonces {
  own: string;
  other: string;
}

/** The certificates' fingerprints, as the descriptions say them and DTLS proves them. */
export interface Fingerprints {
  own: string;
  other: string;
}

/** What one side brings to the words. */
export interface Meeting {
  side: Side;
  fingerprints: Fingerprints;
  /** The nonces that were agreed on before with the same certificates. */
  kept: Nonces | null;
  /** Nonces were agreed on: they are to be kept. */
  agreed: (nonces: Nonces) => void;
}

const INFO = "beckon safety words 1";
const NONCE_BYTES = 16;
const WORDS = 4;

/**
 * Agrees with the other side on four words over the connection's own channel. They follow from both certificates and both nonces:
 * whoever sits between has other certificates on each side, and finds no nonces that make the words the same, since they were
 * committed to before the other side's were told.
 */
export class SafetyWords {
  readonly #meeting: Meeting;
  readonly #nonce = encode(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
  #vow: Vow | null = null;
  /** What the other side committed to, once and for all. */
  #committed: string | null = null;
  #safety: Safety = { state: "agreeing" };
  /** What was heard is judged one after the other. */
  #steps: Promise<void>;

  constructor(meeting: Meeting) {
    this.#meeting = meeting;
    this.#steps = this.#begin().catch(() => {});
  }

  get safety(): Safety {
    return this.#safety;
  }

  /** What to say; nothing yet at the very beginning. */
  get vow(): Vow | null {
    return this.#vow;
  }

  /** The other side's vow. */
  hear(vow: Vow): Promise<void> {
    this.#steps = this.#steps.then(() => this.#take(vow)).catch(() => {});
    return this.#steps;
  }

  async #begin(): Promise<void> {
    const { fingerprints, kept } = this.#meeting;
    const commit = await hash(this.#nonce, fingerprints.own);
    this.#vow = { known: kept && (await this.#mark(kept)), commit, nonce: null };
  }

  async #take({ known, commit, nonce }: Vow): Promise<void> {
    const { kept, fingerprints, agreed } = this.#meeting;
    if (this.#safety.state !== "agreeing" || this.#vow === null) return;
    if (kept !== null && known !== null && known === this.#vow.known) return this.#agree(kept);
    this.#committed ??= commit;
    if (commit !== this.#committed) return this.#break();
    this.#vow = { ...this.#vow, nonce: this.#nonce };
    if (nonce === null) return;
    if ((await hash(nonce, fingerprints.other)) !== commit) return this.#break();
    const nonces = { own: this.#nonce, other: nonce };
    await this.#agree(nonces);
    agreed(nonces);
  }

  async #agree(nonces: Nonces): Promise<void> {
    this.#safety = { state: "agreed", words: [...(await this.#derive(nonces, WORDS))] };
  }

  /** By which both sides see that they keep the same nonces. */
  async #mark(nonces: Nonces): Promise<string> {
    return encode(await this.#derive(nonces, 32, "known"));
  }

  async #derive(nonces: Nonces, bytes: number, what = "words"): Promise<Uint8Array> {
    const { side, fingerprints } = this.#meeting;
    const inOrder = ({ own, other }: Nonces) => (side === "agent" ? `${own}${other}` : `${other}${own}`);
    const key = await crypto.subtle.importKey("raw", text(inOrder(nonces)), "HKDF", false, ["deriveBits"]);
    const how = { name: "HKDF", hash: "SHA-256", salt: text(inOrder(fingerprints)), info: text(`${INFO} ${what}`) };
    return new Uint8Array(await crypto.subtle.deriveBits(how, key, 8 * bytes));
  }

  #break(): void {
    this.#safety = { state: "broken" };
  }
}

/**
 * The one SHA-256 fingerprint of a description. Nothing where it names none or several: one of several certificates could be
 * anybody's.
 */
export function fingerprintOf(sdp: string | undefined): string | null {
  const named = new Set(
    [...(sdp ?? "").matchAll(/^a=fingerprint:(.*?)\s*$/gim)].map(([, value = ""]) => value.toLowerCase()),
  );
  const [only] = named;
  return named.size === 1 && only?.startsWith("sha-256 ") === true ? only : null;
}

async function hash(nonce: string, fingerprint: string): Promise<string> {
  return encode(new Uint8Array(await crypto.subtle.digest("SHA-256", text(`${nonce}${fingerprint}`))));
}

function text(value: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(value);
}

/** Base64url without padding. */
function encode(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=/g, "");
}
