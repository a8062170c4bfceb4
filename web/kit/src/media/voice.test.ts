import assert from "node:assert/strict";
import { test } from "node:test";
import { Voice } from "./voice.ts";

test("who speaks goes on speaking between the words, and not after them", () => {
  const voice = new Voice();
  assert.equal(voice.speaks(0.001, 0), false);
  assert.equal(voice.speaks(0.3, 250), true);
  assert.equal(voice.speaks(0, 800), true);
  assert.equal(voice.speaks(0, 950), false);
});
