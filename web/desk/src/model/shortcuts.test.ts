import assert from "node:assert/strict";
import { test } from "node:test";
import { callKey } from "./shortcuts.ts";

const press = (key: string, held = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...held,
});

test("M, V and S steer the call, in either case", () => {
  assert.equal(callKey(press("m"), false), "microphone");
  assert.equal(callKey(press("V"), false), "camera");
  assert.equal(callKey(press("s"), false), "share");
  assert.equal(callKey(press("x"), false), null);
});

test("a letter that somebody writes stays a letter", () => {
  assert.equal(callKey(press("m"), true), null);
});

test("what belongs to the browser is left to it, and a held key acts once", () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }]) {
    assert.equal(callKey(press("s", held), false), null);
  }
});
