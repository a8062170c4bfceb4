import assert from "node:assert/strict";
import { test } from "node:test";
import { Echo } from "./echo.ts";

/** Steps in a second and in a minute. */
const SECOND = 20;
const MINUTE = 60 * SECOND;

/** The noise of a quiet room. */
const ROOM = 0.001;

/** Numbers from 0 to 1, the same each time for a seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How long somebody talks, and is silent, at least and at most; in steps. */
interface Manner {
  talks?: [number, number];
  waits?: [number, number];
}

const within = (draw: () => number, [least, most]: [number, number]) => Math.floor(least + draw() * (most - least));

/** The envelope of somebody who speaks: syllables of 100 to 300 ms, of a loudness of their own, in phrases. */
function speech(
  steps: number,
  seed: number,
  { talks = [SECOND, 5 * SECOND], waits = [6, 2 * SECOND] }: Manner = {},
): number[] {
  const draw = random(seed);
  const levels: number[] = [];
  while (levels.length < steps) {
    const until = levels.length + within(draw, talks);
    while (levels.length < until) {
      const length = within(draw, [2, 7]);
      const loud = 0.3 * Math.exp(2 * draw() - 1);
      for (let at = 0; at < length; at++) {
        levels.push(Math.min(1, ROOM + loud * Math.sin((Math.PI * (at + 0.5)) / length) * (0.7 + 0.6 * draw())));
      }
      for (let gap = within(draw, [0, draw() < 0.15 ? 7 : 2]); gap > 0; gap--) levels.push(ROOM + 0.03 * loud * draw());
    }
    for (let gap = within(draw, waits); gap > 0; gap--) levels.push(ROOM * (0.5 + draw()));
  }
  return levels.slice(0, steps);
}

/** What comes back of a sound, `lag` steps later (a part of one counts) and softer, over the noise of the other room. */
function returned(sent: readonly number[], lag: number, softer: number, noise = ROOM): number[] {
  const draw = random(Math.round(lag * 100));
  const whole = Math.floor(lag);
  const late = lag - whole;
  return sent.map((_, at) => {
    const level = (sent[at - whole] ?? 0) * (1 - late) + (sent[at - whole - 1] ?? 0) * late;
    return Math.max(softer * level, noise * (0.5 + draw()));
  });
}

const louder = (one: readonly number[], other: readonly number[]) =>
  one.map((level, at) => Math.max(level, other[at] ?? 0));

/** After how many seconds an echo is told; nothing where it is not. */
function toldAfter(sent: readonly number[], received: readonly number[], echo = new Echo()): number | null {
  for (const [at, level] of sent.entries()) {
    echo.hear({ sent: level, received: received[at] ?? 0 });
    if (echo.heard) return at / SECOND;
  }
  return null;
}

test("one's own voice that comes back is told within half a minute, however late and soft it is", () => {
  for (const lag of [2, 3.5, 7.3, 12, 16.8, 20]) {
    for (const softer of [1, 0.3, 0.1, 0.03]) {
      const sent = speech(MINUTE, Math.round(lag * 10));
      const after = toldAfter(sent, returned(sent, lag, softer));
      assert.ok(after !== null && after > 5 && after < 30, `${lag} steps later, ${softer}: ${after}`);
    }
  }
});

test("an echo is told over the noise of the other room, and when the other side speaks now and then", () => {
  let found = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const sent = speech(2 * MINUTE, seed);
    const echo = returned(sent, 2 + (seed % 18), 0.3, 0.01);
    const other = speech(2 * MINUTE, seed + 1_000, { talks: [SECOND, 3 * SECOND], waits: [3 * SECOND, 9 * SECOND] });
    if (toldAfter(sent, louder(echo, other)) !== null) found++;
  }
  assert.ok(found >= 36, `${found} of 40`);
});

test("two people who speak independently of each other, at once or by turns, are never taken for an echo", () => {
  for (let seed = 1; seed <= 30; seed++) {
    const [one, other] = [speech(10 * MINUTE, seed), speech(10 * MINUTE, seed + 1_000)];
    assert.equal(toldAfter(one, other), null, `both at once, ${seed}`);
    // Who is polite waits until the other one has been silent for a while.
    const polite = other.map((level, at) =>
      Math.max(...one.slice(Math.max(0, at - 16), at + 1)) < 0.02 ? level : ROOM,
    );
    assert.equal(toldAfter(one, polite), null, `by turns, ${seed}`);
  }
});

