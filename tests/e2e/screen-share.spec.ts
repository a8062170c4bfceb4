import { mediaOf } from "./support/media.ts";
import { expect, expectMedia, test } from "./support/story.ts";

test.beforeEach(async ({ conversation: { agent, consumer } }) => {
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
});

test("the agent shares a screen, and it comes first in the window", async ({ conversation: { agent, consumer } }) => {
  await agent.call.getByRole("button", { name: "Share screen" }).click();
  await expect(agent.call.getByRole("button", { name: "Stop sharing" })).toBeVisible();
  await expectMedia(consumer.frame(), { streams: 2 });
  expect((await mediaOf(agent.page)).shareGestures).toEqual([true]);
  await agent.call.getByRole("button", { name: "Stop sharing" }).click();
  await expect(agent.call.getByRole("button", { name: "Share screen" })).toBeVisible();
  await expect(agent.page.getByRole("log").getByText(/shar/i).first()).toBeAttached();
});

test("the browser's own Stop sharing stops it and the transcript shows it", async ({
  conversation: { agent, consumer },
}) => {
  await consumer.button("Share screen").click();
  await expectMedia(agent.page, { streams: 2 });
  // What the browser's bar does: the captured track ends by itself.
  await consumer.frame().evaluate(() => {
    const seen = (globalThis as unknown as { beckonMedia: { tracks: MediaStreamTrack[] } }).beckonMedia;
    const screen = seen.tracks.at(-1);
    screen?.stop();
    screen?.dispatchEvent(new Event("ended"));
  });
  await expect(consumer.button("Share screen")).toBeVisible();
  await expect(consumer.window.getByRole("log").getByText(/stopped sharing/i)).toBeVisible();
});
