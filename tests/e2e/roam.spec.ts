import type { Frame, Page } from "@playwright/test";

import { expect, skipWhereImpossible, test } from "./support/apart.ts";
import { expectBothMedia, expectMedia } from "./support/story.ts";

skipWhereImpossible("roam.spec.ts");

/** Notes, on the clock that all pages of a machine share, when a page first says that it reconnects. */
const watchWords = (page: Page | Frame) =>
  page.evaluate(() => {
    const said = new Promise<number>((resolve) => {
      const look = () => document.body.textContent.includes("Reconnecting") && resolve(Date.now());
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    Object.assign(globalThis, { beckonSaid: said });
  });

const saidAt = (page: Page | Frame) =>
  page.evaluate(() => (globalThis as unknown as { beckonSaid: Promise<number> }).beckonSaid);

test("silence is told to both people within two seconds", async ({ apart: { agent, consumer, place } }) => {
  const pages = [agent.page, consumer.frame()];
  for (const page of pages) await watchWords(page);
  await place.lose();
  const begin = Date.now();
  const took = (await Promise.all(pages.map(saidAt))).map((at) => at - begin);
  process.stdout.write(`  silence was told ${took.join(" and ")} ms after the loss\n`);
  for (const ms of took) expect(ms).toBeLessThan(2_000);
  const words = [agent.call.getByText(/Reconnecting/).first(), consumer.window.getByText(/Reconnecting/).first()];
  for (const each of words) await expect(each).toBeVisible();
  await place.find();
  for (const each of words) await expect(each).toHaveCount(0);
});

for (const [agent, consumer] of [
  ["chromium", "chromium"],
  ["chromium", "firefox"],
  ["firefox", "chromium"],
] as const) {
  test.describe(`an agent in ${agent}, a consumer in ${consumer}`, () => {
    test.use({ kinds: { agent, consumer } });

    test("who comes to another network, and to a third, is seen and heard again each time", async ({ apart }) => {
      for (let time = 0; time < 2; time += 1) {
        await apart.place.move();
        // A browser may find the way by itself, so neither ICE nor the connection need be new. What was on its way is used up by the first look.
        for (let look = 0; look < 3; look += 1) await expectBothMedia(apart, "Video call");
      }
    });
  });
}

test("who comes to another network finds microphone, camera and shared screen as they were", async ({
  apart: { agent, consumer, place },
}) => {
  await consumer.button("Mute microphone").click();
  await agent.call.getByRole("button", { name: "Share screen" }).click();
  await expectMedia(consumer.frame(), { streams: 2 });
  await place.move();
  await expectMedia(consumer.frame(), { streams: 2, timeout: 20_000 });
  await expectMedia(agent.page, { sound: false, timeout: 20_000 });
  await expect(consumer.button("Unmute microphone")).toBeVisible();
  await expect(consumer.button("Turn camera off")).toBeVisible();
  await expect(agent.call.getByRole("button", { name: "Stop sharing" })).toBeVisible();
});
