import { Lan } from "./support/lan.ts";
import type { Place } from "./support/place.ts";
import { PORT } from "./support/product.ts";
import { expectBothMedia } from "./support/relayed.ts";
import { test as base, expect, expectActive, expectMedia, type Talk, talk } from "./support/story.ts";

/** A running video call whose people have a network of their own, and the consumer's end of it. */
interface Roaming extends Talk {
  place: Place;
}

const test = base.extend<{ roaming: Roaming }>({
  roaming: async ({ brand }, use) => {
    const lan = await Lan.make(PORT);
    try {
      const place = await lan.place("consumer");
      const pair = await talk(brand, await lan.browserIn(await lan.place("agent")), await lan.browserIn(place));
      await pair.agent.button("Video call").click();
      await pair.consumer.button("Accept").click();
      await expectBothMedia(pair, "Video call");
      await expectActive(pair);
      await use({ ...pair, place });
    } finally {
      await lan.remove();
    }
  },
});

const impossible = Lan.impossible();
test.beforeAll(() => {
  if (impossible) process.stderr.write(`  roam.spec.ts is skipped: ${impossible}\n`);
});
test.skip(impossible !== undefined, impossible ?? "");

test("silence is told to both people within two seconds", async ({ roaming: { agent, consumer, place } }) => {
  const words = [agent.call.getByText(/Reconnecting/).first(), consumer.window.getByText(/Reconnecting/).first()];
  const begin = Date.now();
  await place.lose();
  const took = await Promise.all(
    // Looks at each frame that is drawn, where an expectation looks ever more rarely.
    words.map((each) => each.waitFor({ timeout: 10_000 }).then(() => Date.now() - begin)),
  );
  process.stdout.write(`  silence was told after ${took.join(" and ")} ms\n`);
  // What the story's own looking takes is on top.
  for (const ms of took) expect(ms).toBeLessThan(2_500);
  await place.find();
  for (const each of words) await expect(each).toHaveCount(0);
});

test("who comes to another network finds microphone, camera and shared screen as they were", async ({
  roaming: { agent, consumer, place },
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
