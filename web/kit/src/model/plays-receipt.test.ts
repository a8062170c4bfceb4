import assert from "node:assert/strict";
import { test } from "node:test";
import { type PlaysReceipt, reach, readPlays, writePlays } from "./plays-receipt.ts";

const WELL: PlaysReceipt = {
  sound: "played",
  picture: "shown",
  screen: "nothing",
  silent: false,
  paused: false,
  small: false,
  echo: false,
  vow: null,
  language: "en",
  renewed: false,
};
const VOW = { known: null, commit: "a".repeat(43), nonce: "b".repeat(22) };
const ALL = { audio: true, video: true, screen: false };

test("a receipt comes out as it went in", () => {
  const receipt: PlaysReceipt = {
    sound: "held_back",
    picture: "hidden",
    screen: "unwanted",
    silent: true,
    paused: true,
    small: true,
    echo: true,
    vow: VOW,
    language: "ar",
    renewed: true,
  };
  assert.deepEqual(readPlays(writePlays(receipt)), receipt);
});

test("a newer page's receipt may say more, and what this page knows of it counts", () => {
  assert.deepEqual(readPlays(JSON.stringify({ v: 1, ...WELL, mood: "good" })), WELL);
});

test("a receipt of a page that does not know of saved data asks for nothing less", () => {
  const { small, ...older } = WELL;
  assert.equal(small, false);
  assert.deepEqual(readPlays(JSON.stringify({ v: 1, ...older })), WELL);
});

test("a language that this page has no words in is as none: English", () => {
  for (const language of ["tlh", 7, null, undefined, "__proto__"])
    assert.equal(readPlays(JSON.stringify({ v: 1, ...WELL, language }))?.language, "en");
});

test("garbage, another version and endless texts are as if nothing had been said", () => {
  const written = writePlays(WELL);
  const garbage = [
    "",
    "{",
    "null",
    "7",
    "[]",
    '"played"',
    '{"v":1}',
    JSON.stringify({ v: 2, ...WELL }),
    JSON.stringify({ v: 1, ...WELL, sound: "loud" }),
    JSON.stringify({ v: 1, ...WELL, picture: { toString: 1 } }),
    written + " ".repeat(2_000),
    new ArrayBuffer(8),
    null,
  ];
  for (const said of garbage) assert.equal(readPlays(said), null, String(said).slice(0, 40));
  assert.equal(readPlays(JSON.stringify({ v: 1, ...WELL, silent: "yes", __proto__: 1 }))?.silent, false);
});

test("who sends and is played is heard and seen", () => {
  assert.deepEqual(reach(WELL, ALL, true), { hears: "yes", sees: "yes", seesScreen: "unknown" });
});

test("why one is not heard is what the other side says", () => {
  for (const sound of ["held_back", "turned_down", "nothing"] as const)
    assert.equal(reach({ ...WELL, sound }, ALL, true).hears, sound);
  for (const picture of ["hidden", "unwanted", "nothing"] as const)
    assert.equal(reach({ ...WELL, picture }, ALL, true).sees, picture);
});

test("who is muted, or has not been told, knows nothing", () => {
  assert.equal(reach(WELL, { ...ALL, audio: false }, true).hears, "unknown");
  assert.equal(reach(null, ALL, true).hears, "unknown");
});

test("what has just begun to be sent has not got lost yet", () => {
  assert.equal(reach({ ...WELL, sound: "nothing" }, ALL, false).hears, "unknown");
  assert.equal(reach({ ...WELL, sound: "held_back" }, ALL, false).hears, "held_back");
});
