// What loads later than the page may not come: that is said in its place, and tried again.

import type { Page } from "@playwright/test";
import { expect, expectMedia, expectReleased, test } from "./support/story.ts";

/** Loses what the page asks for under these names, until the returned function is called. */
async function lose(page: Page, files: RegExp): Promise<() => Promise<void>> {
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

test("a call whose part of the window does not load says so, and comes at the next try as it should look", async ({
  conversation: { agent, consumer },
}) => {
  const reach = await lose(consumer.page, /\/window\/assets\/call-[\w-]{8}\.(js|css)$/);
  await agent.button("Voice call").click();
  const lost = consumer.window.getByRole("alert").filter({ hasText: "The call could not be loaded." });
  await expect(lost).toBeVisible();
  await lost.getByRole("button", { name: "Try again" }).click();
  await expect(lost, "it does not come yet").toBeVisible();
  await reach();
  await lost.getByRole("button", { name: "Try again" }).click();
  await expect(consumer.button("Accept")).toBeVisible();
  await expect(lost).toHaveCount(0);
  await expect(consumer.frame().locator(".ui-invitation")).toHaveCSS("display", "grid");
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame(), { streams: 0 });
  await expectMedia(agent.page, { streams: 0 });
});

test("devices that do not load say so in their sheet, which keeps its size while they come", async ({
  conversation: { agent, consumer },
}) => {
  await agent.button("Voice call").click();
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame(), { streams: 0 });
  const reach = await lose(consumer.page, /\/window\/assets\/device-settings-[\w-]{8}\.(js|css)$/);
  await consumer.button("More").click();
  await consumer.button("Devices").click();
  const sheet = consumer.window.getByRole("dialog", { name: "Devices and resolution" });
  const lost = sheet.getByRole("alert").filter({ hasText: "This could not be loaded." });
  await expect(lost).toBeVisible();
  const height = (await sheet.boundingBox())?.height ?? 0;
  await reach();
  await lost.getByRole("button", { name: "Try again" }).click();
  await expect(sheet.getByRole("combobox", { name: "Microphone" })).toBeVisible();
  // A browser counts in parts of a pixel while the sheet moves.
  expect((await sheet.boundingBox())?.height).toBeCloseTo(height, 2);
});

test("a call whose part of the desk does not load says so and can be ended, and comes at the next try", async ({
  conversation: { agent, consumer },
}) => {
  const reach = await lose(agent.page, /\/desk\/assets\/stage-[\w-]{8}\.(js|css)$/);
  await agent.page.reload();
  await agent.button("Voice call").click();
  const lost = agent.page.getByRole("alert").filter({ hasText: "The call could not be loaded." });
  await expect(lost).toBeVisible();
  await lost.getByRole("button", { name: "End call" }).click();
  await expectReleased(agent.page);
  await expect(lost).toHaveCount(0);
  await agent.button("Voice call").click();
  await expect(lost).toBeVisible();
  await reach();
  await lost.getByRole("button", { name: "Try again" }).click();
  await expect(agent.call).toBeVisible();
  await expect(agent.call.locator(".desk-call")).toHaveCSS("display", "grid");
  await consumer.button("Accept").click();
  await expectMedia(agent.page, { streams: 0 });
});
