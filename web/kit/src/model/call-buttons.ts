import type { AgentId, Busy, CallKind, ConversationView, Permissions } from "../protocol.ts";
import type { Connection } from "../signal/line.ts";

/** Why an agent cannot start a call now. Views say it in words that tell the agent what to do. */
export type ButtonReason =
  | "unsupported_browser"
  | "voice_off"
  | "video_off"
  | "screen_off"
  | "voice_not_in_profile"
  | "video_not_in_profile"
  | "screen_not_in_profile"
  | "nothing_selected"
  | "not_open"
  | "not_owner"
  | "call_in_progress"
  | "busy"
  | "no_room"
  | "offline";

/** What decides whether an agent may call. */
export interface CallFacts {
  /** Whether this browser can make calls. */
  supported: boolean;
  /** Absent before the desk's welcome. */
  permissions: Permissions | null;
  /** The selected conversation; absent where none is. */
  conversation: ConversationView | null;
  me: AgentId | null;
  busy: Busy | null;
  /** The names of whom the agent talks with besides, in other open conversations. */
  others: readonly string[];
  connection: Connection;
}

/** Each button's reason, or nothing where it works. */
export type CallButtons = Record<CallKind, ButtonReason | null>;

/** The first reason that holds: browser, switch, profile, conversation, capacity, network. The edge asks the same again. */
export function callButtons(facts: CallFacts): CallButtons {
  return { voice: reason("voice", facts), video: reason("video", facts), screen: reason("screen", facts) };
}

function reason(kind: CallKind, facts: CallFacts): ButtonReason | null {
  if (!facts.supported) return "unsupported_browser";
  return notPermitted(kind, facts.permissions) ?? notThisConversation(facts) ?? notNow(kind, facts);
}

/** Why an agent may not make calls of a kind, nor turn a running call into one. */
export function notPermitted(kind: CallKind, permissions: Permissions | null): ButtonReason | null {
  const refusal = permissions?.[kind];
  if (refusal == null) return null;
  return refusal.code === `${kind}_off` ? `${kind}_off` : `${kind}_not_in_profile`;
}

function notThisConversation({ conversation, me }: CallFacts): ButtonReason | null {
  if (conversation === null) return "nothing_selected";
  if (conversation.status !== "open") return "not_open";
  return conversation.agent?.id === me ? null : "not_owner";
}

function notNow(
  kind: CallKind,
  { conversation, busy, others, connection, permissions }: CallFacts,
): ButtonReason | null {
  if (busy !== null) return busy.conversation === conversation?.id ? "call_in_progress" : "busy";
  if (connection !== "online" || permissions === null) return "offline";
  return others.length <= permissions.beside[kind] ? null : "no_room";
}
