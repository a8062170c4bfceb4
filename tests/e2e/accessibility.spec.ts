import type { Browser, BrowserContext, Page } from "@playwright/test";

import { expectClean, expectCleanInBoth, expectFits, expectTargets, keepWords, saidIn } from "./support/access.ts";
import { withGallery } from "./support/gallery.ts";
import { mediaOf } from "./support/media.ts";
import { APP, PASSWORD, seed } from "./support/product.ts";
import { expect, expectActive, expectMedia, PHONE, type Talk, talk, test } from "./support/story.ts";

/** The states of a talk, in the order in which they are reached; each is looked at on both sides. */
const STATES: [state: string, reach: (talk: Talk) => Promise<void>][] = [
  ["a conversation", async () => {}],
  [
    "the list of shortcuts",
    async ({ agent }) => {
      await agent.button("Keyboard shortcuts").click();
      await expect(agent.page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    },
  ],
  [
    "the question before closing",
    async ({ agent }) => {
      await agent.page.keyboard.press("Escape");
      await agent.button("Close conversation").first().click();
      await expect(agent.page.getByRole("dialog", { name: "Close conversation" })).toBeVisible();
    },
  ],
  [
    "the steps for the agent's own microphone",
    async ({ agent }) => {
      await agent.button("Keep open").click();
      const browser = agent.page.context();
      await browser.clearPermissions();
      await browser.grantPermissions([]);
      await agent.button("Show how").click();
      await expect(agent.page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
    },
  ],
  [
    "incoming and ringing",
    async ({ agent, consumer }) => {
      await agent.page.context().grantPermissions(["microphone", "camera"]);
      await agent.button("Voice call").click();
      await expect(consumer.button("Accept")).toBeVisible();
    },
  ],
  [
    "declined",
    async ({ agent, consumer }) => {
      await consumer.button("Decline").click();
      await expect(agent.page.getByText(/declined the voice call/)).toBeVisible();
    },
  ],
  [
    "active by voice",
    async ({ agent, consumer }) => {
      await agent.button("Voice call").click();
      await consumer.button("Accept").click();
      await expectActive({ agent, consumer });
    },
  ],
  [
    "muted",
    async ({ agent, consumer }) => {
      await consumer.button("Mute microphone").click();
      await agent.button("Mute microphone").click();
      await expect(consumer.button("Unmute microphone")).toBeVisible();
    },
  ],
  [
    "ended, with the way back",
    async ({ agent, consumer }) => {
      await consumer.button("End call").click();
      await expect(consumer.button("Back to the call")).toBeVisible();
      await expect(agent.page.getByRole("region", { name: "Call ended" })).toBeVisible();
    },
  ],
  [
    "active by video",
    async ({ agent, consumer }) => {
      await agent.button("Video call").click();
      await consumer.button("Accept").click();
      await expectMedia(agent.page);
      await expectActive({ agent, consumer });
    },
  ],
  [
    "the camera off",
    async ({ agent }) => {
      await agent.button("Turn camera off").click();
      await expect(agent.button("Turn camera on")).toBeVisible();
    },
  ],
  [
    "a screen shared",
    async ({ agent, consumer }) => {
      await agent.button("Share screen").click();
      await expect(consumer.window.getByRole("figure", { name: /sharing a screen/ })).toBeVisible();
    },
  ],
  [
    "the call in another tab",
    async ({ consumer }) => {
      await consumer.another();
      await consumer.page.bringToFront();
    },
  ],
  [
    "ended by the other side",
    async ({ agent, consumer }) => {
      await agent.button("End call").click();
      await expect(consumer.window.getByText(/hung up/).first()).toBeVisible();
    },
  ],
];

test("every state of a talk is clean, in light and dark", async ({ brand, someBrowser }) => {
  test.setTimeout(240_000);
  const both = await talk(brand, await someBrowser(), await someBrowser());
  for (const [state, reach] of STATES) {
    await reach(both);
    await expectCleanInBoth(both.agent.page, `desk: ${state}`);
    await expectCleanInBoth(both.consumer.page, `window: ${state}`);
  }
});

test("every page of the dashboard is clean, in light and dark", async ({ brand, someBrowser }) => {
  const page = await (await someBrowser()).newPage();
  await page.goto(`${APP}/dashboard?brand=${brand.id}`);
  await expectCleanInBoth(page, "sign-in");
  await page.getByLabel("E-mail").fill(brand.administrator.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  for (const place of ["Calls", "Relay", "Media nodes", "Profiles", "Installation", "Call report"]) {
    await page.getByRole("link", { name: place, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectCleanInBoth(page, place);
  }
});

test("every component is clean in each of its states, in light, dark and Arabic", async ({ someBrowser }) => {
  test.setTimeout(180_000);
  const page = await (await someBrowser()).newPage();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await withGallery(async (gallery) => {
    for (const part of ["controls", "pages", "chat", "call"]) {
      for (const look of ["theme=light", "theme=dark", "theme=light&lang=ar"]) {
        await page.goto(`${gallery}/kit/gallery/?part=${part}&${look}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectClean(page, `${part}, ${look}`);
      }
    }
  });
});

test("a tooltip says what holds when the pointer has rested, and goes on doing so", async ({ someBrowser }) => {
  const page = await (await someBrowser()).newPage();
  await page.clock.install();
  await withGallery(async (gallery) => {
    await page.goto(`${gallery}/kit/gallery/?part=controls`);
    const settings = page.getByRole("button", { name: "Settings" });
    const tooltip = page.locator(".ui-tooltip");
    const administrator = page.getByRole("switch", { name: "As an administrator" });
    await administrator.focus();
    await page.clock.pauseAt(Date.now() + 60_000);
    await settings.hover();
    await administrator.press("Space");
    await expect(settings).not.toHaveAttribute("aria-disabled");
    await expect(tooltip).toHaveCount(0);
    await page.clock.runFor(1_000);
    await expect(tooltip).toHaveText("Settings");
    await expect(tooltip).toBeVisible();
    await administrator.press("Space");
    await page.clock.runFor(1_000);
    await expect(tooltip).toHaveText("Only administrators can change settings.");
    await expect(tooltip).toBeVisible();
  });
});

/** The same people's pages in another language: whoever is signed in stays so. */
async function inArabic(browser: Browser, of: BrowserContext, address: string): Promise<Page> {
  const context = await browser.newContext({
    locale: "ar",
    viewport: { width: 1440, height: 900 },
    storageState: await of.storageState(),
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test("an Arabic browser has window, desk and call in Arabic, mirrored and clean", async ({
  brand,
  browser,
  someBrowser,
}) => {
  test.setTimeout(150_000);
  const both = await talk(brand, await someBrowser(), await someBrowser());
  const fragment = new URL(both.agent.page.url()).hash;
  const desk = await inArabic(browser, both.agent.page.context(), `${brand.at.app}/desk?brand=${brand.id}${fragment}`);
  await both.agent.page.close();
  const shop = await inArabic(browser, both.consumer.page.context(), "about:blank");
  // The shop says that it is English; a shop for Arabic readers says this.
  await shop.addInitScript(() => {
    const say = () => {
      const root = document.documentElement;
      if (root !== null && root.lang !== "ar") Object.assign(root, { lang: "ar", dir: "rtl" });
    };
    new MutationObserver(say).observe(document, { childList: true, subtree: true });
  });
  await both.consumer.page.close();
  await shop.goto(`${brand.at.shop}/?brand=${brand.id}`);
  const launcher = shop.getByRole("button", { name: "فتح الدردشة" });
  await expect(launcher).toBeVisible();
  expect((await launcher.boundingBox())?.x, "the launcher stands at the left").toBeLessThan(200);
  await launcher.click();
  const window = shop.frameLocator("iframe[title='الرسائل']");
  await expect(window.getByRole("log")).toContainText("My tent pole broke");
  await expect(window.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(desk.locator("html")).toHaveAttribute("lang", "ar");
  await expectClean(desk, "the desk in Arabic");
  await expectClean(shop, "the window in Arabic");
  await desk.getByRole("button", { name: "مكالمة فيديو", exact: true }).click();
  await window.getByRole("button", { name: "قبول", exact: true }).click();
  await expect(window.getByRole("button", { name: "كتم الميكروفون" })).toBeVisible();
  await desk.screenshot({ path: test.info().outputPath("desk-ar.png") });
  await shop.screenshot({ path: test.info().outputPath("window-ar.png") });
  await expectClean(desk, "the call at the desk in Arabic");
  await expectClean(shop, "the call in the window in Arabic");
  await window.getByRole("button", { name: "إنهاء المكالمة" }).click();
  await Promise.all([desk.context().close(), shop.context().close()]);
});

test("invite, accept and end with the keyboard alone", async ({ conversation: { agent, consumer } }) => {
  await agent.button("Video call").focus();
  await agent.page.keyboard.press("Enter");
  await expect(consumer.button("Accept")).toBeVisible();
  // The card is the next stop after the place where the consumer was writing.
  await consumer.window.getByRole("textbox", { name: "Message" }).focus();
  await consumer.page.keyboard.press("Tab");
  await expect(consumer.button("Accept")).toBeFocused();
  await consumer.page.keyboard.press("Enter");
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
  // The call has taken the focus of the card that it replaced: its microphone is steered without a search.
  await consumer.page.keyboard.press("m");
  await expect(consumer.button("Unmute microphone")).toBeVisible();
  await consumer.window.getByRole("textbox", { name: "Message" }).focus();
  await consumer.page.keyboard.type("mmm");
  await expect(consumer.window.getByRole("textbox", { name: "Message" })).toHaveValue("mmm");
  await expect(consumer.button("Unmute microphone")).toBeVisible();
  await expect(async () => {
    await agent.page.keyboard.press("Tab");
    await expect(agent.call.getByRole("button", { name: "End call" })).toBeFocused({ timeout: 200 });
  }).toPass();
  await agent.page.keyboard.press("Enter");
  await expect(consumer.window.getByText(/hung up/).first()).toBeVisible();
  await expect(agent.button("Video call"), "the focus is back where the call began").toBeFocused();
});

test("single keys steer the desk's call, are listed on ?, and can be switched off", async ({
  conversation: { agent, consumer },
}) => {
  await agent.button("Voice call").click();
  await consumer.button("Accept").click();
  await expectActive({ agent, consumer });
  const { keyboard } = agent.page;
  await keyboard.press("m");
  await expect(agent.button("Unmute microphone")).toBeVisible();
  await keyboard.press("Control+m");
  await expect(agent.button("Unmute microphone")).toBeVisible();
  await keyboard.press("?");
  const list = agent.page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(list.getByText("Microphone on or off")).toBeVisible();
  await list.getByRole("switch", { name: "Single keys" }).uncheck();
  await keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(agent.button("Unmute microphone"), "the call is still there").toBeVisible();
  await keyboard.press("m");
  await expect(agent.button("Unmute microphone")).toBeVisible();
  await keyboard.press("?");
  await list.getByRole("switch", { name: "Single keys" }).check();
  await keyboard.press("Escape");
  await expect(list).toBeHidden();
  await keyboard.press("m");
  await expect(agent.button("Mute microphone")).toBeVisible();
});

test("a declined invitation gives the focus back to where one was writing", async ({
  conversation: { agent, consumer },
}) => {
  const box = consumer.window.getByRole("textbox", { name: "Message" });
  await box.focus();
  await agent.button("Voice call").click();
  await expect(consumer.button("Accept")).toBeVisible();
  await consumer.page.keyboard.press("Alt+a");
  await expect(consumer.button("Accept")).toBeFocused();
  await expect(async () => {
    await consumer.page.keyboard.press("Shift+Tab");
    await expect(consumer.button("Decline")).toBeFocused({ timeout: 200 });
  }).toPass();
  await consumer.page.keyboard.press("Enter");
  await expect(box).toBeFocused();
  expect((await mediaOf(consumer.frame())).captured).toBe(0);
});

test("ears hear once what becomes of a call: the invitation at once, the rest in a pause", async ({
  brand,
  someBrowser,
}) => {
  const [agents, consumers] = [await someBrowser(), await someBrowser()];
  await agents.addInitScript(keepWords);
  await consumers.addInitScript(keepWords);
  const { agent, consumer } = await talk(brand, agents, consumers);
  await agent.button("Voice call").click();
  await consumer.button("Accept").click();
  await expectActive({ agent, consumer });
  await expect.poll(() => saidIn(consumer.frame(), /Connected/)).toEqual(["status: Connected"]);
  await consumer.button("End call").click();
  await expect.poll(() => saidIn(agent.page, /hung up/)).toEqual([expect.stringMatching(/^status: .* hung up$/)]);
  expect(await saidIn(consumer.frame(), /would like to start/)).toEqual([expect.stringMatching(/^alert: .*Alt\+A/)]);
  expect(await saidIn(agent.page, /Connected/)).toEqual(["status: Connected"]);
  expect(await saidIn(consumer.frame(), /\d:\d\d/), "no running time is read out").toEqual([]);
});

test("ears hear when 30 seconds are left to answer, and when 10 are", async ({ someBrowser }) => {
  const brand = await seed({ calls: { ring_s: 10, invitation_s: 35 } });
  const consumers = await someBrowser();
  await consumers.addInitScript(keepWords);
  const { agent, consumer } = await talk(brand, await someBrowser(), consumers);
  await agent.button("Voice call").click();
  await expect(consumer.button("Accept")).toBeVisible();
  await expect(consumer.button("Accept")).toHaveCount(0, { timeout: 50_000 });
  expect(await saidIn(consumer.frame(), /left to answer/)).toEqual([
    "status: 30 seconds left to answer",
    "status: 10 seconds left to answer",
  ]);
  expect(await saidIn(consumer.frame(), /\d:\d\d/), "no running time is read out").toEqual([]);
});

test("at 320 pixels nothing is cut off, and by touch everything is as large as a finger", async ({
  brand,
  someBrowser,
}) => {
  test.setTimeout(150_000);
  const agents = await someBrowser({ reducedMotion: "reduce" });
  const consumers = await someBrowser({ ...PHONE, reducedMotion: "reduce" });
  // No phone's browser shares a screen.
  await consumers.addInitScript(() => Reflect.deleteProperty(MediaDevices.prototype, "getDisplayMedia"));
  const { agent, consumer } = await talk(brand, agents, consumers);
  await expectTargets(consumer.frame(), "the window");
  await agent.button("Video call").click();
  await expect(consumer.button("Accept")).toBeVisible();
  await expectTargets(consumer.frame(), "the invitation");
  await consumer.button("Accept").click();
  await expectMedia(agent.page);
  await expectTargets(consumer.frame(), "the call");
  await consumer.button("Minimise").tap();
  await expect(consumer.button("Open chat")).toBeVisible();
  await expectTargets(consumer.frame(), "the bar of the closed window");
  await consumer.page.setViewportSize({ width: 320, height: 640 });
  await agent.page.setViewportSize({ width: 320, height: 640 });
  await expectFits(consumer.frame(), "the bar of the closed window");
  await consumer.button("Open chat").tap();
  await expectFits(consumer.frame(), "the window in a call");
  await expectFits(agent.page, "the desk in a call");
  expect(await agent.page.evaluate(() => document.getAnimations().length), "nothing moves").toBe(0);
  await agent.button("End call").click();
  await expectFits(agent.page, "the desk");
  await expectFits(consumer.frame(), "the window");
});
