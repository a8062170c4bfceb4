import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { SAFETY_LIST } from "../model/safety.ts";
import { LANGUAGES } from "./language.ts";

/** The words of a language; nothing where it has none of its own and English is spoken. */
function listOf(language: string): string[] | null {
  const path = new URL(`./${language}/safety.ftl`, import.meta.url);
  if (!existsSync(path)) return null;
  const bundle = new FluentBundle(language);
  bundle.addResource(new FluentResource(readFileSync(path, "utf8")));
  return bundle.formatPattern(bundle.getMessage("safety-list")?.value ?? "").split(/\s+/);
}

for (const language of LANGUAGES) {
  const list = listOf(language);
  test(`${language} has a word of its own for each place`, { skip: list === null }, () => {
    assert.equal(list?.length, SAFETY_LIST);
    assert.equal(new Set(list).size, SAFETY_LIST);
    for (const word of list ?? []) assert.match(word, /^\p{L}[\p{L}\p{M}]{1,11}$/u);
  });
}
