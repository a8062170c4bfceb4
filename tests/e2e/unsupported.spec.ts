import { expectCleanInBoth } from "./support/access.ts";
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
  await expectCleanInBoth(consumer.page, "an invitation to a browser that cannot make calls");
  await expectCleanInBoth(agent.page, "ringing in a browser that cannot make calls");

  // The chat goes on, and declining ends it for both.
  await consumer.button("Decline").click();
  await expect(agent.page.getByText(/declined/i).first()).toBeVisible();
  await expectReleased(agent.page);
});

test("an agent whose browser cannot make calls reads so at each way to call, and the chat goes on", async ({
  conversation: { agent, consumer },
}) => {
  await agent.page.addInitScript(() => Reflect.deleteProperty(globalThis, "RTCPeerConnection"));
  await agent.page.reload();
  for (const name of ["Voice call", "Video call"]) {
    await expect(agent.button(name)).toHaveAttribute("aria-disabled", "true");
    await expect(agent.button(name)).toHaveAccessibleDescription(/^This browser cannot make calls/);
  }
  await agent.button("Video call").hover();
  await expect(agent.page.locator(".ui-tooltip")).toHaveText(/^This browser cannot make calls/);
  await expectCleanInBoth(agent.page, "a desk that cannot make calls");
  await agent.button("More ways to call").click();
  await expect(agent.page.getByRole("menuitem").filter({ hasText: "This browser cannot make calls" })).toHaveCount(5);
  await expectCleanInBoth(agent.page, "the ways to call where there is none");
  await agent.page.keyboard.press("Escape");
  await agent.write("I can write all the same");
  await expect(consumer.message("I can write all the same")).toBeVisible();
});
