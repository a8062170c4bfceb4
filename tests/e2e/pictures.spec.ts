// The documents' pictures. With BECKON_WRITE=1 they are written where the documents show them.

import type { Locator, Page } from "@playwright/test";

import { call, expect, expectMedia, test } from "./support/story.ts";

const DOCUMENTS = new URL("../../docs/", import.meta.url);

/** Takes a picture, and keeps it where that is wanted. */
async function keep(of: Page | Locator, place: string): Promise<void> {
  const path = new URL(place, DOCUMENTS).pathname;
  const taken = await of.screenshot({ animations: "disabled", ...(process.env["BECKON_WRITE"] && { path }) });
  expect(taken.length).toBeGreaterThan(10_000);
}

test("the documents show the call as it is at the desk and in the window", async ({ conversation }) => {
  const { agent, consumer } = conversation;
  await call(conversation);
  await consumer.write("I can see you");
  await keep(agent.page, "agent/pictures/video-call.png");
  await keep(consumer.page, "brand/pictures/window.png");

  await consumer.button("Share screen").click();
  await expectMedia(agent.page, { streams: 2 });
  await keep(agent.page, "agent/pictures/shared-screen.png");
});
