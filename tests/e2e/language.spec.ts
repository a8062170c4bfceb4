import { Administrator } from "./support/administrator.ts";
import { Consumer } from "./support/people.ts";
import { seed, WINDOW } from "./support/product.ts";
import { Site } from "./support/site.ts";
import { expect, test } from "./support/story.ts";

test("an administrator chooses what consumers read: the window and a call link speak it, whatever page and browser say", async ({
  brand,
  someBrowser,
  conversation: { agent },
}) => {
  const { page } = await Administrator.signIn(await someBrowser(), brand);
  await page.getByLabel("Consumers read").selectOption("Deutsch");
  await expect(page.getByText("Consumers read: Deutsch")).toBeVisible();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  const consumer = await Consumer.visit(await someBrowser(), brand);
  await consumer.page.getByRole("button", { name: "Open chat" }).click();
  await expect(consumer.window.getByRole("textbox", { name: "Nachricht" })).toBeVisible();
  await expect(consumer.page.locator("html")).toHaveAttribute("lang", "en");

  await agent.button("More ways to call").click();
  await agent.page.getByRole("menuitem", { name: "Send a link to a video call…" }).click();
  const url = agent.call.locator("output");
  await expect(url).toHaveText(/\/call#/);
  const opened = await (await someBrowser()).newPage();
  await opened.goto((await url.textContent()) ?? "");
  await expect(opened.getByRole("button", { name: "Am Anruf teilnehmen" })).toBeVisible();
  await expect(opened.locator("html")).toHaveAttribute("lang", "de");
  // The agent reads what the own browser prefers.
  await expect(agent.button("Send")).toBeVisible();
});

test("a brand's page says in the tag what its consumers read", async ({ someBrowser }) => {
  const site = await Site.open();
  try {
    const brand = await seed({ allowedDomains: [site.host] });
    const head = `<script async src="${WINDOW}/tag.js" data-brand="${brand.id}" data-lang="cs-CZ"></script>`;
    const consumer = await Consumer.visit(await someBrowser(), brand, site.write("/", { head }));
    await consumer.page.getByRole("button", { name: "Otevřít chat" }).click();
    const window = consumer.page.frameLocator("iframe[title='Zprávy']");
    await expect(window.getByRole("textbox", { name: "Zpráva" })).toBeVisible();
  } finally {
    site.close();
  }
});
