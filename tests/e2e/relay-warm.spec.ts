import { expect, expectBothMedia, pagesOf, skipWhereImpossible, talkBetween, test } from "./support/relayed.ts";
import { expectThroughRelay } from "./support/route.ts";

skipWhereImpossible("relay-warm.spec.ts");

test("with a node, both sides are connected while the invitation rings, through the relay, before Accept", async ({
  brand,
  lan,
  node,
}) => {
  const relay = await node("relay");
  const sides = { agent: await lan.place("agent"), consumer: await lan.place("consumer") };
  const pair = await talkBetween(
    { brand, lan },
    { agent: [sides.agent, "chromium"], consumer: [sides.consumer, "chromium"] },
  );
  await pair.agent.button("Video call").click();
  await expect(pair.consumer.button("Accept")).toBeVisible();
  const states = (page: ReturnType<typeof pagesOf>[number]) =>
    page.evaluate(() => {
      const { connections } = (globalThis as unknown as { beckonMedia: { connections: RTCPeerConnection[] } })
        .beckonMedia;
      const open = connections.filter(({ connectionState }) => connectionState !== "closed");
      return open.map((connection) => `${connection.iceConnectionState} ${connection.connectionState}`);
    });
  for (const page of pagesOf(pair)) {
    await expect.poll(() => states(page)).toEqual([expect.stringMatching(/^(connected|completed) connected$/)]);
  }
  await expectThroughRelay(pagesOf(pair));
  expect(await relay.metric("media_node_allocations")).toBeGreaterThanOrEqual(2);
  await expect(pair.consumer.button("Accept")).toBeVisible();

  await pair.consumer.button("Accept").click();
  await expectBothMedia(pair, "Video call");
});

test("an invitation that is declined leaves nothing on the node", async ({ brand, lan, node }) => {
  const relay = await node("relay");
  const sides = { agent: await lan.place("agent"), consumer: await lan.place("consumer") };
  const { agent, consumer } = await talkBetween(
    { brand, lan },
    { agent: [sides.agent, "chromium"], consumer: [sides.consumer, "chromium"] },
  );
  const allocations = () => relay.metric("media_node_allocations");
  await agent.button("Voice call").click();
  await expect.poll(allocations).toBeGreaterThanOrEqual(2);
  await consumer.button("Decline").click();
  await expect.poll(allocations).toBe(0);
});
