import { mediaOf } from "./support/media.ts";
import { seed } from "./support/product.ts";
import { expect, expectActive, expectMedia, talk, test } from "./support/story.ts";

test("a brand's video calls begin with cameras off, and each person turns the own one on", { tag: "@firefox" }, async ({
  someBrowser,
}) => {
  const brand = await seed({ calls: { agent_camera_off: true, consumer_camera_off: true } });
  const { agent, consumer } = await talk(brand, await someBrowser(), await someBrowser());
  await agent.button("Video call").click();
  await consumer.button("Accept").click();
  await expectActive({ agent, consumer });
  await expectMedia(agent.page, { streams: 0, timeout: 20_000 });
  expect((await mediaOf(agent.page)).liveTracks).toEqual(["audio"]);
  expect((await mediaOf(consumer.frame())).liveTracks).toEqual(["audio"]);
  await consumer.button("Turn camera on").click();
  await expectMedia(agent.page, { timeout: 20_000 });
  await agent.call.getByRole("button", { name: "Turn camera on" }).click();
  await expectMedia(consumer.frame(), { timeout: 20_000 });
});
