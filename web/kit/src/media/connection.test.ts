import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { CallKind, Description, IceSettings } from "../protocol.ts";
import { settled } from "../testing/fakes.ts";
import { FakePeer } from "../testing/peer.ts";
import { Connection } from "./connection.ts";

const CERTIFICATE = {} as RTCCertificate;

const through = (host: string, relay_only = false): IceSettings => ({
  servers: [{ urls: [`turn:${host}:3478`], username: "1~maya", credential: "secret" }],
  relay_only,
});

const ANSWER: Description = { type: "answer", sdp: "v=0 answer" };
const OFFER: Description = { type: "offer", sdp: "v=0 offer" };

const candidate = (text: string) => ({
  candidate: text,
  sdpMid: "0",
  sdpMLineIndex: 0,
  usernameFragment: null,
});

function connect(
  ice: IceSettings | null,
  polite = false,
  kind: CallKind = "video",
): [Connection, FakePeer, Description[]] {
  const described: Description[] = [];
  const connection = new Connection({
    kind,
    generation: 1,
    ice,
    certificate: CERTIFICATE,
    Peer: RTCPeerConnection,
    polite,
    describe: (description) => described.push(description),
    candidate: () => {},
    changed: () => {},
    restarts: () => {},
    restarted: () => FakePeer.last.told.push("restarted"),
    beat: () => {},
  });
  return [connection, FakePeer.last, described];
}

/** What was told, without what every description brings. */
const steps = (peer: FakePeer) => peer.told.filter((what) => what !== "servers");

before(() => FakePeer.install());

test("an invitation's offer leaves before the servers are known, and nothing is gathered until they are", async () => {
  const [connection, peer] = connect(null);
  const offer = await connection.offer();
  await settled();
  assert.deepEqual(offer, { type: "offer", sdp: "v=0 first" });
  assert.deepEqual(peer.told, ["draft"]);
  connection.place(through("198.51.100.4"), false);
  await settled();
  assert.deepEqual(peer.told, ["draft", "servers", "gather offer"]);
  assert.equal(peer.localDescription?.sdp, offer.sdp);
});

test("an answer and candidates that come before the servers wait for them", async () => {
  const [connection, peer] = connect(null);
  await connection.offer();
  connection.receive(ANSWER);
  connection.candidate(candidate("theirs"));
  await settled();
  assert.deepEqual(peer.told, ["draft"]);
  connection.place(through("198.51.100.4"), false);
  await settled();
  assert.deepEqual(peer.told, ["draft", "servers", "gather offer", "take answer", "theirs"]);
});

test("a later generation gathers at once, over the servers it was given", async () => {
  const [connection, peer] = connect(through("198.51.100.4", true));
  await connection.offer();
  await settled();
  assert.deepEqual(peer.told, ["draft", "gather offer"]);
  assert.equal(peer.configurations[0]?.iceTransportPolicy, "relay");
  assert.deepEqual(peer.configurations[0]?.iceServers, [
    { urls: ["turn:198.51.100.4:3478"], username: "1~maya", credential: "secret" },
  ]);
});

test("before the servers are known not even a direct path may be gathered", () => {
  const [, peer] = connect(null);
  assert.equal(peer.configurations[0]?.iceTransportPolicy, "relay");
});

test("other servers change nothing else, as the browser demands", async () => {
  const [connection, peer] = connect(through("198.51.100.4"));
  connection.place(through("203.0.113.9", true), false);
  const [first, second] = peer.configurations;
  assert.deepEqual(second, { ...first, iceTransportPolicy: "relay", iceServers: second?.iceServers });
  assert.equal(second?.certificates?.[0], CERTIFICATE);
  assert.equal(peer.told.includes("restart"), false);
});

