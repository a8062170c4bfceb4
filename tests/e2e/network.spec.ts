import type { Page } from "@playwright/test";

import { expect, skipWhereImpossible, test } from "./support/apart.ts";
import { expectBothMedia, type Talk } from "./support/story.ts";

skipWhereImpossible("network.spec.ts");

/** What each side reads while nothing comes from the other. */
const silent = ({ agent, consumer }: Talk) => [
  agent.call.getByText(/Reconnecting/).first(),
  consumer.window.getByText(/Reconnecting/).first(),
];

async function expectSilent(pair: Talk): Promise<void> {
  for (const words of silent(pair)) await expect(words).toBeVisible({ timeout: 5_000 });
}

/** Media flows again in the call that was there before, and nobody is told otherwise. */
async function expectRestored(pair: Talk): Promise<void> {
  await expectBothMedia(pair, "Video call");
  for (const words of silent(pair)) await expect(words).toHaveCount(0);
  await expect(pair.agent.call.getByRole("button", { name: "End call" })).toBeVisible();
  await expect(endings(pair.agent.page)).toHaveCount(0);
}

const endings = (page: Page) => page.getByRole("log").getByText(/left the call|Everybody had left|call ended/i);

for (const [agent, consumer] of [
  ["chromium", "chromium"],
  ["chromium", "firefox"],
  ["firefox", "chromium"],
] as const) {
  test.describe(`an agent in ${agent}, a consumer in ${consumer}`, () => {
    test.use({ kinds: { agent, consumer } });

    test("a short loss of every packet is told on both sides, and the call goes on", async ({ apart }) => {
      await apart.place.lose();
      await expectSilent(apart);
      await apart.place.find();
      await expectRestored(apart);
    });
  });
}

test("a loss that outlasts sockets and connections is told, and the call goes on when it is over", async ({
  apart,
}) => {
  const { agent, consumer, place } = apart;
  await place.lose();
  await expectSilent(apart);
  await expect(agent.call.getByText(/lost the connection/)).toBeVisible();
  await expect(consumer.window.getByText(/No connection right now/)).toBeVisible({ timeout: 30_000 });
  await place.find();
  await expectRestored(apart);
  await expect(agent.call.getByText(/lost the connection/)).toHaveCount(0);
});

test("a pulled cable is told on both sides, and the call goes on when it is put back", async ({ apart }) => {
  const { consumer, place } = apart;
  await place.unplug();
  await expectSilent(apart);
  await expect(consumer.window.getByText(/No connection right now/)).toBeVisible();
  await place.plug();
  await expectRestored(apart);
});

test("a lost socket alone does not end a call: pictures and sound go on", async ({ apart }) => {
  const { agent, consumer, place } = apart;
  await place.loseProduct();
  await expect(consumer.window.getByText(/No connection right now/)).toBeVisible();
  await expect(agent.call.getByText(/is reconnecting to the server\. The call goes on\./)).toBeVisible();
  await expectBothMedia(apart, "Video call");
  for (const words of silent(apart)) await expect(words).toHaveCount(0);
  await place.findProduct();
  await expect(consumer.window.getByText(/No connection right now/)).toHaveCount(0, { timeout: 20_000 });
  await expect(agent.call.getByText(/is reconnecting to the server/)).toHaveCount(0);
  await expectRestored(apart);
});
