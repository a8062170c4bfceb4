import type { Page } from "@playwright/test";
import { expectCleanInBoth, expectFits, expectUncovered } from "./support/access.ts";
import { mediaOf } from "./support/media.ts";
import type { Agent } from "./support/people.ts";
import { PASSWORD } from "./support/product.ts";
import { expect, expectMedia, expectReleased, type Talk, test } from "./support/story.ts";

const APART = /^In a call with .*, in a window of its own/;

/** Opens the page of a call alone from the conversation. */
async function openDoor(agent: Agent): Promise<Page> {
  const opened = agent.page.waitForEvent("popup");
  await chooseDoor(agent);
  const door = await opened;
  await expect(door.getByRole("heading", { name: /^Call with / })).toBeVisible();
  return door;
}

async function chooseDoor(agent: Agent): Promise<void> {
  await agent.button("More ways to call").click();
  await agent.page.getByRole("menuitem", { name: "Call in a window of its own…" }).click();
}

/** Starts a video call at the desk and moves it into a window of its own. */
async function move({ agent, consumer }: Talk): Promise<Page> {
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame());
  const opened = agent.page.waitForEvent("popup");
  await agent.call.getByRole("button", { name: "Move to a window of its own" }).click();
  return opened;
}

/** Waits until the agent's window and the consumer see and hear each other. */
async function expectTalk(page: Page, { consumer }: Talk): Promise<void> {
  await expectMedia(page, { sound: false });
  // A browser may hold the sound back until it is asked by a press, and the page then says so.
  const tap = page.getByRole("button", { name: "Tap to hear" });
  if (await tap.isVisible()) await tap.click();
  await expectMedia(page);
  await expectMedia(consumer.frame());
}

test("an agent starts a call in a window of its own, under another name, and both see each other", {
  tag: "@firefox",
}, async ({ conversation }) => {
  const { agent, consumer } = conversation;
  const page = await openDoor(agent);
  expect((await mediaOf(page)).captured, "nothing is asked for at the door").toBe(0);
  const name = page.getByLabel(/^Name that .* sees in this call$/);
  await expect(name).toHaveValue(agent.person.name);
  const start = page.getByRole("button", { name: "Start call" });
  await name.fill(" ");
  await start.click();
  await expect(page.getByText(/^Write the name that .* is to see/)).toBeVisible();
  await expect(name).toBeFocused();

  await name.fill("Ana from Northwind");
  await start.click();
  await expect(consumer.window.getByText(/Ana from Northwind/).first()).toBeVisible();
  await expect(agent.page.getByText(/^Calling .*, in a window of its own$/)).toBeVisible();
  await consumer.button("Accept").click();
  await expectTalk(page, conversation);
  await expect(page).toHaveTitle(/^Video call with /);
  await expect(consumer.window.getByRole("region", { name: /Ana from Northwind/ }).first()).toBeVisible();
  await expect(agent.page.getByText(APART)).toBeVisible();
  await expectReleased(agent.page);

  // The desk goes on beside it.
  await agent.write("I show you how");
  await expect(page.getByText("I show you how").first()).toBeVisible();

  await page.getByRole("button", { name: "End call" }).click();
  await expectReleased(page);
  await expect(page.getByRole("button", { name: "Back to the call" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Close this window" })).toBeVisible();
  await page.getByRole("button", { name: "Call again" }).click({ timeout: 20_000 });
  await expect(consumer.window.getByText(/Ana from Northwind would like to start/).first()).toBeVisible();
  await consumer.button("Decline").click();
  await expect(page.getByRole("main").getByText(/declined the video call/)).toBeVisible();
});

test("the devices can be checked at the agent's door, and the call begins as they were left", async ({
  conversation: { agent, consumer },
}) => {
  const page = await openDoor(agent);
  await page.getByRole("button", { name: "Check devices first" }).click();
  await page.getByRole("button", { name: "Mute microphone" }).click();
  await expect(page.locator(".ui-check-picture video")).toBeVisible();
  const captured = (await mediaOf(page)).captured;
  await page.getByRole("button", { name: "Start call" }).click();
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame(), { sound: false });
  // The call goes on with what the check had.
  expect((await mediaOf(page)).captured).toBe(captured);
  await expect(page.getByRole("button", { name: "Unmute microphone" })).toBeVisible();
});

test("a running call moves to a window of its own, and back, and the window closes", { tag: "@firefox" }, async ({
  browserName,
  conversation,
}) => {
  const { agent, consumer } = conversation;
  const page = await move(conversation);
  await expectTalk(page, conversation);
  await expectReleased(agent.page);
  await expect(agent.page.getByText(APART)).toBeVisible();
  if (browserName === "chromium") {
    await expectCleanInBoth(page, "the call in a window of its own");
    await expectCleanInBoth(agent.page, "the desk while the call is in a window of its own");
    await expectUncovered(page, "the call in a window of its own");
  }
  const closed = page.waitForEvent("close");
  await agent.button("Move it here").click();
  await closed;
  await expectMedia(agent.page);
  await expectMedia(consumer.frame());
});

test("a reload of the agent's own window keeps the call, and who closes it goes on at the desk", async ({
  conversation,
}) => {
  const { agent, consumer } = conversation;
  const page = await move(conversation);
  await expectTalk(page, conversation);
  await page.reload();
  await expectTalk(page, conversation);
  await page.close({ runBeforeUnload: true });
  await agent.button("Move it here").click();
  await expectMedia(agent.page);
  await expectMedia(consumer.frame());
});

test("a browser that opens no window for the agent's call is explained, and a link does", async ({
  conversation: { agent },
}) => {
  await agent.page.evaluate(() => {
    window.open = () => null;
  });
  await chooseDoor(agent);
  await expect(agent.page.getByText(/did not open the window/)).toBeVisible();
  const opened = agent.page.waitForEvent("popup");
  await agent.page.getByRole("link", { name: "Open in a new tab" }).click();
  const door = await opened;
  await expect(door.getByRole("heading", { name: /^Call with / })).toBeVisible();
  await expect(agent.page.getByText(/did not open the window/)).toBeHidden();
});

test("whoever is not signed in comes to the door of a call by way of the sign-in", async ({
  brand,
  conversation: { agent },
  someBrowser,
}) => {
  const page = await (await someBrowser()).newPage();
  await page.goto(`${brand.at.app}/desk/call?brand=${brand.id}${new URL(agent.page.url()).hash}`);
  await page.getByLabel("E-mail").fill(agent.person.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: /^Call with / })).toBeVisible();
  await page.goto(`${brand.at.app}/desk/call?brand=${brand.id}`);
  await expect(page.getByText("This conversation is not yours")).toBeVisible();
});

test("the agent's door is clean, light and dark, and as narrow as a phone", async ({ conversation: { agent } }) => {
  const page = await openDoor(agent);
  await page.getByRole("button", { name: "Check devices first" }).click();
  await expect(page.locator(".ui-check-picture video")).toBeVisible();
  await expectCleanInBoth(page, "the door");
  await page.setViewportSize({ width: 320, height: 640 });
  await expectFits(page, "the door");
  await expect(page.getByRole("button", { name: "Start call" })).toBeInViewport();
});
