import assert from "node:assert/strict";
import { test } from "node:test";
import type { CallSocket } from "../model/call-media.ts";
import type { Client, Transport } from "../protocol.ts";
import { FakeTimers } from "../testing/fakes.ts";
import { Reporter, type Watched } from "./reporter.ts";

type Report = Extract<Client, { type: "report" }>;

/** A connection over a relay whose media stops when told to, and everything a reporter tells of it. */
class Scene {
  readonly timers = new FakeTimers();
  readonly reports: Report[] = [];
  readonly told: string[] = [];
  readonly reporter: Reporter;
  flows = true;
  #packets = 0;
  #relay: string | null = null;

  constructor() {
    const connection: Watched = {
      generation: 1,
      transport: "connected" as Transport,
      described: true,
      stats: async () => this.#stats(),
      beat: () => {},
      restart: () => this.told.push("restart"),
      scale: async () => {},
    };
    const socket: CallSocket = {
      request: async (body) => {
        this.told.push(body.type);
        return null;
      },
      tell: (body) => body.type === "report" && this.reports.push(body),
    };
    const nothing = { audio: false, video: false, screen: false };
    const facts = { sends: () => nothing, sounds: () => true, otherThere: () => true, silence: () => {} };
    this.reporter = new Reporter("cal_1", connection, socket, facts, this.timers);
  }

  /** Beats as the pulse does, for so long. */
  async beat(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 250) {
      await this.timers.turn(250);
      if (this.flows) this.#packets += 10;
      await this.reporter.beat();
    }
  }

  /** Media goes over this relay from now on. */
  through(relay: string): void {
    this.#relay = relay;
  }

  #stats(): RTCStatsReport {
    const rows: { type: string; id: string }[] = [
      { type: "inbound-rtp", id: "in", packetsReceived: this.#packets, totalSamplesReceived: this.#packets * 480 },
    ] as never;
    if (this.#relay !== null) {
      const pair = { localCandidateId: "L", remoteCandidateId: "R" };
      rows.push({ type: "transport", id: "T", selectedCandidatePairId: "P" } as never);
      rows.push({ type: "candidate-pair", id: "P", ...pair } as never);
      rows.push({ type: "l", id: "L", candidateType: "relay", relayProtocol: "udp", address: this.#relay } as never);
      rows.push({ type: "r", id: "R", candidateType: "host" } as never);
    }
    return new Map(rows.map((row) => [row.id, row])) as unknown as RTCStatsReport;
  }
}

test("while nothing changes, a report leaves each second", async () => {
  const scene = new Scene();
  await scene.beat(1_000);
  const before = scene.reports.length;
  await scene.beat(4_000);
  assert.equal(scene.reports.length - before, 4);
  assert.equal(
    scene.reports.every(({ hears }) => hears),
    true,
  );
});

test("silence is told when it has lasted a second, and its end at once", async () => {
  const scene = new Scene();
  await scene.beat(1_750);
  const last = scene.timers.now();
  scene.flows = false;
  const before = scene.reports.length;
  await scene.beat(1_000);
  const silent = scene.reports.slice(before).find(({ hears }) => !hears);
  assert.equal(scene.timers.now(), last + 1_000);
  assert.equal(silent?.hears, false);
  assert.deepEqual(scene.told, ["restart"]);
  scene.flows = true;
  await scene.beat(250);
  assert.equal(scene.reports.at(-1)?.hears, true);
});

test("a report between two others does not say silence while the other side is heard", async () => {
  const scene = new Scene();
  await scene.beat(1_000);
  scene.flows = false;
  scene.through("198.51.100.4");
  await scene.beat(750);
  assert.equal(
    scene.reports.every(({ hears }) => hears),
    true,
  );
});

test("the path is told as soon as it is known, and read again each second", async () => {
  const scene = new Scene();
  await scene.beat(500);
  assert.equal(scene.reports.at(-1)?.path, null);
  scene.through("198.51.100.4");
  await scene.beat(250);
  assert.deepEqual(scene.reports.at(-1)?.path, { type: "relayed", transport: "udp", relay: "198.51.100.4" });
  scene.through("203.0.113.9");
  await scene.beat(750);
  assert.deepEqual(scene.reports.at(-1)?.path, { type: "relayed", transport: "udp", relay: "198.51.100.4" });
  await scene.beat(250);
  assert.deepEqual(scene.reports.at(-1)?.path, { type: "relayed", transport: "udp", relay: "203.0.113.9" });
});
