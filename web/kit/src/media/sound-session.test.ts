import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { soundLikeCall } from "./sound-session.ts";

let audioSession: { type: string };

beforeEach(() => {
  audioSession = { type: "ambient" };
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { audioSession } });
});

test("a page's sound is a call's for as long as the call, and then what it was before", () => {
  const over = soundLikeCall();
  assert.equal(audioSession.type, "play-and-record");
  over();
  assert.equal(audioSession.type, "ambient");
});

test("a call that begins before the last has let go keeps its sound", () => {
  const first = soundLikeCall();
  const second = soundLikeCall();
  first();
  first();
  assert.equal(audioSession.type, "play-and-record");
  second();
  assert.equal(audioSession.type, "ambient");
});

test("a browser that cannot be told is told nothing", () => {
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: {} });
  soundLikeCall()();
});
