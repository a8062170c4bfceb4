import type { Frame, Page } from "@playwright/test";

/** What a page asked the browser's chooser for, most recent last. */
export interface Asked {
  surface: string | null;
  sound: boolean;
  /** Whether it was asked within a gesture. */
  active: boolean;
}

/** From now on a page keeps what it asks the browser's chooser for. */
export async function watchChooser(page: Page | Frame): Promise<void> {
  await page.evaluate(() => {
    const asked: Asked[] = [];
    const devices = navigator.mediaDevices;
    const original = devices.getDisplayMedia.bind(devices);
    devices.getDisplayMedia = (options) => {
      const video = options?.video as { displaySurface?: string } | undefined;
      asked.push({
        surface: video?.displaySurface ?? null,
        sound: (options?.audio ?? false) !== false,
        active: navigator.userActivation.isActive,
      });
      return original(options);
    };
    Object.assign(globalThis, { beckonAsked: asked });
  });
}

export function askedOf(page: Page | Frame): Promise<Asked[]> {
  return page.evaluate(() => (globalThis as unknown as { beckonAsked: Asked[] }).beckonAsked);
}

/** The next screens that a page shares are painted by the story, and only until {@link stopPainting}. */
export async function paintScreens(page: Page | Frame): Promise<void> {
  await page.evaluate(() => {
    navigator.mediaDevices.getDisplayMedia = async () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 400 });
      const pen = canvas.getContext("2d");
      const painting = setInterval(() => {
        if (pen === null) return;
        pen.fillStyle = `hsl(${performance.now() % 360} 60% 50%)`;
        pen.fillRect(0, 0, 640, 400);
      }, 100);
      Object.assign(globalThis, { beckonPainting: painting });
      return canvas.captureStream(10);
    };
  });
}

export function stopPainting(page: Page | Frame): Promise<void> {
  return page.evaluate(() => clearInterval((globalThis as unknown as { beckonPainting: number }).beckonPainting));
}

/** What a browser does to a share whose tab or window is hidden, and when it comes back. */
export function hideShared(page: Page | Frame, hidden: boolean): Promise<void> {
  return page.evaluate((muted) => {
    const seen = (globalThis as unknown as { beckonMedia: { tracks: MediaStreamTrack[] } }).beckonMedia;
    const screen = seen.tracks.findLast(({ kind }) => kind === "video");
    if (screen === undefined) throw new Error("nothing is shared");
    Object.defineProperty(screen, "muted", { configurable: true, value: muted });
    screen.dispatchEvent(new Event(muted ? "mute" : "unmute"));
  }, hidden);
}
