import { RECORDED } from "@beckon/kit/testing/recorded-failures.ts";
import type { LaunchOptions, Page } from "@playwright/test";

import { chromiumOptions, firefoxOptions } from "./support/browsers.ts";
import { mediaOf } from "./support/media.ts";
import { Agent } from "./support/people.ts";
import { onForbiddingPage } from "./support/site.ts";
import { test as base, expect, expectMedia, type Talk, talk } from "./support/story.ts";

/** Makes a conversation whose consumer has a Chromium of its own. */
type TalkWith = (consumers: LaunchOptions, options?: { phone?: boolean }) => Promise<Talk>;

const test = base.extend<{ talkWith: TalkWith }>({
  talkWith: async ({ brand, someBrowser, ownBrowser }, use) => {
    await use(async (options, { phone = false } = {}) => {
      // A person who is asked has said nothing yet; one who permits has.
      const asked = options.args?.every((flag) => !flag.startsWith("--use-fake-ui")) ?? false;
      const context = await (await ownBrowser("chromium", options)).newContext({
        permissions: asked ? [] : ["microphone", "camera"],
        ...(phone && { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }),
      });
      return talk(brand, await someBrowser(), context);
    });
  },
});

async function call({ agent, consumer }: Talk, kind: "Video call" | "Voice call" = "Video call"): Promise<void> {
  await agent.button(kind).click();
  await consumer.button("Accept").click();
}

/** What the agent reads of the consumer's devices. */
const truth = ({ agent }: Talk, words: RegExp) => agent.call.getByText(words).first();

/** What the agent reads of the consumer's browser before a call. */
const ready = ({ agent }: Pick<Talk, "agent">) => agent.page.getByRole("region", { name: "Ready for calls" });

test("blocked devices are told to both, the agent sends the steps, and they close when the person allows them", async ({
  talkWith,
}) => {
  const talked = await talkWith(chromiumOptions("asks"));
  const { agent, consumer } = talked;
  const browser = consumer.page.context();
  await browser.grantPermissions([]);
  await call(talked);

  // The consumer reads what is wrong and where this browser keeps it.
  await expect(
    consumer.window.getByText("Press the sign before the address, at the top of the browser."),
  ).toBeVisible();
  await consumer.button("Only listen").click();
  await expect(truth(talked, /blocks the microphone for this site/)).toBeVisible();
  await expect(truth(talked, /blocks the camera for this site/)).toBeVisible();
  await expectMedia(consumer.frame());

  await agent.call.getByRole("button", { name: "Send the steps" }).first().click();
  const steps = consumer.window.getByRole("dialog", { name: "Get your microphone to work" });
  await expect(steps.getByText("Ana Silva sends you these steps.")).toBeVisible();
  await expect(steps.getByRole("listitem").first()).toContainText("Press the sign before the address");
  await expect(truth(talked, /sees the steps now/)).toBeVisible();

  // The person allows them in the browser: nothing else needs pressing.
  await browser.grantPermissions(["microphone", "camera"]);
  await expect(steps).toBeHidden();
  await expect(truth(talked, /blocks the microphone/)).toBeHidden();
  await expectMedia(agent.page);
});

test("a device that is allowed while devices are being chosen is taken, and the call goes on by itself, on both sides", async ({
  brand,
  ownBrowser,
}) => {
  const browser = await ownBrowser("chromium", chromiumOptions("asks"));
  const [desk, shop] = [await browser.newContext(), await browser.newContext()];
  const talked = await talk(brand, desk, shop);
  const { agent, consumer } = talked;
  await desk.clearPermissions();
  for (const person of [desk, shop]) await person.grantPermissions([]);
  await agent.button("Voice call").click();
  await expect(agent.call.getByRole("button", { name: "Try again" })).toBeVisible();
  await desk.grantPermissions(["microphone"]);
  await consumer.button("Accept").click();
  await expect(consumer.button("Only listen")).toBeVisible();
  await expect(truth(talked, /blocks the microphone for this site/)).toBeVisible();
  await shop.grantPermissions(["microphone"]);
  await expectMedia(agent.page, { streams: 0 });
  await expectMedia(consumer.frame(), { streams: 0 });
  await expect(truth(talked, /blocks the microphone/)).toBeHidden();
  await expect(consumer.button("Mute microphone")).toBeVisible();
});

