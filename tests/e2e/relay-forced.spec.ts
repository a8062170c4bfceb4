import { framesOf, watchFrames } from "./support/frames.ts";
import type { RelayProtocol } from "./support/media-node.ts";
import type { Kind } from "./support/placed-browser.ts";
import { call, expect, pagesOf, skipWhereImpossible, talkBetween, test } from "./support/relayed.ts";
import { expectRelays, sealOf } from "./support/route.ts";

skipWhereImpossible("relay-forced.spec.ts");

const ways = ["udp", "tcp", "tls"] as const satisfies RelayProtocol[];

for (const kind of ["chromium", "firefox"] satisfies Kind[]) {
  for (const way of ways) {
    test(`a brand forces the relay, and a node takes nothing but ${way}: people in ${kind} see and hear each other`, async ({
      brand,
      lan,
      node,
      office,
    }) => {
      const relay = await node("relay", [way]);
      await office.forceRelay();
      const sides = { agent: await lan.place("agent"), consumer: await lan.place("consumer") };
      const pair = await talkBetween({ brand, lan }, { agent: [sides.agent, kind], consumer: [sides.consumer, kind] });
      await call(pair, "Video call");
      for (const page of pagesOf(pair)) await expectRelays(page, [way]);
      const before = await relay.metric("media_node_relayed_bytes_total");
      await expect.poll(() => relay.metric("media_node_relayed_bytes_total")).toBeGreaterThan(before + 20_000);
      const by = { transport: way, direction: "in" };
      expect(await relay.metric("media_node_packets_total", by)).toBeGreaterThan(100);
    });
  }
}

for (const [atDesk, inWindow] of [
  ["chromium", "firefox"],
  ["firefox", "chromium"],
] satisfies [Kind, Kind][]) {
  test(`a brand forces the relay: an agent in ${atDesk} and a consumer in ${inWindow} see and hear each other`, async ({
    brand,
    lan,
    node,
    office,
  }) => {
    await node("relay");
    await office.forceRelay();
    const pair = await talkBetween(
      { brand, lan },
      { agent: [await lan.place("agent"), atDesk], consumer: [await lan.place("consumer"), inWindow] },
    );
    await call(pair, "Video call");
    for (const page of pagesOf(pair)) await expectRelays(page, ways);
  });
}

test("a brand forces the relay: neither side is told an address of the other", async ({ brand, lan, node, office }) => {
  const relay = await node("relay");
  await office.forceRelay();
  const [agent, consumer] = [await lan.place("agent"), await lan.place("consumer")];
  const pair = await talkBetween(
    { brand, lan },
    { agent: [agent, "chromium"], consumer: [consumer, "chromium"] },
    watchFrames,
  );
  await call(pair, "Video call");
  const [told, others] = [pagesOf(pair), [consumer.address, agent.address]];
  for (const [place, page] of told.entries()) {
    const frames = await framesOf(page);
    const all = frames.join("\n");
    const candidates = [...all.matchAll(/candidate:[^"\\]+/g)].map(([line]) => line);
    expect(candidates.length).toBeGreaterThan(0);
    for (const line of candidates) {
      expect(line).toMatch(/ typ relay /);
      expect(line).toContain(` ${relay.place.address} `);
      expect(line).not.toMatch(/raddr (?!0\.0\.0\.0)/);
    }
    expect(all).not.toContain(others[place]);
    expect(all).not.toContain(".local");
    expect(all).toMatch(/c=IN IP4 0\.0\.0\.0/);
  }
});

test("a relay passes on what the two browsers alone can read: each sees the other's own certificate", async ({
  brand,
  lan,
  node,
  office,
}) => {
  await node("relay");
  await office.forceRelay();
  const sides = { agent: await lan.place("agent"), consumer: await lan.place("consumer") };
  const pair = await talkBetween(
    { brand, lan },
    { agent: [sides.agent, "chromium"], consumer: [sides.consumer, "chromium"] },
  );
  await call(pair, "Voice call");
  const pages = pagesOf(pair);
  for (const page of pages) await expectRelays(page, ways);
  const [agents, consumers] = await Promise.all(pages.map(sealOf));
  expect(agents?.own).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  expect(agents).toEqual({ own: consumers?.others, others: consumers?.own, cipher: consumers?.cipher });
  expect(agents?.own).not.toBe(agents?.others);
  expect(agents?.cipher).toMatch(/AES|AEAD/);
});

test("a brand forces the relay and no node is there: the agent reads why there is no call", async ({
  brand,
  lan,
  office,
}) => {
  await office.forceRelay();
  const sides = { agent: await lan.place("agent"), consumer: await lan.place("consumer") };
  const { agent, consumer } = await talkBetween(
    { brand, lan },
    { agent: [sides.agent, "chromium"], consumer: [sides.consumer, "chromium"] },
  );
  await agent.button("Video call").click();
  await expect(agent.page.getByText(/No relay is available/).first()).toBeVisible();
  await expect(consumer.button("Accept")).toHaveCount(0);
});
