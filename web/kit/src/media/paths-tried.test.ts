import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMITS } from "../protocol.ts";
import { PathsTried } from "./paths-tried.ts";

type Rows = Record<string, unknown>[];

const statsOf = (rows: Rows) => new Map(rows.map((row) => [row["id"], row])) as unknown as RTCStatsReport;

const ENDS: Rows = [
  { type: "local-candidate", id: "LH", candidateType: "host", protocol: "udp", address: "192.0.2.7" },
  { type: "local-candidate", id: "LR", candidateType: "relay", protocol: "udp", relayProtocol: "tls" },
  { type: "remote-candidate", id: "RS", candidateType: "srflx", protocol: "udp", address: "198.51.100.9" },
];

const direct = { type: "candidate-pair", id: "D", localCandidateId: "LH", remoteCandidateId: "RS" };
const relayed = { type: "candidate-pair", id: "R", localCandidateId: "LR", remoteCandidateId: "RS" };

test("a pair is its kinds, its state and its answers, and no address", () => {
  const paths = new PathsTried();
  paths.read(
    statsOf([
      ...ENDS,
      { ...direct, state: "failed", requestsSent: 9, responsesReceived: 0 },
      { ...relayed, state: "succeeded", requestsSent: 4, responsesReceived: 3, currentRoundTripTime: 0.051 },
      { type: "transport", id: "T", selectedCandidatePairId: "R" },
    ]),
    1,
  );
  const expected = [
    {
      local: "host",
      remote: "server_reflexive",
      tcp: false,
      relay: null,
      state: "failed",
      used: false,
      unanswered: 9,
      rtt_ms: null,
    },
    {
      local: "relayed",
      remote: "server_reflexive",
      tcp: false,
      relay: "tls",
      state: "succeeded",
      used: true,
      unanswered: 1,
      rtt_ms: 51,
    },
  ];
  assert.deepEqual(paths.pairs, expected);
});

test("what an earlier connection tried stays, and media went one way last", () => {
  const paths = new PathsTried();
  const chosen = (id: string) => ({ type: "transport", id: "T", selectedCandidatePairId: id });
  paths.read(statsOf([...ENDS, { ...direct, state: "succeeded" }, chosen("D")]), 1);
  paths.read(statsOf([...ENDS, { ...direct, state: "failed" }, { ...relayed, state: "succeeded" }, chosen("R")]), 2);
  assert.deepEqual(
    paths.pairs.map(({ state, used }) => [state, used]),
    [
      ["succeeded", false],
      ["failed", false],
      ["succeeded", true],
    ],
  );
});

test("a pair with an end that is not known is left out", () => {
  const paths = new PathsTried();
  paths.read(statsOf([...ENDS, { ...direct, remoteCandidateId: "gone", state: "waiting" }]), 1);
  assert.deepEqual(paths.pairs, []);
});

test("of too many pairs those are kept that say most", () => {
  const paths = new PathsTried();
  const many = Array.from({ length: 200 }, (_, place) => ({ ...direct, id: `D${place}`, state: "frozen" }));
  const last = [
    { ...direct, id: "F", state: "failed" },
    { ...relayed, state: "succeeded" },
  ];
  paths.read(statsOf([...ENDS, ...many, ...last, { type: "transport", id: "T", selectedCandidatePairId: "R" }]), 1);
  assert.equal(paths.pairs.length, LIMITS.diagnosisPairs);
  assert.deepEqual(
    paths.pairs.slice(0, 3).map(({ state, used }) => [state, used]),
    [
      ["succeeded", true],
      ["failed", false],
      ["frozen", false],
    ],
  );
});
