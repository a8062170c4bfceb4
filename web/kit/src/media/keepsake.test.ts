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
    transaction: { oncomplete: () => {} },
    delete(key: string) {
      stored.delete(key);
      queueMicrotask(() => this.transaction.oncomplete());
    },
  };
  globals.indexedDB = {
    open: () => {
      const opened = { result: { transaction: () => ({ objectStore: () => objects }) }, onsuccess: () => {} };
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

test("a page that comes into a call once more is the same, also where the browser keeps nothing", async () => {
  const first = await Keepsake.of("cal_again", "agent", new FakeTimers());
  const again = await Keepsake.of("cal_again", "agent", new FakeTimers());
  assert.equal(again.certificate, first.certificate);
  again.forget();
  assert.notEqual((await Keepsake.of("cal_again", "agent", new FakeTimers())).certificate, first.certificate);
});

test("words after the first ones are said to be new", async () => {
  const keepsake = await Keepsake.of("cal_renewed", "agent", new FakeTimers());
  keepsake.keepNonces(NONCES, ANA_AND_MAYA);
  assert.equal(keepsake.renewed, false);
  keepsake.keepNonces(NONCES, { ...ANA_AND_MAYA, other: "sha-256 cc" });
  assert.equal(keepsake.renewed, true);
});

test("what was agreed on with another certificate is not used", async () => {
  const keepsake = await Keepsake.of("cal_other", "agent", new FakeTimers());
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
  assert.equal(Keepsake.here("cal_1", "consumer")?.certificate, first.certificate);
  again.forget();
  assert.equal(Keepsake.here("cal_1", "consumer"), null);
  assert.deepEqual([...stored.keys()], ["cal_2 consumer"]);
});

test("a window to which a call goes is the same as the one it comes from, and tells of what changes and when it is over", async () => {
  const stored = new Map<string, unknown>();
  database(stored);
  const inFrame = await Keepsake.of("cal_3", "consumer", new FakeTimers());
  inFrame.keepNonces(NONCES, ANA_AND_MAYA);
  const handed = Keepsake.here("cal_3", "consumer");
  // The other window has a storage of its own, with nothing of this call or with what is older.
  stored.clear();
  void Keepsake.take("cal_3", "consumer", handed);
  const told: [string, boolean][] = [];
  Keepsake.follow((call, kept) => told.push([call, kept !== null]));
  const apart = await Keepsake.of("cal_3", "consumer", new FakeTimers());
  assert.equal(apart.certificate, inFrame.certificate);
  assert.deepEqual(apart.noncesFor(ANA_AND_MAYA), NONCES);
  assert.deepEqual([...stored.keys()], ["cal_3 consumer"]);
  apart.keepNonces(NONCES, ANA_AND_MAYA);
  apart.forget();
  assert.deepEqual(told, [
    ["cal_3", true],
    ["cal_3", false],
  ]);
  Keepsake.follow(() => {});
});

test("what was handed over is forgotten with the call in the other window", async () => {
  const stored = new Map<string, unknown>();
  database(stored);
  await Keepsake.of("cal_4", "consumer", new FakeTimers());
  await Keepsake.take("cal_4", "consumer", null);
  assert.equal(Keepsake.here("cal_4", "consumer"), null);
  assert.deepEqual([...stored.keys()], []);
});
