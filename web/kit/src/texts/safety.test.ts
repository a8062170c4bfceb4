import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { SAFETY_LIST } from "../model/safety.ts";

test("there is a word of its own for each place", () => {
  const bundle = new FluentBundle("en");
  bundle.addResource(new FluentResource(readFileSync(new URL("./en/safety.ftl", import.meta.url), "utf8")));
  const list = bundle.formatPattern(bundle.getMessage("safety-list")?.value ?? "").split(/\s+/);
  assert.equal(list.length, SAFETY_LIST);
  assert.equal(new Set(list).size, SAFETY_LIST);
  for (const word of list) assert.match(word, /^\p{L}[\p{L}\p{M}]{1,11}$/u);
});
