import { expect, skipWhereImpossible, talkBetween, test } from "./support/relayed.ts";
import { expectReleased } from "./support/story.ts";

skipWhereImpossible("readiness.spec.ts");

for (const [firewall, words] of [
  ["everything", /network: calls can go through(?! over)/],
  ["TCP to 443 alone", /network: calls can go through over TLS alone/],
] as const) {
  test(`a firewall passes ${firewall}: the agent reads it before a call, and no device of the consumer is asked for`, async ({
    brand,
    lan,
    node,
  }) => {
    await node("relay");
    const { place, router } = await lan.placeBehindRouter("consumer");
    await router.let(firewall);
    const { agent, consumer } = await talkBetween(
      { brand, lan },
      { agent: [await lan.place("agent"), "chromium"], consumer: [place, "chromium"] },
    );
    await agent.button("Video call").hover();
    await expect(agent.page.getByRole("status").filter({ hasText: words })).toBeVisible({ timeout: 15_000 });
    await expect(agent.button("Video call")).toHaveAccessibleDescription(words);
    await expect(agent.button("Video call")).toBeEnabled();
    await expectReleased(consumer.frame());
  });
}

test("nothing gets out to a relay: the agent is warned, and may call all the same", async ({ brand, lan, node }) => {
  const relay = await node("relay");
  await relay.loseMedia();
  const { agent } = await talkBetween(
    { brand, lan },
    { agent: [await lan.place("agent"), "chromium"], consumer: [await lan.place("consumer"), "chromium"] },
  );
  await agent.button("Video call").hover();
  const words = /network: no relay can be reached/;
  await expect(agent.page.getByRole("status").filter({ hasText: words })).toBeVisible({ timeout: 15_000 });
  await expect(agent.button("Video call")).toHaveAccessibleDescription(words);
  await expect(agent.page.getByText("A call may fail. You can try all the same.")).toBeVisible();
  await expect(agent.button("Video call")).toBeEnabled();
});
