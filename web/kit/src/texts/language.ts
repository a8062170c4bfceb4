// Which language a page speaks. The tag decides by the same rule, so nothing else belongs in here.

import type { Language } from "../protocol.ts";

export type { Language };

/** The languages there are texts in, English first: it speaks where no other was wished. */
export const LANGUAGES = ["en", "de", "fr", "es", "cs", "ar"] as const satisfies readonly Language[];

/**
 * The first language wished that there is; a region (*de-AT*) is of its language. Wishes come in this order: the brand's setting,
 * the language of the page around, the browser's.
 */
export function chooseLanguage(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const name = wish?.toLowerCase().split(/[-_]/)[0];
    const language = LANGUAGES.find((each) => each === name);
    if (language !== undefined) return language;
  }
  return "en";
}

/** How a language is written. */
export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");
