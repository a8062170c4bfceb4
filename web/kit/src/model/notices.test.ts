import assert from "node:assert/strict";
import { test } from "node:test";
import type { Row } from "../protocol.ts";
import { MAYA } from "../testing/views.ts";
import { Notices, ringingRequests } from "./notices.ts";

function row(id: string, differences: Partial<Row> = {}): Row {
  return {
    id,
    consumer: MAYA,
    agent: "agt_ana",
    status: "open",
    since: 0,
    last_text: "My pole broke",
    last_at: 0,
    consumer_messages: 1,
    unread: 0,
    request: null,
    version: 1,
    ...differences,
  };
}

const wrote = { conversation: "cnv_a", about: "message", name: "Maya", text: "My pole broke" };

test("what was there before the desk was opened is not news", () => {
  const notices = new Notices();
  assert.deepEqual(notices.look([row("cnv_a", { unread: 3 })]), { told: [], over: [] });
});

test("a message nobody has read is told once, and over when it is read", () => {
  const notices = new Notices();
  notices.look([row("cnv_a")]);
  assert.deepEqual(notices.look([row("cnv_a", { unread: 1 })]).told, [wrote]);
  assert.deepEqual(notices.look([row("cnv_a", { unread: 1, version: 2 })]), { told: [], over: [] });
  assert.deepEqual(notices.look([row("cnv_a", { unread: 0 })]), { told: [], over: ["cnv_a"] });
});

test("a new conversation with a message is told, and over when it goes to somebody else", () => {
  const notices = new Notices();
  notices.look([]);
  assert.deepEqual(notices.look([row("cnv_a", { unread: 1 })]).told, [wrote]);
  assert.deepEqual(notices.look([]).over, ["cnv_a"]);
});

test("a request for a call is told before its message, again when it is made again, and over when it is answered", () => {
  const notices = new Notices();
  const asked = { conversation: "cnv_a", about: "request", name: "Maya", kind: "video" };
  notices.look([row("cnv_a")]);
  assert.deepEqual(notices.look([row("cnv_a", { unread: 1, request: { kind: "video", at: 5 } })]).told, [asked]);
  assert.deepEqual(notices.look([row("cnv_a", { unread: 1, request: { kind: "video", at: 5 } })]).told, []);
  assert.deepEqual(notices.look([row("cnv_a", { request: { kind: "video", at: 9 } })]).told, [asked]);
  assert.deepEqual(notices.look([row("cnv_a")]).over, ["cnv_a"]);
});

test("a request rings as long as a ring sounds, whenever its row came", () => {
  const rows = [row("cnv_a", { request: { kind: "voice", at: 1_000 } }), row("cnv_b")];
  assert.deepEqual(
    ringingRequests(rows, 45_999, 45_000).map(({ id }) => id),
    ["cnv_a"],
  );
  assert.deepEqual(ringingRequests(rows, 46_000, 45_000), []);
});
