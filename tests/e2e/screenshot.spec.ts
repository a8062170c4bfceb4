import { expect, expectMedia, test } from "./support/story.ts";

test("the consumer sees at once that a picture was taken, and takes it back within the call", {
  tag: "@firefox",
}, async ({ conversation: { agent, consumer } }) => {
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  await expectMedia(agent.page);
  await agent.call.getByRole("button", { name: "Take a picture" }).click();

  // Told where the consumer looks, and shown in the chat, at the picture's own size and not mirrored.
  await expect(consumer.window.getByText("Ana Silva took a picture of your camera").first()).toBeVisible();
  const seen = consumer.window.getByRole("img", { name: "Ana Silva took a picture of your camera" });
  await expect(seen).toBeVisible();
  await expect.poll(() => seen.evaluate((picture) => (picture as HTMLImageElement).naturalWidth)).toBeGreaterThan(100);

  await consumer.window.getByRole("log").getByRole("button", { name: "Withdraw" }).click();
  await expect(consumer.window.getByText(/withdrawn$/)).toBeVisible();
  await expect(seen).toHaveCount(0);
  await expect(agent.page.getByText(/withdrawn$/).first()).toBeAttached();

  // What was not withdrawn stays with the conversation after the call.
  await agent.call.getByRole("button", { name: "Take a picture" }).click();
  await expect(seen).toBeVisible();
  await agent.call.getByRole("button", { name: "End call" }).click();
  await expect(consumer.window.getByText(/hung up/).first()).toBeVisible();
  await agent.page.getByRole("tab", { name: /Share/ }).click();
  const kept = agent.page.getByRole("tabpanel").getByRole("img");
  await expect(kept).toHaveCount(1);
  await agent.page
    .getByRole("tabpanel")
    .getByRole("button", { name: /Open the picture/ })
    .click();
  await expect(agent.page.getByRole("dialog").getByRole("img")).toBeVisible();
});

test("a picture that is not kept says so in the call, once", async ({ conversation: { agent, consumer } }) => {
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  await expectMedia(agent.page);
  await agent.page.route("**/screenshots?*", (route) => route.abort());
  await agent.call.getByRole("button", { name: "Take a picture" }).click();
  const told = agent.call.getByText("This is not available for the moment. Try again in a moment.");
  // It stays for whoever is about to press.
  await told.hover();
  await agent.call.getByRole("button", { name: "Dismiss" }).click();
  await expect(told).toBeHidden();
  // Nothing of it comes back with the next picture's button.
  await agent.call.getByRole("button", { name: "End call" }).click();
  await expect(consumer.window.getByText(/hung up/).first()).toBeVisible();
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  await expectMedia(agent.page);
  await expect(told).toHaveCount(0);
});
