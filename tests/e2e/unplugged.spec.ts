import type { Frame } from "@playwright/test";

import { chromiumOptions, firefoxOptions } from "./support/browsers.ts";
import { SoundSystem } from "./support/sound-system.ts";
import { test as base, call, expect, expectMedia, skips, type Talk, talk } from "./support/story.ts";

interface Unplugging {
  /** The consumer's; there is no microphone until one is plugged in. */
  sound: SoundSystem;
  /** Begins to talk with a consumer who has it, and makes a voice call. */
  callWithIt: () => Promise<Talk>;
  /** Lets a browser notice what was plugged in or pulled out. */
  notice: (page: Frame) => Promise<void>;
}

const test = base.extend<Unplugging>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture without needs is written so
  sound: async ({}, use) => {
    const sound = await SoundSystem.begin();
    await use(sound);
    await sound.remove();
  },
  callWithIt: async ({ brand, browserName, sound, someBrowser, ownBrowser }, use) => {
    await use(async () => {
      const env = { ...process.env, ...sound.environment };
      const browser = await (browserName === "firefox"
        ? ownBrowser("firefox", { ...firefoxOptions("permits", { devices: "the machine's" }), env })
        : ownBrowser("chromium", { ...chromiumOptions("permits", { cameras: "the machine's" }), env }));
      const context = await browser.newContext(browserName === "chromium" ? { permissions: ["microphone"] } : {});
      const talked = await talk(brand, await someBrowser(), context);
      await call(talked, "Voice call");
      return talked;
    });
  },
  notice: async ({ browserName }, use) => {
    // Firefox hears of it from the sound system, Chromium from the kernel's device manager, which does not know these: asked for a
    // list, it looks by itself. What it does then is its own.
    const look = (page: Frame) => page.evaluate(async () => void (await navigator.mediaDevices.enumerateDevices()));
    await use(browserName === "firefox" ? async () => {} : look);
  },
});

skips(test, "unplugged.spec.ts", SoundSystem.impossible());

/** The names of the microphones that run. */
function microphonesOf(page: Frame): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (globalThis as unknown as { beckonMedia: { tracks: MediaStreamTrack[] } }).beckonMedia;
    return seen.tracks.filter(({ readyState }) => readyState === "live").map((each) => each.label);
  });
}

test("a headset that is pulled out in a call gives way to the microphone that is left, in words, and is offered when it is back", {
  tag: "@firefox",
}, async ({ sound, callWithIt, notice }) => {
  await sound.plug("Built-in");
  await sound.plug("Headset");
  const { agent, consumer } = await callWithIt();
  await consumer.button("More").click();
  await consumer.button("Devices").click();
  const panel = consumer.window.getByRole("dialog", { name: "Devices and resolution" });
  await panel.getByLabel("Microphone", { exact: true }).selectOption({ label: "Headset" });
  await expect.poll(() => microphonesOf(consumer.frame())).toEqual(["Headset"]);
  await consumer.page.keyboard.press("Escape");
  await expectMedia(agent.page, { streams: 0 });

  await sound.unplug("Headset");
  await notice(consumer.frame());
  await expect(consumer.window.getByText(/^Headset was disconnected\. You now use /)).toBeVisible();
  await expect.poll(() => microphonesOf(consumer.frame())).toEqual([expect.not.stringContaining("Headset")]);
  await expectMedia(agent.page, { streams: 0 });

  await sound.plug("Headset");
  await notice(consumer.frame());
  await expect(consumer.window.getByText("Use Headset?")).toBeVisible();
  await consumer.button("Use it").click();
  await expect.poll(() => microphonesOf(consumer.frame())).toEqual(["Headset"]);
  await expectMedia(agent.page, { streams: 0 });
});

// Firefox takes what a loudspeaker plays for a microphone, too, so that it always has another.
test("the only microphone that is pulled out in a call is said to be lost on both sides, and the call goes on with the next", async ({
  sound,
  callWithIt,
  notice,
}) => {
  await sound.plug("Headset");
  const { agent, consumer } = await callWithIt();
  await sound.unplug("Headset");
  await notice(consumer.frame());
  await expect(consumer.window.getByText("Your microphone was disconnected. Connect it and try again.")).toBeVisible();
  await expect(agent.call.getByText(/'s microphone was disconnected\./).first()).toBeVisible();
  await expectMedia(consumer.frame(), { streams: 0 });
  expect(await microphonesOf(consumer.frame())).toEqual([]);

  await sound.plug("Desk-microphone");
  await notice(consumer.frame());
  await expectMedia(agent.page, { streams: 0 });
  await expect(agent.call.getByText(/'s microphone was disconnected\./)).toHaveCount(0);
});
