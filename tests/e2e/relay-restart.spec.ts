import type { Frame, Page } from "@playwright/test";

import type { RelayProtocol } from "./support/media-node.ts";
import { call, expect, expectBothMedia, pagesOf, skipWhereImpossible, talkBetween, test } from "./support/relayed.ts";
import { expectRelays } from "./support/route.ts";

skipWhereImpossible("relay-restart.spec.ts");

/** Which of all connections of a page is the one in use, and the name under which ICE runs in it: each restart brings another. */
const iceOf = (page: Page | Frame) =>
  page.evaluate(() => {
    const { connections } = (globalThis as unknown as { beckonMedia: { connections: RTCPeerConnection[] } })
      .beckonMedia;
    const place = connections.findIndex(({ connectionState }) => connectionState !== "closed");
    const name = /^a=ice-ufrag:(\S+)/m.exec(connections[place]?.localDescription?.sdp ?? "")?.[1];
    return { place, name };
  });

for (const way of ["udp", "tcp", "tls"] as const satisfies RelayProtocol[]) {
  test(`ICE is restarted through a relay that takes nothing but ${way}: what both see and hear goes on`, async ({
    brand,
    lan,
    node,
    office,
  }) => {
    await node("relay", [way]);
    await office.forceRelay();
    const [agent, consumer] = [await lan.place("agent"), await lan.place("consumer")];
    const pair = await talkBetween({ brand, lan }, { agent: [agent, "chromium"], consumer: [consumer, "chromium"] });
    await call(pair, "Video call");
    const before = await Promise.all(pagesOf(pair).map(iceOf));
    await consumer.lose();
    await expect(pair.agent.call.getByText(/Reconnecting/).first()).toBeVisible();
    await consumer.find();
    for (const [side, page] of pagesOf(pair).entries()) {
      await expect.poll(async () => (await iceOf(page)).name).not.toBe(before[side]?.name);
      expect((await iceOf(page)).place).toBe(before[side]?.place);
    }
    await expectBothMedia(pair, "Video call");
    for (const page of pagesOf(pair)) await expectRelays(page, [way]);
  });
}
