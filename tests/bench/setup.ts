/**
 * `cargo xtask bench setup`: from *Accept* to the first decoded frame on both sides, with permission already given.
 *
 * The product's own pages make real calls, one after the other; beside them two connections in one page are connected
 * without a server: the floor. Signalling is measured as it is on loopback and with 100 ms of round trip in front of it.
 */
import { chromium, type Page } from "playwright-core";

import { watchMedia } from "../e2e/support/media.ts";
import { Agent, Consumer } from "../e2e/support/people.ts";
import { APP, PORT, seed } from "../e2e/support/product.ts";
import { delay } from "./delay.ts";
import { figure, percentile, table } from "./figures.ts";
import { floor } from "./floor.ts";

const CALLS = Number(process.env["BECKON_BENCH_CALLS"] ?? 20);

/** Notes, on a clock that all pages share, when a page first decodes a frame of each new connection. */
function watchFrames(height: number): void {
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

const framesOf = (page: Pick<Page, "evaluate">) =>
  page.evaluate(() => (globalThis as unknown as { beckonFrames: number[] }).beckonFrames);

async function firstFrame(page: Pick<Page, "evaluate">, known: number): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    const times = await framesOf(page);
    if (times.length > known) return times[known] ?? 0;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error("no frame was decoded within 15 s");
}

/** Makes calls through the product and gives each one's time. */
async function calls(height: number, roundTrip: number): Promise<number[]> {
  const slow = roundTrip > 0 ? await delay(PORT, roundTrip / 2) : undefined;
  const browser = await chromium.launch({
    executablePath: process.env["BECKON_CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      ...(slow ? [`--host-resolver-rules=MAP *:${PORT} 127.0.0.1:${slow.port}`] : []),
    ],
  });
  const times: number[] = [];
  try {
    const brand = await seed();
    const [desk, shop] = [await browser.newContext(), await browser.newContext()];
    for (const context of [desk, shop]) {
      await context.addInitScript(watchMedia);
      await context.addInitScript(watchFrames, height);
    }
    const agent = await Agent.signIn(desk, brand);
    await agent.becomeAvailable();
    const consumer = await Consumer.visit(shop, brand);
    await consumer.openWindow();
    await consumer.write("Good evening");
    await agent.select("Good evening");
    for (let call = 0; call < CALLS; call += 1) {
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
      await agent.call.getByRole("button", { name: "End call" }).click();
      await agent.button("Video call").and(agent.page.locator(":not([aria-disabled=true])")).waitFor();
    }
  } finally {
    await browser.close();
    slow?.stop();
  }
  if (process.env["BECKON_BENCH_VERBOSE"])
    process.stdout.write(`${height}p ${roundTrip} ms: ${times.map((t) => t.toFixed(0)).join(" ")}\n`);
  return times;
}

/** Connects without a server, as often. */
async function floors(height: number): Promise<number[]> {
  const browser = await chromium.launch({
    executablePath: process.env["BECKON_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${APP}/desk`);
    const times: number[] = [];
    for (let call = 0; call < CALLS; call += 1) times.push(await floor(page, height));
    return times;
  } finally {
    await browser.close();
  }
}

const rows: (string | number)[][] = [];
const measured = new Map<string, number[]>();
for (const height of [360, 720]) {
  for (const [what, times] of [
    ["floor", await floors(height)],
    ["call, 0 ms", await calls(height, 0)],
    ["call, 100 ms", await calls(height, 100)],
  ] as const) {
    measured.set(`${what} ${height}`, times);
    rows.push([
      `${height}p`,
      what,
      times.length,
      percentile(times, 0.5).toFixed(0),
      percentile(times, 0.95).toFixed(0),
    ]);
  }
}
table(["picture", "what", "calls", "p50 ms", "p95 ms"], rows);
const p95 = (name: string) => percentile(measured.get(name) ?? [], 0.95);
figure("setup_first_frame_p95_ms", p95("call, 0 ms 360"), "ms");
figure("setup_floor_p95_ms", p95("floor 360"), "ms");
figure("setup_first_frame_100ms_p95_ms", p95("call, 100 ms 360"), "ms");
figure("setup_first_frame_720p_p95_ms", p95("call, 0 ms 720"), "ms");
figure("setup_floor_720p_p95_ms", p95("floor 720"), "ms");
