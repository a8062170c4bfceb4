import assert from "node:assert/strict";
import { test } from "node:test";
import { call, invitation } from "@beckon/kit/testing/views.ts";
import { callPlace } from "./call-place.ts";

test("a call takes the page from the press until it ends", () => {
  assert.equal(callPlace({ phase: "preparing", kind: "video" }), "stage");
  assert.equal(callPlace({ phase: "ringing", invitation: invitation(), here: true }), "stage");
  for (const phase of ["choosing", "connecting", "active", "reconnecting"] as const) {
    assert.equal(callPlace({ phase, call: call() }), "stage", phase);
  }
});

test("a call on another device leaves the desk usable", () => {
  assert.equal(callPlace({ phase: "elsewhere", call: call() }), "bar");
});

test("after the end nothing covers the desk", () => {
  assert.equal(callPlace({ phase: "ended", call: call(), mine: true, undo: true }), "farewell");
  assert.equal(callPlace({ phase: "none" }), null);
});

test("a call that waits for its link to be opened leaves the desk usable", () => {
  assert.equal(callPlace({ phase: "ringing", invitation: invitation(), here: true }, { waiting: true }), "waiting");
});

test("what rings in a window of its own leaves the desk usable, and what rings here does not", () => {
  const ringing = { phase: "ringing", invitation: invitation() } as const;
  assert.equal(callPlace({ ...ringing, here: false }, { apart: true }), "bar");
  assert.equal(callPlace({ ...ringing, here: true }, { apart: true }), "stage");
  assert.equal(callPlace({ ...ringing, here: false }), "stage");
});
