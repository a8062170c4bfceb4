import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { accentOf, accentProperties, DEFAULT_COLOUR, GROUNDS } from "./accent.ts";
import { contrast, hexOf } from "./colour.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The declarations of the block that follows `opening`. */
function blockAfter(opening: string): Map<string, string> {
  const from = css.indexOf(opening);
  assert.notEqual(from, -1, opening);
  const body = css.slice(css.indexOf("{", from) + 1, css.indexOf("}", from));
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((found) => [found[1] ?? "", found[2] ?? ""]));
}

const light = blockAfter('[data-theme="light"]');
const dark = blockAfter('\n[data-theme="dark"]');
const stage = blockAfter(":root {\n  /* Pictures");

const themes = { light, dark };

/** A role's colour as `#rrggbb`, through one `var()` where it has one. */
function colour(roles: Map<string, string>, name: string): string {
  const value = roles.get(`--${name}`) ?? stage.get(`--${name}`) ?? "";
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (other !== undefined) return colour(roles, other);
  const fallback = /^var\(--[\w-]+, (#[0-9a-f]{6})\)$/.exec(value)?.[1];
  if (fallback !== undefined) return fallback;
  const numbers = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(value);
  if (numbers === null) assert.fail(`--${name} is no plain colour: ${value}`);
  return hexOf({ lightness: Number(numbers[1]), chroma: Number(numbers[2]), hue: Number(numbers[3]) });
}

function check(least: number, words: string[], grounds: string[]) {
  for (const [theme, roles] of Object.entries(themes)) {
    for (const word of words) {
      for (const ground of grounds) {
        const ratio = contrast(colour(roles, word), colour(roles, ground));
        assert.ok(ratio >= least, `${word} on ${ground} in ${theme} is ${ratio.toFixed(2)}`);
      }
    }
  }
}

const surfaces = ["surface-0", "surface-1", "surface-2", "surface-3"];

test("both ways into the dark say the same", () => {
  assert.deepEqual([...blockAfter(":root:not([data-theme])")], [...dark]);
});

test("light and dark have the same roles", () => {
  assert.deepEqual([...light.keys()], [...dark.keys()]);
});

test("words can be read on every surface", () => {
  check(4.5, ["text-quiet", "accent-text", "danger-text", "attention-text", "live-text"], surfaces);
});

test("message text is easy to read", () => check(7, ["text"], surfaces));

test("words can be read on the fill that carries them", () => {
  check(4.5, ["on-accent"], ["accent", "accent-hover"]);
  check(7, ["on-bubble"], ["bubble"]);
  check(4.5, ["on-danger"], ["danger", "danger-hover"]);
  check(4.5, ["danger-text", "text"], ["danger-soft"]);
  check(4.5, ["attention-text", "text"], ["attention-soft"]);
  check(4.5, ["live-text", "text"], ["live-soft"]);
  check(4.5, ["on-stage", "on-stage-quiet"], ["stage", "stage-raised", "stage-control"]);
});

test("the edge of a control can be seen", () => check(3, ["line-control"], ["surface-0"]));

test("the accent's grounds are the tokens' surfaces", () => {
  for (const theme of ["light", "dark"] as const) {
    assert.equal(hexOf(GROUNDS[theme].page), colour(themes[theme], "surface-0"));
    assert.equal(hexOf(GROUNDS[theme].strongest), colour(themes[theme], "surface-3"));
  }
});

test("without a brand the accent is the one that the default colour gives", () => {
  for (const [name, value] of accentProperties(accentOf(DEFAULT_COLOUR)))
    assert.ok(css.includes(`var(${name}, ${value})`), `${name} is ${value}`);
});
