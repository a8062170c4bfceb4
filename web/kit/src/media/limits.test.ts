import assert from "node:assert/strict";
import { test } from "node:test";
import type { Rung } from "../model/condition.ts";
import { RUNG_BPS } from "./ladder.ts";
import { limitsOf, type Wishes } from "./limits.ts";

const WISHES: Wishes = { rung: "full", fresh: false, saving: false, unwanted: false, shares: false };
/** What the sound takes at most. */
const SOUND_BPS = 64_000;

test("what is sent on a rung fits into what the rung needs, with the sound", () => {
  for (const rung of ["full", "less", "voice"] as Rung[])
    for (const shares of [false, true]) {
      const { camera, screen } = limitsOf({ ...WISHES, rung, shares });
      const sum = (camera.active ? camera.bitrate : 0) + (shares ? screen.bitrate : 0) + SOUND_BPS;
      assert.ok(sum <= RUNG_BPS[rung], `${rung} ${shares} ${sum}`);
    }
});

test("to keep the sound the camera is paused, and a screen only slows down", () => {
  const { camera, screen } = limitsOf({ ...WISHES, rung: "voice", shares: true });
  assert.equal(camera.active, false);
  assert.deepEqual([screen.active, screen.frames], [true, 3]);
});

test("the first picture of a connection is small", () => {
  assert.equal(limitsOf({ ...WISHES, fresh: true }).camera.lines, 180);
  assert.ok(limitsOf(WISHES).camera.lines > 2_160);
});

test("who saves data sends a small picture, and none to who does not want one", () => {
  assert.deepEqual(limitsOf({ ...WISHES, saving: true }), limitsOf({ ...WISHES, rung: "less" }));
  assert.equal(limitsOf({ ...WISHES, unwanted: true }).camera.active, false);
  assert.equal(limitsOf({ ...WISHES, unwanted: true }).screen.active, true);
});
