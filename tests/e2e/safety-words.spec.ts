import type { Locator } from "@playwright/test";
import { expect, expectActive, expectMedia, type Talk, test } from "./support/story.ts";

test.beforeEach(async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
  await expectActive(conversation);
});

/** The words that stand in a settings' part. */
async function wordsIn(section: Locator): Promise<string[]> {
  await expect(section.getByRole("listitem")).toHaveCount(4);
  return section.getByRole("listitem").allTextContents();
}

/** Opens the call's settings on both sides and reads the safety words. */
async function wordsOf({ agent, consumer }: Talk): Promise<[string[], string[]]> {
  await agent.call.getByRole("button", { name: "Devices and resolution" }).click();
  const atDesk = await wordsIn(agent.call.getByRole("region", { name: "Safety words" }));
  await agent.page.keyboard.press("Escape");
  await consumer.button("More").click();
  await consumer.button("Devices").click();
  const inWindow = await wordsIn(consumer.window.getByRole("region", { name: "Safety words" }));
  return [atDesk, inWindow];
}

test("both sides read the same four safety words, also when the consumer's page is loaded anew", async ({
  conversation,
}) => {
  const [atDesk, inWindow] = await wordsOf(conversation);
  expect(atDesk).toEqual(inWindow);
  for (const word of atDesk) expect(word).toMatch(/^[a-z]+$/);
  await conversation.consumer.page.reload();
  await expectMedia(conversation.agent.page, { timeout: 20_000 });
  await expectMedia(conversation.consumer.frame(), { sound: false, timeout: 20_000 });
  // A browser that keeps nothing for a framed page, as a private window does, has another certificate now, and both read other words.
  const [againAtDesk, againInWindow] = await wordsOf(conversation);
  expect(againAtDesk).toEqual(againInWindow);
});

test("who saves data receives no camera and the other side reads it, until they want it again", async ({
  conversation: { agent, consumer },
}) => {
  await consumer.button("More").click();
  await consumer.button("Devices").click();
  await consumer.window.getByRole("switch", { name: "Save data" }).check();
  await expect(agent.call.getByText(/saves data and does not receive your picture\./)).toBeVisible();
  await consumer.window.getByRole("switch", { name: "Save data" }).uncheck();
  await expect(agent.call.getByText(/ hears and sees you$/)).toBeVisible();
  // An echo is heard where it does not come from, so the other side has to be told.
  const echo = consumer.window.getByRole("switch", { name: "I hear an echo of myself" });
  await echo.check();
  await expect(agent.call.getByText(/hears an echo from you\. Use a headset/)).toBeVisible();
  await echo.uncheck();
  await expect(agent.call.getByText(/ hears and sees you$/)).toBeVisible();
});
