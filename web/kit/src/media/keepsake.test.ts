import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { FakeTimers, settled } from "../testing/fakes.ts";
import { Keepsake } from "./keepsake.ts";

const ANA_AND_MAYA = { own: "sha-256 aa", other: "sha-256 bb" };
const NONCES = { own: "one", other: "two" };
const globals = globalThis as { RTCPeerConnection?: unknown; indexedDB?: unknown };
let made = 0;

before(() => {
  globals.RTCPeerConnection = { generateCertificate: async () => ({ expires: Number.MAX_SAFE_INTEGER, made: ++made }) };
});
after(() => {
  Reflect.deleteProperty(globals, "RTCPeerConnection");
  Reflect.deleteProperty(globals, "indexedDB");
});

test("where the browser keeps nothing, a call has a certificate all the same, for as long as the page lives", async () => {
  const keepsake = await Keepsake.of("cal_1", "agent", new FakeTimers());
  assert.notEqual(keepsake.certificate, undefined);
  keepsake.keepNonces(NONCES, ANA_AND_MAYA);
  assert.deepEqual(keepsake.noncesFor(ANA_AND_MAYA), NONCES);
});

test("what was agreed on with another certificate is not used", async () => {
  const keepsake = await Keepsake.of("cal_1", "agent", new FakeTimers());
  assert.equal(keepsake.noncesFor(ANA_AND_MAYA), null);
  keepsake.keepNonces(NONCES, ANA_AND_MAYA);
  assert.equal(keepsake.noncesFor({ ...ANA_AND_MAYA, other: "sha-256 cc" }), null);
  assert.equal(keepsake.noncesFor({ ...ANA_AND_MAYA, own: "sha-256 cc" }), null);
});

test("a store that does not answer does not hold up a call", async () => {
  globals.indexedDB = { open: () => ({}) };
  const timers = new FakeTimers();
  let keepsake: Keepsake | undefined;
  void Keepsake.of("cal_1", "agent", timers).then((kept) => {
    keepsake = kept;
  });
  await timers.turn(1_999);
  assert.equal(keepsake, undefined);
  await timers.turn(1);
  await settled();
  assert.notEqual(keepsake, undefined);
});
