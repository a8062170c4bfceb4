import assert from "node:assert/strict";
import { test } from "node:test";
import { Ladder, type Reading } from "./ladder.ts";

const GOOD: Reading = { available: 3_000_000, limitedBy: null, loss: 0, pictures: true };
const THIN: Reading = { available: 700_000, limitedBy: "bandwidth", loss: 0.01, pictures: true };
const HARDLY_ANY: Reading = { available: 150_000, limitedBy: "bandwidth", loss: 0.02, pictures: true };
const LOSSY: Reading = { available: null, limitedBy: null, loss: 0.2, pictures: true };
const BUSY: Reading = { available: 3_000_000, limitedBy: "cpu", loss: 0, pictures: true };

/** A ladder that is read once a second. */
class Scene {
  readonly ladder = new Ladder();
  #now = 1_000_000;

  /** Reads the same for so many seconds, and gives the rungs that it came to. */
  read(reading: Reading, seconds: number): string[] {
    const rungs: string[] = [];
    for (let second = 0; second < seconds; second++) {
      this.#now += 1_000;
      if (this.ladder.read(reading, this.#now)) rungs.push(this.ladder.rung);
    }
    return rungs;
  }

  /** On the rung that hardly any bandwidth leads to. */
  static onVoice(): Scene {
    const scene = new Scene();
    assert.deepEqual(scene.read(HARDLY_ANY, 20), ["less", "voice"]);
    return scene;
  }
}

test("on a good line nothing is ever said or taken away", () => {
  const scene = new Scene();
  assert.deepEqual(scene.read(GOOD, 600), []);
  assert.equal(scene.ladder.strain, null);
});

test("little bandwidth makes the picture smaller, and says why", () => {
  const scene = new Scene();
  assert.deepEqual(scene.read(THIN, 20), ["less"]);
  assert.deepEqual(scene.ladder.strain, { rung: "less", cause: "network" });
});

test("an estimate that is low because little is sent takes nothing away", () => {
  assert.deepEqual(new Scene().read({ ...THIN, limitedBy: null }, 120), []);
});

test("hardly any bandwidth pauses the picture to keep the sound", () => {
  assert.deepEqual(Scene.onVoice().ladder.strain, { rung: "voice", cause: "network" });
});

test("much loss pauses the picture also where the browser estimates nothing", () => {
  assert.deepEqual(new Scene().read(LOSSY, 30), ["less", "voice"]);
});

test("a busy machine makes the picture smaller and no more", () => {
  const scene = new Scene();
  assert.deepEqual(scene.read(BUSY, 120), ["less"]);
  assert.deepEqual(scene.ladder.strain, { rung: "less", cause: "machine" });
});

test("a short dip changes nothing", () => {
  const scene = new Scene();
  scene.read(GOOD, 20);
  for (let time = 0; time < 10; time++) {
    assert.deepEqual(scene.read(HARDLY_ANY, 3), []);
    assert.deepEqual(scene.read(GOOD, 5), []);
  }
});

test("the first seconds of a connection are not judged: its estimate begins low", () => {
  assert.deepEqual(new Scene().read(HARDLY_ANY, 6), []);
});

test("when the line is clean again the picture comes back by itself, step by step", () => {
  const scene = Scene.onVoice();
  assert.deepEqual(scene.read({ ...GOOD, available: 200_000 }, 8), ["less"]);
  assert.deepEqual(scene.read(GOOD, 20), ["full"]);
  assert.equal(scene.ladder.strain, null);
});

test("a step up that does not last is tried more and more rarely, so that nothing swings", () => {
  const scene = Scene.onVoice();
  const waits: number[] = [];
  for (let time = 0; time < 5; time++) {
    let waited = 0;
    while (scene.read({ ...GOOD, available: 200_000 }, 1).length === 0) waited += 1;
    waits.push(waited);
    assert.deepEqual(scene.read(HARDLY_ANY, 12), ["voice"]);
  }
  for (const [place, wait] of waits.entries()) assert.ok(place === 0 || wait >= (waits[place - 1] ?? 0), waits.join());
  assert.ok((waits.at(-1) ?? 0) > 4 * (waits[1] ?? 0), waits.join());
  assert.ok((waits.at(-1) ?? 0) <= 96);
});

test("the line must be clean before more is tried", () => {
  const scene = Scene.onVoice();
  assert.deepEqual(scene.read({ ...GOOD, loss: 0.08 }, 120), []);
});

test("who turns the camera off and on begins in full", () => {
  const scene = Scene.onVoice();
  assert.deepEqual(scene.read({ ...GOOD, pictures: false }, 3), ["full"]);
  assert.deepEqual(scene.read(GOOD, 5), []);
});
