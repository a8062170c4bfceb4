import { Administrator, today } from "./support/administrator.ts";
import { APP, PASSWORD } from "./support/product.ts";
import { call, expect, test } from "./support/story.ts";

test("a switch turned off takes effect on an open desk within two seconds", async ({
  brand,
  someBrowser,
  conversation: { agent },
}) => {
  await expect(agent.button("Video call")).not.toHaveAttribute("aria-disabled", "true");
  const page = await (await someBrowser()).newPage();
  await page.goto(`${APP}/dashboard?brand=${brand.id}`);
  await page.getByLabel("E-mail").fill(brand.administrator.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("switch", { name: "Video calls" }).click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(agent.button("Video call")).toHaveAttribute("aria-disabled", "true", { timeout: 2_000 });
  await expect(agent.button("Video call")).toHaveAccessibleDescription(/An administrator can switch them on/);
  await expect(agent.button("Voice call")).not.toHaveAttribute("aria-disabled", "true");
});

test("an agent's sign-in does not open the dashboard", async ({ brand, someBrowser }) => {
  const page = await (await someBrowser()).newPage();
  await page.goto(`${APP}/dashboard?brand=${brand.id}`);
  await page.getByLabel("E-mail").fill(brand.ana.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(/administrator/i).first()).toBeVisible();
  await expect(page.getByRole("switch", { name: "Video calls" })).toHaveCount(0);
});

test("the report counts a call that was made and one that was declined", async ({
  brand,
  someBrowser,
  conversation: { agent, consumer },
}) => {
  // A run may cross midnight.
  const began = today();
  await call({ agent, consumer });
  await consumer.button("End call").click();
  await expect(consumer.button("Back to the call")).toHaveCount(0, { timeout: 20_000 });
  await agent.button("Voice call").click();
  await consumer.button("Decline").click();

  const administrator = await Administrator.signIn(await someBrowser(), brand);
  await expect.poll(() => administrator.counted(began)).toEqual(["video completed 1", "voice declined 1"]);
  await administrator.openReport();
  const { page } = administrator;
  const table = page.getByRole("table");
  await expect(
    table
      .getByRole("row")
      .filter({ hasText: "Video" })
      .filter({ hasText: /completed/i }),
  ).toBeVisible();
  await expect(
    table
      .getByRole("row")
      .filter({ hasText: "Voice" })
      .filter({ hasText: /declined/i }),
  ).toBeVisible();
});
