import { mediaOf } from "./support/media.ts";
import { carriedBy } from "./support/route.ts";
import { expect, expectMedia, expectReleased, test } from "./support/story.ts";

test("a video call from click to hang-up", { tag: "@firefox" }, async ({ conversation: { agent, consumer } }) => {
  await agent.button("Video call").click();
  await expect(agent.call).toBeVisible();
  await expect(agent.call.getByRole("button", { name: "Cancel" })).toBeVisible();

  // The card is there, and nothing has been asked for yet.
  await expect(
    consumer.window.getByRole("heading", { name: "Ana Silva would like to start a video call" }),
  ).toBeVisible();
  expect((await mediaOf(consumer.frame())).captured).toBe(0);

  await consumer.button("Accept").click();
  await expectMedia(consumer.frame());
  await expectMedia(agent.page);
  await expect(agent.call.getByRole("timer")).toBeVisible();

  // Media is SRTP, what the pages tell each other is SCTP, and DTLS is under both.
  const sealed = { dtls: ["connected"], sctp: "connected", profiles: ["UDP/DTLS/SCTP", "UDP/TLS/RTP/SAVPF"] };
  for (const page of [agent.page, consumer.frame()]) await expect.poll(() => carriedBy(page)).toEqual(sealed);

  // The chat goes on beside the call.
  await consumer.write("I can see you");
  await expect(agent.call.getByText("I can see you").or(agent.message("I can see you")).first()).toBeVisible();

  await consumer.button("Mute microphone").click();
  await expect(consumer.button("Unmute microphone")).toBeVisible();
  await consumer.button("Turn camera off").click();
  await expect(consumer.button("Turn camera on")).toBeVisible();
  await consumer.button("Turn camera on").click();
  await consumer.button("Unmute microphone").click();
  await expectMedia(agent.page);

  await agent.call.getByRole("button", { name: "End call" }).click();
  await expectReleased(agent.page);
  await expectReleased(consumer.frame());
  await expect(consumer.window.getByText(/Ana Silva hung up/).first()).toBeVisible();

  // The conversation goes on after the call, and the transcript has it once the end is final.
  await consumer.write("Thank you");
  await expect(agent.message("Thank you")).toBeVisible();
  await expect(
    agent.page
      .getByRole("log")
      .getByText(/Video call/)
      .last(),
  ).toBeVisible();
});

test("a voice call has no camera", { tag: "@firefox" }, async ({ conversation: { agent, consumer } }) => {
  await agent.button("Voice call").click();
  await consumer.button("Accept").click();
  await expectMedia(consumer.frame(), { streams: 0 });
  await expectMedia(agent.page, { streams: 0 });
  await expect(agent.call.locator(".ui-voice-state").getByText("Connected")).toBeVisible();
  expect((await mediaOf(consumer.frame())).liveTracks).toEqual(["audio"]);
  await expect(consumer.button("Turn camera off")).toHaveCount(0);
  await consumer.button("End call").click();
  await expectReleased(consumer.frame());
  await expectReleased(agent.page);
});
