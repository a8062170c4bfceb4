import assert from "node:assert/strict";
import { test } from "node:test";
import { hueOf, initials } from "./person.ts";

test("initials are those of the first and the last word", () => {
  assert.equal(initials("Ana Silva"), "AS");
  assert.equal(initials("  maría del carmen  "), "MC");
  assert.equal(initials("Yuki"), "Y");
  assert.equal(initials("😀 Ortiz"), "😀O");
  assert.equal(initials(""), "");
});

test("a person keeps the colour", () => assert.equal(hueOf("agt_ana"), hueOf("agt_ana")));

test("people share the colours evenly", () => {
  const counts = new Map<number, number>();
  for (let person = 0; person < 10_000; person += 1)
    counts.set(hueOf(`cns_${person}`), (counts.get(hueOf(`cns_${person}`)) ?? 0) + 1);
  assert.equal(counts.size, 10);
  for (const count of counts.values()) assert.ok(count > 800 && count < 1200, String(count));
});
