import type { BrowserContext, ConsoleMessage, Page } from "@playwright/test";

import { chromiumOptions } from "./support/browsers.ts";
import { Agent, Consumer } from "./support/people.ts";
import { seed, type TestBrand, WINDOW } from "./support/product.ts";
import { Site, type SitePage, tagOf } from "./support/site.ts";
import { test as base, call, expect, expectMedia, expectReleased, talk } from "./support/story.ts";

/** A brand's own site. */
const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture without needs is written so
  site: async ({}, use) => {
    const site = await Site.open();
    await use(site);
    site.close();
  },
  brand: async ({ site }, use) => {
    await use(await seed({ allowedDomains: [site.host] }));
  },
});

/** Scripts that ran before the tag: the page's idea of what the browser has. */
const REPLACED = `<script nonce="site">
  window.addEventListener = () => {};
  EventTarget.prototype.addEventListener = function () {};
  window.Promise = function () { throw new Error("the page's Promise"); };
  window.fetch = () => { throw new Error("the page's fetch"); };
  window.JSON = { parse: () => { throw new Error("the page's JSON"); }, stringify: () => "{}" };
  Array.prototype.last = function () { return this[this.length - 1]; };
  Array.prototype.toJSON = () => "[]";
  Object.prototype.own = function () {};
  Object.prototype.beckon = "open";
  Function.prototype.bind = () => () => {};
  Element.prototype.remove = function () { throw new Error("the page's remove"); };
  IDBFactory.prototype.databases = () => "none";
</script>`;

/** Styles that mean the page's own elements, and say it of all. */
const RESETS = `<style nonce="site">
  div, iframe, button, span, svg, :not(html, head, body, title, h1) {
    display: none !important; visibility: hidden !important; opacity: 0 !important; position: static !important;
    transform: scale(0) !important; filter: blur(9px) !important; max-width: 0 !important; pointer-events: none !important;
    z-index: 0 !important; all: unset;
  }
  .cover { display: block !important; visibility: visible !important; opacity: 1 !important; transform: none !important;
    filter: none !important; max-width: none !important; pointer-events: auto !important; position: fixed !important;
    inset: 0; background: #fed; z-index: 2147483647 !important; }
</style>`;
const COVER = `<h1>A site</h1><div class="cover">Ten per cent off</div>`;

