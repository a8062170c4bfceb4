import { onForbiddingPage } from "./support/site.ts";
import { expect, expectMedia, test } from "./support/story.ts";

test("on a page that forbids the devices, Accept opens the call in a window of its own", async ({ someBrowser }) => {
  await onForbiddingPage(someBrowser, async ({ agent, consumer }) => {
    await agent.button("Video call").click();
    await expect(consumer.window.getByText(/so the call opens in a window of its own/)).toBeVisible();
    const opened = consumer.page.waitForEvent("popup");
    await consumer.button("Accept").click();
    const popOut = await opened;
    await expect(popOut.getByRole("button", { name: "End call" })).toBeVisible();
    await expectMedia(popOut, { sound: false });
    await expectMedia(agent.page);
    await expect(consumer.window.getByText("The call is in another window")).toBeVisible();
    await consumer.write("I see you");
    await expect(agent.call.getByText("I see you").or(agent.message("I see you")).first()).toBeVisible();
  });
});