test("a page that comes back to the call without its microphone goes on with its camera", async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await consumer.page.context().grantPermissions(["microphone", "camera"]);
  await call(conversation);
  await expectMedia(agent.page);
  const picture = agent.call.getByRole("figure").first().locator("video");
  await expect(picture).toBeVisible();

  await consumer.page.addInitScript(() => {
    if (!navigator.mediaDevices) return;
    const capture = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      if (wish?.audio) throw new DOMException("Could not start audio source", "NotReadableError");
      return capture(wish);
    };
  });
  await consumer.page.reload();
  await expect(truth(conversation, /Another program uses .*'s microphone/)).toBeVisible({ timeout: 20_000 });
  await expectMedia(agent.page, { sound: false });
  await expect(picture).toBeVisible();
});

test("steps that come while the window is closed are told in its bar, which goes on working, and wait in the window", async ({
  talkWith,
}) => {
  const talked = await talkWith(chromiumOptions("asks"));
  const { agent, consumer } = talked;
  await consumer.page.context().grantPermissions([]);
  await call(talked, "Voice call");
  await consumer.button("Only listen").click();
  await expectMedia(consumer.frame(), { streams: 0 });
  await consumer.button("Minimise").click();
  await agent.call.getByRole("button", { name: "Send the steps" }).first().click();
  await expect(consumer.window.getByText("Sent you help")).toBeVisible();
  await expect(consumer.frame().locator("body > [role=status]")).toHaveText(/sends you these steps/);
  await consumer.button("Open chat").click();
  const steps = consumer.window.getByRole("dialog", { name: "Get your microphone to work" });
  await expect(steps.getByRole("listitem").first()).toContainText("Press the sign before the address");
  await steps.getByRole("button", { name: "Close" }).click();
  await consumer.button("Minimise").click();
  await consumer.button("End call").click();
  await expect(agent.page.getByText(/hung up/).first()).toBeVisible();
});

test("devices that Firefox blocks are told to both, with the steps of that browser, and the person listens", async ({
  brand,
  someBrowser,
  ownBrowser,
}) => {
  const firefox = await ownBrowser("firefox", firefoxOptions("denies"));
  const talked = await talk(brand, await someBrowser(), await firefox.newContext());
  const { agent, consumer } = talked;
  await call(talked);
  const first = consumer.window.getByText(
    "Press the crossed-out microphone before the address, at the top of the browser.",
  );
  await expect(first).toBeVisible();
  await consumer.button("Only listen").click();
  await expect(truth(talked, /blocks the microphone for this site/)).toBeVisible();
  await expect(truth(talked, /blocks the camera for this site/)).toBeVisible();
  await expectMedia(consumer.frame());
  expect((await mediaOf(consumer.frame())).captured).toBe(0);

  await agent.call.getByRole("button", { name: "Send the steps" }).first().click();
  const steps = consumer.window.getByRole("dialog", { name: "Get your microphone to work" });
  await expect(steps.getByText("Ana Silva sends you these steps.")).toBeVisible();
  await expect(steps.getByRole("listitem").first()).toContainText("Press the crossed-out microphone");
});

test("without a camera the call goes on with the microphone, and the agent reads why", async ({ talkWith }) => {
  const talked = await talkWith(chromiumOptions("permits", { cameras: 0 }));
  await call(talked);
  await expect(truth(talked, /has no camera/)).toBeVisible();
  await expectMedia(talked.consumer.frame());
  await expectMedia(talked.agent.page, { streams: 0 });
  expect((await mediaOf(talked.consumer.frame())).liveTracks).toEqual(["audio"]);
});

test("without any device the consumer listens, and both read why", async ({ talkWith }) => {
  const talked = await talkWith(chromiumOptions("permits", { cameras: "the machine's" }));
  await call(talked);
  const { consumer } = talked;
  await expect(consumer.window.getByText(/Connect a microphone or a headset/)).toBeVisible();
  await consumer.button("Only listen").click();
  await expect(truth(talked, /has no microphone/)).toBeVisible();
  await expectMedia(consumer.frame());
  expect((await mediaOf(consumer.frame())).liveTracks).toEqual([]);
});

test("the agent reads before a call that the page forbids devices", async ({ someBrowser }) => {
  await onForbiddingPage(someBrowser, async ({ agent }) => {
    await expect(ready({ agent }).getByText(/Microphone: forbidden by the page that .* is on/)).toBeVisible();
    await expect(ready({ agent }).getByText(/Camera: forbidden by the page that .* is on/)).toBeVisible();
    await expect(agent.button("Video call")).toBeEnabled();
  });
});

