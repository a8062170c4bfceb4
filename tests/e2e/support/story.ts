import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type LaunchOptions,
} from "@playwright/test";

import { mediaOf } from "./media.ts";
import { OwnProduct } from "./own-product.ts";
import { Agent, Consumer } from "./people.ts";
import type { Kind } from "./placed-browser.ts";
import { seed, type TestBrand } from "./product.ts";

/** An agent and a consumer who have begun to talk. */
export interface Talk {
  agent: Agent;
  consumer: Consumer;
}

/** What a story begins with. */
interface Story {
  /** A brand of this story's own. */
  brand: TestBrand;
  /** Makes a browser profile of its own, closed when the story ends. */
  someBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Starts a browser for this story alone, ended when the story ends. */
  ownBrowser: (kind: Kind, options: LaunchOptions) => Promise<Browser>;
  /** An available agent and a consumer whose conversation is open and selected at the desk. */
  conversation: Talk;
  /** The whole product for this story alone, which may take parts of it away. */
  ownProduct: OwnProduct;
}

/** A phone, held upright. */
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Lets an agent be available and a consumer write, each in a browser of their own; on the shop's page, or another of the brand's. */
export async function talk(
  brand: TestBrand,
  agentsBrowser: BrowserContext,
  consumersBrowser: BrowserContext,
  address?: string,
): Promise<Talk> {
  const agent = await Agent.signIn(agentsBrowser, brand);
  await agent.becomeAvailable();
  const consumer = await Consumer.visit(consumersBrowser, brand, address);
  await consumer.openWindow();
  await consumer.write("My tent pole broke");
  await agent.select("My tent pole broke");
  return { agent, consumer };
}

export const test = base.extend<Story>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture without needs is written so
  brand: async ({}, use) => {
    await use(await seed());
  },
  someBrowser: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      contexts.push(context);
      return context;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  ownBrowser: async ({ playwright }, use) => {
    const browsers: Browser[] = [];
    await use(async (kind, options) => {
      const browser = await playwright[kind].launch(options);
      browsers.push(browser);
      return browser;
    });
    await Promise.all(browsers.map((browser) => browser.close()));
  },
  conversation: async ({ brand, someBrowser }, use) => {
    await use(await talk(brand, await someBrowser(), await someBrowser()));
  },
  // biome-ignore lint/correctness/noEmptyPattern: a fixture without needs is written so
  ownProduct: async ({}, use) => {
    const product = await OwnProduct.start();
    await use(product);
    await product.stop();
  },
});

export { expect };

/** Skips stories of a file, or of a part of it, where something makes them impossible, and says what. */
export function skips(stories: Pick<typeof test, "beforeAll" | "skip">, which: string, impossible?: string): void {
  // What is known to be skipped before it begins has no hooks that could say so.
  stories.beforeAll(() => {
    if (impossible === undefined) return;
    process.stderr.write(`  ${which} is skipped: ${impossible}\n`);
    stories.skip(true, impossible);
  });
}

/** Makes a call and waits until the server counts it as running, and media flows both ways. */
export async function call(
  pair: Talk,
  kind: "Voice call" | "Video call" = "Video call",
  timeout = 20_000,
): Promise<void> {
  await pair.agent.button(kind).click();
  await pair.consumer.button("Accept").click();
  await expectBothMedia(pair, kind, timeout);
  await expectActive(pair);
}

/** Waits until media flows both ways. */
export async function expectBothMedia(
  { agent, consumer }: Talk,
  kind: "Voice call" | "Video call",
  timeout = 20_000,
): Promise<void> {
  const streams = kind === "Video call" ? 1 : 0;
  await expectMedia(consumer.frame(), { streams, timeout });
  await expectMedia(agent.page, { streams, timeout });
}

/** Waits until a page decodes `streams` pictures that go on advancing, and plays sound. */
export async function expectMedia(
  page: Parameters<typeof mediaOf>[0],
  { streams = 1, sound = true, timeout = 10_000 } = {},
): Promise<void> {
  let before = await mediaOf(page);
  await expect
    .poll(
      async () => {
        const now = await mediaOf(page);
        const advancing = now.framesDecoded.filter(
          (frames, place) => frames > (before.framesDecoded[place] ?? 0),
        ).length;
        const heard = now.audioEnergy > before.audioEnergy;
        before = now;
        return advancing >= streams && (heard || !sound);
      },
      { message: "pictures advance and sound is heard", intervals: [500], timeout },
    )
    .toBe(true);
}

/** Waits until the server too counts a call as running: what a page plays it is told up to a quarter of a second later. */
export async function expectActive({ agent }: Talk): Promise<void> {
  await expect(agent.call.getByRole("timer")).toBeVisible();
}

/** Waits until a page has released every device. */
export async function expectReleased(page: Parameters<typeof mediaOf>[0]): Promise<void> {
  await expect.poll(async () => (await mediaOf(page)).liveTracks, { message: "devices are released" }).toEqual([]);
}
