import type { Page } from "@playwright/test";
import { expectCleanInBoth } from "./support/access.ts";
import type { Consumer } from "./support/people.ts";
import { SHOP } from "./support/product.ts";
import { call, expect, expectMedia, expectReleased, type Talk, test } from "./support/story.ts";

const KEEP = "Keep this call while you browse";

test.beforeEach(({ conversation }) => call(conversation));

/** Moves the consumer's call into a window of its own. */
async function keep(consumer: Consumer): Promise<Page> {
  const opened = consumer.page.waitForEvent("popup");
  await consumer.button("More").click();
  await consumer.button(KEEP).click();
  return opened;
}

/** Waits until the agent and the pop-out see and hear each other. */
async function expectTalk({ agent }: Talk, popOut: Page): Promise<void> {
  await expectMedia(popOut, { sound: false });
  // A browser may hold the sound back until it is asked by a press, and the page then says so.
  const tap = popOut.getByRole("button", { name: "Tap to hear" });
  if (await tap.isVisible()) await tap.click();
  await expectMedia(popOut);
  await expectMedia(agent.page);
}

test("the call goes on in a window of its own while the shop's pages change", { tag: "@firefox" }, async ({
  conversation,
}) => {
  const { consumer } = conversation;
  const popOut = await keep(consumer);
  await expectTalk(conversation, popOut);
  await expect(consumer.window.getByText("The call is in another window")).toBeVisible();
  await expectReleased(consumer.frame());
  expect(new URL(popOut.url()).pathname + new URL(popOut.url()).hash).toBe("/call");

  await consumer.page.getByRole("link", { name: /help/i }).first().click();
  await expect(consumer.page).toHaveURL(`${SHOP}/help`);
  await expectTalk(conversation, popOut);
  await consumer.openWindow();
  await expect(consumer.window.getByText("The call is in another window")).toBeVisible();

  // The chat goes on in the shop, and a reload of the pop-out is in the call again.
  await consumer.write("I look for the tent");
  await popOut.reload();
  await expectTalk(conversation, popOut);
});

test("the call comes back from its own window, which closes", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  const popOut = await keep(consumer);
  await expectMedia(popOut, { sound: false });
  const closed = popOut.waitForEvent("close");
  await consumer.button("Bring it back").click();
  await closed;
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
});

test("what a person chose goes with the call into its own window, and back", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await consumer.button("More").click();
  await consumer.button("Devices").click();
  const low = (place: Page | Consumer["window"]) => place.getByRole("radio", { name: /^Low/ });
  await low(consumer.window).check();
  await consumer.window.getByRole("switch", { name: "Do not receive video" }).check();
  await expect(agent.call.getByText(/ has chosen not to receive your picture\.$/)).toBeVisible();
  await consumer.page.keyboard.press("Escape");
  const popOut = await keep(consumer);
  await expect(popOut.getByText("You do not receive Ana Silva's picture.")).toBeVisible();
  await popOut.getByRole("button", { name: "Receive video" }).click();
  await expectMedia(popOut, { sound: false });
  await popOut.getByRole("button", { name: "More" }).click();
  await popOut.getByRole("button", { name: "Devices" }).click();
  await expect(low(popOut)).toBeChecked();

  const closed = popOut.waitForEvent("close");
  await consumer.button("Bring it back").click();
  await closed;
  await expectMedia(consumer.frame(), { sound: false });
  await expect(consumer.button("Receive video")).toHaveCount(0);
  await expectMedia(agent.page);
});

test("who closes the call's own window is offered the way back", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  const popOut = await keep(consumer);
  await expectMedia(popOut, { sound: false });
  await popOut.close({ runBeforeUnload: true });
  await consumer.button("Back to the call").click();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
});

test("hanging up in the call's own window closes it when there is no way back any more", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  const popOut = await keep(consumer);
  await expectMedia(popOut, { sound: false });
  const closed = popOut.waitForEvent("close", { timeout: 20_000 });
  await popOut.getByRole("button", { name: "End call" }).click();
  await expect(popOut.getByRole("button", { name: "Back to the call" })).toBeVisible();
  await expectReleased(popOut);
  await closed;
  await expect(agent.page.getByText(/hung up/).first()).toBeVisible();
});

test("a browser that opens no window is explained, and a link does", { tag: "@firefox" }, async ({
  browserName,
  conversation,
}) => {
  const { consumer } = conversation;
  await consumer.frame().evaluate(() => {
    window.open = () => null;
  });
  await consumer.button("More").click();
  await consumer.button(KEEP).click();
  await expect(consumer.window.getByText(/did not open the window/)).toBeVisible();
  if (browserName === "chromium") await expectCleanInBoth(consumer.page, "no window was opened");
  await expect(consumer.button("End call")).toBeVisible();
  const opened = consumer.page.waitForEvent("popup");
  await consumer.window.getByRole("link", { name: "Open in a new tab" }).click();
  await expectTalk(conversation, await opened);
  await expect(consumer.window.getByText("The call is in another window")).toBeVisible();
});

test("the page of a call without its call says where to go on", async ({ conversation: { consumer } }) => {
  const page = await consumer.page.context().newPage();
  await page.goto(`${consumer.brand.at.window}/call`);
  await expect(page.getByText("This window does not know its call")).toBeVisible();
});
