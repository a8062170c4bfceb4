import assert from "node:assert/strict";
import { test } from "node:test";
import type { Code, Refusal } from "../protocol.ts";
import { ANA, conversation } from "../testing/views.ts";
import { type ButtonReason, type CallFacts, callButtons } from "./call-buttons.ts";

const refusal = (code: Code): Refusal => ({ code, message: "", remedy: "" });

const READY: CallFacts = {
  supported: true,
  permissions: { voice: null, video: null, beside: 1 },
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
    { permissions: { voice: refusal("voice_off"), video: null, beside: 1 } },
    "voice_off",
    null,
  ],
  [
    "the profile lacks video",
    { permissions: { voice: null, video: refusal("video_not_in_profile"), beside: 1 } },
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
      permissions: { voice: refusal("voice_off"), video: refusal("video_off"), beside: 1 },
      conversation: null,
      connection: "offline",
    },
    "voice_off",
    "video_off",
  ],
];

for (const [when, facts, voice, video] of TABLE) {
  test(`when ${when}: voice ${voice ?? "works"}, video ${video ?? "works"}`, () => {
    assert.deepEqual(callButtons({ ...READY, ...facts }), { voice, video });
  });
}
