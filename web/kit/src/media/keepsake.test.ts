import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { FakeTimers, settled } from "../testing/fakes.ts";
import { Keepsake } from "./keepsake.ts";

const ANA_AND_MAYA = { own: "sha-256 aa", other: "sha-256 bb" };
const NONCES = { own: "one", other: "two" };
const globals = globalThis as { RTCPeerConnection?: unknown; indexedDB?: unknown };
let made = 0;

/** A browser's database with one store, which answers in a task of its own. */
function database(stored: Map<string, unknown>): void {
  const openCursor = () => {
    const keys = [...stored.keys()];
    const request = {
      onsuccess: () => {},
      get result() {
        const key = keys[0];
        if (key === undefined) return null;
        const goOn = () => {
          keys.shift();
          queueMicrotask(request.onsuccess);
        };
        return { key, value: stored.get(key), delete: () => stored.delete(key), continue: goOn };
      },
    };
    queueMicrotask(() => request.onsuccess());
    return request;
  };
  const objects = {
    openCursor,
    put: (value: unknown, key: string) => stored.set(key, value),
    delete: (key: string) => stored.delete(key),
  };
  const opened = { result: { transaction: () => ({ objectStore: () => objects }) }, onsuccess: () => {} };
  globals.indexedDB = {
    open: () => {
      queueMicrotask(() => opened.onsuccess());
      return opened;
    },
  };
}

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

test("who comes back is the same, and nothing of a call stays in the browser once it is over", async () => {
  const stored = new Map<string, unknown>();
  database(stored);
  const first = await Keepsake.of("cal_1", "consumer", new FakeTimers());
  first.keepNonces(NONCES, ANA_AND_MAYA);
  const again = await Keepsake.of("cal_1", "consumer", new FakeTimers());
  assert.equal(again.certificate, first.certificate);
  assert.deepEqual(again.noncesFor(ANA_AND_MAYA), NONCES);
  await Keepsake.of("cal_2", "consumer", new FakeTimers());
  again.forget();
  assert.deepEqual([...stored.keys()], ["cal_2 consumer"]);
});
