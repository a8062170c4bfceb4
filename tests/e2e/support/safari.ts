import type { BrowserContext, Frame, Page } from "@playwright/test";

/** The user agents of Safari's two latest versions' kinds of machine. */
const AGENT = {
  iphone:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
  mac: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
};

/** Options of a context whose pages believe to be in Safari. */
export const safariOptions = (machine: keyof typeof AGENT) =>
  machine === "iphone"
    ? { userAgent: AGENT.iphone, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    : { userAgent: AGENT.mac, viewport: { width: 1440, height: 900 } };

/** Takes from a context's pages what Safari has not. The engine stays another one's: what it plays and how is not told by this. */
export async function lackWhatSafariLacks(context: BrowserContext, machine: keyof typeof AGENT): Promise<void> {
  await context.addInitScript((phone) => {
    const lack = (holder: object | undefined, ...names: string[]) => {
      for (const name of names) if (holder !== undefined) Reflect.deleteProperty(holder, name);
    };
    lack(globalThis, "documentPictureInPicture", "requestIdleCallback", "cancelIdleCallback", "scheduler");
    lack(Navigator.prototype, "userAgentData", "connection", "vibrate", "deviceMemory", "setAppBadge", "clearAppBadge");
    lack(globalThis.MediaDevices?.prototype, "selectAudioOutput");
    const { setActionHandler } = MediaSession.prototype;
    MediaSession.prototype.setActionHandler = function (action, handler) {
      if ((action as string) === "enterpictureinpicture") throw new TypeError("not a MediaSessionAction");
      setActionHandler.call(this, action, handler);
    };
    Object.defineProperty(navigator, "audioSession", { value: { type: "auto" } });
    if (!phone) return;
    lack(globalThis, "Notification");
    lack(globalThis.MediaDevices?.prototype, "getDisplayMedia");
    lack(HTMLMediaElement.prototype, "setSinkId", "sinkId");
    lack(Element.prototype, "requestFullscreen");
    Object.defineProperty(Document.prototype, "fullscreenEnabled", { value: undefined });
  }, machine === "iphone");
}

/** What a page has said that its sound is. */
export function soundOf(page: Page | Frame): Promise<string> {
  return page.evaluate(() => (navigator as unknown as { audioSession: { type: string } }).audioSession.type);
}
