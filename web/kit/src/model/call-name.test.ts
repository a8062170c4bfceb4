import assert from "node:assert/strict";
import { test } from "node:test";
import { nameProblem } from "./call-name.ts";

test("a name for a call is neither empty nor longer than the edge takes", () => {
  assert.equal(nameProblem("  "), "empty");
  assert.equal(nameProblem(" Ana "), null);
  assert.equal(nameProblem("ž".repeat(60)), null);
  assert.equal(nameProblem("ž".repeat(61)), "long");
});
