import { expect, expectMedia, PHONE, talk, test } from "./support/story.ts";

test("a browser that cannot share a screen says so, and what can", async ({ brand, someBrowser }) => {
  const phone = await someBrowser(PHONE);
  // As on phones. Headless Chromium has it on every page.
  await phone.addInitScript(() => Reflect.deleteProperty(MediaDevices.prototype, "getDisplayMedia"));
  const { agent, consumer } = await talk(brand, await someBrowser(), phone);
  await agent.button("Video call").click();
  await consumer.button("Accept").tap();
  await expectMedia(consumer.frame());
  const share = consumer.button("Share screen");
  await expect(share).toHaveAttribute("aria-disabled", "true");
  await expect(share).toHaveAccessibleDescription(/Chrome and Edge on a computer can/);
  // It is said to be disabled, so it is pressed as a person would.
  await share.tap({ force: true });
  const words = consumer.window.getByText(/Chrome and Edge on a computer can/);
  await expect(words.filter({ visible: true })).toBeVisible();
});
