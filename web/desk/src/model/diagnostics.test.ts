import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import type { Diagnosis, Diagnostics, Pair, Sample } from "@beckon/kit/protocol.ts";
import { addTexts } from "@beckon/kit/texts/texts.ts";
import { asText } from "../diagnostics/text.ts";
import { fateWords, pathWords } from "../diagnostics/words.ts";
import { endOf, lineOf, momentsOf, permissionsOf, spanOf, triedOf } from "./diagnostics.ts";

const START = Date.UTC(2026, 10, 28, 22, 53, 7);

const pair = (differences: Partial<Pair> = {}): Pair => ({
  local: "host",
  remote: "host",
  tcp: false,
  relay: null,
  state: "succeeded",
  used: false,
  unanswered: 0,
  rtt_ms: null,
  ...differences,
});

const sample = (seconds: number, differences: Partial<Sample> = {}): Sample => ({
  at: START + seconds * 1000,
  in_kbps: 800,
  out_kbps: 400,
  loss_permille: 4,
  rtt_ms: 30,
  jitter_ms: 2,
  fps: 30,
  ...differences,
});

const page = (differences: Partial<Diagnosis> = {}): Diagnosis => ({
  browser: "Chrome 148",
  system: "Windows 11",
  phone: false,
  steps: [],
  pairs: [],
  samples: [],
  layout: [],
  ...differences,
});

const DENIED = page({
  browser: "Safari 26.1",
  system: "iOS",
  phone: true,
  door: "link",
  steps: [
    { at: START + 1_000, type: "permission", device: "camera", permission: "denied" },
    { at: START + 2_000, type: "call", state: "active" },
  ],
  pairs: [pair({ used: true, rtt_ms: 12 }), pair({ state: "failed", unanswered: 7 })],
  layout: [{ kind: "own", x: 700, y: 600, width: 250, height: 200 }],
});

const kept = (differences: Partial<Diagnostics> = {}): Diagnostics => ({
  brand: "brd_1",
  conversation: "cnv_1",
  call: "cal_1",
  kind: "video",
  agent: "agt_1",
  consumer: "csm_1",
  link: { made_at: START - 60_000, sent_at: null, opened_at: START - 9_000, joined_at: START - 2_000 },
  timeline: [
    { at: START, by: "agent", type: "invited" },
    { at: START + 2_000, by: null, type: "started" },
    { at: START + 9_000, by: "consumer", type: "ended", reason: "hung_up", talk_ms: 7_000, failed_leg: null },
  ],
  agents: page({ steps: [{ at: START + 2_000, type: "call", state: "active" }] }),
  consumers: DENIED,
  kept_until: START + 30 * 24 * 3600_000,
  ...differences,
});

before(() => addTexts(readFileSync(new URL("../../../kit/src/texts/en/diagnostics.ftl", import.meta.url), "utf8")));

test("the server and both pages stand in one line of time, and at once in this order", () => {
  assert.deepEqual(
    momentsOf(kept()).map(({ at, who }) => [(at - START) / 1000, who]),
    [
      [0, "server"],
      [1, "consumer"],
      [2, "server"],
      [2, "agent"],
      [2, "consumer"],
      [9, "server"],
    ],
  );
  assert.equal(momentsOf(kept({ agents: null, consumers: null })).length, 3);
});

test("a call that was ended, taken back and ended again ended the last time", () => {
  assert.equal(endOf(kept())?.talk_ms, 7_000);
  assert.equal(endOf(kept({ timeline: [] })), null);
});

test("pairs of the same kind and fate are one row, and what worked stands first", () => {
  const tried = triedOf(
    page({
      pairs: [
        pair({ state: "frozen" }),
        pair({ state: "failed", unanswered: 3 }),
        pair({ state: "failed", unanswered: 4 }),
        pair({ local: "relayed", relay: "tls", used: true }),
        pair({ state: "succeeded" }),
      ],
    }),
  );
  assert.deepEqual(
    tried.map(({ state, used, count, unanswered }) => [state, used, count, unanswered]),
    [
      ["succeeded", true, 1, 0],
      ["succeeded", false, 1, 0],
      ["failed", false, 2, 7],
      ["frozen", false, 1, 0],
    ],
  );
});

test("why a path failed is said in words", () => {
  assert.match(fateWords(pair({ state: "failed", unanswered: 7 }), true), /No answer to 7 checks: a firewall/);
  assert.match(fateWords(pair({ state: "failed" }), true), /given up/);
  assert.match(fateWords(pair({ state: "frozen" }), true), /another path worked/);
  assert.match(fateWords(pair({ state: "frozen" }), false), /Its turn never came/);
  assert.equal(fateWords(pair({ used: true, rtt_ms: 12 }), true), "Media went this way, 12 ms there and back.");
});

test("the path of media is said as a person asks for it", () => {
  const through = (differences: Partial<Pair>) => pathWords(page({ pairs: [pair({ used: true, ...differences })] }));
  assert.equal(through({}), "Directly from browser to browser");
  assert.equal(through({ local: "relayed", relay: "tls" }), "Through a relay, over TLS");
  assert.equal(through({ remote: "relayed" }), "Through a relay");
  assert.equal(pathWords(page({ pairs: [pair({ state: "failed" })] })), "None: no path worked");
  assert.equal(pathWords(page()), "Not known");
});

test("a line has a gap where nothing was measured, and fits between the first and the last measurement of both pages", () => {
  const samples = [sample(0), sample(5, { rtt_ms: null }), sample(10, { rtt_ms: 60 })];
  const both = kept({ agents: page({ samples }), consumers: page({ samples: [sample(20)] }) });
  const span = spanOf(both);
  assert.deepEqual(span, { from: START, to: START + 20_000 });
  assert.ok(span);
  const { runs, most, last } = lineOf(samples, ({ rtt_ms }) => rtt_ms, span);
  assert.deepEqual(runs, [[{ x: 0, y: 0.5 }], [{ x: 0.5, y: 1 }]]);
  assert.deepEqual([most, last], [60, 60]);
  assert.equal(spanOf(kept()), null, "too short to be drawn");
});

test("a line has a gap where a page was away and measured nothing", () => {
  const samples = [0, 1, 2, 3, 40, 41].map((seconds) => sample(seconds));
  const { runs } = lineOf(samples, ({ in_kbps }) => in_kbps, { from: START, to: START + 41_000 });
  assert.deepEqual(
    runs.map(({ length }) => length),
    [4, 2],
  );
});

test("the text to copy says all that an escalation asks for, and says where a page told nothing", () => {
  const text = asText(kept());
  for (const said of [
    "Date and time: 28 November 2026",
    "Brand: brd_1",
    "Agent: agt_1",
    "Consumer: csm_1",
    "Conversation: cnv_1",
    "Call: cal_1",
    "The consumer came by: a call link",
    "Call link: made 22:52:07 · posted into the chat – · opened 22:52:58 · used 22:53:05",
    "How it ended: The consumer hung up",
    "Browser: Chrome 148",
    "System: Windows 11",
    "Browser: Safari 26.1",
    "System: iOS, phone or tablet",
    "Camera: denied",
    "Path of media: Directly from browser to browser",
    "1 × Own address to the other's own address: No answer to 7 checks",
    "Own camera, 25% wide and 20% high, 70% from the left and 60% from the top",
    "22:53:16  Server: The consumer hung up",
    "Kept until 28 December 2026",
  ])
    assert.ok(text.includes(said), `${said} in\n${text}`);
  assert.match(asText(kept({ agents: null })), /Agent's page\n=+\nThis page sent nothing/);
  assert.equal(permissionsOf(DENIED).length, 1);
});
