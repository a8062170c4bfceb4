import { expect, type Locator, type Page } from "@playwright/test";

import type { Agent, Consumer } from "./people.ts";

/** What a window is, in a page or in a frame. */
type Window = Consumer["window"];

/** How a window calls what these stories press and read. */
const ENGLISH = { more: "More", devices: "Devices", words: "Safety words", renewed: /^These words are new/ };
export const GERMAN = {
  more: "Mehr",
  devices: "Geräte",
  words: "Sicherheitswörter",
  renewed: /^Diese Wörter sind neu/,
};

/** The words that stand in a settings' part, which says whether they are the first of the call. */
async function wordsIn(section: Locator, renewed: boolean, names = ENGLISH): Promise<string[]> {
  await expect(section.getByRole("listitem")).toHaveCount(4);
  await expect(section.getByText(names.renewed)).toBeVisible({ visible: renewed });
  return section.getByRole("listitem").allTextContents();
}

/** Opens the call's settings at the desk and reads the safety words. */
export async function wordsAtDesk({ call, page }: Agent, renewed = false): Promise<string[]> {
  await call.getByRole("button", { name: "Devices and resolution" }).click();
  const words = await wordsIn(call.getByRole("region", { name: "Safety words" }), renewed);
  await page.keyboard.press("Escape");
  return words;
}

/** Opens the call's settings in a window and reads the safety words. `page` is the one that the window is in. */
export async function wordsInWindow(window: Window, page: Page, renewed = false, names = ENGLISH): Promise<string[]> {
  await window.getByRole("button", { name: names.more, exact: true }).click();
  await window.getByRole("button", { name: names.devices, exact: true }).click();
  const words = await wordsIn(window.getByRole("region", { name: names.words }), renewed, names);
  await page.keyboard.press("Escape");
  await expect(window.getByRole("region", { name: names.words })).toBeHidden();
  return words;
}
