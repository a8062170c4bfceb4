import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_MEDIA, type OwnMedia } from "../model/call-media.ts";
import { NO_CONDITION } from "../model/condition.ts";
import {
  type CallView,
  type Client,
  type Devices,
  type Diagnosis,
  type Happening,
  LIMITS,
  type Side,
  type Tile,
} from "../protocol.ts";
import { FakeTimers, settled } from "../testing/fakes.ts";
import { BlackBox, dropMiddle } from "./black-box.ts";
import { doorOf, tileOf } from "./surroundings.ts";

const NOTHING: Devices = { microphone: null, camera: null, screen: null };
const PICTURE: Tile = { kind: "other", x: 0, y: 0, width: 1000, height: 800 };

/** A page in a call, whose box says what it noticed. */
class Scene {
  readonly timers = new FakeTimers();
  readonly said: Client[] = [];
  readonly box: BlackBox;
  layout: Tile[] = [PICTURE];
  tell: (what: Happening) => void = () => {};
  watched = true;
  leave: () => void = () => {};
  readonly notes: Map<string, string>;

  constructor(side: Side = "consumer", notes = new Map<string, string>(), call = "cal_1") {
    this.notes = notes;
    this.box = new BlackBox({
      call,
      side,
      timers: this.timers,
      now: () => this.timers.now() + 500,
      socket: {
        request: async (body) => {
          this.said.push(structuredClone(body));
          return null;
        },
        tell: () => {},
        hurry: () => {},
      },
      page: {
        software: async () => ({ browser: "Firefox 153", system: "Linux" }),
        door: () => "link",
        layout: () => this.layout,
        notes: {
          read: (key) => notes.get(key) ?? null,
          write: (key, value) => void (value === null ? notes.delete(key) : notes.set(key, value)),
        },
        watch: (note, leave) => {
          this.tell = note;
          this.leave = leave;
          return () => {
            this.watched = false;
          };
        },
      },
    });
  }

  view(state: CallView["state"], others = NOTHING): CallView {
    const there = { sends: { audio: true, video: true, screen: false }, devices: others };
    return { state, agent: there, consumer: there } as unknown as CallView;
  }

  own(differences: Partial<OwnMedia>): void {
    this.box.own({ ...NO_MEDIA.own, ...differences });
  }

  async beat(): Promise<void> {
    this.box.beat();
    await settled();
  }

  get diagnoses(): Diagnosis[] {
    return this.said.flatMap((body) => (body.type === "diagnosis" ? [body.diagnosis] : []));
  }

  /** What was noted, in a word each. */
  get steps(): string[] {
    return (this.diagnoses.at(-1)?.steps ?? []).map(({ at: _, ...what }) => Object.values(what).join(" "));
  }
}

test("a call that went well is nobody's business", async () => {
  const scene = new Scene();
  scene.box.follow(scene.view("connecting"));
  scene.box.follow(scene.view("active"));
  scene.own({ microphone: "on", camera: "on" });
  scene.own({ problems: { ...NOTHING, camera: "prompt_open" } });
  scene.box.condition(NO_CONDITION);
  await scene.beat();
  scene.box.ended("hung_up");
  scene.box.close();
  await settled();
  assert.deepEqual(scene.said, []);
  assert.equal(scene.watched, false);
});

test("a poor call is told while it lasts, should the page be gone before its end, and again at its end", async () => {
  const scene = new Scene();
  scene.box.follow(scene.view("active"));
  scene.box.follow(scene.view("reconnecting"));
  await scene.beat();
  await scene.beat();
  assert.equal(scene.diagnoses.length, 1);
  scene.box.follow(scene.view("active"));
  scene.box.ended("hung_up");
  await settled();
  assert.deepEqual(scene.steps, ["call active", "call reconnecting", "call active", "call ended"]);
  scene.box.close();
  await settled();
  assert.equal(scene.diagnoses.length, 2, "nothing has happened since");
});

for (const [why, happens] of Object.entries<(scene: Scene) => void>({
  "a device of this side is broken": (scene) => scene.own({ problems: { ...NOTHING, microphone: "busy" } }),
  "a device of the other side is broken": (scene) =>
    scene.box.follow(scene.view("active", { ...NOTHING, camera: "denied" })),
  "the line cannot carry the picture": (scene) =>
    scene.box.condition({ ...NO_CONDITION, strain: { rung: "less", cause: "network" } }),
  "it could not connect": (scene) => scene.box.ended("could_not_connect"),
  "the other side was lost": (scene) => scene.box.ended("alone"),
  "somebody asked": (scene) => void scene.box.asked(),
})) {
  test(`what was noticed is told where ${why}`, async () => {
    const scene = new Scene();
    happens(scene);
    await scene.beat();
    assert.equal(scene.diagnoses.length, 1);
  });
}

