import { useEffect, useState } from "preact/hooks";

const EVERY_MS = 1_000;
/** How long a shared screen may bring no picture: browsers send even a page that stands still once a second. */
const STILL_MS = 6_000;

/** Whether no new picture has come to an element that can be seen. Nothing is said of one that cannot. */
export function useStill(video: HTMLVideoElement | null): boolean {
  const [still, setStill] = useState(false);
  useEffect(() => {
    setStill(false);
    if (video === null) return;
    let [frames, since] = [-1, performance.now()];
    const look = setInterval(() => {
      const now = video.getVideoPlaybackQuality().totalVideoFrames;
      const moved = now !== frames || document.visibilityState !== "visible";
      if (moved) [frames, since] = [now, performance.now()];
      setStill(performance.now() - since >= STILL_MS);
    }, EVERY_MS);
    return () => clearInterval(look);
  }, [video]);
  return still;
}