test("a list that becomes shorter keeps its length, or Chromium would not leave a relay that drains", () => {
  const [one, two] = [through("198.51.100.4"), through("203.0.113.9")];
  const [connection, peer] = connect({ servers: [...one.servers, ...two.servers], relay_only: true });
  connection.place(two, true);
  connection.place(through("192.0.2.1"), true);
  const urls = peer.configurations.map(({ iceServers }) => iceServers?.flatMap((server) => server.urls));
  assert.deepEqual(urls, [
    ["turn:198.51.100.4:3478", "turn:203.0.113.9:3478"],
    ["turn:203.0.113.9:3478", "turn:relay.invalid"],
    ["turn:192.0.2.1:3478", "turn:relay.invalid"],
  ]);
});

test("new servers with a restart are offered at once", async () => {
  const [connection, peer, described] = connect(through("198.51.100.4"));
  await connection.offer();
  connection.receive(ANSWER);
  await settled();
  connection.place(through("203.0.113.9"), true);
  await settled();
  assert.deepEqual(peer.told.slice(-3), ["servers", "restart", "gather offer"]);
  assert.deepEqual(
    described.map(({ type }) => type),
    ["offer"],
  );
});

test("a restart that is due before the answer comes with it", async () => {
  const [connection, peer] = connect(null);
  await connection.offer();
  connection.place(through("198.51.100.4"), false);
  connection.place(through("203.0.113.9"), true);
  await settled();
  assert.deepEqual(steps(peer), ["draft", "gather offer"]);
  connection.receive(ANSWER);
  await settled();
  assert.deepEqual(steps(peer).slice(2), ["take answer", "restart", "gather offer"]);
});

test("the consumer's side answers over its servers and only takes new ones", async () => {
  const [connection, peer, described] = connect(through("198.51.100.4"), true);
  connection.receive(OFFER);
  await settled();
  connection.place(through("203.0.113.9"), false);
  await settled();
  assert.deepEqual(peer.told, ["take offer", "gather answer", "servers"]);
  assert.deepEqual(
    described.map(({ type }) => type),
    ["answer"],
  );
});

test("a voice call that becomes a video call gets one more line, which the agent's side makes, offers and confirms", async () => {
  const [connection, peer, described] = connect(through("198.51.100.4"), false, "voice");
  await connection.offer();
  connection.addCamera();
  await settled();
  assert.equal(peer.getTransceivers().length, 3, "not before the first answer");
  connection.receive(ANSWER);
  await settled();
  assert.equal(peer.getTransceivers().length, 4);
  assert.notEqual(connection.stats("camera"), undefined);
  peer.onnegotiationneeded?.();
  await settled();
  assert.deepEqual(
    described.map(({ type }) => type),
    ["offer"],
  );
  connection.receive(ANSWER);
  await settled();
  assert.deepEqual(
    described.map(({ type }) => type),
    ["offer", "offer"],
    "the other side learns that its answer came",
  );
  connection.addCamera();
  connection.receive(ANSWER);
  await settled();
  assert.equal(peer.getTransceivers().length, 4, "up again needs no new line");
  assert.equal(described.length, 2);
});

test("the consumer's side takes the camera's line from the agent's offer, and sends once its answer has come", async () => {
  for (const early of [true, false]) {
    const [connection, peer] = connect(through("198.51.100.4"), true, "voice");
    for (let line = 0; line < 3; line += 1) peer.addTransceiver();
    connection.receive(OFFER);
    await settled();
    if (early) connection.addCamera();
    await settled();
    assert.equal(peer.getTransceivers().length, 3, "it makes none of its own");
    peer.addTransceiver();
    connection.receive({ type: "offer", sdp: "v=0 camera" });
    await settled();
    if (!early) connection.addCamera();
    const camera = peer.getTransceivers()[3] as { sender: { track: unknown } };
    const track = { getSettings: () => ({}) } as unknown as MediaStreamTrack;
    connection.send({ audio: null, camera: track, screen: null, screenAudio: null });
    await settled();
    assert.equal(camera.sender.track, null, "the answer is on its way");
    connection.receive({ type: "offer", sdp: "v=0 confirmed" });
    await settled();
    assert.equal(camera.sender.track, track);
  }
});

