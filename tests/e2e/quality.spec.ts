import { expect, skipWhereImpossible, test } from "./support/apart.ts";
import { expectMedia } from "./support/story.ts";

skipWhereImpossible("quality.spec.ts");

test("on a thin line the picture is paused to keep the sound, both sides read it, and it comes back by itself", async ({
  apart: { agent, consumer, place },
}) => {
  test.setTimeout(180_000);
  await place.squeeze(120);
  const here = consumer.window.getByText("Your picture is paused to keep the sound. It comes back by itself.");
  const there = agent.call.getByText(/ picture is paused to keep the sound\.$/);
  await expect(here).toBeVisible({ timeout: 60_000 });
  await expect(there).toBeVisible();
  // The sound goes on, and so does the call.
  await expectMedia(agent.page, { streams: 0 });
  await expect(agent.call.getByRole("timer")).toBeVisible();
  await place.squeeze(null);
  await expect(here).toBeHidden({ timeout: 60_000 });
  await expect(there).toBeHidden();
  await expectMedia(agent.page, { timeout: 20_000 });
});
