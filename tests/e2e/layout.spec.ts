import { expectCleanInBoth, expectUncovered } from "./support/access.ts";
import { expectNever, middleOf, pinch } from "./support/hands.ts";
import { picturesOf, watchPictures } from "./support/pictures.ts";
import { call, expect, expectMedia, PHONE, talk, test } from "./support/story.ts";

test("the desk's call goes from the whole page beside the chat and back without losing a frame", {
  tag: "@firefox",
}, async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  await watchPictures(agent.page);
  await agent.page.bringToFront();
  const composer = agent.page.getByRole("textbox", { name: "Message" });
  for (let time = 0; time < 3; time += 1) {
    await agent.call.getByRole("button", { name: "Dock the call beside the chat" }).click();
    await expect(agent.call.getByRole("button", { name: "Enlarge call" })).toBeFocused();
    await expect(composer).toBeInViewport();
    await agent.call.getByRole("button", { name: "Enlarge call" }).click();
    await expect(agent.call.getByRole("button", { name: "Dock the call beside the chat" })).toBeFocused();
  }
  await agent.call.getByRole("button", { name: "Dock the call beside the chat" }).click();
  const before = await picturesOf(agent.page);
  await expect.poll(async () => (await picturesOf(agent.page)).frames).toBeGreaterThan(before.frames + 10);
  const after = await picturesOf(agent.page);
  expect(after).toMatchObject({ watched: 2, kept: 2, breaks: 0 });
  expect(after.longestGap).toBeLessThan(2_000);

  // Beside the call the whole chat works, other conversations too.
  await agent.write("I am beside you");
  await expect(consumer.message("I am beside you")).toBeVisible();
  const docked = await agent.call.boundingBox();
  const chat = await composer.boundingBox();
  expect(docked?.x ?? 0).toBeLessThan(chat?.x ?? 0);

  // The next call is where the agent had the last one.
  await agent.call.getByRole("button", { name: "End call" }).click();
  await expect(agent.page.getByRole("button", { name: "Back to the call" })).toBeHidden({ timeout: 20_000 });
  await agent.button("Voice call").click();
  await expect(agent.call.getByRole("button", { name: "Enlarge call" })).toBeVisible();
  await expect(composer).toBeInViewport();
});

test("the shared screen comes first, and the cameras run on beside it", { tag: "@firefox" }, async ({
  conversation,
}) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  await watchPictures(agent.page);
  await consumer.button("Share screen").click();
  const screen = agent.call.getByRole("figure", { name: /is sharing a screen/ });
  const own = agent.call.getByRole("figure", { name: "You", exact: true });
  await expect(screen).toBeVisible();
  await expect(own).toBeVisible();
  const shown = await screen.boundingBox();
  for (const person of await agent.call.getByRole("figure").all()) {
    const box = await person.boundingBox();
    if (box !== null && box.width !== shown?.width) expect(box.width).toBeLessThan((shown?.width ?? 0) / 2);
  }
  await expectMedia(agent.page, { streams: 2 });
  await consumer.button("Stop sharing").click();
  await expect(screen).toBeHidden();
  const before = await picturesOf(agent.page);
  await expect.poll(async () => (await picturesOf(agent.page)).frames).toBeGreaterThan(before.frames + 5);
  expect(await picturesOf(agent.page)).toMatchObject({ watched: 2, kept: 2, breaks: 0 });
});

test("both sides enlarge the call to the whole screen and back", { tag: "@firefox" }, async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  await watchPictures(consumer.frame());
  const whole = () => document.fullscreenElement !== null;
  for (const [control, page, around] of [
    [agent.call.getByRole("button", { name: "Full screen" }), agent.page, agent.page],
    [consumer.button("Full screen"), consumer.frame(), consumer.page],
  ] as const) {
    await around.bringToFront();
    await control.click();
    await expect(control).toHaveAttribute("aria-pressed", "true");
    expect(await page.evaluate(whole)).toBe(true);
    await control.click();
    await expect(control).toHaveAttribute("aria-pressed", "false");
    expect(await page.evaluate(whole)).toBe(false);
  }
  expect(await picturesOf(consumer.frame())).toMatchObject({ kept: 2, breaks: 0 });
});

