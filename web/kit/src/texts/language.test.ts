import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseLanguage, directionOf } from "./language.ts";

test("the first wish that there are texts for is spoken", () => {
  assert.equal(chooseLanguage(["fr", "de"]), "fr");
  assert.equal(chooseLanguage([null, "", "pl", "cs"]), "cs");
});

test("a region is of its language, however it is written", () => {
  for (const wish of ["de-AT", "DE", "de_CH", "de-Latn-DE"]) assert.equal(chooseLanguage([wish]), "de", wish);
});

test("whoever wishes nothing that there is reads English", () => {
  assert.equal(chooseLanguage([]), "en");
  assert.equal(chooseLanguage(["pl", undefined, "x-klingon"]), "en");
});

test("Arabic alone is written from right to left", () => {
  assert.equal(directionOf("ar"), "rtl");
  assert.equal(directionOf("cs"), "ltr");
});
