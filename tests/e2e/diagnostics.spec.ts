import { readFileSync } from "node:fs";
import type { Diagnostics } from "@beckon/kit/protocol.ts";
import type { Locator, Page } from "@playwright/test";

import { expectClean, expectFits } from "./support/access.ts";
import { chromiumOptions } from "./support/browsers.ts";
import { expect, expectActive, expectMedia, talk, test } from "./support/story.ts";

const COPY = "Copy diagnostics link";

/** A part of the page by its heading. */
const part = (page: Page, title: string): Locator =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: title, exact: true }) });

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test("what both pages noticed in a call with a denied camera is read by whoever the agent gives the link to", async ({
  brand,
  someBrowser,
  browser,
  playwright,
}) => {
  const own = await playwright.chromium.launch(chromiumOptions("asks"));
  try {
    const consumers = await own.newContext({ viewport: { width: 390, height: 844 } });
    await consumers.grantPermissions(["microphone"]);
    const talked = await talk(brand, await someBrowser(), consumers);
    const { agent, consumer } = talked;
    await agent.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await agent.button("Video call").click();
    await consumer.button("Accept").click();
    await expectMedia(consumer.frame());
    await expectActive(talked);
    await expect(agent.call.getByText(/blocks the camera for this site/).first()).toBeVisible();

    // While the call runs, it is behind the gear.
    await agent.call.getByRole("button", { name: "Devices and resolution" }).click();
    const panel = agent.call.getByRole("dialog", { name: "Devices and resolution" });
    await panel.getByRole("button", { name: COPY }).click();
    await expect(panel.getByText(/^Copied\. The link opens until .* kept for 30 days/)).toBeVisible();
    const early = await clipboard(agent.page);
    expect(early).toContain(`${brand.at.app}/diagnostics#`);
    await agent.page.keyboard.press("Escape");

    // Long enough that there are figures to draw, and then over.
    await expect(agent.call.getByRole("timer")).toHaveText(/0:1[2-9]|0:[2-5]\d|[1-9]:/, { timeout: 30_000 });
    await consumer.button("End call").click();
    const card = agent.page.getByRole("log").getByRole("button", { name: COPY });
    await expect(card).toBeVisible({ timeout: 20_000 });
    await card.click();
    await expect(agent.page.getByRole("log").getByText(/^Copied\. The link opens until/)).toBeVisible();
    const url = await clipboard(agent.page);

    // Somebody who has never signed in.
    const support = await (await someBrowser()).newPage();
    await support.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const answer = await support.goto(url);
    const headers = answer?.headers() ?? {};
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    await expect(support.getByRole("heading", { level: 1, name: "Call diagnostics" })).toBeVisible();

    const call = part(support, "The call");
    await expect(call).toContainText(brand.id);
    await expect(call).toContainText(brand.ana.id);
    await expect(call).toContainText("The consumer hung up");
    for (const side of ["Agent's page", "Consumer's page"]) {
      const page = part(support, side);
      await expect(page).toContainText(/Chrom\w+ \d+/);
      await expect(page).toContainText("Linux");
      await expect(page).toContainText("Microphone: allowed");
      await expect(page.getByText("Controls", { exact: true })).toBeVisible();
    }
    await expect(part(support, "Consumer's page")).toContainText("Camera: denied");
    await expect(part(support, "Agent's page")).toContainText("Camera: allowed");
    const paths = part(support, "Network paths that were tried");
    await expect(paths.getByText(/^Media went this way/)).toHaveCount(2);
    await expect(support.getByRole("img", { name: /kbit\/s received: [1-9]/ })).toHaveCount(2);
    const timeline = part(support, "What happened").getByRole("row");
    await expect(timeline.filter({ hasText: "Media flows both ways" })).toHaveCount(1);
    await expect(timeline.filter({ hasText: "The call is active" })).not.toHaveCount(0);
    await expect(timeline.filter({ hasText: "The consumer hung up" })).toHaveCount(1);
    // Nothing of a person.
    await expect(support.getByText(/Ana Silva|My tent pole broke|\d+\.\d+\.\d+\.\d+/)).toHaveCount(0);

    await expectClean(support, "the page of a diagnostics link");
    await support.setViewportSize({ width: 320, height: 800 });
    await expectFits(support, "the page of a diagnostics link");

    await support.getByRole("button", { name: "Copy as text" }).click();
    await expect(support.getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await clipboard(support)).toContain("Camera: denied");
    const [download] = await Promise.all([
      support.waitForEvent("download"),
      support.getByRole("button", { name: "Download JSON" }).click(),
    ]);
    const kept = JSON.parse(readFileSync(await download.path(), "utf8")) as Diagnostics;
    expect(download.suggestedFilename()).toBe(`${kept.call}.json`);
    expect(kept.consumers?.samples.length).toBeGreaterThan(1);
    expect(kept.consumers?.phone).toBe(false);

    // Each reader has it in the language of their browser.
    for (const [locale, dir, name] of [
      ["de-DE", "ltr", "Anrufdiagnose"],
      ["ar-EG", "rtl", "تشخيص المكالمة"],
    ] as const) {
      const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(url);
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await expect(page).toHaveTitle(`${name} · Beckon`);
      await expect(page.locator("html")).toHaveAttribute("dir", dir);
      await expectClean(page, `the page of a diagnostics link in ${locale}`);
      await page.setViewportSize({ width: 320, height: 800 });
      await expectFits(page, `the page of a diagnostics link in ${locale}`);
      await context.close();
    }

    // A link that was cut says so; the one from the running call opens the same.
    await support.goto(url.slice(0, -6));
    await expect(support.getByText("This link does not lead to any diagnostics")).toBeVisible();
    await support.goto(early);
    await expect(support.getByRole("heading", { level: 1, name: "Call diagnostics" })).toBeVisible();
  } finally {
    await own.close();
  }
});

test("a call that went well keeps nothing, and its card says so, and when each side was last heard", {
  tag: "@firefox",
}, async ({ conversation: { agent, consumer } }) => {
  await agent.button("Voice call").click();
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame(), { streams: 0 });
  await consumer.button("End call").click();
  const card = agent.page.getByRole("log").getByRole("button", { name: COPY });
  await card.click({ timeout: 20_000 });
  await expect(agent.page.getByRole("log").getByText(/^Nothing is kept of this call: it went well/)).toBeVisible();
  // When both were last heard waits to be asked for; the consumer hung up and is not told.
  const log = agent.page.getByRole("log");
  const last = log.getByText(/^The agent was last heard or seen at \d+:\d\d:\d\d$/);
  await expect(last).toBeHidden();
  // Firefox heeds Enter in the window in front alone.
  await agent.page.bringToFront();
  await log.getByText("Last heard or seen", { exact: true }).focus();
  await agent.page.keyboard.press("Enter");
  await expect(last).toBeVisible();
  await expect(log.getByText(/ was last heard or seen at \d+:\d\d:\d\d$/)).toHaveCount(2);
  await expectClean(agent.page, "an ended call with when each side was last heard");
  await expect(consumer.window.getByText(/hung up/).first()).toBeVisible();
  await expect(consumer.window.getByText(/last heard or seen/)).toHaveCount(0);
});
