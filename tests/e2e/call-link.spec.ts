import type { BrowserContext, Page } from "@playwright/test";
import { expectCleanInBoth, expectFits } from "./support/access.ts";
import { mediaOf, watchMedia } from "./support/media.ts";
import type { Agent } from "./support/people.ts";
import { seed } from "./support/product.ts";
import { sounding, watchRinging } from "./support/ringing.ts";
import { expect, expectMedia, expectReleased, PHONE, test } from "./support/story.ts";

const WAITS = /invites you to a video call/;

/** Lets the agent call by a link, and gives the link's address. */
async function link(agent: Agent): Promise<string> {
  await agent.button("More ways to call").click();
  await agent.page.getByRole("menuitem", { name: "Send a link to a video call…" }).click();
  const url = agent.call.locator("output");
  await expect(url).toHaveText(/\/call#/);
  return (await url.textContent()) ?? "";
}

/** Opens a link in a browser that may never have seen the brand. */
async function open(context: BrowserContext, url: string): Promise<Page> {
  await context.addInitScript(watchMedia);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function join(page: Page, name = ""): Promise<void> {
  await expect(page.getByRole("heading", { name: WAITS })).toBeVisible();
  if (name !== "") await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join call" }).click();
}

/** Leaves the call without ending it. */
async function leave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Leave for now" }).click();
}

test("a link opened in another browser is the way into the call", { tag: "@firefox" }, async ({
  conversation: { agent },
  someBrowser,
  browserName,
}) => {
  const url = await link(agent);
  if (browserName === "chromium") {
    await agent.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await agent.call.getByRole("button", { name: "Copy link" }).click();
    await expect(agent.call.getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await agent.page.evaluate(() => navigator.clipboard.readText())).toBe(url);
  }
  const page = await open(await someBrowser(), url);

  // Nothing has been asked for yet, and the agent sees that somebody is at the door.
  await expect(page.getByRole("heading", { name: WAITS })).toBeVisible();
  await expect(agent.call.getByText("The link has been opened…").first()).toBeVisible();
  expect((await mediaOf(page)).captured).toBe(0);

  await join(page, "Maya Lind");
  await expectMedia(page);
  await expectMedia(agent.page);

  // The chat of the call is beside it on this page, too.
  await page.getByRole("button", { name: "Chat", exact: true }).click();
  await page.getByRole("textbox", { name: "Message" }).fill("Hello from the link");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(
    agent.call.getByText("Hello from the link").or(agent.message("Hello from the link")).first(),
  ).toBeVisible();

  await page.getByRole("button", { name: "End call" }).click();
  await expectReleased(page);
  await expectReleased(agent.page);
  await expect(page.getByRole("main").getByText("The call is over")).toBeVisible({ timeout: 20_000 });
});

test("the devices can be checked before the call, which begins as they were left", { tag: "@firefox" }, async ({
  conversation: { agent },
  someBrowser,
}) => {
  const url = await link(agent);
  const page = await open(await someBrowser(), url);
  await page.getByRole("button", { name: "Check devices first" }).click();
  await page.getByRole("button", { name: "Mute microphone" }).click();
  await expect(page.locator(".ui-check-picture video")).toBeVisible();
  const captured = (await mediaOf(page)).captured;
  await join(page);
  await expectMedia(agent.page, { sound: false });
  // The call goes on with what the check had.
  expect((await mediaOf(page)).captured).toBe(captured);
  await expect(page.getByRole("button", { name: "Unmute microphone" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Turn camera off" })).toBeVisible();
});

test("who leaves the link's page comes back by the same link while the call lasts", { tag: "@firefox" }, async ({
  conversation: { agent },
  someBrowser,
}) => {
  const url = await link(agent);
  const page = await open(await someBrowser(), url);
  await join(page);
  await expectMedia(page);

  // The page that was in the call is in it again by itself.
  await page.reload();
  await expectMedia(page, { sound: false });
  await page.goto("about:blank");
  await page.goto(url);
  await expectMedia(page, { sound: false });
  await expectMedia(agent.page);

  // Another page of the same browser takes nothing away: it says where the call is, and brings it when asked.
  const other = await page.context().newPage();
  await other.goto(url);
  await expect(other.getByText("The call is in another tab")).toBeVisible();
  await expectMedia(page, { sound: false });
  expect((await mediaOf(other)).captured).toBe(0);
  await other.getByRole("button", { name: "Bring it here" }).click();
  await expectMedia(other, { sound: false });
  await expectMedia(agent.page);
  await expect(page.getByText("The call is in another tab")).toBeVisible();
  await expectReleased(page);
});

test("who leaves for now is not there at once, and comes back while the call lasts; then it is over", {
  tag: "@firefox",
}, async ({ conversation: { agent }, someBrowser }) => {
  const url = await link(agent);
  const page = await open(await someBrowser(), url);
  await join(page, "Maya Lind");
  await expectMedia(page);
  await expectMedia(agent.page);
  await leave(page);
  await expect(page.getByRole("main").getByText("You have left the call")).toBeVisible();
  await expectReleased(page);
  await expect(agent.call.getByText(/Maya Lind has left/).first()).toBeVisible();

  // A reload of the page that was left stays outside.
  await page.reload();
  await expect(page.getByText(/Ana Silva is still there\. You can come back until/)).toBeVisible();
  expect((await mediaOf(page)).captured).toBe(0);
  await page.getByRole("button", { name: "Back to the call" }).click();
  await expectMedia(page, { sound: false });
  await expectMedia(agent.page);

  await leave(page);
  await expect(page.getByRole("main").getByText("You have left the call")).toBeVisible();
  await agent.call.getByRole("button", { name: "End call" }).click();
  // The page finds out by itself.
  await expect(page.getByRole("main").getByText("The call is over")).toBeVisible();
  await expect(page.getByText("To talk again, ask Ana Silva for a new link in the chat.")).toBeVisible();
  await expectReleased(page);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("link")))).toEqual([]);
});

test.describe("what is the same in every browser", () => {
  test("a link on a phone fills the screen with the call", async ({ conversation: { agent }, someBrowser }) => {
    const page = await open(await someBrowser(PHONE), await link(agent));
    await join(page);
    await expectMedia(page);
    const call = await page.locator(".window-call").boundingBox();
    expect(call).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
  });

  test("another browser than the first is not let in, and is told what to do", async ({
    conversation: { agent },
    someBrowser,
  }) => {
    const url = await link(agent);
    const first = await open(await someBrowser(), url);
    await join(first);
    await expectMedia(first);
    const second = await open(await someBrowser(), url);
    await expect(second.getByText("This link is in use already")).toBeVisible();
    await expect(second.getByText(/for a new one in the chat/)).toBeVisible();
  });

  test("looking at a link changes nothing, and a cancelled or a broken one says so", async ({
    conversation: { agent },
    someBrowser,
  }) => {
    const url = await link(agent);
    const page = await open(await someBrowser(), url);
    await expect(page.getByRole("heading", { name: WAITS })).toBeVisible();
    const got = await page.evaluate(async () => {
      const { status, headers } = await fetch("/call");
      return [status, headers.get("referrer-policy")];
    });
    expect(got).toEqual([200, "no-referrer"]);
    await agent.call.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Join call" }).click();
    await expect(page.getByText("This link was withdrawn")).toBeVisible();
    await expect(page.getByText("Ask Ana Silva for a new one in the chat.")).toBeVisible();
    const broken = await open(await someBrowser(), url.slice(0, -5));
    await expect(broken.getByText("This link does not lead to a call")).toBeVisible();
    await expect(broken.getByText(/^Check that the whole link was copied, or go back to the chat/)).toBeVisible();
  });

  test("a link posted into the conversation is the consumer's way in, and dead afterwards", async ({
    conversation: { agent, consumer },
  }) => {
    await link(agent);
    await agent.call.getByRole("button", { name: "Post into the conversation" }).click();
    await expect(consumer.window.getByText("Link to a video call")).toBeVisible();
    const opened = consumer.page.waitForEvent("popup");
    await consumer.window.getByRole("log").getByRole("button", { name: "Join call" }).click();
    const page = await opened;
    await expectMedia(page, { sound: false });
    await expectMedia(agent.page);
    const closed = page.waitForEvent("close", { timeout: 20_000 });
    await page.getByRole("button", { name: "End call" }).click();
    await closed;
    await expect(consumer.window.getByText("No longer valid")).toBeVisible();
    await expect(consumer.window.getByRole("log").getByRole("button", { name: "Join call" })).toHaveCount(0);
  });

  test("the call's message is the way in for the agent's other page", async ({ conversation: { agent, consumer } }) => {
    await link(agent);
    await agent.call.getByRole("button", { name: "Post into the conversation" }).click();
    await consumer.button("Accept").click();
    await expectMedia(consumer.frame());
    const other = await agent.page.context().newPage();
    await other.goto(agent.page.url());
    await other.getByRole("log").getByRole("button", { name: "Click to join" }).click();
    await expectMedia(other);
    await expectMedia(consumer.frame());
    await expectReleased(agent.page);
  });

  test("the link's pages are clean, light and dark, and as narrow as a phone", async ({
    conversation: { agent },
    someBrowser,
  }) => {
    const url = await link(agent);
    await expectCleanInBoth(agent.page, "the agent's link");
    const page = await open(await someBrowser(), url);
    const look = async (what: string) => {
      await expectCleanInBoth(page, what);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectFits(page, what);
      await page.setViewportSize({ width: 1280, height: 720 });
    };
    await page.getByRole("button", { name: "Check devices first" }).click();
    await expect(page.locator(".ui-check-picture video")).toBeVisible();
    // Longer than the server takes it: an Arabic letter counts twice.
    await page.getByLabel("Your name").fill("م".repeat(61));
    await page.getByRole("button", { name: "Join call" }).click();
    await expect(page.getByText("This name is too long. Shorten it.")).toBeVisible();
    await expect(page.getByLabel("Your name")).toBeFocused();
    await look("the link's door");
    await join(page, "Maya Lind");
    await expectMedia(page);
    await leave(page);
    await expect(page.getByRole("main").getByText("You have left the call")).toBeVisible();
    await look("left for now");
    await agent.call.getByRole("button", { name: "End call" }).click();
    await expect(page.getByRole("main").getByText("The call is over")).toBeVisible();
    await look("over");
    await page.goto("about:blank");
    await page.goto(url.slice(0, -5));
    await expect(page.getByText("This link does not lead to a call")).toBeVisible();
    await look("refused");
  });

  test.describe("with a short ring", () => {
    test.use({
      // biome-ignore lint/correctness/noEmptyPattern: a fixture without needs is written so
      brand: async ({}, use) => {
        await use(await seed({ calls: { ring_s: 10 } }));
      },
      someBrowser: async ({ someBrowser }, use) => {
        await use(async (options) => {
          const context = await someBrowser(options);
          await context.addInitScript(watchRinging);
          return context;
        });
      },
    });

    test("the agent waits for the link with the desk in reach and no device held, and it rings when the link is opened", async ({
      conversation: { agent },
      someBrowser,
    }) => {
      const url = await link(agent);
      const waiting = agent.page.getByText(/^Waiting for .* \(link sent/);
      await expect(waiting).toBeVisible({ timeout: 20_000 });
      await expectReleased(agent.page);
      expect(await sounding(agent.page)).toBe(false);
      await agent.write("I have sent you a link");
      const page = await open(await someBrowser(), url);
      await expect(agent.call.getByText("The link has been opened…").first()).toBeVisible();
      await expect(waiting).toHaveCount(0);
      await expect.poll(() => sounding(agent.page)).toBe(true);
      await join(page);
      await expect.poll(() => sounding(agent.page)).toBe(false);
      await expectMedia(page);
      await expectMedia(agent.page);
    });
  });
});
