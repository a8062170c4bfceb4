import { readFileSync } from "node:fs";

import { call, expect, expectMedia, test } from "./support/story.ts";
import { GERMAN, wordsAtDesk, wordsInWindow } from "./support/words.ts";

test.beforeEach(({ conversation }) => call(conversation));

test("both sides read the same four safety words, also when the consumer's page is loaded anew", async ({
  conversation: { agent, consumer },
}) => {
  const words = await wordsAtDesk(agent);
  expect(await wordsInWindow(consumer.window, consumer.page)).toEqual(words);
  for (const word of words) expect(listOf("en")).toContain(word);
  await consumer.reload();
  await expectMedia(agent.page, { timeout: 20_000 });
  await expectMedia(consumer.frame(), { sound: false, timeout: 20_000 });
  // This browser keeps nothing for framed pages, so that the page's certificate is another one.
  const again = await wordsAtDesk(agent, true);
  expect(again).not.toEqual(words);
  expect(await wordsInWindow(consumer.window, consumer.page, true)).toEqual(again);
});

test("the safety words stay when the call moves into a window of its own and comes back", { tag: "@firefox" }, async ({
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
  await consumer.reload();
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

test("an echo that a person says they hear is told to the other side, which it comes from", async ({
  conversation: { agent, consumer },
}) => {
  await consumer.button("More").click();
  await consumer.button("Devices").click();
  // An echo is heard where it does not come from, so the other side has to be told.
  const echo = consumer.window.getByRole("switch", { name: "I hear an echo of myself" });
  await echo.check();
  await expect(agent.call.getByText(/hears an echo from you\. Use a headset/)).toBeVisible();
  await echo.uncheck();
  await expect(agent.call.getByText(/ hears and sees you$/)).toBeVisible();
});
