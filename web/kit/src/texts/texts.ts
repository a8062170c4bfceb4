// The words of the apps. An app or a component adds the Fluent source it needs in English; `speak.ts` brings the other
// languages; `t` says one text.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { directionOf, type Language } from "./language.ts";

/** How numbers, plurals and dates are written. Arabic has the digits that codes, prices and timers have everywhere. */
const LOCALES: Record<Language, string> = { en: "en", de: "de", fr: "fr", es: "es", cs: "cs", ar: "ar-u-nu-latn" };

const english = new FluentBundle("en");
let spoken = english;
let language: Language = "en";

/** The language of every text. */
export const spokenLanguage = (): Language => language;

/** The locale of every number and unit. */
export const locale = (): string => LOCALES[language];

/** Adds the English messages of one `.ftl` source. Called once per source, when the module that needs it loads. */
export function addTexts(source: string): void {
  english.addResource(new FluentResource(source), { allowOverrides: true });
}

/** Speaks another language from here on. What its sources lack is said in English. */
export function setLanguage(next: Language, sources: readonly string[]): void {
  language = next;
  spoken = next === "en" ? english : new FluentBundle(LOCALES[next]);
  addSpoken(sources);
}

/** Adds what the page says from here on, in the language that it speaks. */
export function addSpoken(sources: readonly string[]): void {
  for (const source of sources) spoken.addResource(new FluentResource(source));
}

/** Whether the language has words of its own for this. */
export const isTranslated = (id: string): boolean => spoken !== english && spoken.hasMessage(id);

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** The marks that Fluent puts around what is filled in. */
const MARKS = /[\u2068\u2069]/g;

/**
 * The text `id` with its arguments filled in. `id` may name an attribute: `send.tooltip`.
 * An unknown id says itself, so that a gap is seen and the page still works; `texts.test.ts` finds it first.
 */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const [name = id, attribute] = id.split(".");
  const bundle = spoken.hasMessage(name) ? spoken : english;
  const message = bundle.getMessage(name);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  if (!pattern) return id;
  const text = bundle.formatPattern(pattern, args ?? null, []);
  // The marks keep a name of one direction from upsetting a sentence of the other; elsewhere they would only be in the way.
  const mixes = directionOf(language) === "rtl" || RIGHT_TO_LEFT.test(text);
  return mixes ? text : text.replace(MARKS, "");
}
