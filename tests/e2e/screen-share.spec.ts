import { expectCleanInBoth } from "./support/access.ts";
import { askedOf, hideShared, paintScreens, stopPainting, watchChooser } from "./support/display.ts";
import { mediaOf } from "./support/media.ts";
import { call, expect, expectMedia, test } from "./support/story.ts";

test.beforeEach(({ conversation }) => call(conversation));

test("the agent shares a screen, and it comes first in the window", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await agent.call.getByRole("button", { name: "Share screen" }).click();
  await expect(agent.call.getByRole("button", { name: "Stop sharing" })).toBeVisible();
  await expectMedia(consumer.frame(), { streams: 2 });
  expect((await mediaOf(agent.page)).shareGestures).toEqual([true]);
  await agent.call.getByRole("button", { name: "Stop sharing" }).click();
  await expect(agent.call.getByRole("button", { name: "Share screen" })).toBeVisible();
  await expect(agent.page.getByRole("log").getByText(/shar/i).first()).toBeAttached();
});

test("the browser's own Stop sharing stops it and the transcript shows it", { tag: "@firefox" }, async ({
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

test("what is shared is chosen first: where the chooser opens, text or motion, and a tab's sound", async ({
  conversation: { agent, consumer },
}) => {
  const frame = consumer.frame();
  await watchChooser(frame);
  const what = consumer.button("What to share");
  await what.click();
  await expect(consumer.button("A tab")).toBeFocused();
  await consumer.page.keyboard.press("Escape");
  await expect(consumer.button("A window")).toBeHidden();
  await expect(what).toBeFocused();
  await what.click();
  await consumer.window.getByRole("switch", { name: "Share a tab's sound too" }).click();
  await consumer.button("A window").click();
  await expectMedia(agent.page, { streams: 2 });
  expect(await askedOf(frame)).toEqual([{ surface: "window", sound: false, active: true }]);
  const hint = () =>
    frame.evaluate(() => {
      const { tracks } = (globalThis as unknown as { beckonMedia: { tracks: MediaStreamTrack[] } }).beckonMedia;
      return tracks.findLast(({ kind }) => kind === "video")?.contentHint;
    });
  expect(await hint()).toBe("detail");

  // A film begins in what is shared, and then something else is to be shared.
  await consumer.button("Share something else").click();
  await consumer.window.getByRole("switch", { name: "Smooth motion, for videos" }).click();
  await expect.poll(hint).toBe("motion");
  await consumer.button("The whole screen").click();
  await expect.poll(async () => (await askedOf(frame)).length).toBe(2);
  expect((await askedOf(frame)).at(-1)).toEqual({ surface: "monitor", sound: false, active: true });
  await expect.poll(hint).toBe("motion");
  await expectMedia(agent.page, { streams: 2 });
  await expect(consumer.button("Stop sharing")).toBeVisible();
});

test("a share whose window is hidden is said to be paused on both sides", async ({
  conversation: { agent, consumer },
}) => {
  await consumer.button("Share screen").click();
  await expectMedia(agent.page, { streams: 2 });
  await hideShared(consumer.frame(), true);
  await expect(consumer.window.getByText(/Your share is paused/)).toBeVisible();
  await expect(agent.call.getByText(/share is paused/)).toBeVisible();
  await hideShared(consumer.frame(), false);
  await expect(agent.call.getByText(/share is paused/)).toBeHidden();
});

test("a share that brings no new picture is said to stand still, and none that brings them", {
  tag: "@firefox",
}, async ({ browserName, conversation: { agent, consumer } }) => {
  await paintScreens(consumer.frame());
  await consumer.button("Share screen").click();
  await expectMedia(agent.page, { streams: 2 });
  // It is painted ten times a second, and said to be still after six.
  const shown = async () => Math.min(...(await mediaOf(agent.page)).framesDecoded);
  await expect.poll(shown, { timeout: 60_000 }).toBeGreaterThan(80);
  const still = agent.call.getByText("No new picture of this screen is coming.");
  await expect(still).toBeHidden();
  // Firefox sends the last picture over and over.
  if (browserName === "firefox") return;
  await stopPainting(consumer.frame());
  await expect(still).toBeVisible({ timeout: 20_000 });
});

test("a share that ends with its page is offered again, and the other side is told", { tag: "@firefox" }, async ({
  browserName,
  conversation: { agent, consumer },
}) => {
  await consumer.button("Share screen").click();
  await expectMedia(agent.page, { streams: 2 });
  await consumer.page.reload();
  await expect(agent.call.getByText(/can share again with one press/)).toBeVisible();
  if (browserName === "chromium") await expectCleanInBoth(consumer.page, "a share to begin again");
  await watchChooser(consumer.frame());
  await consumer.button("Share again").click();
  await expectMedia(agent.page, { streams: 2 });
  expect(await askedOf(consumer.frame())).toEqual([{ surface: null, sound: true, active: true }]);
  await expect(consumer.button("Share again")).toBeHidden();
  await expect(agent.call.getByText(/can share again/)).toBeHidden();
});

test("one screen is shared at a time, and who comes second is asked", { tag: "@firefox" }, async ({
  browserName,
  conversation: { agent, consumer },
}) => {
  await consumer.button("Share screen").click();
  await expectMedia(agent.page, { streams: 2 });
  await watchChooser(agent.page);
  await agent.call.getByRole("button", { name: "Share screen" }).click();
  await expect(agent.call.getByText(/is sharing. Show yours instead\?/)).toBeVisible();
  if (browserName === "chromium") await expectCleanInBoth(agent.page, "whose screen is shared");
  await agent.call.getByRole("button", { name: "Cancel" }).click();
  await expect(consumer.button("Stop sharing")).toBeVisible();
  expect(await askedOf(agent.page)).toEqual([]);

  await agent.call.getByRole("button", { name: "Share screen" }).click();
  await agent.call.getByRole("button", { name: "Show mine" }).click();
  await expectMedia(consumer.frame(), { streams: 2 });
  expect((await askedOf(agent.page)).at(-1)?.active).toBe(true);
  await expect(consumer.window.getByText(/so yours is no longer shared/)).toBeVisible();
  await expect(consumer.button("Share screen")).toBeVisible();
});
