import type { BrowserContext } from "@playwright/test";

import { chromiumOptions, firefoxOptions } from "./support/browsers.ts";
import { mediaOf } from "./support/media.ts";
import type { TestBrand } from "./support/product.ts";
import { expect, expectMedia, skips, type Talk, talk, test } from "./support/story.ts";
import { UnseenScreen } from "./support/unseen-screen.ts";

/** A video call whose consumer's browser asks for the devices, and is not answered. */
async function askedIn(browser: BrowserContext, brand: TestBrand, office: BrowserContext): Promise<Talk> {
  const talked = await talk(brand, office, browser);
  const { agent, consumer } = talked;
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  await expect(consumer.window.getByText(/Choose Allow to be heard and seen\./).first()).toBeVisible();
  for (const device of ["microphone", "camera"]) await expect(stillAsks(talked, device)).toBeVisible();
  // Whoever is still asked hears and sees the other side meanwhile.
  await expectMedia(consumer.frame());
  expect((await mediaOf(consumer.frame())).captured).toBe(0);
  return talked;
}

/** Whoever is asked hangs up, and nothing of them was ever captured. */
async function expectNothingAfter({ agent, consumer }: Talk): Promise<void> {
  await consumer.button("End call").click();
  await expect(agent.page.getByText(/hung up/).first()).toBeVisible();
  expect((await mediaOf(consumer.frame())).captured).toBe(0);
}

const stillAsks = ({ agent }: Talk, device: string) =>
  agent.call.getByText(new RegExp(`'s browser is still asking about the ${device}`)).first();

test.describe("in Chromium", () => {
  // Without a screen it asks nobody and refuses at once.
  skips(test, "prompt-open.spec.ts in Chromium", UnseenScreen.impossible());

  test("a question of the browser that nobody answers is pointed at, the agent reads that it waits, and whoever hangs up all the same is not heard", async ({
    brand,
    someBrowser,
    ownBrowser,
  }) => {
    const screen = await UnseenScreen.begin();
    try {
      const env = { ...process.env, ...screen.environment };
      const browser = await ownBrowser("chromium", { ...chromiumOptions("asks"), headless: false, env });
      const context = await browser.newContext();
      await context.clearPermissions();
      const asked = await askedIn(context, brand, await someBrowser());
      // No test can press what the browser itself shows.
      await expectNothingAfter(asked);
    } finally {
      await screen.remove();
    }
  });
});

test("a question of Firefox that nobody answers is pointed at, and whoever hangs up all the same is not heard", async ({
  brand,
  someBrowser,
  ownBrowser,
}) => {
  const browser = await ownBrowser("firefox", firefoxOptions("asks"));
  await expectNothingAfter(await askedIn(await browser.newContext(), brand, await someBrowser()));
});
