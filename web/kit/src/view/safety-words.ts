import { LANGUAGES, type Language } from "../texts/language.ts";
import { type Later, later } from "./later.ts";

const sources = import.meta.glob<string>("../texts/words/*.txt", { query: "raw", import: "default" });

/**
 * The list of safety words of each language, loaded when a call's words are first read in it. One word a line, and a line is the same
 * thing in every language.
 */
export const safetyLists = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    later(async () => ((await sources[`../texts/words/${language}.txt`]?.()) ?? "").trim().split("\n")),
  ]),
) as Record<Language, Later<string[]>>;
