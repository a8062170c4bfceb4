import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";

const web = new URL("../../../", import.meta.url);

/** Corners that a hand drags a picture to, and a chart whose days run as they do in every language's figures. */
const PHYSICAL = ["kit/src/ui/thumbnail.css", "dashboard/src/pages/day-chart.css"];

/** What is at one side wherever people read from; the middle is the same for all. */
const SIDE =
  /^\s*((margin|padding|border)-(left|right)\b.*|(left|right): (?!50%).*|text-align: (left|right).*|border-(top|bottom)-(left|right)-radius.*|float: (left|right).*)$/gm;

test("styles are laid out along the line of reading, so that Arabic has them mirrored", () => {
  const found = globSync("{kit,window,desk,dashboard,tag}/src/**/*.css", { cwd: web })
    .filter((path) => !PHYSICAL.includes(path))
    .flatMap((path) => [...readFileSync(new URL(path, web), "utf8").matchAll(SIDE)].map(([line]) => `${path}:${line}`));
  assert.deepEqual(found, [], "say margin-inline-start, inset-inline-end, text-align: end");
});