test("the agent reads before a call what was allowed and what is blocked, and nothing is asked for", async ({
  talkWith,
}) => {
  const { agent, consumer } = await talkWith(chromiumOptions("asks"));
  const browser = consumer.page.context();
  await browser.grantPermissions(["microphone"]);
  await expect(ready({ agent }).getByText("Microphone: allowed before")).toBeVisible();
  await expect(ready({ agent }).getByText(/Camera: blocked in .*'s browser/)).toBeVisible();
  await browser.grantPermissions(["microphone", "camera"]);
  await expect(ready({ agent }).getByText("Camera: allowed before")).toBeVisible();
  expect((await mediaOf(consumer.frame())).captured).toBe(0);
});

test("the agent reads while no call runs that the microphone is blocked, and how to allow it, until it is", async ({
  conversation: { agent },
}) => {
  const notice = agent.page.getByRole("status").filter({ hasText: "In a call nobody would hear you." });
  await expect(agent.button("Video call")).toBeEnabled();
  await expect(notice).toHaveCount(0);
  const browser = agent.page.context();
  await browser.clearPermissions();
  await browser.grantPermissions([]);
  await expect(notice).toBeVisible();
  await notice.getByRole("button", { name: "Show how" }).click();
  const steps = agent.page.getByRole("dialog", { name: "Get your microphone to work" });
  await expect(steps.getByRole("listitem").first()).toContainText("Press the sign before the address");
  expect((await mediaOf(agent.page)).captured, "nothing is asked for").toBe(0);
  await browser.grantPermissions(["microphone", "camera"]);
  await expect(steps).toBeHidden();
  await expect(notice).toHaveCount(0);
});

test("an agent whose Firefox blocks the microphone reads so before any call, with the steps of that browser", async ({
  brand,
  ownBrowser,
}) => {
  const firefox = await ownBrowser("firefox", firefoxOptions("denies"));
  const { page } = await Agent.signIn(await firefox.newContext(), brand);
  const notice = page.getByRole("status").filter({ hasText: "In a call nobody would hear you." });
  await notice.getByRole("button", { name: "Show how" }).click();
  const steps = page.getByRole("dialog", { name: "Get your microphone to work" });
  await expect(steps.getByRole("listitem").first()).toContainText("Press the crossed-out microphone");
});

test("camera, picture size and speaker are chosen behind the gear while the call runs", async ({
  brand,
  someBrowser,
  playwright,
}) => {
  const own = await playwright.chromium.launch(chromiumOptions("permits", { cameras: 3 }));
  try {
    const context = await own.newContext({
      viewport: { width: 1440, height: 900 },
      permissions: ["microphone", "camera"],
    });
    // The second camera that Chromium makes up gives depth, not pictures.
    const talked = await talk(brand, context, await someBrowser());
    const { agent, consumer } = talked;
    await call(talked);
    await expectMedia(consumer.frame());
    await agent.call.getByRole("button", { name: "Devices and resolution" }).click();
    const panel = agent.call.getByRole("dialog", { name: "Devices and resolution" });
    await panel.getByLabel("Camera", { exact: true }).selectOption({ label: "fake_device_2" });
    await expect
      .poll(() => cameraOf(agent.page), { message: "the other camera runs, alone" })
      .toEqual(["fake_device_2"]);
    await expectMedia(consumer.frame());

    const height = () => settingOf(agent.page, "video", "height");
    await expect.poll(height).toBe(720);
    await panel.getByRole("radio", { name: "Low" }).check();
    await expect.poll(height).toBe(360);
    await expectMedia(consumer.frame());

    await panel.getByLabel("Speaker", { exact: true }).selectOption({ index: 1 });
    await panel.getByRole("button", { name: "Play a sound" }).click();
    await agent.page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(agent.call.getByRole("button", { name: "Devices and resolution" })).toBeFocused();
    await expectMedia(consumer.frame());

    // The browser remembers its person.
    await agent.call.getByRole("button", { name: "End call" }).click();
    await agent.page.reload();
    await agent.button("Video call").click();
    await expect.poll(() => cameraOf(agent.page)).toEqual(["fake_device_2"]);
  } finally {
    await own.close();
  }
});

test("noise suppression, echo cancellation and loudness are switched in the running call", async ({
  conversation: { agent, consumer },
}) => {
  await call({ agent, consumer }, "Voice call");
  await expectMedia(consumer.frame(), { streams: 0 });
  await agent.call.getByRole("button", { name: "Devices and resolution" }).click();
  const panel = agent.call.getByRole("dialog", { name: "Devices and resolution" });
  for (const [name, setting] of [
    ["Suppress noise", "noiseSuppression"],
    ["Cancel echo", "echoCancellation"],
    ["Even out loudness", "autoGainControl"],
  ] as const) {
    const inUse = () => settingOf(agent.page, "audio", setting);
    expect(await inUse(), name).toBe(true);
    await panel.getByRole("switch", { name }).uncheck();
    await expect.poll(inUse, name).toBe(false);
  }
  expect((await mediaOf(agent.page)).liveTracks, "one microphone runs").toEqual(["audio"]);
  await expectMedia(consumer.frame(), { streams: 0 });
  await panel.getByRole("switch", { name: "Suppress noise" }).check();
  await expect.poll(() => settingOf(agent.page, "audio", "noiseSuppression")).toBe(true);
  await expectMedia(consumer.frame(), { streams: 0 });
});

/** The names of the cameras that run. */
function cameraOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (globalThis as unknown as { beckonMedia: { tracks: MediaStreamTrack[] } }).beckonMedia;
    return seen.tracks
      .filter(({ kind, readyState }) => kind === "video" && readyState === "live")
      .map((each) => each.label);
  });
}