test("where the browser has no full screen the call fills the window", async ({ brand, someBrowser }) => {
  const consumers = await someBrowser();
  await consumers.addInitScript(() => Object.defineProperty(Document.prototype, "fullscreenEnabled", { value: false }));
  const conversation = await talk(brand, await someBrowser(), consumers);
  const { consumer } = conversation;
  await call(conversation);
  await consumer.button("Full screen").click();
  const inner = await consumer.frame().evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const stage = await consumer
    .frame()
    .locator(".window-call")
    .evaluate((call) => {
      const { width, height } = call.getBoundingClientRect();
      return { width, height };
    });
  expect(stage).toEqual(inner);
  await consumer.button("Full screen").click();
  await expect(consumer.window.getByRole("textbox", { name: "Message" })).toBeVisible();
});

test("a share that was enlarged ends, and the window is as before, where the browser has no full screen, too", async ({
  brand,
  someBrowser,
}) => {
  const consumers = await someBrowser();
  await consumers.addInitScript(() => Object.defineProperty(Document.prototype, "fullscreenEnabled", { value: false }));
  const { agent, consumer } = await talk(brand, await someBrowser(), consumers);
  await call({ agent, consumer }, "Voice call");
  await agent.call.getByRole("button", { name: "Share screen" }).click();
  await expectMedia(consumer.frame());
  await consumer.button("Full screen").click();
  const composer = consumer.window.getByRole("textbox", { name: "Message" });
  await expect(consumer.frame().locator(".window-call-filled")).toBeVisible();

  // What is written meanwhile is not seen, and waits at the way back.
  const beside = agent.call.getByRole("textbox", { name: "Message" });
  await beside.fill("Press on Settings");
  await beside.press("Enter");
  await expect(consumer.window.getByText("1 unread message")).toBeAttached();
  await agent.call.getByRole("button", { name: "Stop sharing" }).click();
  await expect(consumer.frame().locator(".window-call-filled")).toHaveCount(0);
  await expect(composer).toBeInViewport();
  await expect(consumer.window.getByText("Press on Settings")).toBeInViewport();
});

test("a message that comes while the call lies over the chat is unread, and the call's button says so", async ({
  conversation,
}) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  await agent.call.getByRole("button", { name: "Hide chat" }).click();
  await consumer.write("I cannot hear you");
  await expect(agent.call.getByRole("button", { name: "Chat, 1 unread message" })).toBeVisible();
  await expect(consumer.window.getByText(/Delivered$/).last()).toBeVisible();
  await agent.call.getByRole("button", { name: "Chat, 1 unread message" }).click();
  await expect(consumer.window.getByText(/Read$/).last()).toBeVisible();
});

test("on a phone the call fills the screen, and the chat comes as a sheet, upright and lying", async ({
  brand,
  someBrowser,
}) => {
  const phone = await someBrowser(PHONE);
  const conversation = await talk(brand, await someBrowser(), phone);
  const { agent, consumer } = conversation;
  await call(conversation);
  await watchPictures(consumer.frame());
  const composer = consumer.window.getByRole("textbox", { name: "Message" });
  for (const size of [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
  ]) {
    await consumer.page.setViewportSize(size);
    await expect(composer).toBeHidden();
    await consumer.button("Chat").tap();
    await expect(composer).toBeInViewport();
    await expect(consumer.button("End call")).toBeInViewport();
    await consumer.write(`From a phone of ${size.width} px`);
    await expect(agent.message(`From a phone of ${size.width} px`).last()).toBeVisible();
    await consumer.button("Chat").tap();
    await expect(composer).toBeHidden();
  }
  const { kept, breaks } = await picturesOf(consumer.frame());
  expect({ kept, breaks }).toEqual({ kept: 2, breaks: 0 });
});

test("on an agent's phone the devices come as a sheet, which keeps the focus until it is closed", async ({
  conversation,
}) => {
  const { agent } = conversation;
  await call(conversation);
  await agent.page.setViewportSize({ width: 390, height: 844 });
  const gear = agent.call.getByRole("button", { name: "Devices and resolution" });
  await gear.click();
  const sheet = agent.call.getByRole("dialog", { name: "Devices and resolution" });
  await expect(sheet.getByLabel("Microphone", { exact: true })).toBeVisible();
  const isOutside = (element: Element) =>
    document.activeElement !== document.body && !element.contains(document.activeElement);
  for (let press = 0; press < 40; press += 1) {
    await agent.page.keyboard.press("Tab");
    expect(await sheet.evaluate(isOutside), `after ${press + 1} presses`).toBe(false);
  }
  await agent.page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(gear).toBeFocused();
  await expectMedia(agent.page);
});

