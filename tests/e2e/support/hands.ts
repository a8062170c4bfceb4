import type { Locator, Page } from "@playwright/test";

/** The middle of what is shown, in the page's pixels. */
export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("it is not shown");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Two fingers beside a point, `from` pixels from each other, move until they are `to` pixels from each other. */
export async function pinch(page: Page, { x, y }: { x: number; y: number }, from: number, to: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const fingers = (distance: number) => [
    { x: x - distance / 2, y, id: 0 },
    { x: x + distance / 2, y, id: 1 },
  ];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(from) });
  for (let step = 1; step <= 8; step += 1) {
    const touchPoints = fingers(from + ((to - from) * step) / 8);
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

/** Looks for `ms`, frame by frame, whether something comes true in a page that must not; fails at the first frame in which it does. */
export async function expectNever(page: Page, bad: () => boolean, ms: number): Promise<void> {
  const seen = await page.evaluate(
    ([source, length]) =>
      new Promise<boolean>((resolve) => {
        const is = new Function(`return (${source})()`) as () => boolean;
        const end = performance.now() + Number(length);
        const look = () => {
          if (is()) resolve(true);
          else if (performance.now() > end) resolve(false);
          else requestAnimationFrame(look);
        };
        look();
      }),
    [bad.toString(), ms] as const,
  );
  if (seen) throw new Error(`within ${ms} ms: ${bad.toString()}`);
}
