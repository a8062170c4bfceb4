import type { Frame, Page } from "@playwright/test";

/** How often a page is asked what it heard. Chromium renews its statistics every 50 ms. */
const EVERY_MS = 50;

/** The longest gap in what a page heard of the other side since {@link listen}, in milliseconds. */
export interface Gap {
  /** By the clock: nothing new came for so long. A machine that is too busy to ask or to play makes it longer. */
  silentMs: number;
  /** By the samples that were played: so many in a row were made up by the browser, because nothing came in time. */
  madeUpMs: number;
}

/** Begins to note what a page hears, over all connections that it has. */
export function listen(page: Page | Frame): Promise<void> {
  return page.evaluate((every) => {
    const { connections } = (globalThis as unknown as { beckonMedia: { connections: RTCPeerConnection[] } })
      .beckonMedia;
    const gap: Gap = { silentMs: 0, madeUpMs: 0 };
    Object.defineProperty(globalThis, "beckonGap", { value: gap, configurable: true });
    const SAMPLES_PER_MS = 48;
    const before = new Map<string, { real: number; madeUp: number }>();
    let [heardAt, stretch] = [performance.now(), 0];
    const note = (real: number, madeUp: number) => {
      const now = performance.now();
      gap.silentMs = Math.max(gap.silentMs, Math.round(now - heardAt));
      if (real > 0) heardAt = now;
      stretch += madeUp / SAMPLES_PER_MS;
      gap.madeUpMs = Math.max(gap.madeUpMs, Math.round(stretch));
      if (real >= madeUp && real > 0) stretch = 0;
    };
    const read = async () => {
      const news = { real: 0, madeUp: 0 };
      for (const [place, connection] of connections.entries()) {
        if (connection.connectionState === "closed") continue;
        (await connection.getStats()).forEach((row) => {
          if (row.type !== "inbound-rtp" || row.kind !== "audio") return;
          const madeUp = row.concealedSamples ?? 0;
          const real = (row.totalSamplesReceived ?? 0) - madeUp;
          const key = `${place} ${row.id}`;
          const last = before.get(key) ?? { real, madeUp };
          news.real += real - last.real;
          news.madeUp += madeUp - last.madeUp;
          before.set(key, { real, madeUp });
        });
      }
      note(news.real, news.madeUp);
    };
    let reading = false;
    setInterval(() => {
      if (reading) return;
      reading = true;
      void read().finally(() => {
        reading = false;
      });
    }, every);
  }, EVERY_MS);
}

/** The longest gap so far. */
export function longestGap(page: Page | Frame): Promise<Gap> {
  return page.evaluate(() => ({ ...(globalThis as unknown as { beckonGap: Gap }).beckonGap }));
}
