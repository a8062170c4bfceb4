import type { MediaNode } from "./support/media-node.ts";
import {
  test as base,
  call,
  expect,
  expectBothMedia,
  expectState,
  pagesOf,
  skipWhereImpossible,
  talkBetween,
} from "./support/relayed.ts";
import { expectRelays, routesOf } from "./support/route.ts";
import { type Gap, listen, longestGap } from "./support/sound.ts";
import type { Talk } from "./support/story.ts";

skipWhereImpossible("relay-node.spec.ts");

/** A voice call through one of two nodes, as the brand forces it. */
interface Running {
  pair: Talk;
  /** The node that the agent's side relays through. */
  used: MediaNode;
  other: MediaNode;
}

const test = base.extend<{ running: Running }>({
  running: async ({ brand, lan, node, office }, use) => {
    const nodes = [await node("one"), await node("two")] as const;
    await office.forceRelay();
    const pair = await talkBetween(
      { brand, lan },
      { agent: [await lan.place("agent"), "chromium"], consumer: [await lan.place("consumer"), "chromium"] },
    );
    await call(pair, "Voice call");
    for (const page of pagesOf(pair)) await expectRelays(page, ["udp", "tcp", "tls"]);
    const [route] = await routesOf(pair.agent.page);
    const [used, other] = route?.local.address === nodes[1].place.address ? [nodes[1], nodes[0]] : nodes;
    expect(route?.local.address).toBe(used.place.address);
    for (const page of pagesOf(pair)) await listen(page);
    await use({ pair, used, other });
  },
});

/** Waits until both sides hear each other through nothing but `node`, and gives the longest gap of either side. */
async function restored(pair: Talk, node: MediaNode): Promise<Gap> {
  for (const page of pagesOf(pair)) {
    const ends = async () =>
      (await routesOf(page)).flatMap(({ local, remote }) => [local, remote].map(({ address }) => address));
    await expect.poll(ends, { timeout: 20_000, intervals: [100] }).toEqual([node.place.address, node.place.address]);
  }
  await expectBothMedia(pair, "Voice call");
  await expect(pair.agent.call.getByRole("button", { name: "End call" })).toBeVisible();
  const gaps = await Promise.all(pagesOf(pair).map(longestGap));
  const words = gaps.map(({ silentMs, madeUpMs }) => `${silentMs} ms (${madeUpMs} ms made up)`);
  process.stdout.write(`  longest gap: agent's ${words[0]}, consumer's ${words[1]}\n`);
  return {
    silentMs: Math.max(...gaps.map(({ silentMs }) => silentMs)),
    madeUpMs: Math.max(...gaps.map(({ madeUpMs }) => madeUpMs)),
  };
}

test("a node that dies under a call: both hear each other within 3 s, and it is given calls again when it is back", async ({
  running: { pair, used, other },
  office,
}) => {
  await used.kill();
  expect((await restored(pair, other)).silentMs).toBeLessThan(3_000);
  await expectState(office, used.name, "gone");
  await used.start();
  await expectState(office, used.name, "serving");
});

test("a node whose packets are dropped under a call: both hear each other within 3 s", async ({
  running: { pair, used, other },
}) => {
  await used.loseMedia();
  expect((await restored(pair, other)).silentMs).toBeLessThan(3_000);
});

test("a node that is drained under a call: nobody hears a gap, and it ends by itself once the call has left", async ({
  running: { pair, used, other },
  office,
}) => {
  used.drain();
  await expectState(office, used.name, "draining");
  expect((await restored(pair, other)).madeUpMs).toBeLessThan(200);
  // What is left there is the browsers' keeping of ways that they do not take, until the call ends.
  let before = await used.metric("media_node_relayed_bytes_total");
  const rate = async () => {
    const now = await used.metric("media_node_relayed_bytes_total");
    const grown = now - before;
    before = now;
    return grown;
  };
  await expect.poll(rate, { intervals: [1_000] }).toBeLessThan(1_000);
  expect((await restored(pair, other)).madeUpMs).toBeLessThan(200);
  await pair.consumer.button("End call").click();
  expect(await used.ended(20_000)).toEqual({ code: 0, signal: null });
});