test("a camera's first picture is small, also where the connection was there before the camera", async () => {
  const [connection, peer] = connect(through("198.51.100.4"));
  await connection.offer();
  connection.receive(ANSWER);
  await settled();
  const { sender } = peer.getTransceivers()[1] as {
    sender: { track: unknown; encoding: RTCRtpEncodingParameters; replaceTrack: (track: unknown) => Promise<void> };
  };
  const replace = sender.replaceTrack;
  const scales: unknown[] = [];
  sender.replaceTrack = (track) => {
    scales.push(sender.encoding.scaleResolutionDownBy);
    return replace(track);
  };
  for (const height of [720, 360]) {
    const camera = { getSettings: () => ({ height }) } as unknown as MediaStreamTrack;
    connection.send({ audio: null, camera, screen: null, screenAudio: null });
    await settled();
    assert.equal(sender.track, camera);
  }
  assert.deepEqual(scales, [4, 2], "before the picture is there");
});

/** The consumer's side restarts ICE at the very moment at which the agent's offer comes. */
async function glare(offer: (ufrag: string) => Description): Promise<string[]> {
  const [connection, peer] = connect(through("198.51.100.4"), true);
  connection.receive({ type: "offer", sdp: "v=0\r\na=ice-ufrag:one\r\n" });
  await settled();
  const before = peer.told.length;
  connection.restart();
  await settled();
  connection.receive(offer("one"));
  await settled();
  return peer.told.slice(before);
}

test("a restart that gives way is made again, unless what it gave way to is a restart itself", async () => {
  const steps = ["restart", "gather offer", "take offer", "gather answer"];
  const other = await glare(() => ({ type: "offer", sdp: "v=0\r\na=ice-ufrag:one\r\na=other\r\n" }));
  assert.deepEqual(other, [...steps, "restart", "gather offer"]);
  // Another one so soon ends the connection in Firefox.
  const restart = await glare(() => ({ type: "offer", sdp: "v=0\r\na=ice-ufrag:two\r\n" }));
  assert.deepEqual(restart, [...steps, "restarted"]);
});

test("an offer that is said again gets the same answer again, and undoes nothing that was offered since", async () => {
  const [connection, peer, described] = connect(through("198.51.100.4"), true);
  connection.receive(OFFER);
  await settled();
  connection.restart();
  await settled();
  const before = peer.told.length;
  connection.receive(OFFER);
  await settled();
  assert.deepEqual(
    described.map(({ type }) => type),
    ["answer", "offer", "answer"],
  );
  assert.equal(described[2], described[0]);
  assert.deepEqual(peer.told.slice(before), []);
  assert.equal(connection.offers, true);
});

test("a later offer is taken with the DTLS role that the other side has", async () => {
  const setups = ["actpass", "active", "passive"].map((setup) => `v=0\r\na=setup:${setup}\r\n`);
  const [open = "", active = "", passive = ""] = setups;
  for (const [local, remote, taken] of [
    [open, active, active],
    [active, open, passive],
    [null, null, open],
  ] as const) {
    const [connection, peer] = connect(through("198.51.100.4"), true);
    peer.currentLocalDescription = local === null ? null : { sdp: local };
    peer.currentRemoteDescription = remote === null ? null : { sdp: remote };
    connection.receive({ type: "offer", sdp: open });
    await settled();
    assert.equal(peer.remoteDescription?.sdp, taken);
  }
});

test("an offer that was lost with a socket is said again, when a restart is due and when the other side offers", async () => {
  const [connection, peer, described] = connect(through("198.51.100.4"));
  await connection.offer();
  connection.receive(ANSWER);
  await settled();
  connection.restart();
  await settled();
  connection.restart();
  await settled();
  connection.receive(OFFER);
  await settled();
  assert.deepEqual(
    described.map(({ type }) => type),
    ["offer", "offer", "offer"],
  );
  assert.equal(peer.told.filter((what) => what === "gather offer").length, 2, "the first offer and one restart");
});
