import assert from "node:assert/strict";
import { test } from "node:test";
import type { Row } from "@beckon/kit/protocol.ts";
import { MAYA } from "@beckon/kit/testing/views.ts";
import { rowNote } from "./row-note.ts";

const row = (differences: Partial<Row> = {}): Row => ({
  id: "cnv_1",
  consumer: MAYA,
  agent: "agt_ana",
  status: "open",
  since: 1,
  last_text: "Hello",
  last_at: 7,
  consumer_messages: 1,
  unread: 1,
  request: null,
  version: 1,
  ...differences,
});

test("a consumer who wrote waits since then", () => {
  assert.deepEqual(rowNote(row(), null), { about: "waits", since: 7 });
  assert.deepEqual(rowNote(row({ unread: 0 }), null), { about: "nothing" });
});

test("a call is said before anything else, in its own row alone", () => {
  const busy = { conversation: "cnv_1", invitation: "inv_1", kind: "video" } as const;
  assert.deepEqual(rowNote(row(), busy), { about: "call", kind: "video" });
  assert.deepEqual(rowNote(row({ id: "cnv_2" }), busy), { about: "waits", since: 7 });
});

test("who asks for a call is told before who waits for an answer", () => {
  const request = { kind: "video", at: 9 } as const;
  assert.deepEqual(rowNote(row({ request }), null), { about: "asks", kind: "video", since: 9 });
});
