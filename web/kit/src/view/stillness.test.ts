import assert from "node:assert/strict";
import { test } from "node:test";
import { picturesOf, Stillness } from "./stillness.ts";

/** A browser's element, whose pictures come when they are told to. `counts`: it says how many there have been. */
class FakeVideo {
  total = 0;
  cancelled = 0;
  readonly #counts: boolean;
  #callback: (() => void) | null = null;

  constructor({ counts }: { counts: boolean }) {
    this.#counts = counts;
  }

  getVideoPlaybackQuality() {
    return { totalVideoFrames: this.total };
  }

  requestVideoFrameCallback(callback: () => void): number {
    this.#callback = callback;
    return 1;
  }

  cancelVideoFrameCallback(): void {
    this.#callback = null;
    this.cancelled += 1;
  }

  picture(): void {
    if (this.#counts) this.total += 1;
    const callback = this.#callback;
    this.#callback = null;
    callback?.();
  }

  get element(): HTMLVideoElement {
    return this as unknown as HTMLVideoElement;
  }
}

for (const counts of [true, false]) {
  test(`pictures that come are not still, those that end are, where the browser ${counts ? "counts" : "does not count"}`, () => {
    const video = new FakeVideo({ counts });
    const pictures = picturesOf(video.element);
    const stillness = new Stillness(0);
    for (let now = 1_000; now <= 20_000; now += 1_000) {
      assert.equal(stillness.look(pictures.count(), now), false, `at ${now}`);
      video.picture();
    }
    for (let now = 21_000; now <= 26_000; now += 1_000) assert.equal(stillness.look(pictures.count(), now), false);
    assert.equal(stillness.look(pictures.count(), 27_000), true);
    video.picture();
    assert.equal(stillness.look(pictures.count(), 28_000), false);
    pictures.stop();
    video.picture();
    assert.ok(video.cancelled > 0);
  });
}

test("where nobody knows, nothing is said", () => {
  const video = { getVideoPlaybackQuality: () => ({ totalVideoFrames: 0 }) } as unknown as HTMLVideoElement;
  const pictures = picturesOf(video);
  const stillness = new Stillness(0);
  for (let now = 1_000; now <= 20_000; now += 1_000) assert.equal(stillness.look(pictures.count(), now), false);
});
