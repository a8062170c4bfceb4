import type { CallId, CallKind, CallView, InCall, InvitationId, InvitationView, Side } from "../protocol.ts";

/**
 * What the call is to this page: the one thing that views draw.
 *
 *   agent:     none → preparing → ringing → connecting → active ⇄ reconnecting → ended → none
 *   consumer:  none → incoming → answering → choosing → connecting → active ⇄ reconnecting → ended → none
 *   either:    elsewhere, while another page of the same person has the call
 */
export type CallScreen =
  | { phase: "none" }
  /** The agent pressed; the browser is asking for devices. */
  | { phase: "preparing"; kind: CallKind }
  /** The agent waits for the answer. `here`: this page invited, and was not loaded anew since. */
  | { phase: "ringing"; invitation: InvitationView; here: boolean }
  /** The consumer's card. */
  | { phase: "incoming"; invitation: InvitationView }
  /** The consumer pressed *Accept*; the server has not answered yet. */
  | { phase: "answering"; invitation: InvitationView }
  /** Accepted; this page is asking for devices. */
  | { phase: "choosing"; call: CallView }
  | { phase: "connecting" | "active" | "reconnecting"; call: CallView }
  /** `mine`: this person hung up, and may come back while `undo`. */
  | { phase: "ended"; call: CallView; mine: boolean; undo: boolean }
  | { phase: "elsewhere"; call: CallView };

/** What is known: the server's views, and what this page is about. */
export interface CallFacts {
  side: Side;
  invitation: InvitationView | null;
  /** The running call; an ended one is `ended`. */
  call: CallView | null;
  /** The call of this page that has ended and is still shown. */
  ended: CallView | null;
  /** The agent's call that is being prepared. */
  preparing: CallKind | null;
  /** The invitation that this page accepted. */
  answering: InvitationId | null;
  /** The call that this page has its person's place in, or is about to. */
  held: CallId | null;
  /** The call that this page is rejoining. */
  joining: CallId | null;
  /** The call that this page hung up. */
  ending: CallId | null;
  /** The devices are chosen. */
  settled: boolean;
  /** Nothing comes from the other side. */
  silent: boolean;
}

/** The call that an invitation leads to: one invitation has one call, so the ids share their text. */
export function callOf(invitation: InvitationId): CallId {
  return invitation.replace(/^inv_/, "cal_");
}

/** Decides what is drawn: a running call before anything else, then a new one, then the end of the last. */
export function callScreen(facts: CallFacts): CallScreen {
  const { call, preparing, ended, ending } = facts;
  if (call !== null && call.id !== ending) return inCall(call, facts);
  if (preparing !== null) return { phase: "preparing", kind: preparing };
  const asked = invited(facts);
  if (asked !== null) return asked;
  if (ended === null) return { phase: "none" };
  const mine = ended.id === ending;
  return { phase: "ended", call: ended, mine, undo: mine && ended.ended?.undo_until != null };
}

function inCall(call: CallView, { side, held, joining, settled, silent }: CallFacts): CallScreen {
  if (joining === call.id) return { phase: "reconnecting", call };
  if (held !== call.id) return { phase: "elsewhere", call };
  if (call[side].choosing && !settled) return { phase: "choosing", call };
  if (call.state === "active" && silent) return { phase: "reconnecting", call };
  return call.state === "ended" ? { phase: "none" } : { phase: call.state, call };
}

function invited({ side, invitation, answering, held }: CallFacts): CallScreen | null {
  if (invitation === null) return null;
  const here = held === callOf(invitation.id);
  // Between the answer and the call's first view nothing jumps.
  const answered = invitation.outcome === "accepted" && here;
  if (invitation.outcome !== null && !answered) return null;
  if (side === "agent") return { phase: "ringing", invitation, here };
  return { phase: answering === invitation.id ? "answering" : "incoming", invitation };
}

/** What to say of the other side; nothing where all is well. A key of the texts. */
export type OtherWords =
  | ""
  | "choosing_devices"
  | "connecting"
  | "signalling_reconnecting"
  | "changing_pages"
  | "away"
  | "lost"
  | "left"
  | "hung_up"
  | "frozen";

/** What to say of the other side in this state. */
export function otherWords(screen: CallScreen, side: Side, silent: boolean): OtherWords {
  switch (screen.phase) {
    case "ended":
      return screen.call.ended?.by?.id === otherOf(screen.call, side).person.id ? "hung_up" : "";
    case "choosing":
    case "connecting":
    case "active":
    case "reconnecting": {
      const other = otherOf(screen.call, side);
      if (other.choosing) return "choosing_devices";
      if (other.presence !== "present") return other.presence;
      if (silent) return "frozen";
      return screen.phase === "connecting" ? "connecting" : "";
    }
    case "none":
    case "preparing":
    case "ringing":
    case "incoming":
    case "answering":
    case "elsewhere":
      return "";
  }
}

function otherOf(call: CallView, side: Side): InCall {
  return side === "agent" ? call.consumer : call.agent;
}

/** The call that this person has just hung up here, while there is a way back. */
export function wayBack(screen: CallScreen): CallId | null {
  return screen.phase === "ended" && screen.undo ? screen.call.id : null;
}

/** The call that can be joined now: it is offered, or runs. */
export function liveCall(invitation: InvitationView | null, call: CallView | null): CallId | null {
  if (invitation?.outcome === null) return callOf(invitation.id);
  return call === null || call.state === "ended" ? null : call.id;
}
