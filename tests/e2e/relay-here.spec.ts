import { Office } from "./support/office.ts";
import { expectRelays } from "./support/route.ts";
import { expectMedia, test } from "./support/story.ts";

test("a brand forces the relay: the media node that development starts carries the call", async ({
  brand,
  conversation: { agent, consumer },
}) => {
  await (await Office.signIn(brand)).forceRelay();
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  for (const page of [agent.page, consumer.frame()]) {
    await expectMedia(page);
    await expectRelays(page, ["udp", "tcp"]);
  }
});
