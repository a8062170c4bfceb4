import AxeBuilder from "@axe-core/playwright";
import { expect, type Frame, type Page } from "@playwright/test";

/** Axe finds nothing in a page. */
export async function expectClean(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found, what).toEqual([]);
}

/** A page is clean in light and in dark. */
export async function expectCleanInBoth(page: Page, what: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expectClean(page, `${what}, ${colorScheme}`);
  }
}

/** Nothing is wider than the page: at 320 pixels, which is 1280 enlarged four times. */
export async function expectFits(place: Page | Frame, what: string): Promise<void> {
  const wider = await place.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? `${scrollWidth} in ${clientWidth}` : "";
  });
  expect(wider, what).toBe("");
}

/** No control of a call, a notice or an invitation lies under anything else. */
export async function expectUncovered(place: Page | Frame, what: string): Promise<void> {
  const covered = await place.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(":is([role=toolbar], .ui-notice, .ui-invitation) button")]
      .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      // Behind a modal dialog nothing is to be pressed.
      .filter((each) => [...document.querySelectorAll("dialog:modal")].at(-1)?.contains(each) ?? true)
      .filter((each) => {
        const { left, top, width, height } = each.getBoundingClientRect();
        return !each.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      })
      .map((each) => each.ariaLabel ?? each.textContent ?? ""),
  );
  expect(covered, `what lies under something, ${what}`).toEqual([]);
}

/** Whatever can be pressed in view is as large as a finger, but for links in a line of text, and lies under nothing else. */
export async function expectTargets(place: Page | Frame, what: string): Promise<void> {
  await expectUncovered(place, what);
  const small = await place.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      "button, select, textarea, [role=radio], label:has(input[type=radio])",
    );
    return [...controls]
      .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((each) => ({ name: each.ariaLabel ?? each.textContent ?? "", box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && (box.width < 43.5 || box.height < 43.5))
      .map(({ name, box }) => `${name}: ${Math.round(box.width)}×${Math.round(box.height)}`);
  });
  expect(small, what).toEqual([]);
}

/** Keeps what the page's live regions say, from the page's first moment on. Runs in the page. */
export function keepWords(): void {
  const said: string[] = [];
  const before = new WeakMap<Element, string>();
  const look = () => {
    // A modal dialog silences all around it.
    const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
    for (const region of (modal ?? document).querySelectorAll("[role=status], [role=alert]")) {
      const words = region.textContent?.replace(/\u00a0/g, "").trim() ?? "";
      if (words !== "" && words !== before.get(region)) said.push(`${region.getAttribute("role")}: ${words}`);
      before.set(region, words);
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  Object.assign(window, { beckonSaid: said });
}

/** What the live regions of a page have said that fits. */
export async function saidIn(place: Page | Frame, words: RegExp): Promise<string[]> {
  const said = await place.evaluate(() => (window as unknown as { beckonSaid?: string[] }).beckonSaid ?? []);
  return said.filter((each) => words.test(each));
}
