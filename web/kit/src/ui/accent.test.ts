import assert from "node:assert/strict";
import { test } from "node:test";
import { type AccentRoles, accentOf, accentProperties, DEFAULT_COLOUR, GROUNDS } from "./accent.ts";
import { contrast, hexOf } from "./colour.ts";

/** Every fifth of each channel: 216 brands. */
const brands = [0, 51, 102, 153, 204, 255].flatMap((red, _, steps) =>
  steps.flatMap((green) =>
    steps.map((blue) => `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, "0")).join("")}`),
  ),
);

const accents = new Map(brands.map((brand) => [brand, accentOf(brand)]));

function roles(theme: "light" | "dark", brand: string): AccentRoles {
  return accents.get(brand)?.[theme] ?? assert.fail(brand);
}

function check(least: number, pair: (theme: "light" | "dark", brand: string) => [string, string]) {
  for (const brand of brands) {
    for (const theme of ["light", "dark"] as const) {
      const [one, other] = pair(theme, brand);
      assert.ok(contrast(one, other) >= least, `${brand} in ${theme}: ${one} on ${other} is ${contrast(one, other)}`);
    }
  }
}

test("words on the accent can be read, whatever the brand's colour", () =>
  check(4.5, (theme, brand) => [roles(theme, brand).onAccent, roles(theme, brand).accent]));

test("words on the accent can be read under the pointer", () =>
  check(4.5, (theme, brand) => [roles(theme, brand).onAccent, roles(theme, brand).accentHover]));

test("message text is easy to read on the bubble", () =>
  check(7, (theme, brand) => [roles(theme, brand).onBubble, roles(theme, brand).bubble]));

test("accent words can be read on every surface", () =>
  check(4.5, (theme, brand) => [roles(theme, brand).accentText, hexOf(GROUNDS[theme].strongest)]));

test("a fill is told from the page, even a white one on white", () => {
  check(1.25, (theme, brand) => [roles(theme, brand).accent, hexOf(GROUNDS[theme].page)]);
  check(1.2, (theme, brand) => [roles(theme, brand).bubble, hexOf(GROUNDS[theme].page)]);
});

test("a colour that already holds is left as it is", () => {
  assert.equal(accentOf("#1f6f54").light.accent, "#1f6f54");
  assert.equal(accentOf(DEFAULT_COLOUR).light.accent, DEFAULT_COLOUR);
});

test("every role becomes a custom property of each theme", () => {
  const names = accentProperties(accentOf("#1f6f54")).map(([name]) => name);
  assert.equal(names.length, 12);
  assert.ok(names.includes("--on-accent-in-dark"));
  assert.ok(names.includes("--accent-hover-in-light"));
});
