import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

import { Overheard } from "./support/overheard.ts";
import { seed, type TestBrand } from "./support/product.ts";
import { test as relayed, skipWhereImpossible } from "./support/relayed.ts";
import { inText, type Secrets, secretsOf } from "./support/secrets.ts";
import { call, expect, type Talk, talk, test } from "./support/story.ts";

/** Nobody else is called so, and nothing else is written so. */
const AGENT = "Xanthippe Quillfeather";
const WRITTEN = ["Marmoreal stakes are on their way", "The zephyrine guy line frayed"] as const;

/** What a program of the product that all stories share has printed since it started. */
const logOf = (program: string) =>
  readFileSync(join(process.env["BECKON_STATE"] ?? ".beckon", "log", `${program}.log`), "utf8");

/** A call until its end is final, with words before it and in it. Gives what of it is for no log. */
async function wholeCall(pair: Talk, brand: TestBrand, meanwhile: () => Promise<void>): Promise<Secrets> {
  const { agent, consumer } = pair;
  await agent.write(WRITTEN[0]);
  await call(pair);
  await consumer.write(WRITTEN[1]);
  await expect(agent.call.getByText(WRITTEN[1]).or(agent.message(WRITTEN[1])).first()).toBeVisible();
  const secrets = await secretsOf(pair, brand, WRITTEN);
  await meanwhile();
  await agent.call.getByRole("button", { name: "End call" }).click();
  await expect(agent.button("Back to the call")).toBeVisible();
  await expect(agent.button("Back to the call")).toHaveCount(0, { timeout: 20_000 });
  return secrets;
}

/** Nothing of the secrets is in any log, nor in the browsers' consoles. */
async function expectNoneIn(logs: Record<string, string>, { told, kept }: Secrets, pair: Talk, heard: Overheard) {
  // The same search finds all that was told, where it was told.
  expect(inText(heard.sockets, told)).toEqual(told);
  expect(inText(heard.sockets, kept)).toEqual([]);
  for (const page of [pair.agent.page, pair.consumer.frame()]) {
    const { origin } = new URL(page.url());
    // biome-ignore lint/suspicious/noConsole: what is written there is heard
    await page.evaluate((words) => console.info(words), `the console of ${origin}`);
    await expect.poll(() => heard.consoles).toContain(`the console of ${origin}`);
  }
  for (const [log, text] of Object.entries({ ...logs, consoles: heard.consoles }))
    expect(inText(text, [...told, ...kept]), log).toEqual([]);
}

test("a call with words and a picture leaves nothing of its people in any log", async ({ someBrowser }) => {
  const brand = await seed({ ana: AGENT });
  const browsers = [await someBrowser(), await someBrowser()] as const;
  const heard = new Overheard(...browsers);
  const pair = await talk(brand, ...browsers);
  const secrets = await wholeCall(pair, brand, async () => {
    await pair.agent.call.getByRole("button", { name: "Take a picture" }).click();
    await expect(
      pair.consumer.window.getByRole("img", { name: `${AGENT} took a picture of your camera` }),
    ).toBeVisible();
  });
  const logs = { worker: logOf("worker"), functions: logOf("functions"), "media node": logOf("media-node") };
  const [, conversation = ""] = pair.agent.page.url().split("#");
  expect(logs.worker).toContain(`/api/conversations/${conversation}/socket`);
  expect(logs.functions).toContain("listening");
  expect(logs["media node"]).toContain("The edge has registered the node.");
  await expectNoneIn(logs, secrets, pair, heard);
});

/** How many calls a page's browser keeps something of. */
const keptCalls = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("beckon-calls");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction("participants").objectStore("participants").count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

test("a call that was declined leaves nothing of it in the agent's browser", async ({
  conversation: { agent, consumer },
}) => {
  await agent.button("Video call").click();
  await expect(consumer.button("Decline")).toBeVisible();
  // The page makes its certificate while it rings.
  await expect.poll(() => keptCalls(agent.page)).toBe(1);
  await consumer.button("Decline").click();
  await expect.poll(() => keptCalls(agent.page)).toBe(0);
});

relayed.describe("in networks of their own", () => {
  skipWhereImpossible("the story in networks of their own in privacy.spec.ts");

  relayed.use({
    brand: async ({ ownProduct }, use) => {
      await use(await seed({ ana: AGENT }, ownProduct.at));
    },
  });

  relayed(
    "a call with a fault in it, over a node that logs more than usual, leaves nothing of its people in any log",
    async ({ brand, lan, node, ownProduct: { edge, functions } }) => {
      const places = [await lan.place("agent"), await lan.place("consumer")] as const;
      const relay = await node("relay", undefined, "debug");
      const browsers = [await lan.browserIn(places[0]), await lan.browserIn(places[1])] as const;
      const heard = new Overheard(...browsers);
      const pair = await talk(brand, ...browsers);
      const secrets = await wholeCall(pair, brand, () => functions.kill());
      // Where both are was told to the other side, and the node has served them.
      expect(secrets.told).toEqual(expect.arrayContaining(places.map(({ address }) => address)));
      expect(await relay.metric("media_node_allocated_total")).toBeGreaterThan(0);
      expect(relay.printed.text).toContain("The edge has registered the node.");
      await expect.poll(() => edge.printed.text).toContain("calling a function");
      expect(functions.printed.text).toContain("listening");
      const logs = { worker: edge.printed.text, functions: functions.printed.text, "media node": relay.printed.text };
      await expectNoneIn(logs, secrets, pair, heard);
    },
  );
});
