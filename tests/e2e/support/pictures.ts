import type { Frame, Page } from "@playwright/test";

/** What has become of a page's pictures since {@link watchPictures}. */
export interface PictureFacts {
  /** Pictures that are watched. */
  watched: number;
  /** The fewest frames that one of them has presented. */
  frames: number;
  /** The longest that one of them went without a new frame, in milliseconds. */
  longestGap: number;
  /** How often one was paused, emptied or attached anew. */
  breaks: number;
  /** Those that are still in the page. */
  kept: number;
}

/** Begins to watch the pictures that a page shows, once there are so many: each frame that is presented, and each break. */
export async function watchPictures(page: Page | Frame, count = 2): Promise<void> {
  await page.waitForFunction(
    (many) => [...document.querySelectorAll("video")].filter((video) => !video.hidden).length === many,
    count,
  );
  await page.evaluate(() => {
    const videos = [...document.querySelectorAll("video")].filter((video) => !video.hidden);
    const pictures = videos.map((video) => {
      const picture = { video, frames: 0, last: performance.now(), longestGap: 0, breaks: 0 };
      const presented = (now: number) => {
        picture.frames += 1;
        picture.longestGap = Math.max(picture.longestGap, now - picture.last);
        picture.last = now;
        video.requestVideoFrameCallback(presented);
      };
      video.requestVideoFrameCallback(presented);
      for (const broken of ["pause", "emptied", "loadstart"]) video.addEventListener(broken, () => picture.breaks++);
      return picture;
    });
    Object.assign(globalThis, { beckonPictures: pictures });
  });
}

/** What has become of them. */
export function picturesOf(page: Page | Frame): Promise<PictureFacts> {
  return page.evaluate(() => {
    type Picture = { video: HTMLVideoElement; frames: number; last: number; longestGap: number; breaks: number };
    const pictures = (globalThis as unknown as { beckonPictures: Picture[] }).beckonPictures;
    return {
      watched: pictures.length,
      frames: Math.min(...pictures.map(({ frames }) => frames)),
      longestGap: Math.max(...pictures.map(({ longestGap, last }) => Math.max(longestGap, performance.now() - last))),
      breaks: pictures.reduce((sum, { breaks }) => sum + breaks, 0),
      kept: pictures.filter(({ video }) => video.isConnected).length,
    };
  });
}
