/**
 * `cargo xtask bench setup`: from *Accept* to the first decoded frame on both sides, with permission already given.
 *
 * The product's own pages make real calls, one after the other; beside them two connections in one page are connected
 * without a server: the floor. Signalling is measured as it is on loopback and with 100 ms of round trip in front of it; then
 * through a relay over each transport, in namespaces, and from a page's going to pictures in the page that comes after it.
 */
import { chromium } from "playwright-core";

import { Lan } from "../e2e/support/lan.ts";
import { watchMedia } from "../e2e/support/media.ts";
import { Agent, Consumer } from "../e2e/support/people.ts";
import { APP, PORT, seed } from "../e2e/support/product.ts";
import { delay } from "./delay.ts";
import { figure, percentile, table } from "./figures.ts";
import { CALLS, timeCalls, watchFrames } from "./first-frame.ts";
import { floor } from "./floor.ts";
import { timeRelayed } from "./relayed.ts";
import { timeReloads, watchLeaving } from "./reload.ts";

/** Lets two people begin to talk on the product and times what they then do. */
async function between(
  height: number,
  roundTrip: number,
  run: (agent: Agent, consumer: Consumer) => Promise<number[]>,
): Promise<number[]> {
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
  try {
    const brand = await seed();
    const [desk, shop] = [await browser.newContext(), await browser.newContext()];
    for (const context of [desk, shop]) {
      await context.addInitScript(watchMedia);
      await context.addInitScript(watchFrames, height);
      await watchLeaving(context);
    }
    const agent = await Agent.signIn(desk, brand);
    await agent.becomeAvailable();
    const consumer = await Consumer.visit(shop, brand);
    await consumer.openWindow();
    await consumer.write("Good evening");
    await agent.select("Good evening");
    return await run(agent, consumer);
  } finally {
    await browser.close();
    slow?.stop();
  }
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
    ["call, 0 ms", await between(height, 0, timeCalls)],
    ["call, 100 ms", await between(height, 100, timeCalls)],
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
const add = (what: string, times: number[]) => {
  measured.set(what, times);
  rows.push(["360p", what, times.length, percentile(times, 0.5).toFixed(0), percentile(times, 0.95).toFixed(0)]);
};
add("page loaded anew", await between(360, 0, (agent, consumer) => timeReloads(agent, consumer, CALLS)));
const impossible = Lan.impossibleWithNodes();
if (impossible) process.stderr.write(`relayed set-ups are not measured: ${impossible}\n`);
else
  for (const way of ["udp", "tcp", "tls"] as const)
    add(`relay over ${way}, 100 ms`, await timeRelayed(way, 100, CALLS));
table(["picture", "what", "calls", "p50 ms", "p95 ms"], rows);
const p95 = (name: string) => percentile(measured.get(name) ?? [], 0.95);
figure("setup_first_frame_p95_ms", p95("call, 0 ms 360"), "ms");
figure("setup_floor_p95_ms", p95("floor 360"), "ms");
figure("setup_first_frame_100ms_p95_ms", p95("call, 100 ms 360"), "ms");
figure("setup_first_frame_720p_p95_ms", p95("call, 0 ms 720"), "ms");
figure("setup_floor_720p_p95_ms", p95("floor 720"), "ms");
figure("setup_pagehide_to_media_p95_ms", p95("page loaded anew"), "ms");
for (const way of ["udp", "tcp", "tls"])
  if (!impossible) figure(`setup_relay_${way}_100ms_p95_ms`, p95(`relay over ${way}, 100 ms`), "ms");
