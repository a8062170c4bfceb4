// The words of the apps. An app or a component adds the Fluent source it needs; `t` says one text of it.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

/** The language of every text, number and unit. */
export const LANGUAGE = "en";

// Isolation marks around arguments would break exact control names; every text is of one direction.
const bundle = new FluentBundle(LANGUAGE, { useIsolating: false });

/** Adds the messages of one `.ftl` source. Called once per source, when the module that needs it loads. */
export function addTexts(source: string): void {
  bundle.addResource(new FluentResource(source), { allowOverrides: true });
}

/**
 * The text `id` with its arguments filled in. `id` may name an attribute: `send.tooltip`.
 * An unknown id says itself, so that a gap is seen and the page still works; `texts.test.ts` finds it first.
 */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const [name = id, attribute] = id.split(".");
  const message = bundle.getMessage(name);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  return pattern ? bundle.formatPattern(pattern, args ?? null, []) : id;
}
