import assert from "node:assert/strict";
import { test } from "node:test";
import type { Line } from "@beckon/kit/model/conversation.ts";
import { ANA, MAYA } from "@beckon/kit/testing/views.ts";
import { factsOf } from "./facts.ts";
import { unanswered } from "./outcome.ts";

const line = (at: number, content: Line["content"]): Line => ({
  key: String(at),
  at,
  mine: false,
  seq: at,
  content,
  delivery: null,
  refusal: null,
});

const lines = [
  line(1000, { type: "message", id: "msg_1", from: MAYA, text: "Hello" }),
  line(1001, { type: "queued" }),
  line(6001, { type: "assigned", agent: ANA }),
  line(7000, { type: "message", id: "msg_2", from: ANA, text: "Hello" }),
  line(8000, {
    type: "invitation_ended",
    invitation: "inv_1",
    kind: "voice",
    outcome: "declined",
    by: MAYA,
    reason: null,
  }),
  line(9000, {
    type: "invitation_ended",
    invitation: "inv_2",
    kind: "video",
    outcome: "accepted",
    by: MAYA,
    reason: null,
  }),
  line(9001, { type: "call_started", call: "cal_2", kind: "video" }),
  line(19_001, {
    type: "call_ended",
    call: "cal_2",
    kind: "video",
    reason: "hung_up",
    by: MAYA,
    talk_ms: 9000,
    last_media: { agent: 19_000, consumer: 19_000 },
    failed_leg: null,
  }),
];

test("the panel's facts come from the transcript", () => {
  assert.deepEqual(factsOf(lines, MAYA.id), {
    startedAt: 1000,
    waitedMs: 5000,
    messages: 2,
    fromConsumer: 1,
    calls: 1,
    talkMs: 9000,
  });
});

test("a wait that goes on has no length yet", () => {
  assert.equal(factsOf(lines.slice(0, 2), MAYA.id).waitedMs, null);
  assert.equal(factsOf([], null).startedAt, null);
});

test("how an invitation came to nothing is read from the transcript", () => {
  assert.deepEqual(unanswered(lines, "inv_1"), { kind: "voice", outcome: "declined", reason: null });
  assert.equal(unanswered(lines, "inv_2"), null);
  assert.equal(unanswered(lines, "inv_3"), null);
});
