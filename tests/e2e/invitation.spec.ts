import { chromiumOptions } from "./support/browsers.ts";
import { mediaOf } from "./support/media.ts";
import { expect, expectMedia, expectReleased, talk, test } from "./support/story.ts";

test("declining tells the agent and releases the agent's devices", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await agent.button("Video call").click();
  await consumer.button("Decline").click();
  await expect(agent.page.getByText(/declined/i).first()).toBeVisible();
  await expectReleased(agent.page);
  expect((await mediaOf(consumer.frame())).captured).toBe(0);
  await expect(consumer.window.getByRole("log").getByText(/declined/i)).toBeVisible();
});

test("cancelling takes the card away on every page", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  const second = await consumer.another();
  await agent.button("Voice call").click();
  await expect(consumer.button("Accept")).toBeVisible();
  await expect(second.button("Accept")).toBeVisible();
  await agent.call.getByRole("button", { name: "Cancel" }).click();
  await expect(consumer.button("Accept")).toHaveCount(0);
  await expect(second.button("Accept")).toHaveCount(0);
  await expect(consumer.window.getByRole("log").getByText(/cancelled/i)).toBeVisible();
  await expectReleased(agent.page);
});

test("accepting in one tab clears the other", { tag: "@firefox" }, async ({ conversation: { agent, consumer } }) => {
  const second = await consumer.another();
  await agent.button("Video call").click();
  await expect(consumer.button("Accept")).toBeVisible();
  await second.button("Accept").click();
  await expect(consumer.button("Accept")).toHaveCount(0);
  await expect(consumer.window.getByText(/another tab/i)).toBeVisible();
  await expectMedia(second.frame());
  await expectMedia(agent.page);
  expect((await mediaOf(consumer.frame())).captured).toBe(0);
});

test("the card never takes the focus, so Enter while typing does not accept", async ({
  conversation: { agent, consumer },
}) => {
  const box = consumer.window.getByRole("textbox", { name: "Message" });
  await box.focus();
  await agent.button("Video call").click();
  await expect(consumer.button("Accept")).toBeVisible();
  await expect(box).toBeFocused();
  await box.fill("Wait a second");
  await box.press("Enter");
  await expect(agent.message("Wait a second").or(agent.call.getByText("Wait a second")).first()).toBeAttached();
  await expect(consumer.button("Accept")).toBeVisible();
  expect((await mediaOf(consumer.frame())).captured).toBe(0);
});

test("refusing the camera and microphone says so to both and the call goes on", async ({
  brand,
  playwright,
  someBrowser,
}) => {
  const refusing = await playwright.chromium.launch(chromiumOptions("denies"));
  try {
    const { agent, consumer } = await talk(brand, await someBrowser(), await refusing.newContext());
    await agent.button("Video call").click();
    await consumer.button("Accept").click();
    await expect(consumer.window.getByText(/microphone/i).first()).toBeVisible();
    await expectMedia(consumer.frame());
    await expect(agent.call.getByText(/microphone/i).first()).toBeVisible();
  } finally {
    await refusing.close();
  }
});
