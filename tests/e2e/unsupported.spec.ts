import { Agent, Consumer } from "./support/people.ts";
import { expect, expectReleased, test } from "./support/story.ts";

test("a browser that cannot make calls can be invited, and both sides read why the call does not start", async ({
  brand,
  someBrowser,
}) => {
  const agent = await Agent.signIn(await someBrowser(), brand);
  await agent.becomeAvailable();
  const old = await someBrowser();
  // As browsers are that were built without WebRTC.
  await old.addInitScript(() => Reflect.deleteProperty(globalThis, "RTCPeerConnection"));
  const consumer = await Consumer.visit(old, brand);
  await consumer.openWindow();
  await consumer.write("My browser is old");
  await agent.select("My browser is old");

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
