import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { APP, PASSWORD } from "./support/product.ts";
import { expect, expectMedia, test } from "./support/story.ts";

async function expectClean(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found, what).toEqual([]);
}

for (const scheme of ["light", "dark"] as const) {
  test(`every page is clean, ${scheme}`, async ({ brand, someBrowser, conversation: { agent, consumer } }) => {
    await agent.page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await consumer.page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await expectClean(consumer.page, "shop with window");
    await expectClean(agent.page, "desk with a conversation");
    await agent.button("Video call").click();
    await expect(consumer.button("Accept")).toBeVisible();
    await expectClean(agent.page, "desk while it rings");
    await expectClean(consumer.page, "window with the card");
    await consumer.button("Accept").click();
    await expectMedia(agent.page);
    await expectClean(agent.page, "desk in a call");
    await expectClean(consumer.page, "window in a call");
    await consumer.button("End call").click();

    const page = await (await someBrowser()).newPage();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.goto(`${APP}/dashboard?brand=${brand.id}`);
    await expectClean(page, "sign-in");
    await page.getByLabel("Email").fill(brand.administrator.email);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    for (const place of ["Voice and video", "Relay", "Media nodes", "Profiles", "Calls"]) {
      await page.getByRole("link", { name: place, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectClean(page, place);
    }
  });
}

test("invite, accept and end with the keyboard alone", async ({ conversation: { agent, consumer } }) => {
  await agent.button("Video call").focus();
  await agent.page.keyboard.press("Enter");
  await expect(consumer.button("Accept")).toBeVisible();
  // The card is the next stop after the place where the consumer was writing.
  await consumer.window.getByRole("textbox", { name: "Message" }).focus();
  await expect(async () => {
    await consumer.page.keyboard.press("Tab");
    await expect(consumer.button("Accept")).toBeFocused({ timeout: 200 });
  }).toPass();
  await consumer.page.keyboard.press("Enter");
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
  await expect(async () => {
    await agent.page.keyboard.press("Tab");
    await expect(agent.call.getByRole("button", { name: "End call" })).toBeFocused({ timeout: 200 });
  }).toPass();
  await agent.page.keyboard.press("Enter");
  await expect(consumer.window.getByText(/hung up/).first()).toBeVisible();
});
