import ftl from "./en/safety.ftl?raw";
import { addTexts, t } from "./texts.ts";

addTexts(ftl);

/** The words of these places, the same on both sides. */
export function safetyWords(places: readonly number[]): string[] {
  const list = t("safety-list").split(/\s+/);
  return places.map((place) => list[place] ?? String(place));
}