test("at a wide desk Escape closes the devices, and so does the focus that leaves them", async ({ conversation }) => {
  const { agent } = conversation;
  await call(conversation);
  const gear = agent.call.getByRole("button", { name: "Devices and resolution" });
  const panel = agent.call.getByRole("dialog", { name: "Devices and resolution" });
  await gear.click();
  await expect(panel.getByLabel("Microphone", { exact: true })).toBeFocused();
  await agent.page.keyboard.press("Shift+Tab");
  await agent.page.keyboard.press("Shift+Tab");
  await expect(gear).toBeFocused();
  await expect(panel).toBeVisible();
  await agent.page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(gear).toBeFocused();

  await gear.click();
  await panel.getByRole("heading", { name: "Devices and resolution" }).click();
  await expect(panel).toBeVisible();
  for (let press = 0; press < 40 && (await panel.isVisible()); press += 1) await agent.page.keyboard.press("Tab");
  await expect(panel).toBeHidden();
  await expect(gear).not.toBeFocused();
});

test("a share on a phone is enlarged by two fingers and by its buttons", async ({ brand, someBrowser }) => {
  const phone = await someBrowser({ ...PHONE, viewport: { width: 844, height: 390 } });
  const conversation = await talk(brand, await someBrowser(), phone);
  const { agent, consumer } = conversation;
  await call(conversation);
  await agent.call.getByRole("button", { name: "Share screen" }).click();
  const screen = consumer.window.getByRole("figure", { name: /is sharing a screen/ });
  await expect(screen).toBeVisible();
  const scale = () => screen.locator("video").evaluate((video) => new DOMMatrix(getComputedStyle(video).transform).a);
  expect(await scale()).toBe(1);
  await pinch(consumer.page, await middleOf(screen), 40, 160);
  await expect.poll(scale).toBeGreaterThan(2);
  for (let press = 0; press < 4; press += 1) await consumer.button("Make the screen smaller").tap();
  await expect.poll(scale).toBe(1);
  await consumer.button("Enlarge the screen").tap();
  await expect.poll(scale).toBe(1.5);
});

test("an agent's share makes the window wide, and the chat stays beside it", async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  const frame = consumer.page.locator("iframe[title='Messages']");
  const before = (await frame.boundingBox())?.width;
  await agent.call.getByRole("button", { name: "Share screen" }).click();
  await expect.poll(async () => (await frame.boundingBox())?.width).toBe(960);
  await expect(consumer.window.getByRole("textbox", { name: "Message" })).toBeInViewport();
  await consumer.page.setViewportSize({ width: 800, height: 900 });
  await expect.poll(async () => (await frame.boundingBox())?.width).toBe(800 - 48);
  await agent.call.getByRole("button", { name: "Stop sharing" }).click();
  await expect.poll(async () => (await frame.boundingBox())?.width).toBe(before);
});

test("a voice call has a screen of its own above the chat, and a bar while one reads the page", async ({
  conversation: { agent, consumer },
}) => {
  await agent.button("Voice call").click();
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame(), { streams: 0 });
  await expect(consumer.window.getByRole("timer")).toBeVisible();
  const call = consumer.frame().locator(".window-call");
  expect((await call.boundingBox())?.height).toBe(96);
  await expect(consumer.window.getByRole("textbox", { name: "Message" })).toBeInViewport();

  const bar = consumer.page.locator("iframe[title='Messages']");
  await consumer.button("Minimise").click();
  await expect.poll(async () => (await bar.boundingBox())?.height).toBe(56);
  await expect(consumer.window.getByRole("timer")).toBeVisible();
  await consumer.button("Mute microphone").click();
  await expect(consumer.button("Unmute microphone")).toBeVisible();
  await expectCleanInBoth(consumer.page, "the bar of a running call");
  await expectUncovered(consumer.frame(), "the bar of a running call");
  await consumer.button("End call").click();
  await expect(agent.page.getByText(/hung up/).first()).toBeVisible();
  await expect(consumer.button("Back to the call")).toBeVisible();
  await expectCleanInBoth(consumer.page, "the bar of a call that ended");
});

