import { picturesOf, watchPictures } from "./support/pictures.ts";
import { expect, expectMedia, type Talk, test } from "./support/story.ts";

async function startVideo({ agent, consumer }: Talk): Promise<void> {
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
}

test("the desk's call goes from the whole page beside the chat and back without losing a frame", async ({
  conversation,
}) => {
  const { agent, consumer } = conversation;
  await startVideo(conversation);
  await watchPictures(agent.page);
  const composer = agent.page.getByRole("textbox", { name: "Message" });
  for (let time = 0; time < 3; time += 1) {
    await agent.call.getByRole("button", { name: "Dock the call beside the chat" }).click();
    await expect(agent.call.getByRole("button", { name: "Enlarge call" })).toBeFocused();
    await expect(composer).toBeInViewport();
    await agent.call.getByRole("button", { name: "Enlarge call" }).click();
    await expect(agent.call.getByRole("button", { name: "Dock the call beside the chat" })).toBeFocused();
  }
  await agent.call.getByRole("button", { name: "Dock the call beside the chat" }).click();
  const before = await picturesOf(agent.page);
  await expect.poll(async () => (await picturesOf(agent.page)).frames).toBeGreaterThan(before.frames + 10);
  const after = await picturesOf(agent.page);
  expect(after).toMatchObject({ watched: 2, kept: 2, breaks: 0 });
  expect(after.longestGap).toBeLessThan(1_000);

  // Beside the call the whole chat works, other conversations too.
  await agent.write("I am beside you");
  await expect(consumer.message("I am beside you")).toBeVisible();
  const call = await agent.call.boundingBox();
  const chat = await composer.boundingBox();
  expect(call?.x ?? 0).toBeLessThan(chat?.x ?? 0);

  // The next call is where the agent had the last one.
  await agent.call.getByRole("button", { name: "End call" }).click();
  await expect(agent.page.getByRole("button", { name: "Back to the call" })).toBeHidden({ timeout: 20_000 });
  await agent.button("Voice call").click();
  await expect(agent.call.getByRole("button", { name: "Enlarge call" })).toBeVisible();
  await expect(composer).toBeInViewport();
});
