import { speak } from "@beckon/kit/texts/speak.ts";

const sources = import.meta.glob<string>(
  ["../../kit/src/texts/{ar,cs,de,es,fr}/*.ftl", "!../../kit/src/texts/*/{dashboard,diagnostics,window}.ftl"],
  {
    query: "raw",
    import: "default",
  },
);

/** What the desk says before there is a call. */
const FIRST = ["call", "chat", "common", "desk", "devices", "refusals", "refusals-desk", "sign-in"];

/** Done when the page speaks its browser's language; `areas`: what it says at first besides. */
export const speaking = (...areas: string[]): Promise<void> =>
  speak(navigator.languages, sources, [...FIRST, ...areas]);
