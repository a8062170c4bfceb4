/**
 * `cargo xtask bench roam`: how long people do not hear each other when one of them comes to another network, in namespaces of the
 * kernel. Detection is the time from the last packet until the first page looks for new paths; recovery the time from then until
 * both sides hear the other again.
 */
import type { Frame, Page } from "playwright-core";

import { Lan } from "../e2e/support/lan.ts";
import { PORT, seed } from "../e2e/support/product.ts";
import { expectActive, expectMedia, talk } from "../e2e/support/story.ts";
import { figure, percentile, table } from "./figures.ts";
import { printSteps, STEPS, watchSteps } from "./timeline.ts";

const MOVES = Number(process.env["BECKON_BENCH_MOVES"] ?? 20);
/** A call that has been restored is left alone for so long: ICE is restarted at most every two seconds. */
const REST_MS = 4_000;
const GIVE_UP_MS = 30_000;

/** What a page notes on the clock that all pages of a machine share. */
interface Notes {
  /** When the last packet of sound came, before the longest gap of this move and after it. */
  lastAt: number;
  gap: { from: number; until: number };
  /** When this page looked for new paths: restarted ICE, or asked for a new connection. */
  restarts: number[];
}

/** Notes when sound comes and when new paths are looked for. */
function watchRoaming(): void {
  // What a page makes in an empty frame of its own is the page's.
  const home = (location.href === "about:blank" ? parent : window) as Window & {
    beckonRoaming?: Notes;
    beckonOpen?: Set<RTCPeerConnection>;
  };
  home.beckonRoaming ??= { lastAt: 0, gap: { from: 0, until: 0 }, restarts: [] };
  home.beckonOpen ??= new Set();
  const [notes, open] = [home.beckonRoaming, home.beckonOpen];
  const Original = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      open.add(this);
    }
    override restartIce(): void {
      notes.restarts.push(Date.now());
      super.restartIce();
    }
  };
  const OriginalSocket = globalThis.WebSocket;
  globalThis.WebSocket = class extends OriginalSocket {
    override send(data: string): void {
      if (data.includes('"type":"renew"')) notes.restarts.push(Date.now());
      super.send(data);
    }
  };
  const known = new Map<RTCRtpReceiver, number>();
  if (home !== window) return;
  setInterval(() => {
    const now = Date.now();
    for (const connection of open) {
      // One whose frame is gone cannot even be asked.
      if (connection.connectionState === "closed") open.delete(connection);
      else
        for (const receiver of connection.getReceivers()) {
          const [source] = receiver.track.kind === "audio" ? receiver.getSynchronizationSources() : [];
          if (source === undefined || known.get(receiver) === source.rtpTimestamp) continue;
          known.set(receiver, source.rtpTimestamp);
          if (notes.lastAt > 0 && now - notes.lastAt > notes.gap.until - notes.gap.from)
            notes.gap = { from: notes.lastAt, until: now };
          notes.lastAt = now;
        }
    }
  }, 10);
}

const notesOf = (page: Page | Frame): Promise<Notes> =>
  page.evaluate(() => (globalThis as unknown as { beckonRoaming: Notes }).beckonRoaming);

/** Forgets what was noted before a move. */
const forget = (page: Page | Frame) =>
  page.evaluate(() => {
    const notes = (globalThis as unknown as { beckonRoaming: Notes }).beckonRoaming;
    Object.assign(notes, { gap: { from: notes.lastAt, until: notes.lastAt }, restarts: [] });
  });

const rest = (ms: number) => new Promise((later) => setTimeout(later, ms));

/** One move: detection and recovery in ms. */
async function move(
  { agent, consumer }: Record<"agent" | "consumer", Page | Frame>,
  go: () => Promise<void>,
): Promise<{ detection: number; recovery: number }> {
  const pages = [agent, consumer];
  for (const page of pages) await forget(page);
  await go();
  const moved = Date.now();
  for (;;) {
    await rest(100);
    const notes = await Promise.all(pages.map(notesOf));
    const looked = Math.min(...notes.flatMap(({ restarts }) => restarts));
    const back = notes.every(({ gap, lastAt }) => gap.until >= looked && Date.now() - lastAt < 500);
    if (Number.isFinite(looked) && back) {
      const from = Math.min(...notes.map(({ gap }) => gap.from));
      const until = Math.max(...notes.map(({ gap }) => gap.until));
      if (STEPS) {
        const gaps = notes.flatMap(({ gap }, place) => {
          const who = place === 0 ? "agent" : "consumer";
          return [
            { who, at: gap.from, what: "HEARS NOTHING" },
            { who, at: gap.until, what: "HEARS AGAIN" },
          ];
        });
        await printSteps({ agent, consumer }, from, gaps);
      }
      return { detection: looked - from, recovery: until - looked };
    }
    if (Date.now() - moved > GIVE_UP_MS) throw new Error("people did not hear each other again");
  }
}

const impossible = Lan.impossible();
if (impossible) throw new Error(impossible);
const lan = await Lan.make(PORT);
const moves: { detection: number; recovery: number }[] = [];
try {
  const [desk, street] = [await lan.place("agent"), await lan.place("consumer")];
  const contexts = [await lan.browserIn(desk), await lan.browserIn(street)] as const;
  for (const context of contexts) {
    await context.addInitScript(watchRoaming);
    await context.addInitScript(watchSteps);
  }
  const pair = await talk(await seed(), ...contexts);
  await pair.agent.button("Voice call").click();
  await pair.consumer.button("Accept").click();
  const pages = { agent: pair.agent.page, consumer: pair.consumer.frame() };
  for (const page of Object.values(pages)) await expectMedia(page, { streams: 0, timeout: 20_000 });
  await expectActive(pair);
  for (let time = 0; time < MOVES; time += 1) {
    await rest(REST_MS);
    moves.push(await move(pages, () => street.move()));
  }
} finally {
  await lan.remove();
}
const parts = ["detection", "recovery"] as const;
table(
  ["what", "moves", "p50 ms", "p95 ms", "worst ms"],
  parts.map((part) => {
    const times = moves.map((each) => each[part]);
    return [part, times.length, percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)];
  }),
);
for (const part of parts) {
  const times = moves.map((each) => each[part]);
  figure(`roam_${part}_p95_ms`, percentile(times, 0.95), "ms");
}
