import type { RelayProtocol } from "./support/media-node.ts";
import { call, expect, expectBothMedia, pagesOf, skipWhereImpossible, talkBetween, test } from "./support/relayed.ts";
import { expectRelays, iceOf } from "./support/route.ts";

skipWhereImpossible("relay-restart.spec.ts");

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
