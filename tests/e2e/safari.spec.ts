import { lackWhatSafariLacks, safariOptions, soundOf } from "./support/safari.ts";
import { expect, expectMedia, expectReleased, talk, test } from "./support/story.ts";

test("with what Safari has on a Mac and on an iPhone, a call goes from click to hang-up", async ({
  brand,
  browser,
}) => {
  const mac = await browser.newContext(safariOptions("mac"));
  const phone = await browser.newContext(safariOptions("iphone"));
  try {
    await lackWhatSafariLacks(mac, "mac");
    await lackWhatSafariLacks(phone, "iphone");
    const { agent, consumer } = await talk(brand, mac, phone);
    await agent.button("Video call").click();
    await consumer.button("Accept").tap();
    await expectMedia(consumer.frame());
    await expectMedia(agent.page);
    for (const page of [consumer.frame(), agent.page]) expect(await soundOf(page)).toBe("play-and-record");

    // What there is not is not offered, or says why.
    await expect(consumer.button("Share screen")).toHaveAccessibleDescription(/Chrome and Edge on a computer can/);
    await consumer.button("More").tap();
    await consumer.button("Devices").tap();
    const devices = consumer.window.getByRole("dialog", { name: "Devices and resolution" });
    await expect(devices.getByLabel("Microphone", { exact: true })).toBeVisible();
    await expect(devices.getByLabel("Speaker", { exact: true })).toHaveCount(0);
    await devices.getByRole("button", { name: "Close" }).tap();

    await agent.call.getByRole("button", { name: "Share screen" }).click();
    await expectMedia(consumer.frame(), { streams: 2 });
    await consumer.button("Mute microphone").tap();
    await consumer.page.reload();
    await expect(consumer.button("End call")).toBeVisible();
    await expectMedia(consumer.frame(), { streams: 2, sound: false });
    await expect(consumer.button("Unmute microphone")).toBeVisible();
    await consumer.button("End call").tap();
    await expectReleased(consumer.frame());
    await expectReleased(agent.page);
    for (const page of [consumer.frame(), agent.page]) await expect.poll(() => soundOf(page)).toBe("auto");
  } finally {
    await Promise.all([mac.close(), phone.close()]);
  }
});