test("the agent's page that finds a call poor asks both pages, and sends its own when it is asked", async () => {
  const scene = new Scene("agent");
  scene.box.follow(scene.view("reconnecting"));
  await scene.beat();
  assert.deepEqual(scene.said, [{ type: "diagnose", call: "cal_1" }]);
  await scene.box.asked();
  assert.equal(scene.diagnoses.length, 1);
});

test("who copies a link waits until this page's own is with the server", async () => {
  const scene = new Scene("agent");
  await scene.box.diagnose();
  assert.deepEqual(
    scene.said.map(({ type }) => type),
    ["diagnose", "diagnosis"],
  );
});

test("it says the browser, what the screen showed last, and each permission as it changed", async () => {
  const scene = new Scene();
  scene.tell({ type: "permission", device: "camera", permission: "prompt" });
  scene.own({ problems: { ...NOTHING, camera: "denied" } });
  scene.tell({ type: "permission", device: "camera", permission: "denied" });
  scene.own({ camera: "on" });
  await scene.beat();
  scene.layout = [];
  await scene.box.asked();
  const [diagnosis] = scene.diagnoses.slice(-1);
  assert.equal(diagnosis?.browser, "Firefox 153");
  assert.equal(diagnosis?.system, "Linux");
  assert.equal(diagnosis?.door, "link");
  assert.deepEqual(diagnosis?.layout, [PICTURE]);
  assert.equal(diagnosis?.steps[0]?.at, scene.timers.now() + 500, "the server's time");
  assert.deepEqual(scene.steps, [
    "permission camera prompt",
    "device camera denied",
    "permission camera denied",
    "device camera ",
    "permission camera granted",
  ]);
});

test("a connection's paths and figures are read as it moves and restarts", async () => {
  const scene = new Scene();
  let reads = 0;
  const outgoing = async () => {
    reads += 1;
    return new Map() as unknown as RTCStatsReport;
  };
  scene.box.connects({ generation: 1, transport: "connected", outgoing });
  scene.box.moved();
  scene.box.restarts();
  scene.box.restarts();
  await scene.box.asked();
  assert.deepEqual(scene.steps, ["connection 1", "transport connected", "restart", "restart"]);
  assert.equal(reads, 4);
});

test("a connection that no longer answers holds nothing back", async () => {
  const scene = new Scene();
  scene.box.connects({ generation: 1, transport: "failed", outgoing: () => new Promise(() => {}) });
  scene.box.ended("could_not_connect");
  await scene.timers.turn(1_000);
  assert.equal(scene.diagnoses.length, 1);
});

test("of too many steps the first and the last ones stay", async () => {
  const scene = new Scene();
  for (let generation = 1; generation <= 1000; generation++) scene.box.note({ type: "connection", generation });
  await scene.box.asked();
  assert.equal(scene.steps.length, LIMITS.diagnosisSteps);
  assert.equal(scene.steps[0], "connection 1");
  assert.equal(scene.steps[LIMITS.diagnosisSteps / 2 - 1], `connection ${LIMITS.diagnosisSteps / 2}`);
  assert.equal(scene.steps.at(-1), "connection 1000");
  const three = [1, 2, 3];
  dropMiddle(three, 3);
  assert.deepEqual(three, [1, 2, 3]);
});

test("a place on the screen is cut at the page's edges, and nothing where it is outside", () => {
  const page = { width: 400, height: 800 };
  assert.deepEqual(tileOf("own", { left: 300, top: 700, right: 500, bottom: 780 }, page), {
    kind: "own",
    x: 750,
    y: 875,
    width: 250,
    height: 100,
  });
  assert.equal(tileOf("own", { left: 400, top: 0, right: 500, bottom: 80 }, page), null);
  assert.equal(tileOf("own", { left: 0, top: 0, right: 0, bottom: 0 }, page), null);
});

test("the door to which a page belongs stands in its address, without the link", () => {
  assert.equal(doorOf({ pathname: "/", hash: "" }), "window");
  assert.equal(doorOf({ pathname: "/call", hash: "" }), "pop_out");
  assert.equal(doorOf({ pathname: "/call", hash: "#a.b" }), "link");
});

test("a page that is loaded anew goes on with what it noticed before, and with nothing of another call", async () => {
  const before = new Scene();
  before.box.follow(before.view("reconnecting"));
  before.leave();
  const after = new Scene("consumer", new Map(before.notes));
  assert.equal(after.notes.size, 0, "a note serves once");
  after.box.follow(after.view("active"));
  await after.beat();
  assert.deepEqual(after.steps, ["call reconnecting", "call active"]);
  const other = new Scene("consumer", new Map(before.notes), "cal_2");
  await other.box.asked();
  assert.deepEqual(other.steps, []);
});
