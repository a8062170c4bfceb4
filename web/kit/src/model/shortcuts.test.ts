import assert from "node:assert/strict";
import { test } from "node:test";
import { isInvitationKey, singleKey } from "./shortcuts.ts";

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

test("Alt+A goes to the invitation, but not where somebody writes a letter with it", () => {
  const altA = press("a", { code: "KeyA", altKey: true });
  const option = press("å", { code: "KeyA", altKey: true });
  const altGr = press("ą", { code: "KeyA", altKey: true, ctrlKey: true });
  assert.equal(isInvitationKey(altA, true, "windows"), true);
  assert.equal(isInvitationKey(altA, true, "linux"), true);
  assert.equal(isInvitationKey(option, true, "macos"), false);
  assert.equal(isInvitationKey(option, true, "ios"), false);
  assert.equal(isInvitationKey(option, false, "macos"), true);
  assert.equal(isInvitationKey(altGr, true, "windows"), false);
  assert.equal(isInvitationKey(press("a", { code: "KeyA" }), false, "linux"), false);
});
