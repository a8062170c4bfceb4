import assert from "node:assert/strict";
import { test } from "node:test";
import { keepNotesIn } from "../signal/page.ts";
import { type Choices, choices, takeChoices, tellChoices } from "./handed.ts";
import { remember, remembered } from "./memory.ts";
import { Wishes } from "./wishes.ts";

const notes = new Map<string, string>();
keepNotesIn({
  read: (key) => notes.get(key) ?? null,
  write: (key, value) => void (value === null ? notes.delete(key) : notes.set(key, value)),
});

test("what was chosen in one window holds in the other, and each further choice is told", () => {
  const told: Choices[] = [];
  tellChoices((each) => told.push(each));
  remember({ microphone: { id: "1", label: "Headset", group: "" }, resolution: "360p" });
  new Wishes("cal_1").toggle("noVideo");
  assert.equal(told.length, 2);
  const handed = choices();
  assert.deepEqual(told[1], handed);

  remember({ microphone: null, resolution: "native" });
  notes.clear();
  assert.equal(new Wishes("cal_1").all.noVideo, false);
  takeChoices(handed);
  assert.deepEqual(remembered().microphone, { id: "1", label: "Headset", group: "" });
  assert.equal(remembered().resolution, "360p");
  assert.equal(new Wishes("cal_1").all.noVideo, true);
  assert.equal(new Wishes("cal_2").all.noVideo, false);
});

test("a window in which nothing was chosen leaves the other's devices alone", () => {
  remember({ resolution: "720p" });
  takeChoices({ devices: null, wishes: null });
  assert.equal(remembered().resolution, "720p");
});
