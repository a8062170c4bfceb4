import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { LANGUAGES } from "./language.ts";
import { addTexts, setLanguage, t } from "./texts.ts";

const here = (path: string) => new URL(path, import.meta.url);
const sourcesOf = (language: string) =>
  globSync("*.ftl", { cwd: here(`./${language}/`) }).map((name) => ({
    name: `${language}/${name}`,
    text: readFileSync(here(`./${language}/${name}`), "utf8"),
  }));
const sources = sourcesOf("en");
const everySource = LANGUAGES.flatMap(sourcesOf);

const idsIn = (text: string) => [...text.matchAll(/^([a-zA-Z][\w-]*)\s*=/gm)].map((found) => found[1] ?? "");

test("every source is whole Fluent", () => {
  for (const { name, text } of everySource) {
    const read = new FluentResource(text).body.map((entry) => entry.id);
    assert.deepEqual(read, idsIn(text), name);
  }
});

test("no text is said twice", () => {
  for (const language of LANGUAGES) {
    const bundle = new FluentBundle(language);
    const added = sourcesOf(language).flatMap(({ text }) => bundle.addResource(new FluentResource(text)));
    assert.deepEqual(added, [], language);
  }
});

test("every text that a page asks for is there", () => {
  const known = new Set(sources.flatMap(({ text }) => idsIn(text)));
  const missing = globSync("*/src/**/*.{ts,tsx}", { cwd: here("../../../") })
    .filter((path) => !path.endsWith(".test.ts"))
    .flatMap((path) =>
      [...readFileSync(here(`../../../${path}`), "utf8").matchAll(/\bt\(\s*"([^"]+)"/g)]
        .map((found) => found[1] ?? "")
        .filter((id) => !known.has(id.split(".")[0] ?? ""))
        .map((id) => `${path}: ${id}`),
    );
  assert.deepEqual(missing, []);
});

test("texts never shout or blame", () => {
  for (const { name, text } of everySource)
    assert.doesNotMatch(text.replace(/^#.*$/gm, ""), /!|\boops\b|\bfailed to\b/i, name);
});

test("a text fills in what it is given, without marks around it", () => {
  addTexts("greeting = Hello { $name }\n    .tooltip = For { $name }");
  assert.equal(t("greeting", { name: "Maya" }), "Hello Maya");
  assert.equal(t("greeting.tooltip", { name: "Maya" }), "For Maya");
});

test("a name of the other direction is kept apart from its sentence", () => {
  assert.equal(t("greeting", { name: "مايا" }), "Hello \u2068مايا\u2069");
  setLanguage("ar", ["greeting = مرحبًا { $name }"]);
  assert.equal(t("greeting", { name: "Maya" }), "مرحبًا \u2068Maya\u2069");
  setLanguage("en", []);
});

test("what a language lacks is said in English", () => {
  addTexts("farewell = Goodbye");
  setLanguage("cs", ["greeting = Dobrý den"]);
  assert.equal(t("greeting"), "Dobrý den");
  assert.equal(t("farewell"), "Goodbye");
  setLanguage("en", []);
  assert.equal(t("greeting", { name: "Ana" }), "Hello Ana");
});

test("an unknown text says its id", () => assert.equal(t("nowhere"), "nowhere"));