test("who agrees half a second after each phrase is no echo", () => {
  const one = speech(10 * MINUTE, 1, { waits: [SECOND, 3 * SECOND] });
  const other = one.map(() => ROOM);
  one.forEach((level, at) => {
    const over = level >= 0.02 && Math.max(...one.slice(at + 1, at + 10)) < 0.02;
    if (over) for (let step = 0; step < 5; step++) other[at + 10 + step] = 0.2;
  });
  assert.equal(toldAfter(one, other.slice(0, one.length)), null);
});

test("sounds that repeat themselves tell nothing of an echo: beeps, and music at the same measure", () => {
  const beats = (every: number, phase: number) =>
    Array.from({ length: 10 * MINUTE }, (_, at) => ((at + phase) % every < 2 ? 0.4 : ROOM));
  for (const every of [10, 20, 37, 60]) {
    for (const phase of [3, 8, 14]) assert.equal(toldAfter(beats(every, 0), beats(every, phase)), null, `${every}`);
  }
  const music = (beat: number, phase: number, seed: number) => {
    const draw = random(seed);
    return Array.from({ length: 10 * MINUTE }, (_, at) => {
      const accent = Math.floor((at + phase) / beat) % 4 === 0 ? 1 : 0.5;
      return 0.05 + 0.3 * accent * Math.exp(-((at + phase) % beat) / 2.4) * (0.8 + 0.4 * draw());
    });
  };
  for (let seed = 1; seed <= 28; seed++) {
    const beat = 7 + (seed % 14);
    assert.equal(toldAfter(music(beat, 0, seed), music(beat, seed, seed + 99)), null, `music ${seed}`);
    assert.equal(toldAfter(speech(10 * MINUTE, seed), music(beat, 0, seed)), null, `speech over music ${seed}`);
  }
});

test("what comes before it was said, or at once, is no echo: this side's own one of the other's voice, and one room", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const other = speech(5 * MINUTE, seed);
    assert.equal(toldAfter(returned(other, 6, 0.3), other), null);
    assert.equal(toldAfter(other, returned(other, 0, 0.3)), null);
  }
});

test("silence on either side, or an echo that nobody hears, is not told", () => {
  const sent = speech(5 * MINUTE, 1);
  const nothing = sent.map(() => 0);
  assert.equal(toldAfter(sent, nothing), null);
  assert.equal(toldAfter(nothing, sent), null);
  assert.equal(toldAfter(nothing, nothing), null);
  assert.equal(toldAfter(sent, returned(sent, 6, 0.005, 0)), null);
});

test("an echo that has ended is taken back, but not merely because nobody speaks, or the other one does", () => {
  const echo = new Echo();
  const sent = speech(MINUTE, 1);
  const other = speech(MINUTE, 2);
  assert.notEqual(toldAfter(sent, returned(sent, 6, 0.3), echo), null);
  const goOn = (own: readonly number[], received: readonly number[]) => {
    for (const [at, level] of own.entries()) echo.hear({ sent: level, received: received[at] ?? 0 });
  };
  goOn(sent, returned(sent, 6, 0.3));
  const quiet = other.map(() => ROOM);
  goOn(quiet, quiet);
  goOn(quiet, other);
  assert.equal(echo.heard, true);
  goOn(sent.slice(0, 20 * SECOND), quiet);
  assert.equal(echo.heard, false);
});

test("steps that are missing say nothing, and another connection begins anew", () => {
  const echo = new Echo();
  const sent = speech(MINUTE, 1);
  const back = returned(sent, 6, 0.3);
  for (const [at, level] of sent.entries()) {
    if (at % (5 * SECOND) === 0) echo.miss();
    echo.hear({ sent: level, received: back[at] ?? 0 });
  }
  assert.equal(echo.heard, false);
  assert.notEqual(toldAfter(sent, back, echo), null);
  echo.forget();
  assert.equal(echo.heard, false);
});
