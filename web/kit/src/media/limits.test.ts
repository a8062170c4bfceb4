import assert from "node:assert/strict";
import { test } from "node:test";
import type { Rung } from "../model/condition.ts";
import { RUNG_BPS } from "./ladder.ts";
import { limitsOf, SAVED_BPS, type Wishes } from "./limits.ts";

const ALL = { camera: false, screen: false };
const WISHES: Wishes = { rung: "full", fresh: false, saving: false, unwanted: ALL, shares: false };
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

test("while data is saved less of every picture is sent, and all of it fits into what is said to be saved", () => {
  for (const rung of ["full", "less", "voice"] as Rung[])
    for (const shares of [false, true]) {
      const saved = limitsOf({ ...WISHES, rung, shares, saving: true });
      const whole = limitsOf({ ...WISHES, rung, shares });
      for (const picture of ["camera", "screen"] as const) {
        assert.equal(saved[picture].active, whole[picture].active, `${rung} ${picture}`);
        assert.ok(saved[picture].bitrate <= whole[picture].bitrate, `${rung} ${picture}`);
        assert.ok(saved[picture].frames <= whole[picture].frames, `${rung} ${picture}`);
      }
      const sum = saved.camera.bitrate + (shares ? saved.screen.bitrate : 0) + SOUND_BPS;
      assert.ok(sum <= SAVED_BPS, `${rung} ${shares} ${sum}`);
    }
  assert.equal(limitsOf({ ...WISHES, saving: true }).camera.lines, 360);
});

test("who wants no camera is sent none, and a shared screen all the same", () => {
  const { camera, screen } = limitsOf({ ...WISHES, shares: true, unwanted: { camera: true, screen: false } });
  assert.deepEqual([camera.active, screen.active], [false, true]);
});

test("who wants no screen is sent none, and the camera has its room", () => {
  const { camera, screen } = limitsOf({ ...WISHES, shares: true, unwanted: { camera: false, screen: true } });
  assert.deepEqual([camera, screen.active], [limitsOf(WISHES).camera, false]);
});
