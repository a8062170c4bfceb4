import assert from "node:assert/strict";
import { test } from "node:test";
import type { Code, Refusal } from "../protocol.ts";
import { ANA, conversation } from "../testing/views.ts";
import { type ButtonReason, type CallFacts, callButtons } from "./call-buttons.ts";

const refusal = (code: Code): Refusal => ({ code, message: "", remedy: "" });

/** A screen call leaves room for one more conversation. */
const BESIDE = { voice: 1, video: 1, screen: 2 };

const READY: CallFacts = {
  supported: true,
  permissions: { voice: null, video: null, screen: null, beside: BESIDE },
  conversation,
  me: ANA.id,
  busy: null,
  others: ["Maya"],
  connection: "online",
};

const TABLE: [when: string, facts: Partial<CallFacts>, voice: ButtonReason | null, video: ButtonReason | null][] = [
  ["all is well", {}, null, null],
  ["the browser cannot call", { supported: false }, "unsupported_browser", "unsupported_browser"],
  [
    "voice is switched off",
    { permissions: { voice: refusal("voice_off"), video: null, screen: null, beside: BESIDE } },
    "voice_off",
    null,
  ],
  [
    "the profile lacks video",
    { permissions: { voice: null, video: refusal("video_not_in_profile"), screen: null, beside: BESIDE } },
    null,
    "video_not_in_profile",
  ],
  ["nothing is selected", { conversation: null }, "nothing_selected", "nothing_selected"],
  ["the conversation waits", { conversation: { ...conversation, status: "queued" } }, "not_open", "not_open"],
  ["the conversation is closed", { conversation: { ...conversation, status: "closed" } }, "not_open", "not_open"],
  [
    "another agent owns it",
    { conversation: { ...conversation, agent: { id: "agt_ben", name: "Ben" } } },
    "not_owner",
    "not_owner",
  ],
  [
    "this conversation has a call",
    { busy: { conversation: "cnv_1", invitation: "inv_1", kind: "voice" } },
    "call_in_progress",
    "call_in_progress",
  ],
  ["another one has", { busy: { conversation: "cnv_2", invitation: "inv_1", kind: "voice" } }, "busy", "busy"],
  ["other conversations leave no room", { others: ["Maya", "Noor"] }, "no_room", "no_room"],
  ["the line is down", { connection: "offline" }, "offline", "offline"],
  ["the desk has not answered yet", { permissions: null }, "offline", "offline"],
  [
    "the switch beats everything else",
    {
      permissions: { voice: refusal("voice_off"), video: refusal("video_off"), screen: null, beside: BESIDE },
      conversation: null,
      connection: "offline",
    },
    "voice_off",
    "video_off",
  ],
];

for (const [when, facts, voice, video] of TABLE) {
  test(`when ${when}: voice ${voice ?? "works"}, video ${video ?? "works"}`, () => {
    const { screen: _, ...others } = callButtons({ ...READY, ...facts });
    assert.deepEqual(others, { voice, video });
  });
}

test("a screen call has its own switch, permission and weight", () => {
  const screen = (facts: Partial<CallFacts>) => callButtons({ ...READY, ...facts }).screen;
  const forbids = (code: Code) => ({ voice: null, video: null, screen: refusal(code), beside: BESIDE });
  assert.equal(screen({}), null);
  assert.equal(screen({ permissions: forbids("screen_off") }), "screen_off");
  assert.equal(screen({ permissions: forbids("screen_not_in_profile") }), "screen_not_in_profile");
  assert.equal(screen({ others: ["Maya", "Noor"] }), null);
  assert.equal(screen({ others: ["Maya", "Noor", "Liv"] }), "no_room");
});
