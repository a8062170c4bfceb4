import type { MediaNode } from "./support/media-node.ts";
import type { Place } from "./support/place.ts";
import {
  test as base,
  call,
  expect,
  expectBothMedia,
  pagesOf,
  skipWhereImpossible,
  talkBetween,
} from "./support/relayed.ts";
import { expectThroughRelay } from "./support/route.ts";
import type { Router } from "./support/router.ts";
import { listen, longestGap } from "./support/sound.ts";
import type { Talk } from "./support/story.ts";

skipWhereImpossible("relay-network.spec.ts");

/** Two people behind routers whose places cannot reach each other, and a node outside. */
interface Behind {
  relay: MediaNode;
  routers: [Router, Router];
  consumersPlace: Place;
  begin: () => Promise<Talk>;
}

const test = base.extend<{ behind: Behind }>({
  behind: async ({ brand, lan, node }, use) => {
    const relay = await node("relay");
    const agent = await lan.placeBehindRouter("agent");
    const consumer = await lan.placeBehindRouter("consumer");
    await use({
      relay,
      routers: [agent.router, consumer.router],
      consumersPlace: consumer.place,
      begin: () =>
        talkBetween({ brand, lan }, { agent: [agent.place, "chromium"], consumer: [consumer.place, "chromium"] }),
    });
  },
});

test("two people behind symmetric NAT see and hear each other, through the relay", async ({ behind }) => {
  const pair = await behind.begin();
  await call(pair, "Video call");
  await expectThroughRelay(pagesOf(pair));
  const before = await behind.relay.metric("media_node_relayed_bytes_total");
  await expect.poll(() => behind.relay.metric("media_node_relayed_bytes_total")).toBeGreaterThan(before + 20_000);
});

for (const [firewall, way] of [
  ["no UDP", "tcp"],
  ["TCP to 443 alone", "tls"],
] as const) {
  test(`a firewall passes ${firewall}: the call goes through the relay over ${way}`, async ({ behind }) => {
    for (const router of behind.routers) await router.let(firewall);
    const pair = await behind.begin();
    await call(pair, "Video call");
    const ways = await expectThroughRelay(pagesOf(pair));
    expect(new Set(ways)).toEqual(new Set([way]));
  });
}

test("no way leads from one to the other: the call ends by itself, and both read which leg failed", async ({
  behind,
}) => {
  await behind.relay.loseMedia();
  const { agent, consumer } = await behind.begin();
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  const patience = { timeout: GIVEN_UP_MS + 15_000 };
  await expect(agent.page.getByText("The two browsers found no way to each other. Try again")).toBeVisible(patience);
  await expect(agent.page.getByText("The two browsers found no way to each other ·")).toBeVisible();
  await expect(
    consumer.window.getByText("A connection could not be made. Another network may help").first(),
  ).toBeVisible();
});

test("a consumer comes to another network in the middle of a call, and the call goes on", async ({ behind }) => {
  const pair = await behind.begin();
  await call(pair, "Voice call");
  await listen(pair.agent.page);
  await behind.consumersPlace.move();
  await expectBothMedia(pair, "Voice call");
  await expectThroughRelay(pagesOf(pair));
  await expect(pair.agent.call.getByRole("button", { name: "End call" })).toBeVisible();
  process.stdout.write(`  moved: the agent heard nothing for ${(await longestGap(pair.agent.page)).silentMs} ms\n`);
});

/** When the server gives up a call that does not connect. Of a handshake that loses packet after packet no less can be asked. */
const GIVEN_UP_MS = 35_000;

for (const percent of [5, 20]) {
  test(`${percent} % of the datagrams are lost each way: the call stays, and people hear each other`, async ({
    behind,
  }) => {
    const pair = await behind.begin();
    for (const router of behind.routers) await router.loseDatagrams(percent);
    await call(pair, "Voice call", GIVEN_UP_MS);
    for (let time = 0; time < 5; time += 1) await expectBothMedia(pair, "Voice call");
    await expectThroughRelay(pagesOf(pair));
    const heard = await Promise.all(pagesOf(pair).map(concealed));
    process.stdout.write(
      `  ${percent} % lost: ${heard.map((share) => `${share} %`).join(" and ")} of sound was made up\n`,
    );
    for (const share of heard) expect(share).toBeGreaterThan(0);
  });
}

/** How much of what a page heard was made up for lost packets, in percent. */
function concealed(page: ReturnType<typeof pagesOf>[number]): Promise<number> {
  return page.evaluate(async () => {
    const { connections } = (globalThis as unknown as { beckonMedia: { connections: RTCPeerConnection[] } })
      .beckonMedia;
    let [all, made] = [0, 0];
    for (const connection of connections) {
      if (connection.connectionState === "closed") continue;
      (await connection.getStats()).forEach((row) => {
        if (row.type !== "inbound-rtp" || row.kind !== "audio") return;
        all += row.totalSamplesReceived ?? 0;
        made += (row.concealedSamples ?? 0) - (row.silentConcealedSamples ?? 0);
      });
    }
    return Math.round((1000 * made) / all) / 10;
  });
}
