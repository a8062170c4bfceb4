import assert from "node:assert/strict";
import { test } from "node:test";
import type { CallSocket } from "../model/call-media.ts";
import type { Condition, Wished } from "../model/condition.ts";
import { type PlaysReceipt, readPlays, writePlays } from "../model/plays-receipt.ts";
import type { Client, Media, Transport } from "../protocol.ts";
import { FakeTimers } from "../testing/fakes.ts";
import type { Limits } from "./limits.ts";
import type { Pickup } from "./meter.ts";
import { Reporter, type Watched } from "./reporter.ts";

type Report = Extract<Client, { type: "report" }>;

/** A microphone in a quiet room. */
const QUIET: Pickup = { voice: false, silent: false, echo: false };

/** A connection over a relay whose media stops when told to, and everything a reporter tells of it. */
class Scene {
  readonly timers = new FakeTimers();
  readonly reports: Report[] = [];
  readonly told: string[] = [];
  readonly reporter: Reporter;
  readonly said: (PlaysReceipt | null)[] = [];
  readonly conditions: Condition[] = [];
  sends: Media = { audio: false, video: false, screen: false };
  output: "played" | "held_back" | "turned_down" = "played";
  visible = true;
  pickup = QUIET;
  otherShares = false;
  flows = true;
  frames = 0;
  begun = true;
  readonly wishes: Wished = { saving: false, noVideo: false, noScreen: false, echo: false };
  readonly limits: Limits[] = [];
  /** What the browser says of sending: not more than this is possible. */
  available = 3_000_000;
  #packets = 0;
  #relay: string | null = null;

