import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { addTexts, t } from "./texts.ts";

const here = (path: string) => new URL(path, import.meta.url);
const sources = globSync("*.ftl", { cwd: here("./en/") }).map((name) => ({
  name,
  text: readFileSync(here(`./en/${name}`), "utf8"),
}));

const idsIn = (text: string) => [...text.matchAll(/^([a-zA-Z][\w-]*)\s*=/gm)].map((found) => found[1] ?? "");

test("every source is whole Fluent", () => {
  for (const { name, text } of sources) {
    const read = new FluentResource(text).body.map((entry) => entry.id);
    assert.deepEqual(read, idsIn(text), name);
  }
});

test("no text is said twice", () => {
  const bundle = new FluentBundle("en");
  for (const { name, text } of sources) assert.deepEqual(bundle.addResource(new FluentResource(text)), [], name);
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
  for (const { name, text } of sources)
    assert.doesNotMatch(text.replace(/^#.*$/gm, ""), /!|\boops\b|\bfailed to\b/i, name);
});

test("a text fills in what it is given, without marks around it", () => {
  addTexts("greeting = Hello { $name }\n    .tooltip = For { $name }");
  assert.equal(t("greeting", { name: "Maya" }), "Hello Maya");
  assert.equal(t("greeting.tooltip", { name: "Maya" }), "For Maya");
});

test("an unknown text says its id", () => assert.equal(t("nowhere"), "nowhere"));
