import { mediaOf, untilReleased } from "./support/media.ts";
import type { Consumer } from "./support/people.ts";
import { SHOP } from "./support/product.ts";
import { call, expect, expectMedia, expectReleased, test } from "./support/story.ts";

test.beforeEach(({ conversation }) => call(conversation));

test("a reload of the shop rejoins the running call", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await consumer.page.reload();
  await expect(consumer.button("End call")).toBeVisible();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
});

test("another page of the shop rejoins the running call", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await consumer.page.getByRole("link", { name: /help/i }).first().click();
  await expect(consumer.page).toHaveURL(`${SHOP}/help`);
  await expect(consumer.button("End call")).toBeVisible();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
});

test("a reload of the desk rejoins the running call", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await agent.page.reload();
  await expect(agent.call.getByRole("button", { name: "End call" })).toBeVisible();
  await expectMedia(agent.page);
  await expectMedia(consumer.frame());
});

test("who ended the call by mistake comes back", { tag: "@firefox" }, async ({ conversation: { agent, consumer } }) => {
  await consumer.button("End call").click();
  await expectReleased(consumer.frame());
  await consumer.button("Back to the call").click();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
});

test("a hang-up that the other side has read and closed cannot be taken back any more", async ({
  conversation: { agent, consumer },
}) => {
  await consumer.button("End call").click();
  await expect(consumer.button("Back to the call")).toBeVisible();
  await agent.page.getByRole("region", { name: "Call ended" }).getByRole("button", { name: "Dismiss" }).click();
  // By itself it goes after eight seconds.
  await expect(consumer.button("Back to the call")).toHaveCount(0, { timeout: 5_000 });
  await expect(agent.button("Video call")).toBeEnabled();
});

test("who comes back is muted and without a camera, as before the end", async ({
  conversation: { agent, consumer },
}) => {
  await consumer.button("Mute microphone").click();
  await consumer.button("Turn camera off").click();
  await expect(consumer.button("Turn camera on")).toBeVisible();
  await consumer.button("End call").click();
  await expectReleased(consumer.frame());
  await consumer.button("Back to the call").click();
  await expect(consumer.button("Unmute microphone")).toBeVisible();
  await expect(consumer.button("Turn camera on")).toBeVisible();
  await expectMedia(consumer.frame());
  const { liveTracks, openTracks } = await mediaOf(consumer.frame());
  expect(liveTracks).toEqual(["audio"]);
  expect(openTracks).toEqual([]);

  await consumer.button("Unmute microphone").click();
  await consumer.button("Turn camera on").click();
  await expectMedia(agent.page);
});

/** When the devices of whoever presses *End call* are off. */
const OFF_WITHIN_MS = 500;

test("the devices of whoever ends the call are off at once, on either side", async ({
  conversation: { agent, consumer },
}) => {
  for (const [page, end, back] of [
    [consumer.frame(), consumer.button("End call"), consumer.button("Back to the call")],
    [agent.page, agent.call.getByRole("button", { name: "End call" }), agent.button("Back to the call")],
  ] as const) {
    expect((await mediaOf(page)).liveTracks).toContain("video");
    const took = await untilReleased(page, end);
    process.stdout.write(`  devices were off after ${took} ms\n`);
    expect(took).toBeLessThan(OFF_WITHIN_MS);
    await back.click();
    await expectMedia(consumer.frame());
    await expectMedia(agent.page);
  }
});

test("a duplicated tab asks before it takes the call", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  const second = await consumer.another();
  await expect(second.button("Bring it here")).toBeVisible();
  await second.button("Bring it here").click();
  await expectMedia(second.frame());
  await expectMedia(agent.page);
  await expectReleased(consumer.frame());
});

test("a call goes on in its tab, however many more the consumer opens, and a tab that had to go comes back when it is looked at", async ({
  conversation: { agent, consumer },
}) => {
  test.setTimeout(180_000);
  const others: Consumer[] = [];
  // With the call's own they are two more than have a connection at once.
  for (let more = 0; more < 9; more += 1) others.push(await consumer.another());
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
  await expect(consumer.button("End call")).toBeVisible();
  await expect(agent.call.getByText(/lost the connection|has left|Reconnecting/)).toHaveCount(0);
  const beside = agent.call.getByRole("textbox", { name: "Message" });
  await beside.fill("Nine tents are open here");
  await beside.press("Enter");
  for (const other of others) {
    await other.page.bringToFront();
    await expect(other.window.getByRole("log").getByText("Nine tents are open here")).toBeVisible({ timeout: 30_000 });
  }
  await agent.call.getByRole("button", { name: "End call" }).click();
  await expectReleased(consumer.frame());
});
