import type { Locator } from "@playwright/test";

import { Administrator, today } from "./support/administrator.ts";
import { seed } from "./support/product.ts";
import { call, expect, expectMedia, type Talk, talk, test } from "./support/story.ts";

/** Where each page says that the server is away. */
function apart({ agent, consumer }: Talk): Locator[] {
  return [
    agent.page.getByText("You are offline.", { exact: false }).first(),
    consumer.window.getByText("No connection right now.", { exact: false }),
  ];
}

async function expectApart(pair: Talk): Promise<void> {
  for (const words of apart(pair)) await expect(words).toBeVisible();
}

async function expectBack(pair: Talk): Promise<void> {
  for (const words of apart(pair)) await expect(words).toHaveCount(0, { timeout: 20_000 });
}

test("an invitation goes on ringing while workerd is down, and is accepted when it is back", async ({
  ownProduct: { edge, at },
  someBrowser,
}) => {
  const pair = await talk(await seed({}, at), await someBrowser(), await someBrowser());
  const { agent, consumer } = pair;
  await agent.button("Video call").click();
  await expect(consumer.button("Accept")).toBeVisible();

  await edge.kill();
  await expectApart(pair);
  await expect(agent.call.getByText("You are offline. It goes on ringing", { exact: false })).toBeVisible();
  await expect(consumer.button("Accept")).toBeVisible();

  await edge.resume();
  await expectBack(pair);
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
});

test("what both write while workerd is down arrives once, in order, when it is back", async ({
  ownProduct: { edge, at },
  someBrowser,
}) => {
  const pair = await talk(await seed({}, at), await someBrowser(), await someBrowser());
  const { agent, consumer } = pair;
  await edge.kill();
  await expectApart(pair);
  await consumer.write("Are you still there?");
  await consumer.write("I will wait");
  await agent.write("I am looking for a pole");

  await edge.resume();
  await expectBack(pair);
  await expect(agent.message("I will wait")).toBeVisible();
  await expect(consumer.message("I am looking for a pole")).toBeVisible();
  await consumer.write("Hello again");
  await expect(agent.message("Hello again")).toBeVisible();

  // Once in the object's storage, too: a page that knows nothing reads the transcript from there.
  await consumer.page.reload();
  await consumer.openWindow();
  await expect(consumer.message("Hello again")).toBeVisible();
  for (const log of [consumer.window.getByRole("log"), agent.page.getByRole("log").last()]) {
    const texts = await log.getByText(/(still there\?|will wait|for a pole|Hello again)$/).allTextContents();
    const own = texts.map((text) => text.replace(/^.*: /, ""));
    expect(own.filter((text) => text !== "I am looking for a pole")).toEqual([
      "Are you still there?",
      "I will wait",
      "Hello again",
    ]);
    expect(own.filter((text) => text === "I am looking for a pole")).toHaveLength(1);
  }
});

test("a call that begins and ends while DynamoDB is down is in the report when it is back", async ({
  ownProduct: { functions, at },
  someBrowser,
}) => {
  // A run may cross midnight.
  const began = today();
  const brand = await seed({}, at);
  const { agent, consumer } = await talk(brand, await someBrowser(), await someBrowser());
  await call({ agent, consumer });

  await functions.kill();
  await consumer.write("Can you hear me?");
  await expect(agent.call.getByText("Can you hear me?")).toBeVisible();
  await agent.call.getByRole("button", { name: "End call" }).click();
  await expect(agent.button("Back to the call")).toHaveCount(0, { timeout: 20_000 });
  await agent.button("Voice call").click();
  await consumer.button("Decline").click();

  const administrator = await Administrator.signIn(await someBrowser(), brand);
  await administrator.openReport();
  await expect(administrator.page.getByText("The report cannot be read at the moment")).toBeVisible();

  await functions.start();
  await expect
    .poll(() => administrator.counted(began), { timeout: 60_000 })
    .toEqual(["video completed 1", "voice declined 1"]);
  await administrator.page.getByRole("button", { name: "Try again" }).click();
  const row = administrator.page.getByRole("table").getByRole("row").filter({ hasText: "Video" });
  await expect(row.filter({ hasText: /completed/i })).toBeVisible();
});