/** A setting of the camera or the microphone that runs. */
function settingOf(page: Page, kind: "audio" | "video", setting: keyof MediaTrackSettings): Promise<unknown> {
  return page.evaluate(
    ([of, name]) => {
      const seen = (globalThis as unknown as { beckonMedia: { tracks: MediaStreamTrack[] } }).beckonMedia;
      return seen.tracks.findLast((track) => track.kind === of && track.readyState === "live")?.getSettings()[name];
    },
    [kind, setting] as const,
  );
}

test("a call starts muted and without the camera where the agent has pre-set it", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await agent.button("Start with the microphone on").click();
  await agent.button("Start with the camera on").click();
  await agent.page.reload();
  await expect(agent.button("Start with the microphone on")).toHaveAttribute("aria-pressed", "false");
  await expect(agent.button("Start with the camera on")).toHaveAttribute("aria-pressed", "false");
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  await expectMedia(agent.page);
  expect((await mediaOf(agent.page)).liveTracks).toEqual(["audio"]);
  await expect(agent.call.getByRole("button", { name: "Unmute microphone" })).toBeVisible();
  await expect(agent.call.getByRole("button", { name: "Turn camera on" })).toBeVisible();
  await agent.call.getByRole("button", { name: "Turn camera on" }).click();
  await expectMedia(consumer.frame(), { sound: false });
});

test("on a phone with two cameras there is one button that switches them", async ({ talkWith }) => {
  const talked = await talkWith(chromiumOptions("permits", { cameras: 2 }), { phone: true });
  const { agent, consumer } = talked;
  await call(talked);
  await expectMedia(agent.page);
  const before = (await mediaOf(consumer.frame())).captured;
  await consumer.button("Switch camera").click();
  await expect.poll(async () => (await mediaOf(consumer.frame())).captured).toBeGreaterThan(before);
  await expect
    .poll(async () => (await mediaOf(consumer.frame())).liveTracks.filter((kind) => kind === "video"))
    .toHaveLength(1);
  await expectMedia(agent.page);
});

// Busy, and denied by the system, go through the classifier's table alone: nothing brings either about for a microphone that the browser
// makes up. So a stand-in answers what the table says that a browser answered.
for (const [cause, recorded, step, words] of [
  ["in use by another program", "microphone in use", /Close other programs/, /Another program uses .*'s microphone/],
  [
    "denied by the system",
    "off in the system's privacy settings",
    /then Privacy, then Microphone/,
    /'s system does not let the browser use the microphone/,
  ],
] as const) {
  test(`a microphone ${cause} is told to both with the way out`, async ({ brand, someBrowser }) => {
    const browser = await someBrowser();
    await browser.grantPermissions(["microphone"]);
    const { name = "NotAllowedError", message } =
      RECORDED.find((each) => each.browser === "chrome" && each.cause === recorded)?.facts ?? {};
    await browser.addInitScript(
      ([error, text]) => {
        if (!navigator.mediaDevices) return;
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException(text, error));
      },
      [name, message] as const,
    );
    const talked = await talk(brand, await someBrowser(), browser);
    await call(talked, "Voice call");
    await expect(talked.consumer.window.getByRole("listitem").filter({ hasText: step })).toBeVisible();
    await expect(truth(talked, words)).toBeVisible();
    await talked.consumer.button("Only listen").click();
    await expectMedia(talked.consumer.frame(), { streams: 0 });
  });
}
