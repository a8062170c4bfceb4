/**
 * What one side says so that both come to the same safety words: first a commitment to its nonce, and the nonce itself only when
 * the other side has committed to its own. So nobody between them can look for certificates that give the same words.
 */
export interface Vow {
  /** The words that were agreed on with the same two certificates before, as a hash; nothing where there are none. */
  known: string | null;
  /** SHA-256 of the nonce and this side's fingerprint. */
  commit: string;
  nonce: string | null;
}

/**
 * Where the safety words of a call are.
 *
 * - `none`: not begun
 * - `agreed`: four places in the list of words, the same on both sides
 * - `broken`: what the other side revealed is not what it had committed to
 */
export type Safety = { state: "none" | "agreeing" | "broken" } | { state: "agreed"; words: number[] };

/** How many words there are in each language's list: a word says one byte. */
export const SAFETY_LIST = 256;

const HASH = /^[\w-]{43}$/;
const NONCE = /^[\w-]{22}$/;

/** Reads what the other side said; nothing where it makes no sense. */
export function readVow(said: unknown): Vow | null {
  const { known, commit, nonce } = Object(said) as Record<string, unknown>;
  if (!is(HASH, commit) || !orNull(HASH, known) || !orNull(NONCE, nonce)) return null;
  return { known, commit, nonce };
}

function orNull(form: RegExp, value: unknown): value is string | null {
  return value === null || is(form, value);
}

function is(form: RegExp, value: unknown): value is string {
  return typeof value === "string" && form.test(value);
}
