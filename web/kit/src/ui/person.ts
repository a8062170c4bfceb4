// A person's face where there is no picture: initials, and a colour that stays the same everywhere.

/** The hues faces may have, apart enough to tell people from one another. */
const HUES = [20, 55, 90, 140, 175, 215, 255, 290, 325, 350];

/** Up to two letters: the first of the first and of the last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = (word: string | undefined) => [...(word ?? "")][0] ?? "";
  return (first(words[0]) + (words.length > 1 ? first(words.at(-1)) : "")).toLocaleUpperCase();
}

/** The hue of a person, in degrees, from `key`: an id where there is one, else the name. */
export function hueOf(key: string): number {
  let hash = 2166136261;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 16777619) >>> 0;
  // Short keys differ in few bits; this spreads them over all.
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507) >>> 0;
  return HUES[((hash ^ (hash >>> 13)) >>> 0) % HUES.length] ?? 0;
}
