import type { Frame, Page } from "@playwright/test";

/** Keeps every frame that a page's sockets receive where {@link framesOf} finds them. To be run before the page's own scripts. */
export function watchFrames(): void {
  const frames: string[] = [];
  Object.defineProperty(globalThis, "beckonFrames", { value: frames });
  const Original = WebSocket;
  globalThis.WebSocket = class extends Original {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener("message", ({ data }) => frames.push(String(data)));
    }
  };
}

/** Every frame that a page received so far. */
export function framesOf(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { beckonFrames: string[] }).beckonFrames);
}
