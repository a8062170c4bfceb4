import assert from "node:assert/strict";
import { test } from "node:test";
import { singleKey } from "./shortcuts.ts";

const press = (key: string, held = {}) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  ...held,
});

test("a letter is its key in either case, and so is the question mark", () => {
  assert.equal(singleKey(press("m"), false), "M");
  assert.equal(singleKey(press("V"), false), "V");
  assert.equal(singleKey(press("?"), false), "?");
  assert.equal(singleKey(press("Enter"), false), null);
});

test("a letter that somebody writes stays a letter, also within an input method", () => {
  assert.equal(singleKey(press("m"), true), null);
  assert.equal(singleKey(press("m", { isComposing: true }), false), null);
});

test("what belongs to the browser is left to it, and a held key acts once", () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }]) {
    assert.equal(singleKey(press("s", held), false), null);
  }
});

test("a keyboard of other letters has the keys in the same places", () => {
  assert.equal(singleKey(press("ة", { code: "KeyM" }), false), "M");
  assert.equal(singleKey(press("с", { code: "KeyC" }), false), "C");
  // A French keyboard writes an M beside the L.
  assert.equal(singleKey(press(",", { code: "KeyM" }), false), null);
  assert.equal(singleKey(press("m", { code: "Semicolon" }), false), "M");
});
