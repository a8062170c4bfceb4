import type { Page } from "@playwright/test";

import { Agent, Consumer } from "./support/people.ts";
import { badge, notices, pressNotice, sounding, vibrations, watchRinging } from "./support/ringing.ts";
import { test as base, skipWhereSilent } from "./support/sounding.ts";
import { expect, expectMedia, PHONE, talk } from "./support/story.ts";

skipWhereSilent("ringing.spec.ts");

const test = base.extend({
  someBrowser: async ({ someBrowser }, use) => {
    await use(async (options) => {
      const context = await someBrowser(options);
      await context.addInitScript(watchRinging);
      return context;
    });
  },
});

/** Who calls, as the page's title says it in turn with its own. */
const CALLING = "Ana Silva is calling";

/** Whether a tab of a consumer's sounds. */
const heard = (consumer: Consumer) => sounding(consumer.frame());

test("of a consumer's two tabs one sounds, the other when it goes, and the answer clears both", {
  tag: "@firefox",
}, async ({ conversation: { agent, consumer } }) => {
  const second = await consumer.another();
  const title = await consumer.page.title();
  await agent.button("Voice call").click();
  await expect(consumer.button("Accept")).toBeVisible();
  await expect(second.button("Accept")).toBeVisible();
  const both = async () => [await heard(consumer), await heard(second)];
  await expect.poll(async () => (await both()).filter(Boolean)).toEqual([true]);
  await expect.poll(() => consumer.page.title()).toBe(CALLING);
  await expect.poll(() => second.page.title()).toBe(CALLING);

  const [first] = await both();
  const [loud, still] = first ? [consumer, second] : [second, consumer];
  await loud.page.close();
  await expect.poll(() => heard(still)).toBe(true);

  await still.button("Accept").click();
  await expect.poll(() => heard(still)).toBe(false);
  await expect.poll(() => still.page.title()).toBe(title);
  await expectMedia(still.frame(), { streams: 0 });
  await expect(still.page).toHaveTitle(title);
});

test("an answer in one tab stops every sign of the ring in the other within a second", async ({
  conversation: { agent, consumer },
}) => {
  const title = await consumer.page.title();
  const second = await consumer.another();
  await agent.button("Voice call").click();
  await expect(second.button("Decline")).toBeVisible();
  await expect.poll(() => consumer.page.title()).toBe(CALLING);
  await second.button("Decline").click();
  await expect(consumer.button("Decline")).toHaveCount(0, { timeout: 1_000 });
  await expect(consumer.page).toHaveTitle(title);
  await expect(second.page).toHaveTitle(title);
  expect([await heard(consumer), await heard(second)]).toEqual([false, false]);
});

test("Silence silences every tab, and the ring goes on for the eyes", async ({ conversation: { agent, consumer } }) => {
  const second = await consumer.another();
  await agent.button("Video call").click();
  await expect.poll(async () => (await heard(consumer)) || (await heard(second))).toBe(true);
  await second.button("Silence").click();
  await expect.poll(async () => (await heard(consumer)) || (await heard(second))).toBe(false);
  await expect(second.button("Silence")).toHaveCount(0);
  await expect(consumer.button("Silence")).toHaveCount(0);
  await expect(consumer.button("Accept")).toBeVisible();
  await expect.poll(() => consumer.page.title()).toBe(CALLING);
  // The next page of the shop is as silent, and has opened the window by itself.
  await second.page.goto(`${second.brand.at.shop}/?brand=${second.brand.id}#tents`);
  await second.page.reload();
  await expect(second.button("Accept")).toBeVisible();
  await expect.poll(() => second.page.title()).toBe(CALLING);
  await expect(second.button("Silence")).toHaveCount(0);
  expect(await heard(second)).toBe(false);
});

test("a title that the page changes while it rings is the one that stays", async ({
  conversation: { agent, consumer },
}) => {
  await agent.button("Video call").click();
  await expect.poll(() => consumer.page.title()).toBe(CALLING);
  await consumer.page.evaluate(() => {
    document.title = "Two things in your basket";
  });
  await expect.poll(() => consumer.page.title()).toBe(CALLING);
  await expect.poll(() => consumer.page.title()).toBe("Two things in your basket");
  await expect.poll(() => consumer.page.title()).toBe(CALLING);
  await consumer.button("Decline").click();
  await expect(consumer.button("Decline")).toHaveCount(0);
  await expect(consumer.page).toHaveTitle("Two things in your basket");
});

