import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import type { Agent } from "./support/people.ts";
import { call, expect, expectMedia, type Talk, test } from "./support/story.ts";

/** What a window is, in a page or in a frame. */
type Window = Talk["consumer"]["window"];

/** How a window calls what these stories press and read. */
const ENGLISH = { more: "More", devices: "Devices", words: "Safety words", renewed: /^These words are new/ };
const GERMAN = { more: "Mehr", devices: "Geräte", words: "Sicherheitswörter", renewed: /^Diese Wörter sind neu/ };

test.beforeEach(({ conversation }) => call(conversation));

/** The words that stand in a settings' part, which says whether they are the first of the call. */
async function wordsIn(section: Locator, renewed: boolean, names = ENGLISH): Promise<string[]> {
  await expect(section.getByRole("listitem")).toHaveCount(4);
  await expect(section.getByText(names.renewed)).toBeVisible({ visible: renewed });
  return section.getByRole("listitem").allTextContents();
}

/** Opens the call's settings at the desk and reads the safety words. */
async function wordsAtDesk({ call, page }: Agent, renewed = false): Promise<string[]> {
  await call.getByRole("button", { name: "Devices and resolution" }).click();
  const words = await wordsIn(call.getByRole("region", { name: "Safety words" }), renewed);
  await page.keyboard.press("Escape");
  return words;
}

/** Opens the call's settings in a window and reads the safety words. `page` is the one that the window is in. */
async function wordsInWindow(window: Window, page: Page, renewed = false, names = ENGLISH): Promise<string[]> {
  await window.getByRole("button", { name: names.more, exact: true }).click();
  await window.getByRole("button", { name: names.devices, exact: true }).click();
  const words = await wordsIn(window.getByRole("region", { name: names.words }), renewed, names);
  await page.keyboard.press("Escape");
  await expect(window.getByRole("region", { name: names.words })).toBeHidden();
  return words;
}

test("both sides read the same four safety words, also when the consumer's page is loaded anew", async ({
  conversation: { agent, consumer },
}) => {
  const words = await wordsAtDesk(agent);
  expect(await wordsInWindow(consumer.window, consumer.page)).toEqual(words);
  for (const word of words) expect(listOf("en")).toContain(word);
  await consumer.page.reload();
  await expectMedia(agent.page, { timeout: 20_000 });
  await expectMedia(consumer.frame(), { sound: false, timeout: 20_000 });
  // This browser keeps nothing for a framed page, as no private window does: the certificate is another one, and both sides say so.
  const again = await wordsAtDesk(agent, true);
  expect(again).not.toEqual(words);
  expect(await wordsInWindow(consumer.window, consumer.page, true)).toEqual(again);
});

test("the safety words stay when the call moves into a window of its own and comes back", async ({
  conversation: { agent, consumer },
}) => {
  const words = await wordsInWindow(consumer.window, consumer.page);
  expect(await wordsAtDesk(agent)).toEqual(words);
  const opened = consumer.page.waitForEvent("popup");
  await consumer.button("More").click();
  await consumer.button("Keep this call while you browse").click();
  const popOut = await opened;
  await expectMedia(popOut, { sound: false, timeout: 20_000 });
  expect(await wordsInWindow(popOut, popOut)).toEqual(words);
  expect(await wordsAtDesk(agent)).toEqual(words);

  const closed = popOut.waitForEvent("close");
  await consumer.button("Bring it back").click();
  await closed;
  await expectMedia(consumer.frame(), { timeout: 20_000 });
  expect(await wordsInWindow(consumer.window, consumer.page)).toEqual(words);
  expect(await wordsAtDesk(agent)).toEqual(words);
});

test("an agent in English and a consumer in German read the same four words, in both languages", async ({
  conversation: { agent, consumer },
}) => {
  await wordsAtDesk(agent);
  // The window speaks the language of the page around it.
  await consumer.page.addInitScript(() => {
    const speakGerman = () => document.documentElement?.setAttribute("lang", "de");
    if (window === top) new MutationObserver(speakGerman).observe(document, { childList: true });
  });
  await consumer.page.reload();
  await expectMedia(agent.page, { timeout: 20_000 });
  await expectMedia(consumer.frame(), { sound: false, timeout: 20_000 });
  const framed = consumer.page.frameLocator("iframe[title='Nachrichten']");
  const inWindow = await wordsInWindow(framed, consumer.page, true, GERMAN);
  expect(await wordsAtDesk(agent, true)).toEqual(inWindow);
  const [german, english] = [listOf("de"), listOf("en")];
  const both = german.map((word, place) => `${word}${english[place]}`);
  for (const words of inWindow) expect(both).toContain(words);
});

/** The list of words of a language. */
function listOf(language: string): string[] {
  const path = new URL(`../../web/kit/src/texts/words/${language}.txt`, import.meta.url);
  return readFileSync(path, "utf8").trim().split("\n");
}

test("who saves data receives no camera and the other side reads it, until they want it again", async ({
  conversation: { agent, consumer },
}) => {
  await consumer.button("More").click();
  await consumer.button("Devices").click();
  await consumer.window.getByRole("switch", { name: "Save data" }).check();
  await expect(agent.call.getByText(/saves data and does not receive your picture\./)).toBeVisible();
  await consumer.window.getByRole("switch", { name: "Save data" }).uncheck();
  await expect(agent.call.getByText(/ hears and sees you$/)).toBeVisible();
  // An echo is heard where it does not come from, so the other side has to be told.
  const echo = consumer.window.getByRole("switch", { name: "I hear an echo of myself" });
  await echo.check();
  await expect(agent.call.getByText(/hears an echo from you\. Use a headset/)).toBeVisible();
  await echo.uncheck();
  await expect(agent.call.getByText(/ hears and sees you$/)).toBeVisible();
});
