import { Lan } from "./lan.ts";
import type { Place } from "./place.ts";
import type { Kind } from "./placed-browser.ts";
import { PORT } from "./product.ts";
import { test as base, call, expect, skips, type Talk, talk } from "./story.ts";

/** A running video call whose people have a network of their own each, and the consumer's end of it. */
export interface Apart extends Talk {
  place: Place;
}

/** Which browsers they have. */
interface Kinds {
  kinds: { agent: Kind; consumer: Kind };
}

export const test = base.extend<{ apart: Apart } & Kinds>({
  kinds: [{ agent: "chromium", consumer: "chromium" }, { option: true }],
  apart: async ({ brand, kinds }, use) => {
    const lan = await Lan.make(PORT);
    try {
      const place = await lan.place("consumer");
      const pair = await talk(
        brand,
        await lan.browserIn(await lan.place("agent"), kinds.agent),
        await lan.browserIn(place, kinds.consumer),
      );
      await call(pair);
      await use({ ...pair, place });
    } finally {
      await lan.remove();
    }
  },
});

export { expect };

/** Skips a file's stories where they cannot be told, and says so. */
export const skipWhereImpossible = (file: string) => skips(test, file, Lan.impossible());
