/**
 * `cargo xtask bench setup`: from *Accept* to the first decoded frame on both sides, with permission already given.
 *
 * The product's own pages make real calls, one after the other; beside them two connections in one page are connected
 * without a server: the floor. Signalling is measured as it is on loopback and with 100 ms of round trip in front of it; then both
 * signalling and media between namespaces 100 ms apart, on the direct way and through a relay over each transport; and from a page's
 * going to pictures in the page that comes after it.
 */
import { chromium } from "playwright-core";

import { Lan } from "../e2e/support/lan.ts";
import { watchMedia } from "../e2e/support/media.ts";
import { Agent, Consumer } from "../e2e/support/people.ts";
import { APP, PORT, seed } from "../e2e/support/product.ts";
import { timeApart } from "./apart.ts";
import { CHROMIUM } from "./chromium.ts";
import { delay } from "./delay.ts";
import { figure, percentile, table } from "./figures.ts";
import { CALLS, timeCalls, watchFirsts } from "./firsts.ts";
import { floor } from "./floor.ts";
import { timeReloads, watchLeaving } from "./reload.ts";
import { STEPS, watchSteps } from "./timeline.ts";

/** Lets two people begin to talk on the product and times what they then do. */
async function between(
  height: number,
  roundTrip: number,
  run: (agent: Agent, consumer: Consumer) => Promise<number[]>,
): Promise<number[]> {
  const slow = roundTrip > 0 ? await delay(PORT, roundTrip / 2) : undefined;
  const browser = await chromium.launch({
    ...CHROMIUM,
    args: [...(CHROMIUM.args ?? []), ...(slow ? [`--host-resolver-rules=MAP *:${PORT} 127.0.0.1:${slow.port}`] : [])],
  });
  try {
    const brand = await seed();
    const [desk, shop] = [await browser.newContext(), await browser.newContext()];
    for (const context of [desk, shop]) {
      await context.addInitScript(watchMedia);
      if (STEPS) await context.addInitScript(watchSteps);
      await context.addInitScript(watchFirsts, height);
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
  const browser = await chromium.launch(CHROMIUM);
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

/** One kind of set-up: how the table and its figure call it, and how it is timed. */
interface Row {
  height: number;
  what: string;
  figure: string;
  run: () => Promise<number[]>;
}

/** Rows of two browsers without a forced relay: in the table, and in their figures. */
const APART: Partial<Record<string, [what: string, figure: string]>> = {
  cold: ["two browsers, no node: cold", "cold"],
  direct: ["two browsers", "apart"],
};
const impossible = Lan.impossibleWithNodes(true);
if (impossible) process.stderr.write(`set-ups between namespaces are not measured: ${impossible}\n`);
const ways = impossible ? [] : (["cold", "direct", "udp", "tcp", "tls"] as const);
const all: Row[] = [
  ...[360, 720].flatMap((height): Row[] => {
    const size = height === 360 ? "" : `_${height}p`;
    return [
      { height, what: "floor", figure: `floor${size}`, run: () => floors(height) },
      { height, what: "call, 0 ms", figure: `first_frame${size}`, run: () => between(height, 0, timeCalls) },
      { height, what: "call, 100 ms", figure: `first_frame_100ms${size}`, run: () => between(height, 100, timeCalls) },
    ];
  }),
  {
    height: 360,
    what: "voice call, first sound, 100 ms",
    figure: "first_sound_100ms",
    run: () => between(360, 100, (agent, consumer) => timeCalls(agent, consumer, CALLS, "sound")),
  },
  {
    height: 360,
    what: "page loaded anew",
    figure: "pagehide_to_media",
    run: () => between(360, 0, (agent, consumer) => timeReloads(agent, consumer, CALLS)),
  },
  ...ways.map((way): Row => {
    const run = () => timeApart(way, 100, CALLS);
    const [what, figure] = APART[way] ?? [`relay over ${way}`, `relay_${way}`];
    return { height: 360, what: `${what}, 100 ms`, figure: `${figure}_100ms`, run };
  }),
];
/** Rows whose figure has this in its name; all by default. */
const only = process.env["BECKON_BENCH_ONLY"] ?? "";
const measured: { row: Row; times: number[] }[] = [];
for (const row of all.filter((each) => each.figure.includes(only))) measured.push({ row, times: await row.run() });
table(
  ["picture", "what", "calls", "p50 ms", "p95 ms"],
  measured.map(({ row: { height, what }, times }) => {
    const [half, most] = [percentile(times, 0.5), percentile(times, 0.95)];
    return [`${height}p`, what, times.length, half.toFixed(0), most.toFixed(0)];
  }),
);
for (const { row, times } of measured) figure(`setup_${row.figure}_p95_ms`, percentile(times, 0.95), "ms");
