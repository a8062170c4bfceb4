import { SHOP } from "./support/product.ts";
import { call, expect, expectMedia, expectReleased, test } from "./support/story.ts";

test.beforeEach(({ conversation }) => call(conversation));

test("a reload of the shop rejoins the running call", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await consumer.page.reload();
  await expect(consumer.button("End call")).toBeVisible();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
});

test("another page of the shop rejoins the running call", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await consumer.page.getByRole("link", { name: /help/i }).first().click();
  await expect(consumer.page).toHaveURL(`${SHOP}/help`);
  await expect(consumer.button("End call")).toBeVisible();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
});

test("a reload of the desk rejoins the running call", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await agent.page.reload();
  await expect(agent.call.getByRole("button", { name: "End call" })).toBeVisible();
  await expectMedia(agent.page);
  await expectMedia(consumer.frame());
});

test("who ended the call by mistake comes back", { tag: "@firefox" }, async ({ conversation: { agent, consumer } }) => {
  await consumer.button("End call").click();
  await expectReleased(consumer.frame());
  await consumer.button("Back to the call").click();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
});

test("a duplicated tab asks before it takes the call", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  const second = await consumer.another();
  await expect(second.button("Bring it here")).toBeVisible();
  await second.button("Bring it here").click();
  await expectMedia(second.frame());
  await expectMedia(agent.page);
  await expectReleased(consumer.frame());
});
