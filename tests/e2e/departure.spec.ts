import { expectCleanInBoth } from "./support/access.ts";
import { Agent } from "./support/people.ts";
import { seed } from "./support/product.ts";
import { call, expect, expectBothMedia, expectMedia, expectReleased, type Talk, talk, test } from "./support/story.ts";

/** How long a call waits for a person who is gone, counted from the last sign of life. */
const ALONE_MS = 120_000;

/** The agent reads that the other side has left, and the call goes on for now. */
async function expectLeft({ agent }: Talk): Promise<void> {
  await expect(agent.call.getByText(/has left\. The call ends by itself/)).toBeVisible({ timeout: 40_000 });
  await expect(agent.call.getByRole("button", { name: "End call" })).toBeVisible();
}

/** The server has ended the call for the reason that it was left alone, and the agent's devices are free. */
async function expectEndedAlone({ agent }: Talk): Promise<void> {
  const farewell = agent.page.getByRole("region", { name: "Call ended" });
  await expect(farewell.getByText(/^The call ended because .* was away too long$/)).toBeVisible({
    timeout: ALONE_MS + 20_000,
  });
  await expectReleased(agent.page);
  const ended = agent.page.getByRole("log").getByText(/left the call/);
  await expect(ended).toContainText(
    /The agent was last heard or seen at \d+:\d\d:\d\d · .* was last heard or seen at \d/,
  );
}

// Both wait for the product's own two minutes, which nothing shortens; they wait at the same time.
test("a closed tab and a killed browser are told to the agents, and the server ends both calls by itself", async ({
  brand,
  someBrowser,
  playwright,
  browserName,
  launchOptions,
}) => {
  test.setTimeout(ALONE_MS + 120_000);
  const killed = await playwright[browserName].launchServer(launchOptions);
  try {
    const closing = await talk(brand, await someBrowser(), await someBrowser());
    await call(closing);
    await closing.consumer.page.close();
    await expect(closing.agent.call.getByText(/changing pages|lost the connection|has left/)).toBeVisible();

    const elsewhere = await playwright[browserName].connect(killed.wsEndpoint());
    const dying = await talk(await seed(), await someBrowser(), await elsewhere.newContext());
    await call(dying);
    await killed.kill();
    const gone = Date.now();
    await expect(dying.agent.call.getByText(/Reconnecting|is frozen|lost the connection/).first()).toBeVisible();
    await expectLeft(closing);
    await expectLeft(dying);

    await expectEndedAlone(closing);
    await expectEndedAlone(dying);
    // Whoever comes back reads until when they were heard.
    const back = await closing.consumer.another();
    await expect(back.window.getByRole("log").getByText(/Your connection was lost/)).toContainText(
      /Ana Silva was last heard or seen at \d+:\d\d:\d\d · You were last heard or seen at \d+:\d\d:\d\d/,
    );
    expect(Date.now() - gone, "a page that comes back in time finds its call").toBeGreaterThan(ALONE_MS - 5_000);
  } finally {
    await killed.close();
  }
});

test("the agent reads that the consumer is changing pages, and the next page with the window is in the call", {
  tag: "@firefox",
}, async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  const shop = consumer.page.url();
  await consumer.page.goto("about:blank");
  await expect(agent.call.getByText(/is changing pages$/)).toBeVisible();
  await consumer.page.goto(shop);
  await expect(consumer.button("End call")).toBeVisible();
  await expectBothMedia(conversation, "Video call");
});

test("the tab with the call crashes: the consumer's next tab offers the call, and is in it", async ({
  conversation,
}) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  const crash = consumer.page.waitForEvent("crash");
  const devtools = await consumer.page.context().newCDPSession(consumer.page);
  // What crashes gives no answer.
  devtools.send("Page.crash").catch(() => {});
  await crash;
  const next = await consumer.another();
  await next.button("Back to the call").click();
  await expectMedia(next.frame());
  await expectMedia(agent.page);
});

test("signing out in one tab signs out every tab of the session, and of no other", async ({
  brand,
  someBrowser,
  conversation: { agent },
}) => {
  const second = await agent.page.context().newPage();
  await second.goto(`${brand.at.app}/desk?brand=${brand.id}`);
  await expect(second.getByRole("heading", { name: "Chats in progress" })).toBeVisible();
  const other = await Agent.signIn(await someBrowser(), brand);
  await agent.button("Sign out").click();
  await expect(agent.button("Sign in")).toBeVisible();
  await expect(second.getByRole("button", { name: "Sign in" })).toBeVisible();
  // Another session of the same person is none of its business.
  await expect(other.page.getByRole("heading", { name: "Chats in progress" })).toBeVisible();
});

test("signing out in a call asks first, and ends it for both", async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  await agent.call.getByRole("button", { name: "Dock the call beside the chat" }).click();
  await agent.button("Sign out").click();
  const question = agent.page.getByRole("dialog", { name: "Sign out during a call" });
  await expect(question.getByText("You are in a call. Signing out ends it for both of you.")).toBeVisible();
  await expectCleanInBoth(agent.page, "asked before signing out");
  await question.getByRole("button", { name: "Stay" }).click();
  await expect(question).toBeHidden();
  await expectBothMedia(conversation, "Video call");
  await agent.button("Sign out").click();
  await question.getByRole("button", { name: "End call and sign out" }).click();
  await expect(agent.button("Sign in")).toBeVisible();
  await expectReleased(consumer.frame());
});
