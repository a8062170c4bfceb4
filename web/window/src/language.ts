import { speak } from "@beckon/kit/texts/speak.ts";

const sources = import.meta.glob<string>(
  ["../../kit/src/texts/{ar,cs,de,es,fr}/*.ftl", "!../../kit/src/texts/*/{dashboard,desk,refusals-desk,sign-in}.ftl"],
  { query: "raw", import: "default" },
);

/** Done when the page speaks: the language of the page around, which the tag tells in the address as `&lang=`, else the browser's. */
export const speaking = speak([new URLSearchParams(location.search).get("lang"), ...navigator.languages], sources);
