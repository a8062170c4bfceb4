import { Consumer } from "./support/people.ts";
import { expect, test } from "./support/story.ts";

test("a consumer writes, an available agent reads and answers", { tag: "@firefox" }, async ({
  brand,
  someBrowser,
  conversation,
}) => {
  const { agent, consumer } = conversation;
  await expect(consumer.window.getByText("Hello, how can we help?")).toBeVisible();
  await expect(agent.rows()).toHaveCount(1);
  await agent.write("Which tent is it?");
  await expect(consumer.message("Which tent is it?")).toBeVisible();
  await expect(consumer.window.getByText("Ana Silva").first()).toBeVisible();

  // Another consumer of the same brand has a conversation of their own.
  const other = await Consumer.visit(await someBrowser(), brand);
  await other.openWindow();
  await expect(other.message("Which tent is it?")).toHaveCount(0);
  await other.write("Do you ship to Norway?");
  await expect(agent.rows()).toHaveCount(2);
});

test("both sides see typing, delivered and read", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await agent.page.getByRole("textbox", { name: "Message" }).pressSequentially("Let me lo");
  await expect(consumer.window.getByText(/Ana Silva is typing/)).toBeVisible();
  await agent.page.getByRole("textbox", { name: "Message" }).fill("");
  await expect(consumer.window.getByText(/Ana Silva is typing/)).toHaveCount(0);

  await consumer.window.getByRole("textbox", { name: "Message" }).pressSequentially("I bought");
  await expect(agent.page.getByText(/is typing/)).toBeVisible();
  await consumer.write("I bought it last week");
  await expect(consumer.window.getByText(/· Read$/)).toBeVisible();
});

test("a queued consumer is told so and gets the agent who becomes available", { tag: "@firefox" }, async ({
  brand,
  someBrowser,
}) => {
  const { Agent } = await import("./support/people.ts");
  const consumer = await Consumer.visit(await someBrowser(), brand);
  await consumer.openWindow();
  await consumer.write("Anyone there?");
  await expect(consumer.window.getByText(/waiting for|as soon as/i)).toBeVisible();
  const agent = await Agent.signIn(await someBrowser(), brand);
  await expect(agent.rows()).toHaveCount(0);
  await agent.becomeAvailable();
  await agent.select("Anyone there?");
  await expect(consumer.window.getByText("Ana Silva").first()).toBeVisible();
});

test("messages written without a network arrive once, in order, when it is back", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  const box = consumer.window.getByRole("textbox", { name: "Message" });
  await consumer.page.context().setOffline(true);
  for (const text of ["first", "second", "third"]) {
    await box.fill(text);
    await box.press("Enter");
  }
  await consumer.page.context().setOffline(false);
  await expect(agent.message("third")).toBeVisible();
  const texts = await agent.page
    .getByRole("log")
    .getByText(/(first|second|third)$/)
    .allTextContents();
  expect(texts.map((text) => text.replace(/^.*: /, ""))).toEqual(["first", "second", "third"]);
});

test("closing with a comment tells the consumer why, and writing again reopens", { tag: "@firefox" }, async ({
  conversation: { agent, consumer },
}) => {
  await agent.button("Close conversation").click();
  const dialog = agent.page.getByRole("dialog", { name: "Close conversation" });
  await dialog.getByLabel("Comment").fill("New pole is on its way");
  await dialog.getByRole("button", { name: "Close conversation" }).click();
  await expect(agent.rows()).toHaveCount(0);
  await expect(consumer.window.getByText("New pole is on its way")).toBeVisible();
  await consumer.write("One more thing");
  await agent.select("One more thing");
});

test("what is being written goes with the consumer to the next page of the shop", { tag: "@firefox" }, async ({
  conversation: { consumer },
}) => {
  const field = consumer.window.getByRole("textbox", { name: "Message" });
  await field.fill("Which pole fits the");
  await consumer.page.getByRole("link", { name: "Tents" }).click();
  await expect(consumer.page).toHaveURL(/product/);
  await consumer.openWindow();
  await expect(field).toHaveValue("Which pole fits the");
  await field.press("End");
  await field.pressSequentially(" tent?");
  await field.press("Enter");
  await expect(consumer.window.getByRole("log").getByText("Which pole fits the tent?")).toBeVisible();
  await consumer.page.reload();
  await consumer.openWindow();
  await expect(field).toHaveValue("");
});
