import assert from "node:assert/strict";
import { test } from "node:test";
import type { Notes } from "../signal/page.ts";
import { type SavedData, Wishes } from "./wishes.ts";

const NOTHING = { saving: false, noVideo: false, noScreen: false, echo: false };

/** A tab's notes, and a browser that remembers. */
function someone() {
  const kept = new Map<string, string>();
  const notes: Notes = {
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => void (value === null ? kept.delete(key) : kept.set(key, value)),
  };
  let saving = false;
  const saved: SavedData = {
    read: () => saving,
    keep: (news) => {
      saving = news;
    },
  };
  return { kept, begin: (call: string) => new Wishes(call, notes, saved) };
}

test("a call begins with no wishes", () => {
  assert.deepEqual(someone().begin("cal_1").all, NOTHING);
});

test("what is wished holds over a reload of the page, but for an echo", () => {
  const { begin } = someone();
  const wishes = begin("cal_1");
  for (const wish of ["noVideo", "noScreen", "echo", "saving"] as const) wishes.toggle(wish);
  assert.deepEqual(begin("cal_1").all, { saving: true, noVideo: true, noScreen: true, echo: false });
});

test("the next call begins with saved data, and with everything that is sent", () => {
  const { kept, begin } = someone();
  const wishes = begin("cal_1");
  for (const wish of ["noVideo", "noScreen", "saving"] as const) wishes.toggle(wish);
  assert.deepEqual(begin("cal_2").all, { ...NOTHING, saving: true });
  wishes.forget();
  assert.deepEqual([...kept], []);
  assert.deepEqual(begin("cal_2").all, { ...NOTHING, saving: true });
});

test("what is wished no longer is over at once, for this call and the next", () => {
  const { begin } = someone();
  const wishes = begin("cal_1");
  for (const wish of ["saving", "noVideo", "saving", "noVideo"] as const) wishes.toggle(wish);
  assert.deepEqual([begin("cal_1").all, begin("cal_2").all], [NOTHING, NOTHING]);
});
