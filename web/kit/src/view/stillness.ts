/** How long a shared screen may bring no picture: browsers send even a page that stands still once a second. */
const STILL_MS = 6_000;

/** Whether new pictures come, told by how many there have been. */
export class Stillness {
  #count = -1;
  #since: number;

  constructor(now: number) {
    this.#since = now;
  }

  /** Whether it has been still for a while. `count`: how many pictures there have been; null where nobody knows. `now`: milliseconds. */
  look(count: number | null, now: number): boolean {
    if (count === null || count !== this.#count) {
      this.#count = count ?? -1;
      this.#since = now;
    }
    return now - this.#since >= STILL_MS;
  }
}

/** What counts the pictures of an element. */
export interface Pictures {
  /** How many there have been; null where the browser does not say. */
  count(): number | null;
  stop(): void;
}

/** Counts by the browser's own figure, or picture by picture: Firefox and Safari leave the figure of a call's pictures at nothing. */
export function picturesOf(video: HTMLVideoElement): Pictures {
  let [shown, asked] = [0, 0];
  const next = () => {
    asked = video.requestVideoFrameCallback(() => {
      shown += 1;
      next();
    });
  };
  const stop = () => {
    if (asked !== 0) video.cancelVideoFrameCallback(asked);
    asked = 0;
  };
  return {
    count() {
      const { totalVideoFrames } = video.getVideoPlaybackQuality();
      if (totalVideoFrames > 0) {
        stop();
        return totalVideoFrames;
      }
      if (!("requestVideoFrameCallback" in video)) return null;
      if (asked === 0) next();
      return shown;
    },
    stop,
  };
}
