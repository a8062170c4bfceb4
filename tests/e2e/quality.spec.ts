import { Lan } from "./support/lan.ts";
import { PORT } from "./support/product.ts";
import { expectBothMedia } from "./support/relayed.ts";
import { test as base, expect, expectActive, expectMedia, type Talk, talk } from "./support/story.ts";

/** A running video call whose people have a network of their own, and a way to make the consumer's line thin. */
interface Thin extends Talk {
  /** Lets at most so many kbit/s out of the consumer's place. */
  squeeze: (kbits: number | null) => Promise<void>;
}

const test = base.extend<{ thin: Thin }>({
  thin: async ({ brand }, use) => {
    const lan = await Lan.make(PORT);
    try {
      const place = await lan.place("consumer");
      const pair = await talk(brand, await lan.browserIn(await lan.place("agent")), await lan.browserIn(place));
      await pair.agent.button("Video call").click();
      await pair.consumer.button("Accept").click();
      await expectBothMedia(pair, "Video call");
      await expectActive(pair);
      await use({ ...pair, squeeze: (kbits) => place.squeeze(kbits) });
    } finally {
      await lan.remove();
    }
  },
});

const impossible = Lan.impossible();
test.beforeAll(() => {
  if (impossible) process.stderr.write(`  quality.spec.ts is skipped: ${impossible}\n`);
});
test.skip(impossible !== undefined, impossible ?? "");

test("on a thin line the picture is paused to keep the sound, both sides read it, and it comes back by itself", async ({
  thin: { agent, consumer, squeeze },
}) => {
  test.setTimeout(180_000);
  await squeeze(120);
  const here = consumer.window.getByText("Your picture is paused to keep the sound. It comes back by itself.");
  const there = agent.call.getByText(/ picture is paused to keep the sound\.$/);
  await expect(here).toBeVisible({ timeout: 60_000 });
  await expect(there).toBeVisible();
  // The sound goes on, and so does the call.
  await expectMedia(agent.page, { streams: 0 });
  await expect(agent.call.getByRole("timer")).toBeVisible();
  await squeeze(null);
  await expect(here).toBeHidden({ timeout: 60_000 });
  await expect(there).toBeHidden();
  await expectMedia(agent.page, { timeout: 20_000 });
});
