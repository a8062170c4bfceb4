import { chromiumOptions, firefoxOptions } from "./support/browsers.ts";
import { expect, expectMedia, expectReleased, talk, test } from "./support/story.ts";

for (const [atDesk, inWindow] of [
  ["Chromium", "Firefox"],
  ["Firefox", "Chromium"],
] as const) {
  test(`an agent in ${atDesk} and a consumer in ${inWindow} see and hear each other`, async ({ brand, playwright }) => {
    const open = {
      Chromium: () => playwright.chromium.launch(chromiumOptions()),
      Firefox: () => playwright.firefox.launch(firefoxOptions),
    };
    const [desk, shop] = [await open[atDesk](), await open[inWindow]()];
    try {
      const { agent, consumer } = await talk(brand, await desk.newContext(), await shop.newContext());
      await agent.button("Video call").click();
      await consumer.button("Accept").click();
      await expect(agent.call.getByRole("timer")).toBeVisible();
      await expectMedia(consumer.frame());
      await expectMedia(agent.page);
      await consumer.button("End call").click();
      await expectReleased(consumer.frame());
      await expect(agent.page.getByText(/hung up/).first()).toBeVisible();
    } finally {
      await Promise.all([desk.close(), shop.close()]);
    }
  });
}
