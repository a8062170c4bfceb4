import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { PageChecked } from "@beckon/kit/protocol.ts";
import { Refused } from "@beckon/kit/signal/refused.ts";
import { PageCheck } from "./page-check.ts";

const WELL: PageChecked = { url: "https://shop.example/", findings: [] };

test("a page is checked once at a time, and what was found is shown", async () => {
  const asked: string[] = [];
  const check = new PageCheck(async ({ url }) => {
    asked.push(url);
    return WELL;
  });
  const run = check.run("https://shop.example");
  assert.equal(check.state.value.phase, "trying");
  await check.run("https://shop.example/other");
  await run;
  assert.deepEqual(asked, ["https://shop.example"]);
  assert.deepEqual(check.state.value, { phase: "done", checked: WELL });
});

test("a page that the edge does not ask for is refused with the reason", async () => {
  const refusal = { code: "domain_not_allowed", message: "Not on this site.", remedy: "Add the site." } as const;
  const check = new PageCheck(() => Promise.reject(new Refused(refusal)));
  await check.run("https://other.example");
  assert.deepEqual(check.state.value, { phase: "refused", refusal });
});

test("every finding has its words", () => {
  const read = (path: string) => readFileSync(new URL(`../../../kit/src/${path}`, import.meta.url), "utf8");
  const [, codes = ""] = /export type FindingCode = ([^;]+);/.exec(read("protocol.ts")) ?? [];
  const ids = [...codes.matchAll(/"(\w+)"/g)].flatMap(([, code]) => [`dash-page-${code}`, `dash-page-${code}-about`]);
  assert.ok(ids.length > 0);
  const words = read("texts/en/dashboard.ftl");
  assert.deepEqual(
    ids.filter((id) => !words.includes(`\n${id} = `)),
    [],
  );
});