test("a phone vibrates while it rings, and stops with the answer", async ({ brand, someBrowser }) => {
  const { agent, consumer } = await talk(brand, await someBrowser(), await someBrowser(PHONE));
  await agent.button("Video call").click();
  await expect(consumer.button("Decline")).toBeVisible();
  await expect.poll(() => vibrations(consumer.page)).toHaveLength(1);
  const [pattern] = await vibrations(consumer.page);
  expect(
    (pattern as number[]).reduce((sum, span) => sum + span),
    "as long as the sound",
  ).toBeGreaterThanOrEqual(45_000);
  expect((pattern as number[]).length, "more a browser does not take").toBeLessThan(100);
  await consumer.button("Decline").click();
  await expect.poll(async () => (await vibrations(consumer.page)).at(-1)).toBe(0);
});

test("the agent hears the waiting tone until the consumer joins", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await agent.button("Voice call").click();
  await expect.poll(() => sounding(agent.page)).toBe(true);
  await consumer.button("Accept").click();
  await expect.poll(() => sounding(agent.page)).toBe(false);
  await expectMedia(agent.page, { streams: 0 });
  await expect(agent.call.getByRole("timer")).toBeVisible();
});

test("how loud it rings at the desk is the agent's choice, also while it rings, and is remembered", async ({
  conversation: { agent },
}) => {
  await agent.page.context().addInitScript(() => {
    const { createGain } = BaseAudioContext.prototype;
    BaseAudioContext.prototype.createGain = function () {
      return Object.assign(globalThis, { volume: createGain.call(this) }).volume;
    };
  });
  await agent.page.reload();
  const loudness = () => agent.page.evaluate(() => (globalThis as unknown as { volume: GainNode }).volume.gain.value);
  await agent.button("Voice call").click();
  await expect.poll(() => sounding(agent.page)).toBe(true);
  expect(await loudness()).toBe(1);
  await agent.call.getByRole("button", { name: "Dock the call beside the chat" }).click();
  await agent.button("Ring volume: loud").click();
  expect(await loudness()).toBe(0.25);
  await agent.button("Ring volume: soft").click();
  expect(await loudness()).toBe(0);
  await agent.call.getByRole("button", { name: "Cancel" }).click();
  await agent.page.reload();
  await expect(agent.button("Ring volume: silent")).toBeVisible();
});

test("both sides fall silent after 45 seconds, and the card lives on", async ({
  conversation: { agent, consumer },
}) => {
  test.slow();
  await agent.button("Voice call").click();
  await expect.poll(() => heard(consumer)).toBe(true);
  await expect.poll(() => sounding(agent.page)).toBe(true);
  const began = Date.now();
  await expect.poll(() => heard(consumer), { timeout: 60_000 }).toBe(false);
  await expect.poll(() => sounding(agent.page)).toBe(false);
  expect(Date.now() - began).toBeGreaterThan(40_000);
  await expect(consumer.button("Accept")).toBeVisible();
  await expect(consumer.button("Silence")).toHaveCount(0);
  await expect(agent.call.getByRole("button", { name: "Cancel" })).toBeVisible();
});

/** The person looks at another program. */
function lookAway(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.hasFocus = () => false;
    dispatchEvent(new Event("blur"));
  });
}

test("what comes while the agent looks elsewhere is a notification that leads to its conversation", async ({
  brand,
  someBrowser,
}) => {
  const office = await someBrowser();
  await office.grantPermissions(["notifications"], { origin: brand.at.app });
  const { agent, consumer } = await talk(brand, office, await someBrowser());
  const other = await Consumer.visit(await someBrowser(), brand);
  await other.openWindow();
  await consumer.write("The agent reads this");
  await expect(agent.message("The agent reads this")).toBeVisible();

  await lookAway(agent.page);
  await other.write("My stove went out");
  await expect
    .poll(() => notices(agent.page))
    .toEqual([{ title: expect.stringMatching(/^Guest .* wrote$/), body: "My stove went out" }]);
  await pressNotice(agent.page);
  await expect(agent.message("My stove went out")).toBeVisible();
  await expect.poll(() => notices(agent.page)).toEqual([]);
});

