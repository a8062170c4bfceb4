import type { Language } from "@beckon/kit/protocol.ts";
import { speak } from "@beckon/kit/texts/speak.ts";
import { spokenLanguage } from "@beckon/kit/texts/texts.ts";

const sources = import.meta.glob<string>(
  [
    "../../kit/src/texts/{ar,cs,de,es,fr}/*.ftl",
    "!../../kit/src/texts/*/{dashboard,desk,diagnostics,refusals-desk,sign-in}.ftl",
  ],
  { query: "raw", import: "default" },
);

/** What a page says before there is a call. */
const FIRST = ["common", "chat", "refusals", "window"];

const { language: chosen } = document.documentElement.dataset;

/**
 * The brand's choice, which the edge writes into the page; else the language of the page around, which the tag tells in the address as
 * `&lang=`; else the browser's.
 */
const WISHES = [chosen, new URLSearchParams(location.search).get("lang"), ...navigator.languages];

/** Done when the page speaks; `areas`: what it says at first besides. */
export const speaking = (...areas: string[]): Promise<void> => speak(WISHES, sources, [...FIRST, ...areas]);

/** Done when the page speaks as the brand of a link chose, where it did; before anything is on the page. */
export async function speakAs(chosen: Language | null, ...areas: string[]): Promise<void> {
  if (chosen !== null && chosen !== spokenLanguage()) await speak([chosen], sources, [...FIRST, ...areas]);
}
