import { expect, expectReleased, talk, test } from "./support/story.ts";

test("a browser that cannot make calls can be invited, and both sides read why the call does not start", async ({
  brand,
  someBrowser,
}) => {
  const old = await someBrowser();
  // As browsers are that were built without WebRTC.
  await old.addInitScript(() => Reflect.deleteProperty(globalThis, "RTCPeerConnection"));
  const { agent, consumer } = await talk(brand, await someBrowser(), old);

  await agent.button("Video call").click();
  const asks = agent.page.getByRole("dialog", { name: "Call all the same?" });
  await expect(asks.getByText(/browser cannot make calls/)).toBeVisible();
  await asks.getByRole("button", { name: "Send anyway" }).click();

  await expect(consumer.window.getByText(/This browser cannot make calls/).first()).toBeVisible();
  await expect(consumer.button("Accept")).toHaveAttribute("aria-disabled", "true");
  await expect(agent.call.getByText(/browser cannot make calls/).first()).toBeVisible();
  await expect(agent.call.getByRole("button", { name: "Cancel" })).toBeVisible();
  await expect(consumer.button("Ask for a call")).toHaveCount(0);

  // The chat goes on, and declining ends it for both.
  await consumer.button("Decline").click();
  await expect(agent.page.getByText(/declined/i).first()).toBeVisible();
  await expectReleased(agent.page);
});
