import { expectFits } from "./support/access.ts";
import { Administrator } from "./support/administrator.ts";
import { SHOP, WINDOW } from "./support/product.ts";
import { Site, tagOf } from "./support/site.ts";
import { test as base, expect } from "./support/story.ts";

/** A brand's own site. */
const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture without needs is written so
  site: async ({}, use) => {
    const site = await Site.open();
    await use(site);
    site.close();
  },
});

test("the check of a page finds the shop well, and names the header that keeps devices from calls, with the right one", async ({
  brand,
  site,
  someBrowser,
}) => {
  const browser = await someBrowser();
  await browser.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { page } = await Administrator.signIn(browser, brand);
  await page.getByRole("link", { name: "Installation", exact: true }).click();
  await expect(page.getByText(tagOf(brand).replace("></script>", ""), { exact: false })).toBeVisible();

  // What is offered is the shop; it carries the story's brand where it is asked to.
  const address = page.getByLabel("Address of the page");
  await expect(address).toHaveValue(`${SHOP}/`);
  await address.fill(`${SHOP}/?brand=${brand.id}`);
  await address.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "All is well on" })).toBeVisible();

  // A site is asked once its domain is allowed.
  const headers = { "permissions-policy": "camera=(), microphone=(self)" };
  await address.fill(site.write("/", { headers, head: tagOf(brand) }));
  await page.getByRole("button", { name: "Check this page" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Add the site to the allowed domains" })).toBeVisible();
  await page.getByLabel("Domains", { exact: true }).fill(`${new URL(SHOP).host}\n${site.host}`);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved. Open desks follow at once.")).toBeVisible();
  await page.getByRole("button", { name: "Check this page" }).click();

  const found = page.getByRole("list", { name: "What was found" }).getByRole("listitem");
  await expect(found).toHaveCount(1);
  await expect(found.getByRole("heading")).toContainText("The page keeps devices from calls");
  await expect(found).toContainText("This header keeps camera, microphone from the window.");
  await expect(found.getByText("Permissions-Policy: camera=(), microphone=(self)", { exact: true })).toBeVisible();
  const right = `camera=(self "${WINDOW}"), microphone=(self "${WINDOW}")`;
  await found.getByRole("button", { name: "Copy: The page keeps devices from calls" }).click();
  await expect(found.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`Permissions-Policy: ${right}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page, "the check of a page on a phone");

  site.write("/", { headers: { "permissions-policy": right }, head: tagOf(brand) });
  await page.getByRole("button", { name: "Check this page" }).click();
  await expect(page.getByRole("status").filter({ hasText: "All is well on" })).toBeVisible();
});
