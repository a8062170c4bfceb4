import assert from "node:assert/strict";
import { afterEach, before, beforeEach, mock, test } from "node:test";
import { LIMITS } from "../protocol.ts";
import { settled } from "../testing/fakes.ts";
import { FakePeer } from "../testing/peer.ts";
import { probe, tryServers, wayOf } from "./probe.ts";

const server = (...urls: string[]) => ({ urls, username: "1~maya", credential: "secret" });
const UDP = "turn:198.51.100.4:3478?transport=udp";
const TCP = "turn:198.51.100.4:3478?transport=tcp";
const TLS = "turns:relay.example:443?transport=tcp";

/** The connection that tries an address. */
function trying(url: string): FakePeer {
  const peer = FakePeer.made.find(({ configurations }) => configurations[0]?.iceServers?.[0]?.urls[0] === url);
  if (peer === undefined) throw new Error(`nothing tries ${url}`);
  return peer;
}

before(() => FakePeer.install());
beforeEach(() => {
  FakePeer.made.length = 0;
  mock.timers.enable({ apis: ["setTimeout"] });
});
afterEach(() => mock.timers.reset());

test("an address says how it is spoken to", () => {
  assert.deepEqual([UDP, TCP, TLS, "turn:relay.example", "stun:relay.example", "turns:relay.example"].map(wayOf), [
    "udp",
    "tcp",
    "tls",
    "udp",
    "stun",
    "tls",
  ]);
});

test("a relayed candidate opens a way; a network that swallows packets shuts it after five seconds", async () => {
  const reach = probe({ servers: [server(UDP, TCP), server(TLS)], relay_only: true });
  await settled();
  trying(TLS).finds("candidate:1 1 udp 1 198.51.100.4 61521 typ relay raddr 0.0.0.0 rport 0");
  trying(TCP).gathered();
  mock.timers.tick(LIMITS.relayProbe - 1);
  assert.deepEqual(trying(UDP).told, ["gather offer"]);
  mock.timers.tick(1);
  assert.deepEqual(await reach, { udp: false, tcp: false, tls: true });
  assert.equal(
    FakePeer.made.every(({ told }) => told.at(-1) === "close"),
    true,
  );
});

test("relays are tried as relays, so that a direct address counts for nothing", async () => {
  const tried = tryServers({ servers: [server(UDP)], relay_only: false });
  await settled();
  assert.equal(trying(UDP).configurations[0]?.iceTransportPolicy, "relay");
  trying(UDP).finds("candidate:1 1 udp 1 192.0.2.7 61521 typ host");
  trying(UDP).gathered();
  assert.equal((await tried)[0]?.open, false);
});

test("a server that refuses is told from one that does not answer", async () => {
  const tried = tryServers({ servers: [server(UDP, TCP)], relay_only: true });
  await settled();
  trying(UDP).fails(401);
  trying(UDP).fails(701);
  trying(UDP).gathered();
  trying(TCP).fails(701);
  trying(TCP).gathered();
  assert.deepEqual(
    (await tried).map(({ open, refused }) => [open, refused]),
    [
      [false, 401],
      [false, null],
    ],
  );
});

test("STUN answers with the own address, or without a failure where that is the address the browser has", async () => {
  const servers = ["stun:a.example", "stun:b.example", "stun:c.example"].map((url) => ({
    urls: [url],
    username: null,
    credential: null,
  }));
  const tried = tryServers({ servers, relay_only: false });
  await settled();
  trying("stun:a.example").finds("candidate:1 1 udp 1 203.0.113.9 61521 typ srflx raddr 0.0.0.0 rport 0");
  trying("stun:b.example").gathered();
  trying("stun:c.example").fails(701);
  trying("stun:c.example").gathered();
  assert.deepEqual(
    (await tried).map(({ way, open }) => [way, open]),
    [
      ["stun", true],
      ["stun", true],
      ["stun", false],
    ],
  );
});