  constructor() {
    const connection: Watched = {
      generation: 1,
      transport: "connected" as Transport,
      described: true,
      severed: false,
      stats: async () => this.#stats(),
      beat: (said = "") => said !== "" && this.said.push(readPlays(said)),
      restart: () => this.told.push("restart"),
      outgoing: async () => this.outgoing(),
      cameraLines: 720,
      refresh: async (role) => {
        this.told.push(`refresh ${role}`);
      },
      fingerprints: null,
      limit: async (limits) => {
        this.limits.push(limits);
      },
    };
    const socket: CallSocket = {
      request: async (body) => {
        this.told.push(body.type);
        return null;
      },
      hurry: () => this.told.push("hurry"),
      tell: (body) => body.type === "report" && this.reports.push(body),
    };
    const facts = {
      sends: () => this.sends,
      output: () => this.output,
      visible: () => this.visible,
      pickup: () => this.pickup,
      otherThere: () => true,
      otherShares: () => this.otherShares,
      side: "agent" as const,
      language: "en" as const,
      keepsake: { noncesFor: () => null, keepNonces: () => {}, renewed: false },
      begun: () => this.begun,
      wishes: () => ({ ...this.wishes }),
      doubts: () => this.told.push("doubts"),
      silence: () => {},
      condition: (condition: Condition) => this.conditions.push(condition),
    };
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

  outgoing(): RTCStatsReport {
    const pair = { type: "candidate-pair", nominated: true, availableOutgoingBitrate: this.available };
    const sent = { type: "outbound-rtp", qualityLimitationReason: this.available < 1_000_000 ? "bandwidth" : "none" };
    return new Map(Object.entries({ pair, sent })) as unknown as RTCStatsReport;
  }

  #stats(): RTCStatsReport {
    const rows: { type: string; id: string }[] = [
      {
        type: "inbound-rtp",
        id: "in",
        packetsReceived: this.#packets,
        totalSamplesReceived: this.#packets * 480,
        framesDecoded: this.frames,
      },
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
  assert.deepEqual(scene.told, ["hurry", "doubts", "restart"]);
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

const WELL: PlaysReceipt = {
  sound: "played",
  picture: "shown",
  screen: "nothing",
  silent: false,
  paused: false,
  small: false,
  echo: false,
  vow: null,
  language: "en",
  renewed: false,
};

test("the other side is told each second what is played here, and at once what changes", async () => {
  const scene = new Scene();
  await scene.beat(2_000);
  const before = scene.said.length;
  await scene.beat(4_000);
  assert.equal(scene.said.length - before, 4);
  assert.equal(scene.said.at(-1)?.sound, "played");
  scene.output = "held_back";
  await scene.beat(250);
  assert.equal(scene.said.at(-1)?.sound, "held_back");
  scene.output = "turned_down";
  await scene.beat(250);
  assert.equal(scene.said.at(-1)?.sound, "turned_down");
});

test("sound that stops to come is told before two seconds have gone", async () => {
  const scene = new Scene();
  await scene.beat(2_000);
  scene.flows = false;
  await scene.beat(1_500);
  assert.equal(scene.said.at(-1)?.sound, "nothing");
});

test("a page in the background shows nothing to anybody", async () => {
  const scene = new Scene();
  for (let beat = 0; beat < 4; beat++) {
    scene.frames += 3;
    await scene.beat(250);
  }
  assert.equal(scene.said.at(-1)?.picture, "shown");
  scene.visible = false;
  await scene.beat(250);
  assert.equal(scene.said.at(-1)?.picture, "hidden");
});

test("the next shared screen is not taken for shown because the last one was", async () => {
  const scene = new Scene();
  scene.otherShares = true;
  scene.frames = 5;
  await scene.beat(500);
  assert.equal(scene.said.at(-1)?.screen, "shown");
  scene.otherShares = false;
  await scene.beat(500);
  scene.otherShares = true;
  await scene.beat(500);
  assert.equal(scene.said.at(-1)?.screen, "nothing");
  scene.frames = 6;
  await scene.beat(500);
  assert.equal(scene.said.at(-1)?.screen, "shown");
});

test("why this side is not heard is known as soon as the other says it", async () => {
  const scene = new Scene();
  scene.sends = { audio: true, video: true, screen: false };
  await scene.beat(2_500);
  scene.reporter.heard(writePlays(WELL));
  assert.deepEqual([scene.conditions.at(-1)?.hears, scene.conditions.at(-1)?.sees], ["yes", "yes"]);
  scene.reporter.heard(writePlays({ ...WELL, sound: "held_back", picture: "hidden", silent: true }));
  const { hears, sees, otherSilent } = scene.conditions.at(-1) ?? {};
  assert.deepEqual([hears, sees, otherSilent], ["held_back", "hidden", true]);
});

test("what the other side said long ago is not believed any more", async () => {
  const scene = new Scene();
  scene.sends = { audio: true, video: false, screen: false };
  await scene.beat(2_500);
  scene.reporter.heard(writePlays(WELL));
  await scene.beat(4_000);
  assert.equal(scene.conditions.at(-1)?.hears, "unknown");
});

test("nothing that is not understood changes what is known", async () => {
  const scene = new Scene();
  scene.sends = { audio: true, video: false, screen: false };
  await scene.beat(2_500);
  scene.reporter.heard(writePlays(WELL));
  const known = scene.conditions.length;
  for (const said of ["{", "x".repeat(100_000), new ArrayBuffer(4), '{"v":9}']) scene.reporter.heard(said);
  assert.equal(scene.conditions.length, known);
});

test("who speaks while muted is reminded for some seconds, and only then", async () => {
  const scene = new Scene();
  scene.pickup = { ...QUIET, voice: true };
  await scene.beat(250);
  assert.equal(scene.conditions.at(-1)?.talkingMuted, true);
  scene.pickup = QUIET;
  await scene.beat(4_250);
  assert.equal(scene.conditions.at(-1)?.talkingMuted, false);
  scene.sends = { audio: true, video: false, screen: false };
  scene.pickup = { ...QUIET, voice: true };
  await scene.beat(500);
  assert.equal(scene.conditions.at(-1)?.talkingMuted, false);
});

test("a silent microphone is told to both sides, and a muted one is not", async () => {
  const scene = new Scene();
  scene.pickup = { ...QUIET, silent: true };
  await scene.beat(500);
  assert.equal(scene.said.at(-1)?.silent, false);
  scene.sends = { audio: true, video: false, screen: false };
  await scene.beat(500);
  assert.equal(scene.said.at(-1)?.silent, true);
  assert.equal(scene.conditions.at(-1)?.silent, true);
});

test("who hears an echo says so, and the side that it comes from is told until it is gone", async () => {
  const scene = new Scene();
  scene.wishes.echo = true;
  await scene.beat(500);
  assert.equal(scene.said.at(-1)?.echo, true);
  assert.deepEqual([scene.conditions.at(-1)?.echo, scene.conditions.at(-1)?.echoes], [true, false]);
  const other = new Scene();
  other.reporter.heard(writePlays({ ...WELL, echo: true }));
  assert.equal(other.conditions.at(-1)?.echoes, true);
  other.reporter.heard(writePlays({ ...WELL, echo: false }));
  assert.equal(other.conditions.at(-1)?.echoes, false);
});

test("an echo that is measured is told to the side that it comes from, and nobody's switch turns by itself", async () => {
  const scene = new Scene();
  scene.pickup = { ...QUIET, echo: true };
  await scene.beat(500);
  assert.equal(scene.said.at(-1)?.echo, true);
  assert.equal(scene.conditions.at(-1)?.echo, false);
  scene.pickup = QUIET;
  await scene.beat(500);
  assert.equal(scene.said.at(-1)?.echo, false);
});

test("the picture is paused to keep the sound, both sides know it, and the server does not miss it", async () => {
  const scene = new Scene();
  scene.sends = { audio: true, video: true, screen: false };
  scene.available = 100_000;
  await scene.beat(20_000);
  assert.equal(scene.limits.at(-1)?.camera.active, false);
  assert.equal(scene.said.at(-1)?.paused, true);
  assert.deepEqual(scene.conditions.at(-1)?.strain, { rung: "voice", cause: "network" });
  assert.deepEqual(scene.reports.at(-1)?.sources, { audio: true, video: false, screen: false });
  scene.available = 3_000_000;
  await scene.beat(35_000);
  assert.equal(scene.limits.at(-1)?.camera.active, true);
  assert.equal(scene.said.at(-1)?.paused, false);
  assert.equal(scene.conditions.at(-1)?.strain, null);
});

test("before a call is active nothing is withheld: it begins only when everything has arrived", async () => {
  const scene = new Scene();
  scene.begun = false;
  scene.sends = { audio: true, video: true, screen: false };
  scene.available = 100_000;
  await scene.beat(35_000);
  assert.equal(scene.limits.at(-1)?.camera.active, true);
});

test("the first pictures are small, and whole after two seconds or as soon as the line is known to bear it", async () => {
  for (const [available, after] of [
    [900_000, 2_250],
    [3_000_000, 1_000],
  ] as const) {
    const scene = new Scene();
    scene.begun = false;
    scene.available = available;
    scene.sends = { audio: true, video: true, screen: false };
    await scene.beat(500);
    scene.begun = true;
    await scene.beat(after - 750);
    assert.deepEqual(
      scene.limits.map(({ camera }) => camera.lines),
      available < 1_000_000 ? [180] : [180, 10_000],
    );
    await scene.beat(250);
    assert.equal(scene.limits.length, 2);
  }
});

test("who saves data sends less and asks for less, and whoever is asked sends less", async () => {
  const scene = new Scene();
  scene.sends = { audio: true, video: true, screen: false };
  await scene.beat(3_000);
  assert.equal(scene.said.at(-1)?.small, false);
  assert.equal(scene.limits.at(-1)?.camera.lines, 10_000);
  scene.reporter.heard(writePlays({ ...WELL, small: true }));
  await scene.beat(250);
  assert.equal(scene.limits.at(-1)?.camera.lines, 360);
  assert.equal(scene.conditions.at(-1)?.otherSaves, true);
  scene.reporter.heard(writePlays(WELL));
  await scene.beat(250);
  assert.equal(scene.limits.at(-1)?.camera.lines, 10_000);
  scene.wishes.saving = true;
  await scene.beat(250);
  assert.deepEqual([scene.said.at(-1)?.small, scene.limits.at(-1)?.camera.lines], [true, 360]);
  assert.equal(scene.conditions.at(-1)?.saving, true);
});

test("while data is saved, a line that bears the little that is sent is not called slow", async () => {
  const scene = new Scene();
  scene.wishes.saving = true;
  scene.sends = { audio: true, video: true, screen: false };
  scene.available = 700_000;
  await scene.beat(30_000);
  assert.equal(scene.conditions.at(-1)?.strain ?? null, null);
});

test("who wants no camera says so, and the other side's then sends nothing that would be missed", async () => {
  const scene = new Scene();
  scene.wishes.noVideo = true;
  scene.sends = { audio: true, video: true, screen: false };
  await scene.beat(3_000);
  assert.equal(scene.said.at(-1)?.picture, "unwanted");
  assert.equal(scene.limits.at(-1)?.camera.active, true);
  scene.reporter.heard(writePlays({ ...WELL, picture: "unwanted" }));
  await scene.beat(250);
  assert.equal(scene.limits.at(-1)?.camera.active, false);
  assert.equal(scene.conditions.at(-1)?.sees, "unwanted");
  assert.equal(scene.reports.at(-1)?.sources.video, false);
});

test("who wants no screen is sent none, and gets it whole once it is wanted again", async () => {
  const scene = new Scene();
  scene.otherShares = true;
  scene.frames = 100;
  scene.sends = { audio: true, video: false, screen: true };
  await scene.beat(1_000);
  assert.equal(scene.said.at(-1)?.screen, "shown");
  scene.wishes.noScreen = true;
  await scene.beat(1_000);
  assert.equal(scene.said.at(-1)?.screen, "unwanted");
  scene.wishes.noScreen = false;
  await scene.beat(250);
  assert.equal(scene.said.at(-1)?.screen, "nothing");
  scene.reporter.heard(writePlays({ ...WELL, screen: "unwanted" }));
  await scene.beat(250);
  assert.equal(scene.limits.at(-1)?.screen.active, false);
  assert.equal(scene.conditions.at(-1)?.seesScreen, "unwanted");
  assert.equal(scene.reports.at(-1)?.sources.screen, false);
});

test("before a call has begun nothing is refused: what is sent must arrive for it to begin", async () => {
  const scene = new Scene();
  scene.begun = false;
  Object.assign(scene.wishes, { noVideo: true, noScreen: true });
  await scene.beat(1_000);
  assert.deepEqual([scene.said.at(-1)?.picture, scene.said.at(-1)?.screen], ["shown", "nothing"]);
  scene.begun = true;
  await scene.beat(250);
  assert.deepEqual([scene.said.at(-1)?.picture, scene.said.at(-1)?.screen], ["unwanted", "unwanted"]);
});

test("a screen that does not appear on the other side is sent whole once more, until it does", async () => {
  const scene = new Scene();
  scene.sends = { audio: true, video: false, screen: true };
  const receipts = async (screen: PlaysReceipt["screen"], seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      scene.reporter.heard(writePlays({ ...WELL, screen }));
      await scene.beat(1_000);
    }
  };
  await receipts("nothing", 1);
  assert.deepEqual(scene.told, []);
  await receipts("nothing", 4);
  assert.deepEqual(scene.told, ["refresh screen", "refresh screen"]);
  await receipts("shown", 5);
  assert.deepEqual(scene.told, ["refresh screen", "refresh screen"]);
});

test("a camera that does not appear on the other side, as after a pause, is sent whole once more, until it does", async () => {
  const scene = new Scene();
  scene.sends = { audio: true, video: true, screen: false };
  const receipts = async (picture: PlaysReceipt["picture"]) => {
    for (let second = 0; second < 5; second++) {
      scene.reporter.heard(writePlays({ ...WELL, picture }));
      await scene.beat(1_000);
    }
    return scene.told.splice(0);
  };
  assert.deepEqual(await receipts("nothing"), ["refresh camera", "refresh camera"]);
  assert.deepEqual(await receipts("shown"), []);
  assert.deepEqual(await receipts("unwanted"), [], "who does not want it is not asked about it");
});
