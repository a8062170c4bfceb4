import { useEffect, useState } from "preact/hooks";
import { type Pictures, picturesOf, Stillness } from "./stillness.ts";

const EVERY_MS = 1_000;

/** Whether no new picture has come to an element that can be seen. Nothing is said of one that cannot. */
export function useStill(video: HTMLVideoElement | null): boolean {
  const [still, setStill] = useState(false);
  useEffect(() => {
    setStill(false);
    if (video === null) return;
    const pictures: Pictures = picturesOf(video);
    const stillness = new Stillness(performance.now());
    const look = setInterval(() => {
      const seen = document.visibilityState === "visible";
      setStill(stillness.look(seen ? pictures.count() : null, performance.now()));
    }, EVERY_MS);
    return () => {
      clearInterval(look);
      pictures.stop();
    };
  }, [video]);
  return still;
}
