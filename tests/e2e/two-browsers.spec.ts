import { chromiumOptions, firefoxOptions } from "./support/browsers.ts";
import { test as base, expect, expectActive, expectMedia, expectReleased, type Talk, talk } from "./support/story.ts";
import { wordsAtDesk, wordsInWindow } from "./support/words.ts";

for (const [atDesk, inWindow] of [
  ["Chromium", "Firefox"],
  ["Firefox", "Chromium"],
] as const) {
  /** A running video call whose people have a browser of another maker each. */
  const test = base.extend<{ pair: Talk }>({
    pair: async ({ brand, playwright }, use) => {
      const open = {
        Chromium: () => playwright.chromium.launch(chromiumOptions()),
        Firefox: () => playwright.firefox.launch(firefoxOptions()),
      };
      const [desk, shop] = [await open[atDesk](), await open[inWindow]()];
      try {
        const pair = await talk(brand, await desk.newContext(), await shop.newContext());
        await pair.agent.button("Video call").click();
        await pair.consumer.button("Accept").click();
        await expectActive(pair);
        await use(pair);
      } finally {
        await Promise.all([desk.close(), shop.close()]);
      }
    },
  });

  test(`an agent in ${atDesk} and a consumer in ${inWindow} see and hear each other`, async ({
    pair: { agent, consumer },
  }) => {
    await expectMedia(consumer.frame());
    await expectMedia(agent.page);
    await consumer.button("End call").click();
    await expectReleased(consumer.frame());
    await expect(agent.page.getByText(/hung up/).first()).toBeVisible();
  });

  test(`an agent in ${atDesk} and a consumer in ${inWindow} read the same words and show each other a screen`, async ({
    pair: { agent, consumer },
  }) => {
    expect(await wordsInWindow(consumer.window, consumer.page)).toEqual(await wordsAtDesk(agent));

    await agent.call.getByRole("button", { name: "Share screen" }).click();
    await expectMedia(consumer.frame(), { streams: 2 });
    await agent.call.getByRole("button", { name: "Stop sharing" }).click();
    await expect(consumer.window.getByRole("figure", { name: /is sharing a screen/ })).toBeHidden();

    await consumer.button("Share screen").click();
    await expectMedia(agent.page, { streams: 2 });
    await consumer.button("Stop sharing").click();
    await expect(agent.call.getByRole("figure", { name: /is sharing a screen/ })).toBeHidden();
  });
}
