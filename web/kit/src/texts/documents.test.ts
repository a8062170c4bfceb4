import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FluentResource } from "@fluent/bundle";

const ENGLISH = new URL("./en/", import.meta.url);
const DOCUMENTS = ["agent/calls.md", "agent/devices.md", "brand/calls.md"];

/** Every text that the screens can show whole, in each of its forms. */
function shown(): Set<string> {
  const texts = new Set<string>();
  for (const file of readdirSync(ENGLISH)) {
    for (const { value } of new FluentResource(readFileSync(new URL(file, ENGLISH), "utf8")).body)
      collect(value, texts);
  }
  return texts;
}

function collect(pattern: unknown, texts: Set<string>): void {
  if (typeof pattern === "string") texts.add(pattern);
  if (!Array.isArray(pattern)) return;
  for (const element of pattern) {
    if (typeof element !== "object" || element === null || !("variants" in element)) continue;
    for (const { value } of element.variants as { value: unknown }[]) collect(value, texts);
  }
}

test("the frame that brand/tag.md describes may do what the tag's own frame may", () => {
  const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");
  const [, allowed = ""] = /"(camera; [^"]+)"/.exec(read("web/tag/src/frame.ts")) ?? [];
  assert.match(allowed, /microphone/);
  assert.ok(read("docs/brand/tag.md").includes(`allow="${allowed}"`));
});

for (const document of DOCUMENTS) {
  test(`what ${document} quotes from the screen stands on the screen`, () => {
    const source = readFileSync(new URL(`../../../../docs/${document}`, import.meta.url), "utf8");
    const texts = shown();
    const quoted = [...source.matchAll(/\*\*(.+?)\*\*/gs)].map(([, words = ""]) => words.replace(/\s+/g, " "));
    assert.ok(quoted.length >= 5, "it quotes");
    assert.deepEqual(
      quoted.filter((words) => words !== "bold" && !texts.has(words)),
      [],
    );
  });
}
