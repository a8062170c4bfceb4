import type { Frame, Page } from "@playwright/test";

import { expectClean, expectFits } from "./support/access.ts";
import { mediaOf } from "./support/media.ts";
import type { Consumer } from "./support/people.ts";
import { call, expect, expectMedia, test } from "./support/story.ts";

/** Opens what a consumer chooses in the running call. */
async function openDevices(consumer: Consumer): Promise<void> {
  await consumer.button("More").click();
  await consumer.button("Devices").click();
  await expect(choice(consumer, "I hear an echo of myself")).toBeVisible();
}

const choice = ({ window }: Consumer, name: string) => window.getByRole("switch", { name, exact: true });

/** Waits until no picture advances any more. */
async function expectStill(place: Page | Frame): Promise<void> {
  let before = "";
  const still = async () => {
    const now = String((await mediaOf(place)).framesDecoded);
    const same = now === before;
    before = now;
    return same;
  };
  await expect.poll(still, { message: "pictures stand still", intervals: [1_500], timeout: 20_000 }).toBe(true);
}

/** Waits until the other side's camera comes with at most so many lines. */
async function expectLines(place: Frame, most: number): Promise<void> {
  const lines = () =>
    place.evaluate(() => document.querySelector<HTMLVideoElement>(".ui-stage-main video")?.videoHeight ?? 0);
  await expect
    .poll(async () => ((await lines()) || Number.POSITIVE_INFINITY) <= most, { message: "small", timeout: 20_000 })
    .toBe(true);
}

test("who saves data gets and sends less, both read it, and it holds over a reload", { tag: "@firefox" }, async ({
  conversation,
}) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  await openDevices(consumer);
  await choice(consumer, "Save data").check();
  await expect(agent.call.getByText(/ saves data, so your picture is less sharp and moves less\.$/)).toBeVisible();
  await expect(consumer.window.getByText("You save data: pictures are less sharp and move less.")).toBeVisible();
  await expectLines(consumer.frame(), 360);
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);

  await consumer.reload();
  await expectMedia(consumer.frame(), { sound: false, timeout: 20_000 });
  await expect(agent.call.getByText(/ saves data, so your picture is less sharp/)).toBeVisible();
  await openDevices(consumer);
  await expect(choice(consumer, "Save data")).toBeChecked();
  await choice(consumer, "Save data").uncheck();
  await expect(agent.call.getByText(/ hears and sees you$/)).toBeVisible();
});

test("who does not want to receive video gets none, and gets it again from the stage, with the keyboard too", async ({
  conversation,
}) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  await openDevices(consumer);
  await choice(consumer, "Do not receive video").focus();
  await consumer.page.keyboard.press("Space");
  await expect(agent.call.getByText(/ has chosen not to receive your picture\.$/)).toBeVisible();
  await expectStill(consumer.frame());
  await consumer.page.keyboard.press("Escape");
  await expect(consumer.window.getByText("You do not receive Ana Silva's picture.")).toBeVisible();
  await expectClean(consumer.page, "a call whose picture is not received");
  // The agent is heard and the consumer still seen; a shared screen comes all the same.
  await expectMedia(consumer.frame(), { streams: 0 });
  await expectMedia(agent.page);
  await agent.call.getByRole("button", { name: "Share screen" }).click();
  await expectMedia(consumer.frame());
  await agent.call.getByRole("button", { name: "Stop sharing" }).click();

  await consumer.reload();
  await expectMedia(agent.page, { timeout: 20_000 });
  await expect(agent.call.getByText(/ has chosen not to receive your picture\.$/)).toBeVisible({ timeout: 20_000 });
  await consumer.button("Receive video").focus();
  await consumer.page.keyboard.press("Enter");
  await expectMedia(consumer.frame(), { timeout: 20_000 });
  await expect(consumer.button("Receive video")).toHaveCount(0);
  await expect(agent.call.getByText(/ hears and sees you$/)).toBeVisible();
});

test("in a voice call both are there as soon as a screen is shared, and the screen is not received until it is wanted", async ({
  conversation,
}) => {
  const { agent, consumer } = conversation;
  await call(conversation, "Voice call");
  await openDevices(consumer);
  for (const name of ["Save data", "Do not receive video", "Do not receive the shared screen"]) {
    await expect(choice(consumer, name)).toHaveCount(0);
  }
  await consumer.page.keyboard.press("Escape");
  await agent.call.getByRole("button", { name: "Share screen" }).click();
  await expectMedia(consumer.frame());
  await openDevices(consumer);
  await expect(choice(consumer, "Save data")).toBeVisible();
  await choice(consumer, "Do not receive the shared screen").check();
  await expect(agent.call.getByText(/ has chosen not to receive your screen\.$/)).toBeVisible();
  await expectStill(consumer.frame());
  await expectMedia(consumer.frame(), { streams: 0 });
  await consumer.page.keyboard.press("Escape");
  await expect(consumer.window.getByText("You do not receive Ana Silva's screen.")).toBeVisible();
  await consumer.page.setViewportSize({ width: 320, height: 640 });
  await expectFits(consumer.frame(), "a call whose screen is not received");
  await consumer.button("Receive screen").click();
  await expectMedia(consumer.frame());
  await expect(agent.call.getByText(/ has chosen not to receive your screen\.$/)).toHaveCount(0);
});

test("an agent who does not receive video reads it at the desk, and receives it again", { tag: "@firefox" }, async ({
  conversation,
}) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  await agent.call.getByRole("button", { name: "Devices and resolution" }).click();
  const panel = agent.call.getByRole("dialog", { name: "Devices and resolution" });
  await panel.getByRole("switch", { name: "Do not receive video" }).check();
  await agent.page.keyboard.press("Escape");
  await expect(agent.call.getByText(/^You do not receive .+'s picture\.$/)).toBeVisible();
  await expect(consumer.window.getByText("Ana Silva has chosen not to receive your picture.")).toBeVisible();
  await expectStill(agent.page);
  await expectClean(agent.page, "the desk in a call whose picture is not received");
  await agent.call.getByRole("button", { name: "Receive video" }).click();
  await expectMedia(agent.page);
});
