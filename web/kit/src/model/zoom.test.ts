import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST, moveBy, WHOLE, zoomAt } from "./zoom.ts";

const box = { width: 400, height: 200 };

test("what is under the fingers stays there", () => {
  const zoom = zoomAt(WHOLE, 2, { x: 100, y: 50 }, box);
  assert.deepEqual(zoom, { scale: 2, x: -100, y: -50 });
  assert.deepEqual(zoomAt(zoom, 2, { x: 100, y: 50 }, box), { scale: 4, x: -300, y: -150 });
});

test("it is never smaller than the box and never larger than can be read", () => {
  assert.deepEqual(zoomAt(WHOLE, 0.2, { x: 100, y: 50 }, box), WHOLE);
  assert.equal(zoomAt(WHOLE, 100, { x: 0, y: 0 }, box).scale, MOST);
});

test("no edge of it comes into the box", () => {
  const zoom = zoomAt(WHOLE, 2, { x: 200, y: 100 }, box);
  assert.deepEqual(moveBy(zoom, 1_000, 1_000, box), { scale: 2, x: 0, y: 0 });
  assert.deepEqual(moveBy(zoom, -1_000, -1_000, box), { scale: 2, x: -400, y: -200 });
});

test("back to the whole from anywhere", () => {
  const zoom = moveBy(zoomAt(WHOLE, 3, { x: 399, y: 199 }, box), -50, -50, box);
  assert.deepEqual(zoomAt(zoom, 1 / 3, { x: 200, y: 100 }, box), WHOLE);
});