test("a voice call keeps a phone's screen on until it is over", async ({ brand, someBrowser }) => {
  const phone = await someBrowser(PHONE);
  // A browser without a screen gives no lock.
  await phone.addInitScript(() => {
    const screen = Object.assign(globalThis, { held: 0 });
    const release = async () => {
      screen.held -= 1;
    };
    WakeLock.prototype.request = async () => {
      screen.held += 1;
      return Object.assign(new EventTarget(), { type: "screen", released: false, onrelease: null, release } as const);
    };
  });
  const { agent, consumer } = await talk(brand, await someBrowser(), phone);
  const held = () => consumer.frame().evaluate(() => (globalThis as unknown as { held: number }).held);
  await agent.button("Voice call").click();
  await expect(consumer.button("Accept")).toBeVisible();
  expect(await held()).toBe(0);
  await consumer.button("Accept").click();
  await expect.poll(held).toBe(1);
  await expectMedia(consumer.frame(), { streams: 0 });
  expect(await held()).toBe(1);
  await agent.call.getByRole("button", { name: "End call" }).click();
  await expect.poll(held).toBe(0);
});

test("one's own picture is moved by dragging and by its button", async ({ conversation }) => {
  const { agent } = conversation;
  await call(conversation);
  const own = agent.call.getByRole("figure", { name: "You", exact: true });
  const corner = async () => {
    const [box, stage] = await Promise.all([own.boundingBox(), agent.call.locator(".ui-stage").boundingBox()]);
    if (box === null || stage === null) throw new Error("it is not shown");
    const right = box.x + box.width / 2 > stage.x + stage.width / 2;
    return `${box.y + box.height / 2 > stage.y + stage.height / 2 ? "bottom" : "top"}-${right ? "right" : "left"}`;
  };
  expect(await corner()).toBe("bottom-right");
  const { x, y } = await middleOf(own);
  await agent.page.mouse.move(x, y);
  await agent.page.mouse.down();
  await agent.page.mouse.move(x - 300, y - 200, { steps: 5 });
  await agent.page.mouse.move(100, 120, { steps: 5 });
  await agent.page.mouse.up();
  await expect.poll(corner).toBe("top-left");
  await agent.call.getByRole("button", { name: "Move your picture" }).focus();
  await agent.page.keyboard.press("Enter");
  await expect.poll(corner).toBe("top-right");
});

test("controls step back while nobody moves, the microphone's stays, and focus brings them back", async ({
  conversation,
}) => {
  const { agent } = conversation;
  await call(conversation);
  const stage = await middleOf(agent.call.getByRole("region", { name: /^Video call/ }));
  const end = agent.call.getByRole("button", { name: "End call" });
  await agent.page.mouse.move(stage.x, stage.y);
  await expect(end).toHaveCSS("opacity", "0");
  await expect(agent.call.getByRole("button", { name: "Mute microphone" })).toHaveCSS("opacity", "1");
  await agent.page.keyboard.press("Tab");
  await expect(end).toHaveCSS("opacity", "1");
});

test("controls stay for those who want no motion", async ({ conversation }) => {
  const { agent } = conversation;
  await agent.page.emulateMedia({ reducedMotion: "reduce" });
  await call(conversation);
  const stage = await middleOf(agent.call.getByRole("region", { name: /^Video call/ }));
  await agent.page.mouse.move(stage.x, stage.y);
  await expectNever(agent.page, () => document.querySelector(".ui-stage-still") !== null, 4_000);
});

