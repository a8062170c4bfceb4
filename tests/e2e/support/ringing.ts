import type { Frame, Page } from "@playwright/test";

interface Rings {
  /** Tones that have been started and have not ended. */
  tones: AudioBufferSourceNode[];
  /** Everything that the page's phone was told to vibrate. */
  vibrations: VibratePattern[];
  /** The notifications that the page has shown and not closed. */
  notices: Notification[];
  /** The number on the app's icon. */
  badge: number | undefined;
}

/** Keeps what a page does to be noticed where {@link sounding} and the others find it. */
export function watchRinging(): void {
  const rings: Rings = { tones: [], vibrations: [], notices: [], badge: undefined };
  Object.defineProperty(globalThis, "beckonRings", { value: rings });
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...given) {
    rings.tones.push(this);
    this.addEventListener("ended", () => rings.tones.splice(rings.tones.indexOf(this), 1));
    start.apply(this, given);
  };
  if (navigator.vibrate !== undefined) {
    const vibrate: (pattern: VibratePattern) => boolean = navigator.vibrate.bind(navigator);
    const kept = (pattern: VibratePattern) => {
      rings.vibrations.push(pattern);
      return vibrate(pattern);
    };
    Object.defineProperty(navigator, "vibrate", { value: kept });
  }
  if (navigator.setAppBadge !== undefined) {
    const badge = navigator.setAppBadge.bind(navigator);
    const kept = (count?: number) => {
      rings.badge = count;
      return badge(count);
    };
    Object.defineProperty(navigator, "setAppBadge", { value: kept });
  }
  if (typeof Notification === "undefined") return;
  globalThis.Notification = class extends Notification {
    constructor(title: string, options?: NotificationOptions) {
      super(title, options);
      rings.notices.push(this);
    }

    override close(): void {
      rings.notices.splice(rings.notices.indexOf(this), 1);
      super.close();
    }
  };
}

const ringsOf = "beckonRings";

/** Whether a tone is heard from a page now. */
export function sounding(page: Page | Frame): Promise<boolean> {
  return page.evaluate((name) => {
    const { tones } = (globalThis as unknown as Record<string, Rings>)[name] as Rings;
    return tones.some(({ context }) => context.state === "running");
  }, ringsOf);
}

/** What the page's phone was told to vibrate, oldest first. */
export function vibrations(page: Page): Promise<VibratePattern[]> {
  return page.evaluate(
    (name) => [...((globalThis as unknown as Record<string, Rings>)[name] as Rings).vibrations],
    ringsOf,
  );
}

/** The notifications of a page that are shown now. */
export function notices(page: Page): Promise<{ title: string; body: string }[]> {
  return page.evaluate(
    (name) =>
      ((globalThis as unknown as Record<string, Rings>)[name] as Rings).notices.map(({ title, body }) => ({
        title,
        body,
      })),
    ringsOf,
  );
}

/** The number on the icon of a page's app. */
export function badge(page: Page): Promise<number | undefined> {
  return page.evaluate((name) => ((globalThis as unknown as Record<string, Rings>)[name] as Rings).badge, ringsOf);
}

/** Presses the page's last notification, as a person does on the system's list. */
export function pressNotice(page: Page): Promise<void> {
  return page.evaluate(
    (name) =>
      void ((globalThis as unknown as Record<string, Rings>)[name] as Rings).notices
        .at(-1)
        ?.dispatchEvent(new Event("click")),
    ringsOf,
  );
}
