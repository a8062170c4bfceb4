// Views as the edge would send them, for unit tests.

import type { CallView, ConversationView, Entry, InCall, InvitationView, Person, Server } from "../protocol.ts";

export const ANA: Person = { id: "agt_ana", name: "Ana Silva" };
export const MAYA: Person = { id: "csm_maya", name: "Maya" };

export const conversation: ConversationView = {
  id: "cnv_1",
  status: "open",
  agent: ANA,
  consumer: MAYA,
  agent_online: true,
  consumer_online: true,
  may_ask_for: { voice: true, video: true, screen: true },
  request: null,
};

type Welcome = Extract<Server, { type: "welcome" }>;

export function welcome(differences: Partial<Welcome> = {}): Welcome {
  return {
    type: "welcome",
    you: MAYA.id,
    conversation,
    last: 0,
    receipts: { agent: { delivered: 0, read: 0 }, consumer: { delivered: 0, read: 0 } },
    invitation: null,
    call: null,
    ...differences,
  };
}

export function message(seq: number, from: Person, id: string, text = "Hello"): Entry {
  return { seq, at: 5_000_000 + seq, content: { type: "message", id, from, text } };
}

export function invitation(differences: Partial<InvitationView> = {}): InvitationView {
  return {
    id: "inv_1",
    kind: "video",
    from: ANA,
    sent_at: 5_000_000,
    sound_until: 5_045_000,
    expires_at: 5_120_000,
    shown: false,
    outcome: null,
    by: null,
    answered_in: null,
    cameras: { agent: true, consumer: true },
    asked_for: false,
    declined: null,
    link: null,
    ...differences,
  };
}

export function inCall(person: Person, tab: string, differences: Partial<InCall> = {}): InCall {
  return {
    person,
    tab,
    presence: "present",
    choosing: false,
    sends: { audio: true, video: true, screen: false },
    plays: { audio: true, video: true, screen: false },
    devices: { microphone: null, camera: null, screen: null },
    fix: null,
    ...differences,
  };
}

export function call(differences: Partial<CallView> = {}): CallView {
  return {
    id: "cal_1",
    kind: "video",
    state: "active",
    generation: 1,
    accepted_at: 5_000_000,
    active_at: 5_000_500,
    agent: inCall(ANA, "tab_ana"),
    consumer: inCall(MAYA, "tab_maya"),
    upgrade: null,
    ended: null,
    ...differences,
  };
}
