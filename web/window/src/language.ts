import { speak } from "@beckon/kit/texts/speak.ts";

const sources = import.meta.glob<string>(
  [
    "../../kit/src/texts/{ar,cs,de,es,fr}/*.ftl",
    "!../../kit/src/texts/*/{dashboard,desk,diagnostics,refusals-desk,sign-in}.ftl",
  ],
  { query: "raw", import: "default" },
);

/** What a page says before there is a call. */
const FIRST = ["common", "chat", "refusals", "window"];

/** The language of the page around, which the tag tells in the address as `&lang=`, else the browser's. */
const WISHES = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];

/** Done when the page speaks; `areas`: what it says at first besides. */
export const speaking = (...areas: string[]): Promise<void> => speak(WISHES, sources, [...FIRST, ...areas]);
