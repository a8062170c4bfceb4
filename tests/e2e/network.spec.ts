import type { Page } from "@playwright/test";

import { Lan } from "./support/lan.ts";
import type { Place } from "./support/place.ts";
import { PORT } from "./support/product.ts";
import { test as base, expect, expectMedia, type Talk, talk } from "./support/story.ts";

/** A running call whose people have a network of their own, and the consumer's end of it. */
interface Apart extends Talk {
  place: Place;
}

const test = base.extend<{ apart: Apart }>({
  apart: async ({ brand }, use) => {
    const lan = await Lan.make(PORT);
    try {
      const place = await lan.place("consumer");
      const pair = await talk(brand, await lan.browserIn(await lan.place("agent")), await lan.browserIn(place));
      await pair.agent.button("Video call").click();
      await pair.consumer.button("Accept").click();
      await expectBothMedia(pair);
      await use({ ...pair, place });
    } finally {
      await lan.remove();
    }
  },
});

const impossible = Lan.impossible();
test.beforeAll(() => {
  if (impossible) process.stderr.write(`  network.spec.ts is skipped: ${impossible}\n`);
});
test.skip(impossible !== undefined, impossible ?? "");

async function expectBothMedia({ agent, consumer }: Talk): Promise<void> {
  await expectMedia(consumer.frame(), { timeout: 30_000 });
  await expectMedia(agent.page, { timeout: 30_000 });
}

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
  await expectBothMedia(pair);
  for (const words of silent(pair)) await expect(words).toHaveCount(0);
  await expect(pair.agent.call.getByRole("button", { name: "End call" })).toBeVisible();
  await expect(endings(pair.agent.page)).toHaveCount(0);
}

const endings = (page: Page) => page.getByRole("log").getByText(/left the call|Everybody had left|call ended/i);

test("a short loss of every packet is told on both sides, and the call goes on", async ({ apart }) => {
  await apart.place.lose();
  await expectSilent(apart);
  await apart.place.find();
  await expectRestored(apart);
});

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
  await expectBothMedia(apart);
  for (const words of silent(apart)) await expect(words).toHaveCount(0);
  await place.findProduct();
  await expect(consumer.window.getByText(/No connection right now/)).toHaveCount(0, { timeout: 20_000 });
  await expect(agent.call.getByText(/is reconnecting to the server/)).toHaveCount(0);
  await expectRestored(apart);
});
