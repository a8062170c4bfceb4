import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast, hexOf, oklchOf } from "./colour.ts";

test("black and white stand 21 to 1", () => {
  assert.equal(Math.round(contrast("#000000", "#ffffff") * 100), 2100);
  assert.equal(contrast("#808080", "#808080"), 1);
});

test("a colour survives the way to OKLCH and back", () => {
  for (const hex of ["#1f6f54", "#3457d5", "#ffd400", "#000000", "#ffffff", "#7f7f7f", "#e11d48"])
    assert.equal(hexOf(oklchOf(hex)), hex);
});

test("a colour outside sRGB keeps its lightness and hue", () => {
  const shown = oklchOf(hexOf({ lightness: 0.7, chroma: 0.4, hue: 150 }));
  assert.ok(Math.abs(shown.lightness - 0.7) < 0.01);
  assert.ok(Math.abs(shown.hue - 150) < 2);
});

test("what is no colour is refused", () => {
  for (const wrong of ["", "#fff", "red", "#12345g", "#1234567"]) assert.throws(() => oklchOf(wrong), RangeError);
});
