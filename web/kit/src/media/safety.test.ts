import assert from "node:assert/strict";
import { test } from "node:test";
import { readVow, type Vow } from "../model/safety.ts";
import type { Side } from "../protocol.ts";
import { type Fingerprints, fingerprintOf, type Nonces, SafetyWords } from "./safety.ts";

const ANA = "sha-256 aa:aa";
const MAYA = "sha-256 bb:bb";
const MALLORY = "sha-256 ee:ee";

interface Person {
  words: SafetyWords;
  kept: Nonces | null;
}

function person(side: Side, fingerprints: Fingerprints, kept: Nonces | null = null): Person {
  const made: Person = { kept: null } as Person;
  made.words = new SafetyWords({
    side,
    fingerprints,
    kept,
    agreed: (nonces) => {
      made.kept = nonces;
    },
  });
  return made;
}

/** Waits until it has something to say. */
async function vowOf({ words }: Person): Promise<Vow> {
  while (words.vow === null) await new Promise((later) => setTimeout(later, 1));
  return words.vow;
}

/** Each says what it has to say, as often as receipts do; what is said may get lost. */
async function talk(one: Person, other: Person, lost: (turn: number) => boolean = () => false): Promise<void> {
  for (let turn = 0; turn < 8; turn++) {
    const [first, second] = [await vowOf(one), await vowOf(other)];
    if (!lost(2 * turn)) await other.words.hear(first);
    if (!lost(2 * turn + 1)) await one.words.hear(second);
  }
}

const wordsOf = ({ words: { safety } }: Person): number[] | string =>
  safety.state === "agreed" ? safety.words : safety.state;

const pair = (kept?: [Nonces | null, Nonces | null]) =>
  [
    person("agent", { own: ANA, other: MAYA }, kept?.[0]),
    person("consumer", { own: MAYA, other: ANA }, kept?.[1]),
  ] as const;

test("both sides come to the same four words", async () => {
  const [ana, maya] = pair();
  await talk(ana, maya);
  const words = wordsOf(ana);
  assert.deepEqual(wordsOf(maya), words);
  assert.equal(words.length, 4);
});

test("what gets lost on the way is said again", async () => {
  const [ana, maya] = pair();
  await talk(ana, maya, (turn) => turn % 3 !== 0);
  assert.equal(wordsOf(ana).length, 4);
  assert.deepEqual(wordsOf(maya), wordsOf(ana));
});

test("no nonce is told before the other side has committed to its own", async () => {
  const [ana, maya] = pair();
  assert.equal((await vowOf(ana)).nonce, null);
  await ana.words.hear(await vowOf(maya));
  assert.notEqual((await vowOf(ana)).nonce, null);
});

test("the next call has other words, also with the same certificates", async () => {
  const [ana, maya] = pair();
  await talk(ana, maya);
  const again = pair();
  await talk(...again);
  assert.notDeepEqual(wordsOf(again[0]), wordsOf(ana));
});

test("who comes back with the same certificate finds the same words", async () => {
  const [ana, maya] = pair();
  await talk(ana, maya);
  const again = pair([ana.kept, maya.kept]);
  await talk(...again);
  assert.deepEqual([wordsOf(again[0]), wordsOf(again[1])], [wordsOf(ana), wordsOf(ana)]);
});

test("where one side has forgotten the words, both agree anew", async () => {
  const [ana, maya] = pair();
  await talk(ana, maya);
  const again = pair([ana.kept, null]);
  await talk(...again);
  assert.equal(wordsOf(again[0]).length, 4);
  assert.deepEqual(wordsOf(again[1]), wordsOf(again[0]));
  assert.notDeepEqual(wordsOf(again[0]), wordsOf(ana));
});

test("a signalling server that swaps the fingerprints is heard: the words differ", async () => {
  const ana = person("agent", { own: ANA, other: MALLORY });
  const towardsAna = person("consumer", { own: MALLORY, other: ANA });
  const towardsMaya = person("agent", { own: MALLORY, other: MAYA });
  const maya = person("consumer", { own: MAYA, other: MALLORY });
  await talk(ana, towardsAna);
  await talk(towardsMaya, maya);
  assert.deepEqual([wordsOf(ana).length, wordsOf(maya).length], [4, 4]);
  assert.notDeepEqual(wordsOf(ana), wordsOf(maya));
});

test("whoever sits between and passes on what both say is found out by both", async () => {
  const ana = person("agent", { own: ANA, other: MALLORY });
  const maya = person("consumer", { own: MAYA, other: MALLORY });
  await talk(ana, maya);
  assert.deepEqual([wordsOf(ana), wordsOf(maya)], ["broken", "broken"]);
});

test("what was said in an earlier call is of no use to whoever says it again", async () => {
  const [ana, maya] = pair();
  await talk(ana, maya);
  const recorded = await vowOf(maya);
  // With a certificate of their own, what Maya committed to does not fit.
  const toldByMallory = person("agent", { own: ANA, other: MALLORY });
  await vowOf(toldByMallory);
  await toldByMallory.words.hear(recorded);
  assert.equal(wordsOf(toldByMallory), "broken");
  // And Ana brings a nonce of this call, so that even with Maya's they are not the words of the earlier one.
  const next = person("agent", { own: ANA, other: MAYA });
  await vowOf(next);
  await next.words.hear(recorded);
  assert.notDeepEqual(wordsOf(next), wordsOf(ana));
});

test("whoever has heard the other's nonce cannot commit to another one", async () => {
  const [ana, maya] = pair();
  await ana.words.hear(await vowOf(maya));
  const [, other] = pair();
  await ana.words.hear(await vowOf(other));
  assert.equal(wordsOf(ana), "broken");
});

test("a description with one fingerprint is believed, and one with several is not", () => {
  const line = (value: string) => `a=fingerprint:${value}\r\n`;
  assert.equal(fingerprintOf(`v=0\r\n${line("sha-256 AB:CD")}m=audio\r\n${line("SHA-256 ab:cd")}`), "sha-256 ab:cd");
  assert.equal(fingerprintOf(line("sha-256 AB:CD") + line("sha-256 AB:CE")), null);
  assert.equal(fingerprintOf(line("sha-256 AB:CD") + line("sha-512 AB:CD")), null);
  assert.equal(fingerprintOf(line("sha-1 AB:CD")), null);
  assert.equal(fingerprintOf("v=0"), null);
  assert.equal(fingerprintOf(undefined), null);
});

test("a vow that makes no sense is none", async () => {
  const [ana] = pair();
  const vow = await vowOf(ana);
  assert.deepEqual(readVow(vow), vow);
  for (const said of [
    null,
    undefined,
    7,
    "",
    [],
    {},
    { ...vow, commit: "x" },
    { ...vow, nonce: 7 },
    { ...vow, known: {} },
  ])
    assert.equal(readVow(said), null);
});
