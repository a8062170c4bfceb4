import { call, pagesOf, skipWhereImpossible, talkBetween, test } from "./support/relayed.ts";
import { expectDirect } from "./support/route.ts";

skipWhereImpossible("relay-direct.spec.ts");

for (const [desk, window] of [
  ["chromium", "chromium"],
  ["firefox", "chromium"],
  ["chromium", "firefox"],
] as const) {
  test(`a call that was connected through a relay while it rang takes the direct way: desk in ${desk}, window in ${window}`, async ({
    brand,
    lan,
    node,
  }) => {
    await node("relay");
    const sides = { agent: await lan.place("agent"), consumer: await lan.place("consumer") };
    const pair = await talkBetween({ brand, lan }, { agent: [sides.agent, desk], consumer: [sides.consumer, window] });
    await call(pair, "Video call");
    await expectDirect(pagesOf(pair));
  });
}
