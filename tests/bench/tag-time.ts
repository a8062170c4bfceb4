// The main-thread time that the tag takes from a brand's page, on a processor slowed four times.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { type Browser, chromium } from "@playwright/test";

const SLOWER = 4;
const ROUNDS = 25;

const page = (tag: string) =>
  `<!doctype html><html lang="en"><title>A page</title><body><h1>A page</h1>${tag}</body></html>`;

/** A brand's page with the tag at `/with`, and the same page without it at `/without`. */
function serve(tag: Buffer) {
  return createServer((request, response) => {
    const script = request.url === "/tag.js";
    response.setHeader("content-type", script ? "text/javascript" : "text/html");
    const element = request.url === "/with" ? '<script async src="/tag.js" data-brand="brd_demo"></script>' : "";
    response.end(script ? tag : page(element));
  });
}

/** What a script makes the main thread do. A page without scripts does the last two alone. */
const WORK = ["ScriptDuration", "V8CompileDuration", "LayoutDuration", "RecalcStyleDuration"];

/** Seconds of that work until the page had loaded and was idle. */
async function busy(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const devtools = await context.newCDPSession(tab);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await devtools.send("Performance.enable");
  await tab.goto(address, { waitUntil: "networkidle" });
  const { metrics } = await devtools.send("Performance.getMetrics");
  await context.close();
  return metrics.filter((metric) => WORK.includes(metric.name)).reduce((sum, metric) => sum + metric.value, 0);
}

/** Milliseconds, one value for each round: the page with the tag, less the page without it. */
export async function measureTag(file: string, program: string | undefined): Promise<number[]> {
  const server = serve(readFileSync(file)).listen(0, "127.0.0.1");
  const browser = await chromium.launch({
    ...(program === undefined ? {} : { executablePath: program }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const without = await busy(browser, `${origin}/without`);
      times.push(((await busy(browser, `${origin}/with`)) - without) * 1000);
    }
    return times;
  } finally {
    await browser.close();
    server.close();
  }
}