test("no notification comes while the agent looks at another page of the desk, or has turned them off", async ({
  brand,
  someBrowser,
}) => {
  const office = await someBrowser();
  await office.grantPermissions(["notifications"], { origin: brand.at.app });
  const agent = await Agent.signIn(office, brand);
  await agent.becomeAvailable();
  const consumer = await Consumer.visit(await someBrowser(), brand);
  await consumer.openWindow();
  const second = await office.newPage();
  await second.goto(`${brand.at.app}/desk?brand=${brand.id}`);
  await expect(second.getByRole("heading", { name: "Chats in progress" })).toBeVisible();
  await lookAway(agent.page);
  await consumer.write("One");
  await expect(agent.page).toHaveTitle(/^\(1\)/);
  await expect.poll(() => badge(agent.page)).toBe(1);
  await second.close();

  await agent.button("Notifications").click();
  await expect(agent.button("Notifications")).toHaveAttribute("aria-pressed", "false");
  await consumer.write("Two");
  await expect(agent.page).toHaveTitle(/^\(2\)/);

  await agent.button("Notifications").click();
  await expect(agent.button("Notifications")).toHaveAttribute("aria-pressed", "true");
  await consumer.write("Three");
  await expect.poll(async () => (await notices(agent.page)).map(({ body }) => body)).toEqual(["Three"]);
});

test("a request for a call rings at the desk until the agent looks at its conversation", async ({
  conversation: { agent, consumer },
}) => {
  await agent.page.evaluate(() => {
    location.hash = "";
  });
  const title = "Desk · Northwind Outdoor";
  await expect(agent.page).toHaveTitle(title);
  await consumer.button("Ask for a call").click();
  await consumer.window.getByRole("menuitem", { name: "Video call" }).click();
  await expect.poll(() => sounding(agent.page)).toBe(true);
  await expect.poll(() => agent.page.title()).toMatch(/^Guest .* asks for a video call$/);
  await agent.rows().first().getByRole("button").first().click();
  await expect.poll(() => sounding(agent.page)).toBe(false);
  await expect(agent.page).toHaveTitle(title);
});

test("an agent who goes away rings and is rung no more", async ({ conversation: { agent, consumer } }) => {
  await agent.page.evaluate(() => {
    location.hash = "";
  });
  const away = agent.page.getByRole("radio", { name: "Away" });
  await consumer.button("Ask for a call").click();
  await consumer.window.getByRole("menuitem", { name: "Voice call" }).click();
  await expect.poll(() => sounding(agent.page)).toBe(true);
  await away.check();
  await expect.poll(() => sounding(agent.page)).toBe(false);
  await expect(agent.rows().first()).toContainText("Asks for a voice call");

  await agent.page.getByRole("radio", { name: "Available" }).check();
  await agent.rows().first().getByRole("button").first().click();
  await agent.button("Voice call").click();
  await expect.poll(() => heard(consumer)).toBe(true);
  await expect.poll(() => sounding(agent.page)).toBe(true);
  await agent.call.getByRole("button", { name: "Dock the call beside the chat" }).click();
  await away.check();
  await expect.poll(() => heard(consumer)).toBe(false);
  await expect.poll(() => sounding(agent.page)).toBe(false);
  await expect(consumer.button("Accept")).toHaveCount(0);
  await expect(consumer.window.getByText("Voice call cancelled")).toBeVisible();
  await expect(agent.call).toHaveCount(0);
});

test("a window that is a page of its own rings by a notification while nobody looks at it", async ({
  brand,
  someBrowser,
}) => {
  const agent = await Agent.signIn(await someBrowser(), brand);
  await agent.becomeAvailable();
  const home = await someBrowser();
  await home.grantPermissions(["notifications"], { origin: brand.at.window });
  const page = await home.newPage();
  await page.goto(`${brand.at.window}/window/?brand=${brand.id}`);
  await page.getByRole("textbox", { name: "Message" }).fill("My zip is stuck");
  await page.getByRole("button", { name: "Send" }).click();
  await agent.select("My zip is stuck");
  const title = await page.title();
  await lookAway(page);
  await agent.button("Voice call").click();
  await expect.poll(() => notices(page)).toEqual([{ title: CALLING, body: "Press to answer." }]);
  await expect.poll(() => page.title()).toBe(CALLING);
  await expect.poll(() => sounding(page)).toBe(true);
  await agent.call.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => notices(page)).toEqual([]);
  await expect(page).toHaveTitle(title);
  expect(await sounding(page)).toBe(false);
});
