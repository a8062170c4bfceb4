import type { Frame, Locator, Page } from "@playwright/test";
import { expectCleanInBoth } from "./support/access.ts";
import { call, expect, test } from "./support/story.ts";

/** Both people know of a change within this time. */
const WITHIN_MS = 2_000;

/** Keeps every element that plays, so that stories can turn it down, or refuse to play until somebody presses, as browsers do. */
function watchSound(): void {
  const sound = { elements: new Set<HTMLMediaElement>(), held: false };
  Object.defineProperty(globalThis, "beckonSound", { value: sound });
  addEventListener("pointerdown", () => Object.assign(sound, { held: false }), { capture: true });
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    sound.elements.add(this);
    return sound.held ? Promise.reject(new DOMException("press first", "NotAllowedError")) : play.call(this);
  };
}

test.beforeEach(async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await consumer.frame().evaluate(watchSound);
  await agent.page.evaluate(watchSound);
  await call(conversation);
});

/** Does something and tells how long it took until these words were there. */
async function until(words: Locator, act: () => Promise<unknown>): Promise<number> {
  const begin = Date.now();
  // Looks at each frame that is drawn, where an expectation looks ever more rarely.
  await Promise.all([words.waitFor({ timeout: 10_000 }), act()]);
  return Date.now() - begin;
}

/** Holds the sound of a page back until somebody presses, or sets how loud it is. */
function turn(page: Page | Frame, how: "held" | "down" | "up"): Promise<void> {
  return page.evaluate((change) => {
    const sound = (globalThis as unknown as { beckonSound: { elements: Set<HTMLMediaElement>; held: boolean } })
      .beckonSound;
    sound.held = change === "held";
    for (const element of sound.elements) {
      if (sound.held) element.pause();
      else element.volume = change === "down" ? 0 : 1;
    }
  }, how);
}

/** Lets no sound out of a page, or lets it out again; its app does not know. */
function silence(page: Page | Frame, silent: boolean): Promise<void> {
  return page.evaluate(async (active) => {
    const { connections } = (globalThis as unknown as { beckonMedia: { connections: RTCPeerConnection[] } })
      .beckonMedia;
    for (const connection of connections)
      for (const sender of connection.getSenders()) {
        if (sender.track?.kind !== "audio") continue;
        const parameters = sender.getParameters();
        for (const encoding of parameters.encodings) encoding.active = active;
        await sender.setParameters(parameters);
      }
  }, !silent);
}

test("each side reads that the other hears and sees it", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await expect(agent.call.getByText(/ hears and sees you$/)).toBeVisible();
  await expect(consumer.window.getByText("Ana Silva hears and sees you")).toBeVisible();
  await consumer.button("Turn camera off").click();
  await expect(consumer.window.getByText("Ana Silva hears you")).toBeVisible();
  await expect(agent.call.getByText(/ hears and sees you$/)).toBeVisible();
});

// Firefox heeds no such parameter of a sound, so that it is told in Chromium alone.
test("sound that does not arrive is told to who speaks, within two seconds", async ({
  conversation: { agent, consumer },
}) => {
  const words = consumer.window.getByText(/Ana Silva does not hear you: your sound does not arrive/);
  await expect(consumer.window.getByText("Ana Silva hears and sees you")).toBeVisible();
  const took = await until(words, () => silence(consumer.frame(), true));
  process.stdout.write(`  one-way sound was told after ${took} ms\n`);
  expect(took).toBeLessThan(WITHIN_MS + 500);
  // The other way is whole, and is said to be.
  await expect(agent.call.getByText(/ hears and sees you$/)).toBeVisible();
  await silence(consumer.frame(), false);
  await expect(consumer.window.getByText("Ana Silva hears and sees you")).toBeVisible();
});

test("sound that waits for a tap, or is turned down, is told to who speaks, and its end too", {
  tag: "@firefox",
}, async ({ browserName, conversation: { agent, consumer } }) => {
  await expect(agent.call.getByText(/ hears and sees you$/)).toBeVisible();
  const held = agent.call.getByText(/does not hear you yet: their browser waits for them to press Tap to hear/);
  expect(await until(held, () => turn(consumer.frame(), "held"))).toBeLessThan(WITHIN_MS);
  if (browserName === "chromium") await expectCleanInBoth(consumer.page, "sound that waits for a tap");
  await consumer.button("Tap to hear").click();
  await expect(agent.call.getByText(/ hears and sees you$/)).toBeVisible();
  const down = agent.call.getByText(/does not hear you: their volume is at zero/);
  expect(await until(down, () => turn(consumer.frame(), "down"))).toBeLessThan(WITHIN_MS);
  await turn(consumer.frame(), "up");
  await expect(agent.call.getByText(/ hears and sees you$/)).toBeVisible();
  // The desk asks for a press in the same way.
  await turn(agent.page, "held");
  await expect(consumer.window.getByText(/Ana Silva does not hear you yet/)).toBeVisible();
  await agent.call.getByRole("button", { name: "Tap to hear" }).click();
  await expect(consumer.window.getByText("Ana Silva hears and sees you")).toBeVisible();
});

test("who speaks while muted reads so, and nobody else hears it", async ({ conversation: { consumer } }) => {
  await consumer.button("Mute microphone").click();
  await expect(consumer.window.getByText("You are muted. Unmute your microphone to be heard.")).toBeVisible();
  await consumer.button("Unmute microphone").click();
  await expect(consumer.window.getByText("Ana Silva hears and sees you")).toBeVisible();
});
