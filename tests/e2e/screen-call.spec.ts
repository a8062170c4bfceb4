import { expectClean } from "./support/access.ts";
import { mediaOf } from "./support/media.ts";
import { seed } from "./support/product.ts";
import { expect, expectActive, expectMedia, expectReleased, type Talk, talk, test } from "./support/story.ts";

const atDesk = ({ agent }: Talk, name: string) => agent.call.getByRole("button", { name, exact: true });

async function chooses({ agent }: Talk, name: string): Promise<void> {
  await agent.button("More ways to call").click();
  await agent.page.getByRole("menuitem", { name, exact: true }).click();
}

/** A screen call that both are in, and in which nobody shares. */
async function lookTogether(pair: Talk): Promise<void> {
  await chooses(pair, "Screen call");
  await expect(
    pair.consumer.window.getByRole("heading", { name: "Ana Silva would like to start a screen call" }),
  ).toBeVisible();
  await expect(pair.consumer.window.getByText(/No microphone, no camera/)).toBeVisible();
  await pair.consumer.button("Accept").click();
  await expectActive(pair);
  await expect(pair.agent.call.getByText("Nobody is sharing a screen yet")).toBeVisible();
}

test("a screen call asks for neither microphone nor camera, and both see each other's screen while they write", {
  tag: "@firefox",
}, async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await lookTogether(conversation);
  await expect(consumer.window.getByText("Nobody is sharing a screen yet")).toBeVisible();
  for (const page of [agent.page, consumer.frame()]) {
    expect(await mediaOf(page)).toMatchObject({ captured: 0, liveTracks: [] });
  }
  for (const name of ["Mute microphone", "Unmute microphone", "Turn camera on"]) {
    await expect(atDesk(conversation, name)).toHaveCount(0);
    await expect(consumer.button(name)).toHaveCount(0);
  }
  await expectClean(agent.page, "the desk in a screen call");
  await expectClean(consumer.page, "the window in a screen call");

  await consumer.button("Share screen").click();
  await expectMedia(agent.page, { sound: false });
  expect((await mediaOf(agent.page)).liveTracks).toEqual([]);
  await consumer.button("Stop sharing").click();
  await expect(agent.call.getByText("Nobody is sharing a screen yet")).toBeVisible();
  await atDesk(conversation, "Share screen").click();
  await expectMedia(consumer.frame(), { sound: false });

  await atDesk(conversation, "End call").click();
  await expectReleased(agent.page);
  await expectReleased(consumer.frame());
  await expect(consumer.window.getByRole("log").getByText("Screen call", { exact: true })).toBeVisible();
});

test("a screen call gets voice when both want it, then video, over the same connection", {
  tag: "@firefox",
}, async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await lookTogether(conversation);
  await consumer.button("Share screen").click();
  await expectMedia(agent.page, { sound: false });
  await consumer.button("Add voice").click();
  await expect(atDesk(conversation, "Add voice")).toHaveAttribute("aria-disabled", "true");
  await atDesk(conversation, "Turn on my microphone").click();
  await expectMedia(agent.page);
  await expectMedia(consumer.frame(), { streams: 0 });
  await atDesk(conversation, "Add video").click();
  await consumer.button("Turn on my camera").click();
  await expectMedia(agent.page, { streams: 2, timeout: 30_000 });
  await expectMedia(consumer.frame(), { timeout: 30_000 });
  expect((await mediaOf(agent.page)).connections).toBe(1);
});

test("who is asked for voice may say no, and the screen stays in sight", async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await lookTogether(conversation);
  await atDesk(conversation, "Share screen").click();
  await expectMedia(consumer.frame(), { sound: false });
  await atDesk(conversation, "Add voice").click();
  await expect(consumer.window.getByText("Ana Silva would like to talk")).toBeVisible();
  await consumer.button("Not now").click();
  await expect(agent.call.getByText(/stays with screens alone/)).toBeVisible();
  await expectMedia(consumer.frame(), { sound: false });
  expect((await mediaOf(consumer.frame())).liveTracks).toEqual([]);
});

test("a screen call survives a reload of the shop, and one asked for by the consumer is answered by one", async ({
  conversation,
}) => {
  const { agent, consumer } = conversation;
  await consumer.button("Ask for a call").click();
  await consumer.window.getByRole("menuitem", { name: "Screen call" }).click();
  await expect(agent.page.getByText(/asks for a screen call/).first()).toBeVisible();
  await agent.button("Call").click();
  await consumer.button("Accept").click();
  await expectActive(conversation);
  await atDesk(conversation, "Share screen").click();
  await expectMedia(consumer.frame(), { sound: false });
  await consumer.reload();
  await expectMedia(consumer.frame(), { sound: false, timeout: 30_000 });
  expect((await mediaOf(consumer.frame())).captured).toBe(0);
});

test("screen calls that the brand has switched off are greyed with the reason", async ({ someBrowser }) => {
  const pair = await talk(await seed({ screen: false }), await someBrowser(), await someBrowser());
  await pair.agent.button("More ways to call").click();
  const item = pair.agent.page.getByRole("menuitem", { name: /^Screen call/ });
  await expect(item).toHaveAttribute("aria-disabled", "true");
  await expect(item).toContainText("Screen calls are switched off for your brand.");
});
