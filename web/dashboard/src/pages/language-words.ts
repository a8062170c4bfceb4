import type { Language } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/dashboard.ts";
import { t } from "@beckon/kit/texts/texts.ts";

/** A language by its own name, so that whoever speaks it finds it; none: the reader's. */
export function languageWords(language: Language | null): string {
  if (language === null) return t("dash-language-reader");
  return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
}
