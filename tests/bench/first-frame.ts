import type { Page } from "playwright-core";

import type { Agent, Consumer } from "../e2e/support/people.ts";
import { printSteps, STEPS } from "./timeline.ts";

/** How often each set-up is measured. */
export const CALLS = Number(process.env["BECKON_BENCH_CALLS"] ?? 20);

/** Notes, on a clock that all pages share, when a page first decodes a frame of each new connection. */
export function watchFrames(height: number): void {
  const times: number[] = [];
  Object.defineProperty(globalThis, "beckonFrames", { value: times });
  const devices = navigator.mediaDevices;
  const capture = devices.getUserMedia.bind(devices);
  devices.getUserMedia = (constraints) =>
    capture(
      constraints?.video
        ? { ...constraints, video: { width: (height * 16) / 9, height, frameRate: 15 } }
        : (constraints ?? {}),
    );
  const Original = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener("track", ({ track }) => {
        if (track.kind !== "video") return;
        const video = document.createElement("video");
        video.muted = true;
        video.srcObject = new MediaStream([track]);
        void video.play().catch(() => undefined);
        // A track that ends shows a black frame, which nobody sent.
        const wait = () =>
          video.requestVideoFrameCallback((_, { rtpTimestamp }) => {
            if (rtpTimestamp === undefined) wait();
            else times.push(performance.timeOrigin + performance.now());
          });
        wait();
      });
    }
  };
}

/** When a page first decoded a frame of each of its connections. */
export const framesOf = (page: Pick<Page, "evaluate">) =>
  page.evaluate(() => (globalThis as unknown as { beckonFrames: number[] }).beckonFrames);

/** Waits for the first frame after those that are known. */
export async function firstFrame(page: Pick<Page, "evaluate">, known: number): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    const times = await framesOf(page);
    if (times.length > known) return times[known] ?? 0;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error("no frame was decoded within 15 s");
}

/** Makes one call after the other, and gives for each the time from *Accept* to the first frame on both sides. */
export async function timeCalls(agent: Agent, consumer: Consumer, calls = CALLS): Promise<number[]> {
  const times: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const [atDesk, inWindow] = [(await framesOf(agent.page)).length, (await framesOf(consumer.frame())).length];
    await agent.button("Video call").click();
    const accept = consumer.button("Accept");
    await accept.waitFor();
    // What happens before *Accept* happens while it rings: a person needs longer than this to answer.
    await new Promise((answer) => setTimeout(answer, 1_500));
    const accepted = await accept.evaluate((button) => {
      const at = performance.timeOrigin + performance.now();
      (button as HTMLButtonElement).click();
      return at;
    });
    const both = await Promise.all([firstFrame(agent.page, atDesk), firstFrame(consumer.frame(), inWindow)]);
    times.push(Math.max(...both) - accepted);
    if (STEPS) {
      const frames = ["agent", "consumer"].map((who, place) => ({ who, at: both[place] ?? 0, what: "FIRST FRAME" }));
      await printSteps({ agent: agent.page, consumer: consumer.frame() }, accepted, frames);
    }
    await agent.call.getByRole("button", { name: "End call" }).click();
    await agent.button("Video call").and(agent.page.locator(":not([aria-disabled=true])")).waitFor();
  }
  return times;
}
