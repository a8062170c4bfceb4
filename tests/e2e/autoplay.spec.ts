import type { BrowserContext, Page } from "@playwright/test";

import { expect, PHONE, type Talk, talk, test } from "./support/story.ts";

// Playwright's own questions to a page, and the snapshots of its traces, count as gestures. So nothing is asked of the pages of
// these stories, and nothing of them is traced: they say by themselves what they do. Firefox is asked something before a page's first
// script already, so that it keeps none silent here.
test.use({ trace: "off", screenshot: "off" });

/** A page of the shop that nobody has touched, and what it says. */
async function untouched({ agent, consumer }: Talk, context: BrowserContext): Promise<{ page: Page; said: string[] }> {
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.addInitScript(() => {
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...given) {
      // biome-ignore lint/suspicious/noConsole: by this the page tells the story
      console.info("a tone begins");
      start.apply(this, given);
    };
  });
  await page.goto(`${consumer.brand.at.shop}/?brand=${consumer.brand.id}`);
  await consumer.page.close();
  await agent.button("Video call").click();
  await expect(agent.call.getByText(/ringing/i).first()).toBeVisible();
  await expect.poll(() => said).toContainEqual(expect.stringContaining("AudioContext was not allowed to start"));
  expect(said).not.toContain("a tone begins");
  return { page, said };
}

test("a ring that the browser keeps silent is heard from the first press on the shop's page", async ({
  conversation,
}) => {
  const { page, said } = await untouched(conversation, conversation.consumer.page.context());
  await page.mouse.click(20, 500);
  await expect.poll(() => said).toContain("a tone begins");
});

test("a ring that a phone's browser keeps silent is heard from the first tap on the shop's page", async ({
  brand,
  someBrowser,
}) => {
  const phone = await someBrowser(PHONE);
  const { page, said } = await untouched(await talk(brand, await someBrowser(), phone), phone);
  await page.touchscreen.tap(20, 10);
  await expect.poll(() => said).toContain("a tone begins");
});
