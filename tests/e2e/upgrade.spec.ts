import { Lan } from "./support/lan.ts";
import { mediaOf } from "./support/media.ts";
import type { Kind } from "./support/placed-browser.ts";
import { PORT, seed } from "./support/product.ts";
import { expect, expectActive, expectMedia, expectReleased, skips, type Talk, talk, test } from "./support/story.ts";

/** A voice call in which both hear each other. */
async function speak({ agent, consumer }: Talk): Promise<void> {
  await agent.button("Voice call").click();
  await consumer.button("Accept").click();
  await expectActive({ agent, consumer });
  await expectMedia(consumer.frame(), { streams: 0, timeout: 20_000 });
  await expectMedia(agent.page, { streams: 0, timeout: 20_000 });
}

const atDesk = ({ agent }: Talk, name: string) => agent.call.getByRole("button", { name, exact: true });

async function expectBothSeen({ agent, consumer }: Talk): Promise<void> {
  await expectMedia(consumer.frame(), { timeout: 30_000 });
  await expectMedia(agent.page, { timeout: 30_000 });
}

test("an agent adds video to a voice call, both go back to voice, and up again over the same line", {
  tag: "@firefox",
}, async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await speak(conversation);
  await atDesk(conversation, "Add video").click();
  await expect(agent.call.getByText(/Waiting for .+ to agree to video/)).toBeVisible();
  await expect(atDesk(conversation, "Add video")).toBeDisabled();
  await expect(consumer.window.getByText("Ana Silva would like to see you")).toBeVisible();
  // Nobody is seen before both agree.
  expect((await mediaOf(consumer.frame())).liveTracks).toEqual(["audio"]);
  expect((await mediaOf(agent.page)).liveTracks).toEqual(["audio"]);

  await consumer.button("Turn on my camera").press("Enter");
  await expect(consumer.button("Mute microphone"), "the next control, where the question was").toBeFocused();
  await expectBothSeen(conversation);
  expect((await mediaOf(agent.page)).connections).toBe(1);
  await expect(agent.page.getByRole("log").getByText(/video/i).last()).toBeAttached();

  await consumer.button("Back to voice").click();
  await expect(atDesk(conversation, "Add video")).toBeVisible();
  for (const page of [consumer.frame(), agent.page]) {
    await expect.poll(async () => (await mediaOf(page)).liveTracks).toEqual(["audio"]);
  }
  await expectMedia(agent.page, { streams: 0 });

  await consumer.button("Add video").click();
  await expect(agent.call.getByText(/would like to see you/)).toBeVisible();
  await atDesk(conversation, "Turn on my camera").click();
  await expectBothSeen(conversation);
  expect((await mediaOf(agent.page)).connections).toBe(1);
  await atDesk(conversation, "End call").click();
  await expectReleased(agent.page);
  await expectReleased(consumer.frame());
});

test("who is asked for video may only receive it", { tag: "@firefox" }, async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await speak(conversation);
  await atDesk(conversation, "Add video").click();
  await consumer.button("Only receive").click();
  await expectMedia(consumer.frame(), { timeout: 30_000 });
  expect((await mediaOf(consumer.frame())).liveTracks).toEqual(["audio"]);
  await consumer.button("Turn camera on").click();
  await expectMedia(agent.page, { timeout: 30_000 });
});

test("video that is not wanted is declined in words, and the voice call goes on", { tag: "@firefox" }, async ({
  conversation,
}) => {
  const { agent, consumer } = conversation;
  await speak(conversation);
  await consumer.button("Add video").click();
  await atDesk(conversation, "Not now").click();
  await expect(consumer.window.getByText("Ana Silva stays with voice. You can ask again later.")).toBeVisible();
  await consumer.button("Dismiss").click();
  await expectMedia(consumer.frame(), { streams: 0 });
  await atDesk(conversation, "Add video").click();
  await atDesk(conversation, "Take back").click();
  await expect(consumer.button("Turn on my camera")).toHaveCount(0);
  await expect(agent.call.getByText(/stays with voice/)).toHaveCount(0);
  expect((await mediaOf(agent.page)).liveTracks).toEqual(["audio"]);
});

test("video that the agent's profile does not include is not asked for, and the person is told", {
  tag: "@firefox",
}, async ({ someBrowser }) => {
  const pair = await talk(await seed({ initiateVideo: false }), await someBrowser(), await someBrowser());
  await speak(pair);
  const add = atDesk(pair, "Add video");
  await expect(add).toHaveAttribute("aria-disabled", "true");
  await expect(add).toHaveAccessibleDescription(
    "Your profile does not include starting video calls. Ask an administrator to add it.",
  );
  await add.hover();
  await expect(pair.agent.call.locator(".ui-tooltip")).toHaveText(/Your profile does not include/);
  await pair.consumer.button("Add video").click();
  await expect(pair.consumer.window.getByText("This call cannot have video. You can go on talking.")).toBeVisible();
  await expect(pair.agent.call.getByText(/would like to see you/)).toHaveCount(0);
  await expectMedia(pair.consumer.frame(), { streams: 0 });
});

test.describe("in networks of their own", () => {
  skips(test, "the loss of the network in upgrade.spec.ts", Lan.impossible());

  test("a call that became a video call is one after a reload of the shop and a loss of the network", {
    tag: "@firefox",
  }, async ({ brand, browserName }) => {
    const lan = await Lan.make(PORT);
    try {
      const place = await lan.place("consumer");
      const kind = browserName as Kind;
      const agents = await lan.browserIn(await lan.place("agent"), kind);
      const pair = await talk(brand, agents, await lan.browserIn(place, kind));
      await speak(pair);
      await atDesk(pair, "Add video").click();
      await pair.consumer.button("Turn on my camera").click();
      await expectBothSeen(pair);
      await place.lose();
      await expect(pair.agent.call.getByText(/Reconnecting/).first()).toBeVisible();
      await expect(pair.agent.call.getByText(/lost the connection/)).toBeVisible({ timeout: 20_000 });
      await place.find();
      await expectBothSeen(pair);
      await pair.consumer.reload();
      await expectBothSeen(pair);
      await expect(atDesk(pair, "Back to voice")).toBeVisible();
    } finally {
      await lan.remove();
    }
  });
});
