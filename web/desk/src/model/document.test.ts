import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Block, blocksOf, type Words } from "./document.ts";

/** The documents of the agents' help. */
const DOCUMENTS = ["calls", "devices"];

const documentOf = (name: string) =>
  blocksOf(readFileSync(new URL(`../../../../docs/agent/${name}.md`, import.meta.url), "utf8"));

const said = (words: Words[]): string => words.map((part) => (typeof part === "string" ? part : part.text)).join("");

function textOf(block: Block): string[] {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return [said(block.words)];
    case "list":
      return block.items.map(said);
    case "table":
      return [block.head, ...block.rows].flat().map(said);
    case "picture":
      return [block.words];
  }
}

test("each kind of block is read, with what stands out in it", () => {
  const blocks = blocksOf(
    "# Calls\n\nPress **Call**\nor `M`, as [there](keys.md).\n\n1. *First*\n2. Then\n\n| a | b |\n|---|---|\n| **c** | |\n",
  );
  const strong = (text: string) => ({ type: "strong", text });
  const there = { type: "link", text: "there", document: "keys" };
  assert.deepEqual(blocks, [
    { type: "heading", level: 1, words: ["Calls"] },
    { type: "paragraph", words: ["Press ", strong("Call"), " or ", { type: "code", text: "M" }, ", as ", there, "."] },
    { type: "list", ordered: true, items: [[{ type: "emphasis", text: "First" }], ["Then"]] },
    { type: "table", head: [["a"], ["b"]], rows: [[[strong("c")], []]] },
  ]);
});

test("the agents' help is read whole: nothing of how it is written is shown, and it says when it was updated", () => {
  const kinds = new Set(DOCUMENTS.flatMap(documentOf).map(({ type }) => type));
  assert.deepEqual([...kinds].sort(), ["heading", "list", "paragraph", "picture", "table"]);
  for (const name of DOCUMENTS) {
    const texts = documentOf(name).flatMap(textOf);
    for (const text of texts) assert.doesNotMatch(text, /\*|`|\||\]\(|^#|^- |\n/);
    assert.match(texts.join("\n"), /Updated \d{1,2} (January|November|December|[A-Z][a-z]+) 20\d\d\./);
  }
});

test("the agents' help leads nowhere but to itself", () => {
  const links = JSON.stringify(DOCUMENTS.map(documentOf)).matchAll(/"type":"link".*?"document":"([^"]+)"/g);
  const led = [...links].map(([, document]) => document);
  assert.deepEqual([...new Set(led)], ["devices"]);
});