/** As strict as a policy can be, but for what the tag needs. */
const STRICT = {
  "content-security-policy": `default-src 'none'; img-src data:; script-src ${WINDOW} 'nonce-site'; style-src 'nonce-site'; frame-src ${WINDOW}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
};

/** What a page says and throws. */
class Ears {
  readonly said: string[] = [];
  readonly thrown: string[] = [];

  constructor(page: Page) {
    page.on("console", (message: ConsoleMessage) => this.said.push(message.text()));
    page.on("pageerror", (error) => this.thrown.push(error.message));
  }

  /** How often the tag told this code. */
  told(code: string): number {
    return this.said.filter((text) => text.startsWith(`Beckon tag: ${code}.`)).length;
  }
}

/** Opens a page of the brand's site, whose tag is in its head. */
async function visit(
  context: BrowserContext,
  brand: TestBrand,
  site: Site,
  { head = "", ...page }: SitePage,
): Promise<{ consumer: Consumer; ears: Ears }> {
  const blank = await Consumer.visit(context, brand, site.write("/blank", {}));
  const ears = new Ears(blank.page);
  await blank.page.goto(site.write("/", { ...page, head: head + tagOf(brand) }));
  return { consumer: blank, ears };
}

/** Opens the window by the launcher and writes. */
async function expectWorking(consumer: Consumer, ears: Ears): Promise<void> {
  await consumer.openWindow();
  await consumer.write("Is anybody there?");
  expect(ears.thrown, "nothing is thrown into the page").toEqual([]);
}

test("a page that has replaced the browser's functions gets the window", async ({ brand, site, someBrowser }) => {
  const { consumer, ears } = await visit(await someBrowser(), brand, site, { head: REPLACED });
  await expectWorking(consumer, ears);
  await consumer.button("Minimise").click();
  await expect(consumer.page.getByRole("button", { name: "Open chat" })).toBeFocused();
});

test("no style of the page reaches the launcher and the window, and nothing lies above them", async ({
  brand,
  site,
  someBrowser,
}) => {
  const { consumer, ears } = await visit(await someBrowser(), brand, site, { head: RESETS, body: COVER });
  await expectWorking(consumer, ears);
});

test("the strictest policy needs to name the window's origin for scripts and frames, and nothing else", async ({
  brand,
  site,
  someBrowser,
}) => {
  const { consumer, ears } = await visit(await someBrowser(), brand, site, { headers: STRICT });
  await expectWorking(consumer, ears);
  expect(ears.said.filter((text) => /policy|trusted/i.test(text))).toEqual([]);
});

test("of several tags the first works, and the page is told once", async ({ brand, site, someBrowser }) => {
  const { consumer, ears } = await visit(await someBrowser(), brand, site, { head: tagOf(brand) + tagOf(brand) });
  await expectWorking(consumer, ears);
  await expect(consumer.page.getByRole("button", { name: "Close chat" })).toHaveCount(1);
  await expect.poll(() => ears.told("second_tag")).toBe(1);
});

test("a tag in a frame does nothing and says so", async ({ brand, site, someBrowser }) => {
  const page = await (await someBrowser()).newPage();
  const ears = new Ears(page);
  site.write("/inner", { head: tagOf(brand) });
  await page.goto(site.write("/", { body: `<iframe src="/inner" title="Inner"></iframe>` }));
  await expect.poll(() => ears.told("not_topmost")).toBe(1);
  await expect(page.frameLocator("iframe[title='Inner']").getByRole("heading")).toBeVisible();
  await expect(page.frameLocator("iframe[title='Inner']").getByRole("button", { name: "Open chat" })).toHaveCount(0);
});

test("a tag without a brand says so, and what fails in the tag is not thrown into the page", async ({
  brand,
  site,
  someBrowser,
}) => {
  const page = await (await someBrowser()).newPage();
  const ears = new Ears(page);
  const served = page.waitForResponse(`${WINDOW}/tag.js`);
  await page.goto(site.write("/", { head: `<script async src="${WINDOW}/tag.js"></script>` }));
  await expect.poll(() => ears.told("no_brand")).toBe(1);
  const tag = await (await served).text();
  await page.goto(site.write("/copied", { head: `<script data-brand="${brand.id}">${tag}</script>` }));
  await expect.poll(() => ears.told("no_origin")).toBe(1);
  await page.goto(
    site.write("/broken", {
      head: `<script>window.matchMedia = () => { throw new Error("the page's media"); };</script>${tagOf(brand)}`,
    }),
  );
  await page.getByRole("button", { name: "Open chat" }).click();
  await expect.poll(() => ears.told("broken")).toBe(1);
  expect(ears.thrown).toEqual([]);
});

test("a page that draws itself anew keeps the window as it is", async ({ brand, site, someBrowser }) => {
  const { consumer, ears } = await visit(await someBrowser(), brand, site, {});
  await expectWorking(consumer, ears);
  const draft = consumer.window.getByRole("textbox", { name: "Message" });
  await draft.fill("Not yet sent");
  await consumer.page.evaluate(() => {
    history.pushState({}, "", "/somewhere");
    document.body.innerHTML = "";
    document.body.replaceWith(document.createElement("body"));
    document.body.append("Another page");
    history.pushState({}, "", "/else");
  });
  await expect(consumer.page.getByText("Another page")).toBeVisible();
  // A window that was loaded anew would have lost what was being written.
  await expect(draft).toHaveValue("Not yet sent");
  await consumer.write("Still here");
});

for (const [what, away] of [
  ["empties itself", () => document.documentElement.replaceChildren(document.createElement("body"))],
  [
    "replaces its root",
    () => {
      document.replaceChild(document.createElement("html"), document.documentElement);
    },
  ],
  [
    "is written anew",
    () => {
      document.open();
      document.write("<!doctype html><title>Anew</title><body>Anew");
      document.close();
    },
  ],
] as const) {
  test(`a page that ${what} gets launcher and window back`, async ({ brand, site, someBrowser }) => {
    const { consumer, ears } = await visit(await someBrowser(), brand, site, {});
    await expectWorking(consumer, ears);
    await consumer.page.evaluate(away);
    await expect(consumer.message("Is anybody there?")).toBeVisible();
    await consumer.write("You are back");
    await consumer.button("Minimise").click();
    await expect(consumer.page.getByRole("button", { name: "Open chat" })).toBeVisible();
    expect(ears.thrown).toEqual([]);
  });
}

test("a page that throws the tag out for ever is left alone, and told", async ({ brand, site, someBrowser }) => {
  const { consumer, ears } = await visit(await someBrowser(), brand, site, {
    body: `<script>
      new MutationObserver(() => document.querySelectorAll("html > div").forEach((each) => each.remove()))
        .observe(document.documentElement, { childList: true });
    </script>`,
  });
  await expect.poll(() => ears.told("thrown_out")).toBe(1);
  await expect(consumer.page.getByRole("button", { name: "Open chat" })).toHaveCount(0);
});

test("launcher and window are not printed", async ({ brand, site, someBrowser }) => {
  const { consumer, ears } = await visit(await someBrowser(), brand, site, {});
  await expectWorking(consumer, ears);
  await consumer.page.emulateMedia({ media: "print" });
  await expect(consumer.page.locator("iframe[title='Messages']")).toBeHidden();
  await expect(consumer.page.getByRole("button", { name: "Close chat" })).toBeHidden();
  await consumer.page.emulateMedia({ media: "screen" });
  await expect(consumer.page.getByRole("button", { name: "Close chat" })).toBeVisible();
});

test("a policy that keeps camera and microphone from the window is told to it and to the page's developers", async ({
  brand,
  site,
  someBrowser,
}) => {
  const browser = await someBrowser();
  await browser.addInitScript(() => {
    addEventListener("message", ({ data }) => {
      if (data?.beckon === "shown") Object.assign(globalThis, { told: data.forbidden });
    });
  });
  const told = (consumer: Consumer) =>
    consumer.frame().evaluate(() => (globalThis as unknown as { told: string[] }).told);
  const free = await visit(browser, brand, site, {});
  await expectWorking(free.consumer, free.ears);
  expect(await told(free.consumer)).toEqual([]);
  expect(free.ears.told("capture_forbidden")).toBe(0);

  const headers = { "permissions-policy": "camera=(), microphone=(self)" };
  const bound = await visit(browser, brand, site, { headers });
  await bound.consumer.openWindow();
  expect(await told(bound.consumer)).toEqual(["microphone", "camera"]);
  expect(bound.ears.told("capture_forbidden")).toBe(1);
});

test("a window that cannot be reached is said to be missing, with another way to it, and comes when it is opened again", async ({
  brand,
  site,
  someBrowser,
}) => {
  const browser = await someBrowser();
  await browser.route(`${WINDOW}/window/**`, (route) => route.abort());
  const { consumer, ears } = await visit(browser, brand, site, {});
  await consumer.page.getByRole("button", { name: "Open chat" }).click();
  await expect(consumer.page.getByRole("alert")).toContainText("Messages cannot be shown on this page.");
  await expect(consumer.page.getByRole("link", { name: "Open them in a new tab" })).toBeVisible();
  expect(ears.told("window_missing")).toBe(1);
  expect(ears.thrown).toEqual([]);

  await browser.unroute(`${WINDOW}/window/**`);
  await consumer.page.getByRole("button", { name: "Close chat" }).click();
  await expect(consumer.page.getByRole("alert")).toBeHidden();
  await consumer.openWindow();
  await expect(consumer.page.getByRole("alert")).toHaveCount(0);
});

test("a window that comes late is said to be missing until it is there", async ({ brand, site, someBrowser }) => {
  const browser = await someBrowser();
  let come = () => {};
  const held = new Promise<void>((done) => {
    come = done;
  });
  await browser.route(`${WINDOW}/window/?*`, (route) => held.then(() => route.continue()));
  const { consumer } = await visit(browser, brand, site, {});
  await consumer.page.clock.install();
  await consumer.page.reload();
  await consumer.page.getByRole("button", { name: "Open chat" }).click();
  await expect(consumer.page.getByRole("alert")).toHaveCount(0);
  await consumer.page.clock.runFor(20_000);
  await expect(consumer.page.getByRole("alert")).toBeVisible();
  come();
  await expect(consumer.page.getByRole("alert")).toHaveCount(0);
  await expect(consumer.window.getByRole("textbox", { name: "Message" })).toBeVisible();
});

test("a page without HTTPS is told so, and its visitors are offered the window in a tab of its own", async ({
  playwright,
  site,
}) => {
  const host = site.host.replace("site.localhost", "site.example");
  const brand = await seed({ allowedDomains: [host] });
  site.write("/", { head: tagOf(brand) });
  const options = chromiumOptions();
  const browser = await playwright.chromium.launch({
    ...options,
    args: [...(options.args ?? []), "--host-resolver-rules=MAP site.example 127.0.0.1"],
  });
  try {
    const page = await browser.newPage();
    const ears = new Ears(page);
    await page.goto(`http://${host}/`);
    await page.getByRole("button", { name: "Open chat" }).click();
    const [tab] = await Promise.all([
      page.waitForEvent("popup"),
      page.getByRole("link", { name: "Open them in a new tab" }).click(),
    ]);
    await expect(tab.getByRole("textbox", { name: "Message" })).toBeVisible();
    expect(ears.told("insecure_page")).toBe(1);
  } finally {
    await browser.close();
  }
});

test("a call on a page that is hostile in every way at once", async ({ brand, site, someBrowser }) => {
  const agent = await Agent.signIn(await someBrowser(), brand);
  await agent.becomeAvailable();
  const head = REPLACED + RESETS + tagOf(brand);
  const { consumer, ears } = await visit(await someBrowser(), brand, site, { head, body: COVER, headers: STRICT });
  await expectWorking(consumer, ears);
  await agent.select("Is anybody there?");
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
  const address = consumer.page.url();
  await consumer.page.evaluate(() => {
    history.pushState({}, "", "/somewhere");
    document.body.replaceWith(document.createElement("body"));
  });
  await expectMedia(consumer.frame());
  // Even a page that throws the window out in the middle of the call has the call back.
  await consumer.page.evaluate(() => document.documentElement.replaceChildren(document.createElement("body")));
  await expect(consumer.button("End call")).toBeVisible();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
  await consumer.page.goto(address);
  await expect(consumer.button("End call")).toBeVisible();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
  await consumer.button("End call").click();
  await expectReleased(agent.page);
  expect(ears.thrown).toEqual([]);
});

test("a call goes on in the next page while most of that is still on its way", async ({ brand, site, someBrowser }) => {
  const head = tagOf(brand);
  let end = () => {};
  const until = new Promise<void>((done) => {
    end = done;
  });
  const slow = site.write("/slow", { head, until });
  const talked = await talk(brand, await someBrowser(), await someBrowser(), site.write("/", { head }));
  await call(talked);
  const { page } = talked.consumer;
  await page.goto(slow, { waitUntil: "commit" });
  await expect(page.locator("iframe[title='Messages']")).toBeVisible();
  await expectMedia(talked.agent.page, { timeout: 20_000 });
  expect(await page.evaluate(() => document.readyState)).toBe("loading");
  end();
  await page.waitForLoadState();
  await expectMedia(talked.consumer.frame());
});
