import type { Consumer } from "./support/people.ts";
import { seed } from "./support/product.ts";
import { expect, expectMedia, expectReleased, talk, test } from "./support/story.ts";

/** Asks for a call by the window's own button. */
async function ask(consumer: Consumer, kind: "Video call" | "Voice call"): Promise<void> {
  await consumer.button("Ask for a call").click();
  await consumer.window.getByRole("menuitem", { name: kind }).click();
}

test("a consumer asks for a call, and the agent's Call is the answer", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await ask(consumer, "Video call");
  await expect(consumer.window.getByText(/^You asked for a video call at/)).toBeVisible();
  await expect(agent.rows().first().getByText("Asks for a video call")).toBeVisible();
  const banner = agent.page.getByRole("alert").filter({ hasText: "has been asking for a video call since" });
  await banner.getByRole("button", { name: "Call" }).click();

  // Nothing is accepted without *Accept*.
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
  await expect(consumer.window.getByText(/^You asked for a video call at/)).toHaveCount(0);
  await expect(banner).toHaveCount(0);
});

test("a consumer who asked for a call takes it back", async ({ conversation: { agent, consumer } }) => {
  await ask(consumer, "Voice call");
  const banner = agent.page.getByRole("alert").filter({ hasText: "has been asking for a voice call since" });
  await expect(banner).toBeVisible();
  await consumer.button("Withdraw").click();
  await expect(banner).toHaveCount(0);
  await expect(agent.page.getByRole("log").getByText(/no longer asks for a call/)).toBeVisible();
  await expect(consumer.button("Ask for a call")).toBeVisible();
});

test("an agent who cannot call says so, and the consumer may ask again", async ({
  conversation: { agent, consumer },
}) => {
  await ask(consumer, "Voice call");
  const banner = agent.page.getByRole("alert").filter({ hasText: "has been asking for a voice call since" });
  await banner.getByRole("button", { name: "Decline" }).click();
  await expect(consumer.window.getByRole("log").getByText("Ana Silva cannot call now")).toBeVisible();
  await expect(consumer.button("Ask for a call")).toBeVisible();
});

test("who declines may say why, and the agent reads it", async ({ conversation: { agent, consumer } }) => {
  await agent.button("Video call").click();
  await consumer.button("Decline and say why").click();
  await consumer.window.getByRole("menuitem", { name: "I would rather write" }).click();
  await expect(agent.page.getByText(/declined the call and would rather write/).first()).toBeVisible();
  await expect(agent.page.getByRole("log").getByText(/would rather write/)).toBeVisible();
  await expectReleased(agent.page);
});

test("the reasons are reached by the keyboard, and Escape leaves them without declining", async ({
  conversation: { agent, consumer },
}) => {
  await agent.button("Voice call").click();
  const why = consumer.button("Decline and say why");
  await why.press("Enter");
  const first = consumer.window.getByRole("menuitem", { name: "Not now" });
  await expect(first).toBeFocused();
  await first.press("ArrowUp");
  await expect(consumer.window.getByRole("menuitem", { name: "I cannot talk here" })).toBeFocused();
  await consumer.page.keyboard.press("Escape");
  await expect(why).toBeFocused();
  await expect(consumer.button("Accept")).toBeVisible();
  await why.press("Enter");
  await expect(first).toBeFocused();
  await consumer.page.keyboard.press("Enter");
  await expect(agent.page.getByText(/declined the call: not now/).first()).toBeVisible();
});

test("a video call can be accepted without the camera", async ({ conversation: { agent, consumer } }) => {
  await agent.button("Video call").click();
  await expect(consumer.window.getByText(/ask to use your microphone and camera/)).toBeVisible();
  await consumer.button("Accept without camera").click();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page, { streams: 0 });
  await expect(consumer.button("Turn camera on")).toBeVisible();
});

test("a missed call says so on both sides, and either side goes on from there", async ({ someBrowser }) => {
  const brand = await seed({ calls: { ring_s: 10, invitation_s: 10 } });
  const { agent, consumer } = await talk(brand, await someBrowser(), await someBrowser());
  await agent.button("Video call").click();
  await expect(consumer.button("Accept")).toBeVisible();
  const desk = agent.page.getByRole("log");
  const log = consumer.window.getByRole("log");
  await expect(desk.getByText("Missed video call")).toBeVisible({ timeout: 20_000 });
  await expect(log.getByText("Missed video call")).toBeVisible();
  await expect(consumer.button("Accept")).toHaveCount(0);
  await expect(desk.getByRole("button", { name: "Call again" })).toBeVisible();
  // Who comes later reads it, and nothing rings.
  await consumer.page.reload();
  await consumer.openWindow();
  await expect(log.getByText("Missed video call")).toBeVisible();
  await expect(consumer.button("Accept")).toHaveCount(0);
  await log.getByRole("button", { name: "Ask for a call" }).click();
  const banner = agent.page.getByRole("alert").filter({ hasText: "has been asking for a video call since" });
  await banner.getByRole("button", { name: "Call" }).click();
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
});

test("where the brand does not let consumers ask, there is no way to", async ({ someBrowser }) => {
  const brand = await seed({ calls: { consumer_may_ask: false } });
  const { consumer } = await talk(brand, await someBrowser(), await someBrowser());
  await expect(consumer.window.getByText(/is here for you/)).toBeVisible();
  await expect(consumer.button("Ask for a call")).toHaveCount(0);
});

test("a call button that cannot be pressed says why, and what to do", async ({ conversation: { agent } }) => {
  const buttons = ["Voice call", "Video call"];
  await agent.button("Close conversation").first().click();
  await agent.page.getByRole("dialog").getByRole("button", { name: "Close conversation" }).click();
  for (const name of buttons) {
    await expect(agent.button(name)).toHaveAccessibleDescription(/This conversation is not open/);
    await expect(agent.button(name)).toHaveAttribute("aria-disabled", "true");
  }
  await agent.page.goto(`${new URL(agent.page.url()).origin}/desk`);
  for (const name of buttons) await expect(agent.button(name)).toHaveAccessibleDescription("Select a chat first.");

  // The help explains each, and says how old it is.
  const opened = agent.page.waitForEvent("popup");
  await agent.page.getByRole("link", { name: "Help, in a new tab" }).click();
  const help = await opened;
  await expect(help.getByRole("heading", { level: 1, name: "Calls at the desk" })).toBeVisible();
  await expect(help.getByRole("cell", { name: "Select a chat first." })).toBeVisible();
  await expect(help.getByText(/Updated \d+ [A-Z][a-z]+ 20\d\d\./).first()).toBeVisible();
  await help.getByRole("link", { name: "Microphones, speakers and cameras" }).click();
  await expect(help.getByRole("heading", { level: 1, name: "Microphones, speakers and cameras" })).toBeInViewport();
});