test("nothing of the call is lost at 320 pixels, as on a page enlarged four times", async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  for (const page of [agent.page, consumer.page]) await page.setViewportSize({ width: 320, height: 256 });
  const places = [
    [agent.call, agent.page],
    [consumer.window, consumer.frame()],
  ] as const;
  for (const [place, page] of places) {
    for (const name of ["Mute microphone", "Turn camera off", "Share screen", "Chat", "End call"]) {
      const control = place.getByRole("button", { name: new RegExp(`^${name}`) }).first();
      await control.scrollIntoViewIfNeeded();
      await expect(control).toBeInViewport({ ratio: 1 });
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

test("the call is seen in a small window of its own, and ends from there", async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  const opened = agent.page.context().waitForEvent("page");
  await agent.call.getByRole("button", { name: "Picture in picture" }).click();
  const small = await opened;
  await expect(agent.call.getByRole("button", { name: "Picture in picture" })).toHaveAttribute("aria-pressed", "true");
  await watchPictures(small, 1);
  await expect.poll(async () => (await picturesOf(small)).frames).toBeGreaterThan(5);
  await small.getByRole("button", { name: "Mute microphone" }).click();
  await expect(agent.call.getByRole("button", { name: "Unmute microphone" })).toBeVisible();
  await small.getByRole("button", { name: "End call" }).click();
  await expect(consumer.window.getByText(/hung up/).first()).toBeVisible();
});

/** Headless Chromium has no small window for pictures; this one answers as a headed one does, or refuses. */
function smallWindows(refuses: boolean): void {
  let shown: Element | null = null;
  Object.defineProperty(Document.prototype, "pictureInPictureElement", {
    get: () => (shown?.isConnected ? shown : null),
  });
  HTMLVideoElement.prototype.requestPictureInPicture = function () {
    if (refuses) return Promise.reject(new DOMException("refused", "NotAllowedError"));
    shown = this;
    this.dispatchEvent(new Event("enterpictureinpicture"));
    return Promise.resolve({} as PictureInPictureWindow);
  };
  Document.prototype.exitPictureInPicture = () => {
    const was = shown;
    shown = null;
    was?.dispatchEvent(new Event("leavepictureinpicture"));
    return Promise.resolve();
  };
}

test("in the window the agent's picture goes to a small window, and the shared screen takes its place there", async ({
  brand,
  someBrowser,
}) => {
  const consumers = await someBrowser();
  await consumers.addInitScript(smallWindows, false);
  const conversation = await talk(brand, await someBrowser(), consumers);
  const { agent, consumer } = conversation;
  await call(conversation);
  const small = consumer.button("Picture in picture");
  const figure = () =>
    consumer.frame().evaluate(() => document.pictureInPictureElement?.closest("figure")?.ariaLabel ?? null);
  await small.click();
  await expect(small).toHaveAttribute("aria-pressed", "true");
  await expect.poll(figure).toBe("Ana Silva");
  await agent.call.getByRole("button", { name: "Share screen" }).click();
  await expect.poll(figure).toBe("Ana Silva is sharing a screen");
  // The browser closes it with the screen that it showed; only a press may open it again.
  await agent.call.getByRole("button", { name: "Stop sharing" }).click();
  await expect(small).toHaveAttribute("aria-pressed", "false");
  await small.click();
  await expect.poll(figure).toBe("Ana Silva");
  await small.click();
  await expect(small).toHaveAttribute("aria-pressed", "false");
  expect(await figure()).toBe(null);
});

test("where the browser refuses a small window its button goes", async ({ brand, someBrowser }) => {
  const consumers = await someBrowser();
  await consumers.addInitScript(smallWindows, true);
  const conversation = await talk(brand, await someBrowser(), consumers);
  await call(conversation);
  await conversation.consumer.button("Picture in picture").click();
  await expect(conversation.consumer.button("Picture in picture")).toBeHidden();
  await expectMedia(conversation.consumer.frame());
});

test("the small window opens by itself when the person leaves the tab", async ({ brand, someBrowser }) => {
  const consumers = await someBrowser();
  await consumers.addInitScript(smallWindows, false);
  await consumers.addInitScript(() => {
    // What a browser keeps, to call it when the tab is left.
    const leaves: { handler: (() => void) | null } = { handler: null };
    Object.defineProperty(globalThis, "beckonLeaves", { value: leaves });
    const original = MediaSession.prototype.setActionHandler;
    MediaSession.prototype.setActionHandler = function (action, handler) {
      if ((action as string) === "enterpictureinpicture") leaves.handler = handler as (() => void) | null;
      else original.call(this, action, handler);
    };
  });
  const conversation = await talk(brand, await someBrowser(), consumers);
  const { consumer } = conversation;
  await call(conversation);
  const leave = () =>
    consumer.frame().evaluate(() => {
      const { handler } = (globalThis as unknown as { beckonLeaves: { handler: (() => void) | null } }).beckonLeaves;
      handler?.();
      return handler !== null;
    });
  await expect.poll(leave).toBe(true);
  await expect(consumer.button("Picture in picture")).toHaveAttribute("aria-pressed", "true");
  await consumer.button("End call").click();
  await expect.poll(leave).toBe(false);
});
