import assert from "node:assert/strict";
import { test } from "node:test";
import { literal, pathOf } from "./path.ts";

interface Candidate {
  candidateType: string;
  address?: string | null;
  relayProtocol?: string;
  url?: string;
}

/** Statistics in which this pair of candidates is chosen. */
function chosen(local: Candidate, remote: Candidate): RTCStatsReport {
  const rows = [
    { type: "inbound-rtp", id: "in" },
    { type: "transport", id: "T", selectedCandidatePairId: "P" },
    { type: "candidate-pair", id: "O", nominated: false, localCandidateId: "X", remoteCandidateId: "R" },
    { type: "candidate-pair", id: "P", nominated: true, localCandidateId: "L", remoteCandidateId: "R" },
    { type: "local-candidate", id: "L", ...local },
    { type: "remote-candidate", id: "R", ...remote },
  ];
  return new Map(rows.map((row) => [row.id, row])) as unknown as RTCStatsReport;
}

const HOST: Candidate = { candidateType: "host", address: "192.0.2.7" };
const OURS: Candidate = { candidateType: "relay", address: "198.51.100.4", relayProtocol: "tls" };

test("from browser to browser the path is direct", () => {
  assert.deepEqual(pathOf(chosen(HOST, { candidateType: "prflx", address: "192.0.2.8" })), { type: "direct" });
});

test("an own relay is told with how it is spoken to and the address that it relays from", () => {
  const remote = { candidateType: "relay", address: "203.0.113.9" };
  assert.deepEqual(pathOf(chosen(OURS, remote)), { type: "relayed", transport: "tls", relay: "198.51.100.4" });
});

test("a relay of the other side has no transport here", () => {
  assert.deepEqual(pathOf(chosen(HOST, { candidateType: "relay", address: "2001:db8::5" })), {
    type: "relayed",
    transport: null,
    relay: "2001:db8::5",
  });
});

test("where a browser hides the address, the server's own stands for it, unless it is a name", () => {
  const hidden = { candidateType: "relay", address: null, relayProtocol: "udp" };
  const relay = (url: string) => pathOf(chosen({ ...hidden, url }, HOST));
  const path = (address: string | null) => ({ type: "relayed", transport: "udp", relay: address });
  assert.deepEqual(relay("turn:198.51.100.4:3478?transport=udp"), path("198.51.100.4"));
  assert.deepEqual(relay("turn:[2001:db8::4]:3478?transport=udp"), path("2001:db8::4"));
  assert.deepEqual(relay("turn:relay.example:3478"), path(null));
});

test("a transport that has no name here is left out", () => {
  const local = { candidateType: "relay", address: "198.51.100.4", relayProtocol: "dtls" };
  assert.deepEqual(pathOf(chosen(local, HOST)), { type: "relayed", transport: null, relay: "198.51.100.4" });
});

test("before a pair is chosen nothing is said", () => {
  const report = chosen(HOST, HOST) as unknown as Map<string, object>;
  report.set("T", { type: "transport", id: "T" });
  assert.equal(pathOf(report as unknown as RTCStatsReport), null);
  assert.equal(pathOf(null), null);
  assert.equal(pathOf(new Map() as unknown as RTCStatsReport), null);
});

test("only an address that the edge can read passes", () => {
  assert.equal(literal("2001:0DB8::0001"), "2001:db8::1");
  for (const other of ["", "relay.example", "300.1.2.3", "1.2.3", "::1%eth0", "abc.local", 7, null, undefined]) {
    assert.equal(literal(other), null, String(other));
  }
});
