import assert from "node:assert/strict";
import { test } from "node:test";
import {
  clock,
  clockToSeconds,
  day,
  duration,
  list,
  milliseconds,
  moment,
  number,
  percent,
  someOf,
  timer,
} from "./format.ts";
import type { Language } from "./language.ts";
import { setLanguage } from "./texts.ts";

const now = new Date(2026, 10, 23, 14, 2, 0).getTime();
const DAY = 86_400_000;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

test("days are said as people say them", () => {
  assert.equal(day(now - HOUR, now), "Today");
  assert.equal(day(now - DAY, now), "Yesterday");
  assert.equal(day(now - 3 * DAY, now), "Friday");
  assert.equal(day(now - 20 * DAY, now), "3 November");
  assert.equal(day(new Date(2024, 0, 5).getTime(), now), "5 January 2024");
  assert.equal(day(now + DAY, now), "24 November");
});

test("moments in lists are short", () => {
  assert.equal(moment(now - HOUR, now), "13:02");
  assert.equal(moment(now - DAY, now), "Yesterday");
  assert.equal(moment(now - 3 * DAY, now), "Fri");
  assert.equal(moment(now - 20 * DAY, now), "3 Nov");
});

test("where seconds tell something they are said", () => {
  assert.equal(clockToSeconds(new Date(2026, 10, 28, 0, 2, 7).getTime()), "00:02:07");
});

test("midnight is 00:00", () => assert.equal(clock(new Date(2026, 0, 1).getTime()), "00:00"));

test("a running time has two places from the minutes on", () => {
  assert.equal(timer(-5), "0:00");
  assert.equal(timer(7 * SECOND), "0:07");
  assert.equal(timer(12 * MINUTE + 30 * SECOND), "12:30");
  assert.equal(timer(HOUR + 2 * MINUTE + 3 * SECOND), "1:02:03");
});

test("a finished time has at most two units", () => {
  assert.equal(duration(0), "0 sec");
  assert.equal(duration(59_600), "1 min");
  assert.equal(duration(12 * MINUTE + 30 * SECOND), "12 min 30 sec");
  assert.equal(duration(HOUR + 2 * MINUTE + 3 * SECOND), "1 hr 2 min");
});

test("numbers and shares are grouped and rounded", () => {
  assert.equal(number(12_345), "12,345");
  assert.equal(percent(0.416), "42%");
  assert.equal(someOf(0.416), "42%");
  assert.equal(someOf(299 / 300), "99.7%");
  assert.equal(someOf(2999 / 3000), "99.9%");
  assert.equal(someOf(1 / 300), "0.3%");
  assert.equal(someOf(1 / 3000), "0.1%");
  assert.equal(someOf(1), "100%");
  assert.equal(someOf(0), "0%");
  assert.equal(percent(0.0042, 1), "0.4%");
  assert.equal(milliseconds(1_042), "1,042 ms");
});

/** What is said in a language; its several kinds of space are one here. */
function speaking(language: Language, say: () => string[]): string[] {
  setLanguage(language, []);
  try {
    return say().map((words) => words.replace(/\s/g, " "));
  } finally {
    setLanguage("en", []);
  }
}

test("days and numbers are written as the language writes them", () => {
  const said = () => [
    day(now - DAY, now),
    day(now - 3 * DAY, now),
    day(now - 20 * DAY, now),
    number(12_345),
    list(["A", "B"]),
  ];
  assert.deepEqual(speaking("de", said), ["Gestern", "Freitag", "3. November", "12.345", "A und B"]);
  assert.deepEqual(speaking("cs", said), ["Včera", "Pátek", "3. listopadu", "12 345", "A a B"]);
  assert.deepEqual(speaking("ar", said), ["أمس", "الجمعة", "3 نوفمبر", "12,345", "A وB"]);
});

test("a finished time is said in the language's own units", () => {
  const said = () => [duration(12 * MINUTE + 30 * SECOND), duration(12 * MINUTE)];
  assert.deepEqual(speaking("fr", said), ["12 min 30 s", "12 min"]);
  assert.deepEqual(speaking("ar", said), ["12 د و30 ث", "12 د"]);
});
