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

const stillAsks = ({ agent }: Talk, device: string) =>
  agent.call.getByText(new RegExp(`'s browser is still asking about the ${device}`)).first();

test.describe("in Chromium", () => {
  // Without a screen it asks nobody and refuses at once.
  skips(test, "prompt-open.spec.ts in Chromium", UnseenScreen.impossible());

  test("a question of the browser that nobody answers is pointed at, and the agent reads that it waits, until the devices are allowed", async ({
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
      const { agent, consumer } = await askedIn(context, brand, await someBrowser());

      // No test can press what the browser itself shows. Who leaves the page takes the question away, and comes back with the devices
      // allowed; a mere reload may let Chromium take the old question's end for an answer to the new one.
      const { page } = consumer;
      const shop = page.url();
      await page.goto("about:blank");
      await context.grantPermissions(["microphone", "camera"]);
      await page.goto(shop);
      await expectMedia(agent.page, { timeout: 20_000 });
      await expect(agent.call.getByText(/'s browser is still asking/)).toHaveCount(0);
      await expect(agent.call.getByText(/ closed the browser's question/)).toHaveCount(0);
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
  const { agent, consumer } = await askedIn(await browser.newContext(), brand, await someBrowser());
  await consumer.button("End call").click();
  await expect(agent.page.getByText(/hung up/).first()).toBeVisible();
  expect((await mediaOf(consumer.frame())).captured).toBe(0);
});
