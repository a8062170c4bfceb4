import type { Page } from "playwright-core";

import type { Agent, Consumer } from "../e2e/support/people.ts";
import { printSteps, STEPS } from "./timeline.ts";

/** How often each set-up is measured. */
export const CALLS = Number(process.env["BECKON_BENCH_CALLS"] ?? 20);

/** What comes first: a decoded frame of the camera, or a packet of the voice. */
export type Medium = "picture" | "sound";

/** Notes, on a clock that all pages share, when a page has the first of each medium on each new connection. */
export function watchFirsts(height: number): void {
  const times: Record<Medium, number[]> = { picture: [], sound: [] };
  Object.defineProperty(globalThis, "beckonFirsts", { value: times });
  const note = (medium: Medium) => void times[medium].push(performance.timeOrigin + performance.now());
  const devices = navigator.mediaDevices;
  const capture = devices.getUserMedia.bind(devices);
  devices.getUserMedia = (constraints) =>
    capture(
      constraints?.video
        ? { ...constraints, video: { width: (height * 16) / 9, height, frameRate: 30 } }
        : (constraints ?? {}),
    );
  const Original = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener("track", ({ track }) => {
        // A track of sound is unmuted by its first packet.
        if (track.kind === "audio") track.addEventListener("unmute", () => note("sound"), { once: true });
        if (track.kind !== "video") return;
        const video = document.createElement("video");
        video.muted = true;
        video.srcObject = new MediaStream([track]);
        void video.play().catch(() => undefined);
        // A track that ends shows a black frame, which nobody sent.
        const wait = () =>
          video.requestVideoFrameCallback((_, { rtpTimestamp, receiveTime = 0 }) => {
            if (rtpTimestamp === undefined) {
              wait();
              return;
            }
            note("picture");
            // Among the steps, where they are noted: from here on it is this page that takes its time.
            const { beckonSteps } = globalThis as { beckonSteps?: { at: number; what: string }[] };
            beckonSteps?.push({ at: performance.timeOrigin + receiveTime, what: "received its first picture" });
          });
        wait();
      });
    }
  };
}

/** When a page had the first of a medium on each of its connections. */
export const firstsOf = (page: Pick<Page, "evaluate">, medium: Medium = "picture") =>
  page.evaluate((of) => (globalThis as unknown as { beckonFirsts: Record<Medium, number[]> }).beckonFirsts[of], medium);

/** Waits for the first one after those that are known. */
export async function first(page: Pick<Page, "evaluate">, known: number, medium: Medium = "picture"): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    const times = await firstsOf(page, medium);
    if (times.length > known) return times[known] ?? 0;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error(`no ${medium} within 15 s`);
}

/** Makes one call after the other, and gives for each the time from *Accept* to the first picture, or sound, on both sides. */
export async function timeCalls(
  agent: Agent,
  consumer: Consumer,
  calls = CALLS,
  medium: Medium = "picture",
): Promise<number[]> {
  const times: number[] = [];
  const start = agent.button(medium === "picture" ? "Video call" : "Voice call");
  for (let call = 0; call < calls; call += 1) {
    const atDesk = (await firstsOf(agent.page, medium)).length;
    const inWindow = (await firstsOf(consumer.frame(), medium)).length;
    await start.click();
    const accept = consumer.button("Accept");
    await accept.waitFor();
    // What happens before *Accept* happens while it rings: a person needs longer than this to answer.
    await new Promise((answer) => setTimeout(answer, 1_500));
    const accepted = await accept.evaluate((button) => {
      const at = performance.timeOrigin + performance.now();
      (button as HTMLButtonElement).click();
      return at;
    });
    const both = await Promise.all([first(agent.page, atDesk, medium), first(consumer.frame(), inWindow, medium)]);
    times.push(Math.max(...both) - accepted);
    if (STEPS) {
      const frames = ["agent", "consumer"].map((who, place) => ({
        who,
        at: both[place] ?? 0,
        what: `FIRST ${medium}`,
      }));
      await printSteps({ agent: agent.page, consumer: consumer.frame() }, accepted, frames);
    }
    await agent.call.getByRole("button", { name: "End call" }).click();
    await start.and(agent.page.locator(":not([aria-disabled=true])")).waitFor();
  }
  return times;
}
