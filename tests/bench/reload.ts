import type { BrowserContext } from "playwright-core";

import type { Agent, Consumer } from "../e2e/support/people.ts";
import { first, firstsOf } from "./firsts.ts";

/** Where the shop's page leaves the time at which it goes. */
const NOTE = "beckon-bench-hidden";

/** Lets the pages of a browser note when they go. */
export async function watchLeaving(context: BrowserContext): Promise<void> {
  await context.addInitScript((note) => {
    if (window.top !== window) return;
    addEventListener("pagehide", () =>
      sessionStorage.setItem(note, String(performance.timeOrigin + performance.now())),
    );
  }, NOTE);
}

/** Loads the consumer's page anew in a running call, and gives for each time how long it took from its going to pictures on both sides. */
export async function timeReloads(agent: Agent, consumer: Consumer, reloads: number): Promise<number[]> {
  const times: number[] = [];
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  await Promise.all([first(agent.page, 0), first(consumer.frame(), 0)]);
  for (let reload = 0; reload < reloads; reload += 1) {
    await new Promise((rest) => setTimeout(rest, 3_000));
    const known = (await firstsOf(agent.page)).length;
    await consumer.page.reload({ waitUntil: "commit" });
    const [left] = await Promise.all([
      consumer.page.evaluate((note) => Number(sessionStorage.getItem(note)), NOTE),
      consumer.button("End call").waitFor(),
    ]);
    const both = await Promise.all([first(agent.page, known), first(consumer.frame(), 0)]);
    times.push(Math.max(...both) - left);
  }
  return times;
}
