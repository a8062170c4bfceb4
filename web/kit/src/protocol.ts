// Made from the protocol crate by `cargo xtask check --write`. Do not edit.

/** The WebSocket subprotocol of these frames. */
export const SUBPROTOCOL = "beckon.v1";

/** Limits that pages keep by themselves; all are enforced by the edge. Lengths in bytes, times in ms. */
export const LIMITS = {
  messageBytes: 8192,
  commentBytes: 2048,
  nameBytes: 120,
  reportEvery: 1000,
  parked: 8000,
  alone: 120000,
  relayProbe: 5000,
  relayProbeKept: 600000,
  diagnosisSteps: 160,
  diagnosisPairs: 64,
  diagnosisSamples: 180,
  diagnosisTiles: 12,
  screenshotBytes: 4194304,
} as const;

export type Timestamp = number;

export type BrandId = string;

export type AgentId = string;

export type ConsumerId = string;

export type ConversationId = string;

export type MessageId = string;

export type InvitationId = string;

export type CallId = string;

export type TabId = string;

export type DepartmentId = string;

export type ProfileId = string;

export type SessionId = string;

export type FileId = string;

export type LinkSecret = string;

export type RejoinSecret = string;

export type ParticipantId = string;

export type Side = "agent" | "consumer";

export type Code = "malformed" | "too_large" | "empty" | "hello_first" | "hello_twice" | "too_fast" | "unknown_version" | "wrong_side" | "not_found" | "method_not_allowed" | "foreign_origin" | "not_json" | "upgrade_required" | "sign_in_required" | "wrong_password" | "too_many_attempts" | "not_permitted" | "ticket_refused" | "unknown_brand" | "domain_not_allowed" | "unknown_conversation" | "conversation_over" | "not_open" | "not_owner" | "message_id_used" | "voice_off" | "video_off" | "screen_off" | "voice_not_in_profile" | "video_not_in_profile" | "screen_not_in_profile" | "busy" | "no_room" | "call_in_progress" | "unknown_invitation" | "answered_elsewhere" | "already_accepted" | "already_declined" | "already_cancelled" | "already_expired" | "desk_unavailable" | "nothing_kept" | "unknown_call" | "call_over" | "wrong_generation" | "call_elsewhere" | "description_refused" | "out_of_turn" | "too_many_candidates" | "relay_unavailable" | "share_taken" | "nothing_to_answer" | "link_expired" | "link_used" | "link_revoked" | "link_invalid" | "not_a_picture" | "too_many_screenshots" | "unknown_file" | "file_withdrawn" | "requests_off" | "screens_alone" | "no_camera_in_voice" | "nothing_to_undo" | "settings_changed" | "settings_invalid" | "servers_invalid" | "secrets_not_kept" | "service_refused" | "address_invalid" | "too_many_checks" | "node_refused" | "node_replaced" | "too_many_nodes" | "span_invalid" | "batch_too_large" | "unavailable" | "internal";

export type Refusal = { 
/**
 * The stable code.
 */
code: Code, 
/**
 * What to tell the person, in English; apps translate by the code.
 */
message: string, 
/**
 * What to do.
 */
remedy: string, };

export type Person = { 
/**
 * Who it is.
 */
id: ParticipantId, 
/**
 * The name that others see.
 */
name: string, };

export type Role = "agent" | "administrator";

export type Member = { 
/**
 * Who it is.
 */
id: AgentId, 
/**
 * The name that consumers see.
 */
name: string, 
/**
 * The e-mail address that this person signs in with.
 */
email: string, 
/**
 * What this person may open.
 */
role: Role, };

export type Switches = { 
/**
 * Voice calls are on.
 */
voice: boolean, 
/**
 * Video calls are on.
 */
video: boolean, 
/**
 * Screen calls are on (C3).
 */
screen: boolean, };

export type Profile = { 
/**
 * Which profile.
 */
id: ProfileId, 
/**
 * The name that administrators see.
 */
name: string, 
/**
 * *Initiate voice*: may start voice calls.
 */
initiate_voice: boolean, 
/**
 * *Initiate video*: may start video calls.
 */
initiate_video: boolean, 
/**
 * *Initiate screen sharing*: may start screen calls.
 */
initiate_screen: boolean, 
/**
 * How much work an agent is given at once; a conversation weighs 1.
 */
capacity: number, 
/**
 * What a call adds to the agent's load while it rings and runs.
 */
call_weight: CallWeight, };

export type CallWeight = { 
/**
 * A voice call.
 */
voice: number, 
/**
 * A video call.
 */
video: number, 
/**
 * A screen call.
 */
screen: number, };

export type Assignment = { 
/**
 * The person.
 */
agent: AgentId, 
/**
 * The profile this person has.
 */
profile: ProfileId, };

export type Department = { 
/**
 * Which department.
 */
id: DepartmentId, 
/**
 * The name that people see.
 */
name: string, };

export type Look = { 
/**
 * The brand's name.
 */
name: string, 
/**
 * The brand's colour, `#rrggbb`.
 */
colour: string, 
/**
 * What the window says before the first message.
 */
greeting: string, 
/**
 * Which language consumers read; none: that of the page around the window, or else the browser's.
 */
language: Language | null, };

export type Language = "en" | "de" | "fr" | "es" | "cs" | "ar";

export type Secret = { "type": "kept" } | { "type": "new", 
/**
 * 1 to [`crate::limits::SECRET_BYTES`] bytes.
 */
text: string, };

export type ServerAccess = { "type": "open" } | { "type": "password", 
/**
 * The user name.
 */
username: string, 
/**
 * The password, which every participant's page is told.
 */
password: Secret, } | { "type": "shared_secret", 
/**
 * The secret, which no page is told.
 */
secret: Secret, };

export type OwnServer = { 
/**
 * `stun:`, `turn:` and `turns:` addresses (RFC 7064, RFC 7065); at most [`crate::limits::SERVER_URLS`].
 */
urls: Array<string>, 
/**
 * How participants are let in.
 */
access: ServerAccess, };

export type ManagedService = "cloudflare" | "twilio";

export type RelayServers = { "type": "ours" } | { "type": "own", 
/**
 * At least one, at most [`crate::limits::OWN_SERVERS`].
 */
servers: Array<OwnServer>, } | { "type": "managed", 
/**
 * Which service.
 */
service: ManagedService, 
/**
 * The key or account that the service knows the brand by.
 */
account: string, 
/**
 * What proves it.
 */
secret: Secret, };

export type RelaySettings = { 
/**
 * Media goes through a relay alone, and no address of a participant is passed on (S4-22).
 */
force: boolean, 
/**
 * Whose servers.
 */
servers: RelayServers, };

export type Settings = { 
/**
 * Counts up with each change; a write of an older version is refused with `settings_changed`.
 */
version: number, 
/**
 * Account-wide switches; off beats everything (S4-24).
 */
switches: Switches, 
/**
 * Permission sets that agents have (S4-17..19). Never empty.
 */
profiles: Array<Profile>, 
/**
 * Which profile each person has. A person who is not listed has the first profile.
 */
assignments: Array<Assignment>, 
/**
 * The departments that conversations queue for. Never empty; the first is the default.
 */
departments: Array<Department>, 
/**
 * How the window looks and greets.
 */
look: Look, 
/**
 * Hosts, with port where it is not the scheme's own, on whose pages the window may open: `shop.example`,
 * `*.example`. Empty allows none.
 */
allowed_domains: Array<string>, 
/**
 * How media travels where it cannot go, or must not go, from browser to browser.
 */
relay: RelaySettings, 
/**
 * How calls begin and ring.
 */
calls: CallSettings, };

export type CallSettings = { 
/**
 * The agent's camera is off when a video call begins (S4-20).
 */
agent_camera_off: boolean, 
/**
 * The consumer's camera is off when a video call begins (S4-21).
 */
consumer_camera_off: boolean, 
/**
 * Consumers may ask for a call (S2-3).
 */
consumer_may_ask: boolean, 
/**
 * How long an invitation rings with sound, in seconds.
 */
ring_s: number, 
/**
 * How long an invitation waits for an answer, in seconds; at least as long as it rings.
 */
invitation_s: number, 
/**
 * How long a call link may be used, in minutes.
 */
link_min: number, };

export type Device = "microphone" | "camera" | "screen";

export type DeviceProblem = "insecure" | "unsupported" | "forbidden_by_page" | "denied" | "dismissed" | "denied_by_system" | "absent" | "busy" | "lost" | "prompt_open" | "interrupted" | "unknown";

export type Devices = { 
/**
 * The microphone.
 */
microphone: DeviceProblem | null, 
/**
 * The camera.
 */
camera: DeviceProblem | null, 
/**
 * The shared screen.
 */
screen: DeviceProblem | null, };

export type Permission = "granted" | "prompt" | "denied";

export type DeviceReadiness = { 
/**
 * Whether the page that frames the window allows it.
 */
allowed_by_page: boolean, 
/**
 * Whether there is one.
 */
present: boolean | null, 
/**
 * The browser's permission.
 */
permission: Permission | null, };

export type Readiness = { 
/**
 * Whether it can make calls at all (S4-72).
 */
calls: boolean, 
/**
 * Whether the page is secure (S4-45).
 */
secure: boolean, 
/**
 * The microphone.
 */
microphone: DeviceReadiness, 
/**
 * The camera.
 */
camera: DeviceReadiness, 
/**
 * Whether it can share a screen.
 */
screen: boolean, 
/**
 * Whether it runs on a phone or tablet.
 */
phone: boolean, };

export type CallKind = "voice" | "video" | "screen";

export type ConversationStatus = "new" | "queued" | "open" | "closed";

export type CallRequest = { 
/**
 * The kind of call.
 */
kind: CallKind, 
/**
 * Since when.
 */
at: Timestamp, };

export type RequestOutcome = "answered" | "declined" | "withdrawn" | "expired";

export type DeclineReason = "not_now" | "rather_write" | "cannot_talk";

export type Cameras = { 
/**
 * The agent's.
 */
agent: boolean, 
/**
 * The consumer's.
 */
consumer: boolean, };

export type CallLink = { 
/**
 * When it was made; it ends with the invitation, at [`InvitationView::expires_at`].
 */
made_at: Timestamp, 
/**
 * When its page was opened last: the agent's page rings again.
 */
opened_at: Timestamp | null, 
/**
 * Whether a browser has joined by it. Only that one may come back.
 */
used: boolean, };

export type LinkUrl = string;

export type Upgrade = { 
/**
 * Who asks.
 */
by: Side, 
/**
 * The kind of call that it is to become.
 */
kind: CallKind, 
/**
 * The first instant at which it is no longer asked.
 */
until: Timestamp, };

export type LastMedia = { 
/**
 * The agent's.
 */
agent: Timestamp | null, 
/**
 * The consumer's.
 */
consumer: Timestamp | null, };

export type FailedLeg = "agent_missing" | "consumer_missing" | "connection" | "media_both_ways" | "agent_media" | "consumer_media";

export type ConversationView = { 
/**
 * Which conversation.
 */
id: ConversationId, 
/**
 * Where it is.
 */
status: ConversationStatus, 
/**
 * The agent who owns it while it is open, or owned it last.
 */
agent: Person | null, 
/**
 * The consumer.
 */
consumer: Person, 
/**
 * Whether any socket of the agent is connected.
 */
agent_online: boolean, 
/**
 * Whether any socket of the consumer is connected.
 */
consumer_online: boolean, 
/**
 * Kinds of call that the brand lets the consumer ask for (S2-3).
 */
may_ask_for: Switches, 
/**
 * The call that the consumer asks for, until an agent answers it.
 */
request: CallRequest | null, };

export type Receipt = { 
/**
 * The last entry that reached a page of this side.
 */
delivered: number, 
/**
 * The last entry that this side has had in view. Never beyond `delivered`.
 */
read: number, };

export type Receipts = { 
/**
 * The agent's.
 */
agent: Receipt, 
/**
 * The consumer's.
 */
consumer: Receipt, };

export type InvitationOutcome = "accepted" | "declined" | "cancelled" | "expired" | "missed";

export type InvitationView = { 
/**
 * Which invitation; [`InvitationId::call`] is the call it leads to.
 */
id: InvitationId, 
/**
 * The kind of call that is offered.
 */
kind: CallKind, 
/**
 * Who invited.
 */
from: Person, 
/**
 * When it was committed.
 */
sent_at: Timestamp, 
/**
 * When its sound stops; the card stays until `expires_at`.
 */
sound_until: Timestamp, 
/**
 * The first instant at which it can no longer be accepted.
 */
expires_at: Timestamp, 
/**
 * Whether some page of the consumer showed it.
 */
shown: boolean, 
/**
 * How it ended; absent while it is pending.
 */
outcome: InvitationOutcome | null, 
/**
 * Who ended it, where a person did.
 */
by: Person | null, 
/**
 * The page that answered: other pages of the same person say *answered in another tab*.
 */
answered_in: TabId | null, 
/**
 * Which cameras are on when the call begins.
 */
cameras: Cameras, 
/**
 * Whether it answers the consumer's request.
 */
asked_for: boolean, 
/**
 * Why the consumer declined, where that was said.
 */
declined: DeclineReason | null, 
/**
 * Its link, where it has one.
 */
link: CallLink | null, };

export type CallState = "connecting" | "active" | "reconnecting" | "ended";

export type Presence = "present" | "signalling_reconnecting" | "changing_pages" | "away" | "lost" | "left";

export type Media = { 
/**
 * A microphone.
 */
audio: boolean, 
/**
 * A camera.
 */
video: boolean, 
/**
 * A shared screen.
 */
screen: boolean, };

export type InCall = { 
/**
 * Who it is.
 */
person: Person, 
/**
 * The page that owns this person's media.
 */
tab: TabId | null, 
/**
 * Whether this person is there.
 */
presence: Presence, 
/**
 * Whether this person is still choosing devices.
 */
choosing: boolean, 
/**
 * What this person sends.
 */
sends: Media, 
/**
 * What this person plays of the other side's media.
 */
plays: Media, 
/**
 * What is wrong with this person's devices (S2-6).
 */
devices: Devices, 
/**
 * The device for which the agent sent this person the steps that mend it (N3).
 */
fix: Device | null, };

export type EndReason = "hung_up" | "alone" | "page_closed" | "nobody_left" | "could_not_connect" | "conversation_closed";

export type Ending = { 
/**
 * Why.
 */
reason: EndReason, 
/**
 * Who ended it, or who was missing.
 */
by: Person | null, 
/**
 * When: the press, or the last sign of life.
 */
at: Timestamp, 
/**
 * How long media flowed, in milliseconds.
 */
talk_ms: number, 
/**
 * When media of each side last arrived at the other (N9).
 */
last_media: LastMedia, 
/**
 * Which leg failed, where the call could not connect.
 */
failed_leg: FailedLeg | null, 
/**
 * Until when the person who pressed may come back; absent once the end is final.
 */
undo_until: Timestamp | null, };

export type CallView = { 
/**
 * Which call.
 */
id: CallId, 
/**
 * Voice or video.
 */
kind: CallKind, 
/**
 * Where it is.
 */
state: CallState, 
/**
 * Counts the connections of this call, from 1. Frames of older ones are refused.
 */
generation: number, 
/**
 * When it was accepted.
 */
accepted_at: Timestamp, 
/**
 * When it first became active: the timer counts from here.
 */
active_at: Timestamp | null, 
/**
 * The agent in it.
 */
agent: InCall, 
/**
 * The consumer in it.
 */
consumer: InCall, 
/**
 * What one side asks for: video in a voice call, voice in a screen call.
 */
upgrade: Upgrade | null, 
/**
 * How it ended, once it has.
 */
ended: Ending | null, };

export type IceServer = { 
/**
 * `stun:`, `turn:` and `turns:` addresses.
 */
urls: Array<string>, 
/**
 * The user name of a TURN server.
 */
username: string | null, 
/**
 * The password of a TURN server.
 */
credential: string | null, };

export type IceSettings = { 
/**
 * STUN and TURN servers.
 */
servers: Array<IceServer>, 
/**
 * Whether only relayed candidates may be used.
 */
relay_only: boolean, };

export type DescriptionKind = "offer" | "answer";

export type Sdp = string;

export type Description = { 
/**
 * Offer or answer.
 */
type: DescriptionKind, 
/**
 * The description itself.
 */
sdp: Sdp, };

export type Candidate = { 
/**
 * The `candidate:` line; empty at the end of candidates.
 */
candidate: string, 
/**
 * The m-line's mid.
 */
sdpMid: string | null, 
/**
 * The m-line's index.
 */
sdpMLineIndex: number | null, 
/**
 * The ICE generation's user name fragment.
 */
usernameFragment: string | null, };

export type RelayTransport = "udp" | "tcp" | "tls";

export type Path = { "type": "direct" } | { "type": "relayed", 
/**
 * How this side speaks to its relay; none where the relay is the other side's.
 */
transport: RelayTransport | null, 
/**
 * The relay's address, where the browser tells it.
 */
relay: string | null, };

export type RelayReach = { 
/**
 * Over UDP.
 */
udp: boolean, 
/**
 * Over TCP.
 */
tcp: boolean, 
/**
 * Over TLS.
 */
tls: boolean, };

export type Text = string;

export type Content = { "type": "message", 
/**
 * The sender's own id of the message.
 */
id: MessageId, 
/**
 * Who wrote.
 */
from: Person, 
/**
 * What was written.
 */
text: Text, } | { "type": "queued" } | { "type": "assigned", 
/**
 * The agent.
 */
agent: Person, } | { "type": "closed", 
/**
 * The agent.
 */
by: Person, 
/**
 * Why, in the agent's words; may be empty.
 */
comment: Text, } | { "type": "reopened" } | { "type": "call_requested", 
/**
 * The kind of call.
 */
kind: CallKind, 
/**
 * The consumer.
 */
by: Person, } | { "type": "request_ended", 
/**
 * The kind of call.
 */
kind: CallKind, 
/**
 * How.
 */
outcome: RequestOutcome, 
/**
 * Who ended it, where a person did.
 */
by: Person | null, } | { "type": "invited", 
/**
 * The invitation.
 */
invitation: InvitationId, 
/**
 * The kind of call.
 */
kind: CallKind, 
/**
 * Who invited.
 */
by: Person, } | { "type": "invitation_ended", 
/**
 * The invitation.
 */
invitation: InvitationId, 
/**
 * The kind of call that was offered.
 */
kind: CallKind, 
/**
 * How it ended.
 */
outcome: InvitationOutcome, 
/**
 * Who ended it, where a person did.
 */
by: Person | null, 
/**
 * Why the consumer declined, where that was said.
 */
reason: DeclineReason | null, } | { "type": "call_link", 
/**
 * The invitation.
 */
invitation: InvitationId, 
/**
 * The kind of call.
 */
kind: CallKind, 
/**
 * The agent who sent it.
 */
by: Person, 
/**
 * When it ends unless somebody joins.
 */
expires_at: Timestamp, } | { "type": "call_started", 
/**
 * The call.
 */
call: CallId, 
/**
 * Voice, video or screen.
 */
kind: CallKind, } | { "type": "kind_changed", 
/**
 * The call.
 */
call: CallId, 
/**
 * The kind from here on.
 */
kind: CallKind, 
/**
 * Who asked for it, or went back.
 */
by: Person, } | { "type": "screenshot", 
/**
 * The call.
 */
call: CallId, 
/**
 * The picture.
 */
file: FileId, 
/**
 * The camera or the screen.
 */
of: Device, 
/**
 * The agent.
 */
by: Person, 
/**
 * Width in pixels.
 */
width: number, 
/**
 * Height in pixels.
 */
height: number, 
/**
 * Size in bytes.
 */
bytes: number, } | { "type": "screenshot_withdrawn", 
/**
 * The picture.
 */
file: FileId, 
/**
 * The consumer.
 */
by: Person, } | { "type": "screen_shared", 
/**
 * The call.
 */
call: CallId, 
/**
 * Who shares.
 */
by: Person, 
/**
 * Whether the share began or ended.
 */
sharing: boolean, } | { "type": "call_ended", 
/**
 * The call.
 */
call: CallId, 
/**
 * Voice, video or screen.
 */
kind: CallKind, 
/**
 * Why it ended.
 */
reason: EndReason, 
/**
 * Who ended it, where a person did or was the one missing.
 */
by: Person | null, 
/**
 * How long media flowed, in milliseconds; silence of a dead connection is not counted.
 */
talk_ms: number, 
/**
 * When media of each side last arrived at the other (N9).
 */
last_media: LastMedia, 
/**
 * Which leg failed, where the call could not connect.
 */
failed_leg: FailedLeg | null, };

export type Entry = { 
/**
 * Place in the transcript, from 1, without gaps.
 */
seq: number, 
/**
 * When the object wrote it.
 */
at: Timestamp, 
/**
 * What it says.
 */
content: Content, };

export type Transport = "new" | "connecting" | "connected" | "disconnected" | "failed" | "closed";

export type Client = { "type": "hello", 
/**
 * The page.
 */
tab: TabId, 
/**
 * The last entry this page has; 0 for none.
 */
after: number, 
/**
 * Whether the page is visible: the lead tab is the visible one that was used last.
 */
visible: boolean, 
/**
 * Whether this browser can make calls at all (S4-72).
 */
can_call: boolean, 
/**
 * Whether it runs on a phone or tablet, whose hidden pages sleep.
 */
phone?: boolean, } | { "type": "visibility", 
/**
 * Whether the page is visible.
 */
visible: boolean, } | { "type": "message", 
/**
 * The sender's own id.
 */
id: MessageId, 
/**
 * 1 to [`crate::limits::MESSAGE_BYTES`] bytes after trimming.
 */
text: Text, } | { "type": "typing", 
/**
 * Whether the person is typing.
 */
typing: boolean, } | { "type": "receipt", 
/**
 * The last entry that arrived.
 */
delivered: number, 
/**
 * The last entry that was in view.
 */
read: number, } | { "type": "close", 
/**
 * Why; the consumer sees it. May be empty.
 */
comment: Text, } | { "type": "ready", 
/**
 * What it can do.
 */
readiness: Readiness, } | { "type": "ask_for_call", 
/**
 * The kind of call.
 */
kind: CallKind, } | { "type": "withdraw_request" } | { "type": "decline_request" } | { "type": "invite", 
/**
 * Given by the inviter.
 */
invitation: InvitationId, 
/**
 * The kind of call.
 */
kind: CallKind, 
/**
 * The offer: m-lines with null tracks, no candidates.
 */
offer: Description, 
/**
 * Make a link too, under which it is answered on any device; it then lasts as long as the link.
 */
link?: boolean, 
/**
 * What the agent is called in this call, where that is not the own name; at most [`crate::limits::NAME_BYTES`] (S0-15).
 */
name?: Text, } | { "type": "send_link", 
/**
 * The invitation.
 */
invitation: InvitationId, } | { "type": "shown", 
/**
 * The invitation.
 */
invitation: InvitationId, } | { "type": "accept", 
/**
 * The invitation.
 */
invitation: InvitationId, } | { "type": "decline", 
/**
 * The invitation.
 */
invitation: InvitationId, 
/**
 * Why, where the consumer says so.
 */
reason?: DeclineReason, } | { "type": "cancel", 
/**
 * The invitation.
 */
invitation: InvitationId, } | { "type": "describe", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection it belongs to.
 */
generation: number, 
/**
 * The description.
 */
description: Description, } | { "type": "candidate", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection it belongs to.
 */
generation: number, 
/**
 * The candidate.
 */
candidate: Candidate, } | { "type": "sends", 
/**
 * The call.
 */
call: CallId, 
/**
 * What is sent.
 */
media: Media, } | { "type": "upgrade", 
/**
 * The call.
 */
call: CallId, 
/**
 * The kind that it is to become.
 */
kind: CallKind, } | { "type": "answer_upgrade", 
/**
 * The call.
 */
call: CallId, 
/**
 * The kind that was asked for.
 */
kind: CallKind, 
/**
 * Whether the call becomes one of that kind.
 */
agree: boolean, } | { "type": "downgrade", 
/**
 * The call.
 */
call: CallId, } | { "type": "take_share", 
/**
 * The call.
 */
call: CallId, } | { "type": "devices", 
/**
 * The call.
 */
call: CallId, 
/**
 * What is wrong.
 */
devices: Devices, } | { "type": "fix", 
/**
 * The call.
 */
call: CallId, 
/**
 * The device.
 */
device: Device, } | { "type": "dismiss_fix", 
/**
 * The call.
 */
call: CallId, } | { "type": "withdraw", 
/**
 * The screenshot.
 */
file: FileId, } | { "type": "report", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection it speaks of.
 */
generation: number, 
/**
 * Where the connection is.
 */
transport: Transport, 
/**
 * Own sources that are live.
 */
sources: Media, 
/**
 * The other side's media that is received **and** played (`totalSamplesReceived` rises, `framesDecoded` > 0).
 */
plays: Media, 
/**
 * Whether anything of the other side (heartbeat or RTP) arrived within the last second. A change is reported at once.
 */
hears: boolean, 
/**
 * The way that media takes; none while it is not known.
 */
path: Path | null, } | { "type": "diagnosis", 
/**
 * The call.
 */
call: CallId, 
/**
 * What it noticed.
 */
diagnosis: Diagnosis, } | { "type": "diagnose", 
/**
 * The call.
 */
call: CallId, } | { "type": "probe" } | { "type": "probed", 
/**
 * The ways.
 */
reach: RelayReach, } | { "type": "renew", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection that failed.
 */
generation: number, } | { "type": "join", 
/**
 * The call.
 */
call: CallId, 
/**
 * The secret of this page's last join; single use.
 */
secret: RejoinSecret | null, 
/**
 * Take the call from the page that has it.
 */
take: boolean, } | { "type": "end", 
/**
 * The call.
 */
call: CallId, } | { "type": "back_to_call", 
/**
 * The call.
 */
call: CallId, };

export type ClientFrame = { 
/**
 * Chosen by the page; counts up by one with each frame that wants an answer.
 */
n?: number, } & ({ "type": "hello", 
/**
 * The page.
 */
tab: TabId, 
/**
 * The last entry this page has; 0 for none.
 */
after: number, 
/**
 * Whether the page is visible: the lead tab is the visible one that was used last.
 */
visible: boolean, 
/**
 * Whether this browser can make calls at all (S4-72).
 */
can_call: boolean, 
/**
 * Whether it runs on a phone or tablet, whose hidden pages sleep.
 */
phone?: boolean, } | { "type": "visibility", 
/**
 * Whether the page is visible.
 */
visible: boolean, } | { "type": "message", 
/**
 * The sender's own id.
 */
id: MessageId, 
/**
 * 1 to [`crate::limits::MESSAGE_BYTES`] bytes after trimming.
 */
text: Text, } | { "type": "typing", 
/**
 * Whether the person is typing.
 */
typing: boolean, } | { "type": "receipt", 
/**
 * The last entry that arrived.
 */
delivered: number, 
/**
 * The last entry that was in view.
 */
read: number, } | { "type": "close", 
/**
 * Why; the consumer sees it. May be empty.
 */
comment: Text, } | { "type": "ready", 
/**
 * What it can do.
 */
readiness: Readiness, } | { "type": "ask_for_call", 
/**
 * The kind of call.
 */
kind: CallKind, } | { "type": "withdraw_request" } | { "type": "decline_request" } | { "type": "invite", 
/**
 * Given by the inviter.
 */
invitation: InvitationId, 
/**
 * The kind of call.
 */
kind: CallKind, 
/**
 * The offer: m-lines with null tracks, no candidates.
 */
offer: Description, 
/**
 * Make a link too, under which it is answered on any device; it then lasts as long as the link.
 */
link?: boolean, 
/**
 * What the agent is called in this call, where that is not the own name; at most [`crate::limits::NAME_BYTES`] (S0-15).
 */
name?: Text, } | { "type": "send_link", 
/**
 * The invitation.
 */
invitation: InvitationId, } | { "type": "shown", 
/**
 * The invitation.
 */
invitation: InvitationId, } | { "type": "accept", 
/**
 * The invitation.
 */
invitation: InvitationId, } | { "type": "decline", 
/**
 * The invitation.
 */
invitation: InvitationId, 
/**
 * Why, where the consumer says so.
 */
reason?: DeclineReason, } | { "type": "cancel", 
/**
 * The invitation.
 */
invitation: InvitationId, } | { "type": "describe", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection it belongs to.
 */
generation: number, 
/**
 * The description.
 */
description: Description, } | { "type": "candidate", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection it belongs to.
 */
generation: number, 
/**
 * The candidate.
 */
candidate: Candidate, } | { "type": "sends", 
/**
 * The call.
 */
call: CallId, 
/**
 * What is sent.
 */
media: Media, } | { "type": "upgrade", 
/**
 * The call.
 */
call: CallId, 
/**
 * The kind that it is to become.
 */
kind: CallKind, } | { "type": "answer_upgrade", 
/**
 * The call.
 */
call: CallId, 
/**
 * The kind that was asked for.
 */
kind: CallKind, 
/**
 * Whether the call becomes one of that kind.
 */
agree: boolean, } | { "type": "downgrade", 
/**
 * The call.
 */
call: CallId, } | { "type": "take_share", 
/**
 * The call.
 */
call: CallId, } | { "type": "devices", 
/**
 * The call.
 */
call: CallId, 
/**
 * What is wrong.
 */
devices: Devices, } | { "type": "fix", 
/**
 * The call.
 */
call: CallId, 
/**
 * The device.
 */
device: Device, } | { "type": "dismiss_fix", 
/**
 * The call.
 */
call: CallId, } | { "type": "withdraw", 
/**
 * The screenshot.
 */
file: FileId, } | { "type": "report", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection it speaks of.
 */
generation: number, 
/**
 * Where the connection is.
 */
transport: Transport, 
/**
 * Own sources that are live.
 */
sources: Media, 
/**
 * The other side's media that is received **and** played (`totalSamplesReceived` rises, `framesDecoded` > 0).
 */
plays: Media, 
/**
 * Whether anything of the other side (heartbeat or RTP) arrived within the last second. A change is reported at once.
 */
hears: boolean, 
/**
 * The way that media takes; none while it is not known.
 */
path: Path | null, } | { "type": "diagnosis", 
/**
 * The call.
 */
call: CallId, 
/**
 * What it noticed.
 */
diagnosis: Diagnosis, } | { "type": "diagnose", 
/**
 * The call.
 */
call: CallId, } | { "type": "probe" } | { "type": "probed", 
/**
 * The ways.
 */
reach: RelayReach, } | { "type": "renew", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection that failed.
 */
generation: number, } | { "type": "join", 
/**
 * The call.
 */
call: CallId, 
/**
 * The secret of this page's last join; single use.
 */
secret: RejoinSecret | null, 
/**
 * Take the call from the page that has it.
 */
take: boolean, } | { "type": "end", 
/**
 * The call.
 */
call: CallId, } | { "type": "back_to_call", 
/**
 * The call.
 */
call: CallId, });

export type Server = { "type": "welcome", 
/**
 * Who this page speaks for.
 */
you: ParticipantId, 
/**
 * The conversation.
 */
conversation: ConversationView, 
/**
 * The last entry there is; 0 for none.
 */
last: number, 
/**
 * How far each side has got.
 */
receipts: Receipts, 
/**
 * The pending invitation, or the last one while its call runs.
 */
invitation: InvitationView | null, 
/**
 * The running call, or one that ended and can be undone.
 */
call: CallView | null, } | { "type": "entries", 
/**
 * At most [`crate::limits::ENTRIES`].
 */
entries: Array<Entry>, } | { "type": "done", 
/**
 * The frame's number.
 */
n: number, 
/**
 * The entry it made or had made: a message's place.
 */
seq: number | null, } | { "type": "rejected", 
/**
 * The frame's number, where it had one and could be read.
 */
n: number | null, 
/**
 * Why, and what to do.
 */
refusal: Refusal, } | { "type": "typing", 
/**
 * Who.
 */
side: Side, 
/**
 * Whether typing.
 */
typing: boolean, } | { "type": "receipts", 
/**
 * How far each side has got.
 */
receipts: Receipts, } | { "type": "conversation", 
/**
 * The conversation.
 */
conversation: ConversationView, } | { "type": "invitation", 
/**
 * The invitation.
 */
invitation: InvitationView, } | { "type": "call", 
/**
 * The call.
 */
call: CallView, } | { "type": "joined", 
/**
 * The call.
 */
call: CallId, 
/**
 * Lets this page rejoin once.
 */
secret: RejoinSecret, 
/**
 * What this person last sent, to be restored after a reload: the microphone only if it was on; a share never.
 */
media: Media, } | { "type": "elsewhere", 
/**
 * The call.
 */
call: CallId, } | { "type": "negotiate", 
/**
 * The call.
 */
call: CallId, 
/**
 * Voice, video or screen.
 */
kind: CallKind, 
/**
 * The connection's number.
 */
generation: number, 
/**
 * Servers and policy.
 */
ice: IceSettings, 
/**
 * Whether this side makes the first offer (always the agent's).
 */
offers: boolean, 
/**
 * The other side's offer, where it is already there: a lead tab's, at ring.
 */
offer: Description | null, } | { "type": "describe", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection it belongs to.
 */
generation: number, 
/**
 * The description.
 */
description: Description, } | { "type": "candidate", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection it belongs to.
 */
generation: number, 
/**
 * The candidate.
 */
candidate: Candidate, } | { "type": "ice", 
/**
 * The call.
 */
call: CallId, 
/**
 * Servers and policy.
 */
ice: IceSettings, 
/**
 * Whether to find new paths over them at once. The agent's side then offers; the consumer's only takes the servers.
 */
restart: boolean, } | { "type": "probe", 
/**
 * Relays with a credential for this.
 */
ice: IceSettings, } | { "type": "probed", 
/**
 * The ways that were found open.
 */
reach: RelayReach, 
/**
 * When it was found out.
 */
at: Timestamp, } | { "type": "ready", 
/**
 * What it can do.
 */
readiness: Readiness, } | { "type": "link", 
/**
 * The invitation.
 */
invitation: InvitationId, 
/**
 * The whole address. Whoever has it may answer in the consumer's place, until a browser has.
 */
url: LinkUrl, } | { "type": "diagnose", 
/**
 * The call.
 */
call: CallId, } | { "type": "stop_share", 
/**
 * The call.
 */
call: CallId, } | { "type": "restart_ice", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection.
 */
generation: number, };

export type ServerFrame = { 
/**
 * When the frame was made.
 */
now: Timestamp, } & ({ "type": "welcome", 
/**
 * Who this page speaks for.
 */
you: ParticipantId, 
/**
 * The conversation.
 */
conversation: ConversationView, 
/**
 * The last entry there is; 0 for none.
 */
last: number, 
/**
 * How far each side has got.
 */
receipts: Receipts, 
/**
 * The pending invitation, or the last one while its call runs.
 */
invitation: InvitationView | null, 
/**
 * The running call, or one that ended and can be undone.
 */
call: CallView | null, } | { "type": "entries", 
/**
 * At most [`crate::limits::ENTRIES`].
 */
entries: Array<Entry>, } | { "type": "done", 
/**
 * The frame's number.
 */
n: number, 
/**
 * The entry it made or had made: a message's place.
 */
seq: number | null, } | { "type": "rejected", 
/**
 * The frame's number, where it had one and could be read.
 */
n: number | null, 
/**
 * Why, and what to do.
 */
refusal: Refusal, } | { "type": "typing", 
/**
 * Who.
 */
side: Side, 
/**
 * Whether typing.
 */
typing: boolean, } | { "type": "receipts", 
/**
 * How far each side has got.
 */
receipts: Receipts, } | { "type": "conversation", 
/**
 * The conversation.
 */
conversation: ConversationView, } | { "type": "invitation", 
/**
 * The invitation.
 */
invitation: InvitationView, } | { "type": "call", 
/**
 * The call.
 */
call: CallView, } | { "type": "joined", 
/**
 * The call.
 */
call: CallId, 
/**
 * Lets this page rejoin once.
 */
secret: RejoinSecret, 
/**
 * What this person last sent, to be restored after a reload: the microphone only if it was on; a share never.
 */
media: Media, } | { "type": "elsewhere", 
/**
 * The call.
 */
call: CallId, } | { "type": "negotiate", 
/**
 * The call.
 */
call: CallId, 
/**
 * Voice, video or screen.
 */
kind: CallKind, 
/**
 * The connection's number.
 */
generation: number, 
/**
 * Servers and policy.
 */
ice: IceSettings, 
/**
 * Whether this side makes the first offer (always the agent's).
 */
offers: boolean, 
/**
 * The other side's offer, where it is already there: a lead tab's, at ring.
 */
offer: Description | null, } | { "type": "describe", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection it belongs to.
 */
generation: number, 
/**
 * The description.
 */
description: Description, } | { "type": "candidate", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection it belongs to.
 */
generation: number, 
/**
 * The candidate.
 */
candidate: Candidate, } | { "type": "ice", 
/**
 * The call.
 */
call: CallId, 
/**
 * Servers and policy.
 */
ice: IceSettings, 
/**
 * Whether to find new paths over them at once. The agent's side then offers; the consumer's only takes the servers.
 */
restart: boolean, } | { "type": "probe", 
/**
 * Relays with a credential for this.
 */
ice: IceSettings, } | { "type": "probed", 
/**
 * The ways that were found open.
 */
reach: RelayReach, 
/**
 * When it was found out.
 */
at: Timestamp, } | { "type": "ready", 
/**
 * What it can do.
 */
readiness: Readiness, } | { "type": "link", 
/**
 * The invitation.
 */
invitation: InvitationId, 
/**
 * The whole address. Whoever has it may answer in the consumer's place, until a browser has.
 */
url: LinkUrl, } | { "type": "diagnose", 
/**
 * The call.
 */
call: CallId, } | { "type": "stop_share", 
/**
 * The call.
 */
call: CallId, } | { "type": "restart_ice", 
/**
 * The call.
 */
call: CallId, 
/**
 * The connection.
 */
generation: number, });

export type AgentStatus = "available" | "away";

export type DeskClient = { "type": "hello" } | { "type": "status", 
/**
 * The new status.
 */
status: AgentStatus, };

export type Row = { 
/**
 * Which conversation.
 */
id: ConversationId, 
/**
 * The consumer.
 */
consumer: Person, 
/**
 * The agent who owns it, while one does.
 */
agent: AgentId | null, 
/**
 * Where it is.
 */
status: ConversationStatus, 
/**
 * Since when it has this status.
 */
since: Timestamp, 
/**
 * The beginning of the last message, at most 120 characters; empty before the first.
 */
last_text: Text, 
/**
 * When the last message came.
 */
last_at: Timestamp, 
/**
 * How many messages the consumer sent (S3-3).
 */
consumer_messages: number, 
/**
 * How many of them the agent has not read.
 */
unread: number, 
/**
 * The call that the consumer asks for.
 */
request: CallRequest | null, 
/**
 * Counts the row's changes; an older row is ignored.
 */
version: number, };

export type Permissions = { 
/**
 * Why voice calls are refused.
 */
voice: Refusal | null, 
/**
 * Why video calls are refused.
 */
video: Refusal | null, 
/**
 * Why screen calls are refused.
 */
screen: Refusal | null, 
/**
 * The agent's camera is off when a video call begins (S4-20); the person may turn it on.
 */
camera_off?: boolean, 
/**
 * How many other open conversations leave this agent room for a call (S2-2).
 */
beside: Beside, };

export type Beside = { 
/**
 * For a voice call.
 */
voice: number, 
/**
 * For a video call.
 */
video: number, 
/**
 * For a screen call.
 */
screen: number, };

export type Busy = { 
/**
 * Where it is.
 */
conversation: ConversationId, 
/**
 * Which.
 */
invitation: InvitationId, 
/**
 * Its kind.
 */
kind: CallKind, };

export type DeskServer = { "type": "welcome", 
/**
 * The signed-in agent.
 */
me: Person, 
/**
 * What this person may open.
 */
role: Role, 
/**
 * The brand's name.
 */
brand: string, 
/**
 * The agent's status.
 */
status: AgentStatus, 
/**
 * What this agent may start.
 */
permissions: Permissions, 
/**
 * This agent's open conversations, oldest assignment first.
 */
conversations: Array<Row>, 
/**
 * How many conversations wait for any agent.
 */
waiting: number, 
/**
 * The call or invitation that this agent is busy with.
 */
busy: Busy | null, } | { "type": "conversation", 
/**
 * The whole row.
 */
row: Row, } | { "type": "gone", 
/**
 * Which.
 */
conversation: ConversationId, } | { "type": "status", 
/**
 * The status.
 */
status: AgentStatus, } | { "type": "permissions", 
/**
 * What this agent may start.
 */
permissions: Permissions, } | { "type": "waiting", 
/**
 * How many wait.
 */
waiting: number, } | { "type": "busy", 
/**
 * The call or invitation, or none.
 */
busy: Busy | null, } | { "type": "rejected", 
/**
 * Why, and what to do.
 */
refusal: Refusal, };

export type DeskFrame = { 
/**
 * When the frame was made.
 */
now: Timestamp, } & ({ "type": "welcome", 
/**
 * The signed-in agent.
 */
me: Person, 
/**
 * What this person may open.
 */
role: Role, 
/**
 * The brand's name.
 */
brand: string, 
/**
 * The agent's status.
 */
status: AgentStatus, 
/**
 * What this agent may start.
 */
permissions: Permissions, 
/**
 * This agent's open conversations, oldest assignment first.
 */
conversations: Array<Row>, 
/**
 * How many conversations wait for any agent.
 */
waiting: number, 
/**
 * The call or invitation that this agent is busy with.
 */
busy: Busy | null, } | { "type": "conversation", 
/**
 * The whole row.
 */
row: Row, } | { "type": "gone", 
/**
 * Which.
 */
conversation: ConversationId, } | { "type": "status", 
/**
 * The status.
 */
status: AgentStatus, } | { "type": "permissions", 
/**
 * What this agent may start.
 */
permissions: Permissions, } | { "type": "waiting", 
/**
 * How many wait.
 */
waiting: number, } | { "type": "busy", 
/**
 * The call or invitation, or none.
 */
busy: Busy | null, } | { "type": "rejected", 
/**
 * Why, and what to do.
 */
refusal: Refusal, });

export type NodeName = string;

export type Region = string;

export type Capacity = { 
/**
 * Allocations at a time.
 */
allocations: number, 
/**
 * Bits a second, in and out together.
 */
bits_per_second: number, };

export type Load = { 
/**
 * Allocations now.
 */
allocations: number, 
/**
 * Bits a second since the last heartbeat, in and out together.
 */
bits_per_second: number, 
/**
 * How busy the node's threads were since the last heartbeat, in percent of all of them.
 */
cpu_percent: number, };

export type NodeState = "serving" | "late" | "draining" | "gone";

export type NodeView = { 
/**
 * Which node.
 */
node: NodeName, 
/**
 * Where it stands.
 */
region: Region, 
/**
 * Whether it takes calls.
 */
state: NodeState, 
/**
 * Its software version.
 */
version: string, 
/**
 * Where clients come to.
 */
urls: Array<string>, 
/**
 * The addresses that peers see packets come from.
 */
addresses: Array<string>, 
/**
 * The first port of relayed addresses.
 */
first_port: number, 
/**
 * The last port of relayed addresses.
 */
last_port: number, 
/**
 * What it can carry.
 */
capacity: Capacity, 
/**
 * How busy it is.
 */
load: Load, 
/**
 * The fuller of its limits, in percent.
 */
load_percent: number, 
/**
 * Calls that were given this node, whether or not their media takes it.
 */
calls: number, 
/**
 * When it was heard last.
 */
heard_at: Timestamp, 
/**
 * When its TLS certificate is no longer valid.
 */
certificate_until: Timestamp | null, };

export type NodesPage = { 
/**
 * The nodes by region and name.
 */
nodes: Array<NodeView>, };

export type CandidateKind = "host" | "server_reflexive" | "peer_reflexive" | "relayed";

export type PairState = "frozen" | "waiting" | "in_progress" | "failed" | "succeeded";

export type Pair = { 
/**
 * This end.
 */
local: CandidateKind, 
/**
 * The other end.
 */
remote: CandidateKind, 
/**
 * Whether the path itself is over TCP.
 */
tcp: boolean, 
/**
 * How this end speaks to its relay, where it is one.
 */
relay: RelayTransport | null, 
/**
 * How far it got.
 */
state: PairState, 
/**
 * Whether media went this way last.
 */
used: boolean, 
/**
 * Checks that were sent and not answered.
 */
unanswered: number, 
/**
 * Round trip in milliseconds, where one was measured.
 */
rtt_ms: number | null, };

export type Sample = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * Received, in kbit/s.
 */
in_kbps: number, 
/**
 * Sent, in kbit/s.
 */
out_kbps: number, 
/**
 * Packets lost on the way here, in thousandths.
 */
loss_permille: number, 
/**
 * Round trip, in milliseconds.
 */
rtt_ms: number | null, 
/**
 * How much the arrival of sound varies, in milliseconds.
 */
jitter_ms: number, 
/**
 * Pictures a second that were shown; nothing where none was sent.
 */
fps: number | null, };

export type TileKind = "other" | "other_face" | "screen" | "own" | "controls" | "chat" | "notice";

export type Tile = { 
/**
 * What it shows.
 */
kind: TileKind, 
/**
 * From the page's left edge.
 */
x: number, 
/**
 * From its upper edge.
 */
y: number, 
/**
 * Its width.
 */
width: number, 
/**
 * Its height.
 */
height: number, };

export type Happening = { "type": "call", 
/**
 * Where.
 */
state: CallState, } | { "type": "connection", 
/**
 * Its number.
 */
generation: number, } | { "type": "transport", 
/**
 * To what.
 */
transport: Transport, } | { "type": "silence", 
/**
 * Whether it is silent.
 */
silent: boolean, } | { "type": "restart" } | { "type": "permission", 
/**
 * The device.
 */
device: Device, 
/**
 * The permission.
 */
permission: Permission, } | { "type": "device", 
/**
 * The device.
 */
device: Device, 
/**
 * What is wrong; nothing where it works.
 */
problem: DeviceProblem | null, } | { "type": "visible", 
/**
 * Whether it is visible.
 */
visible: boolean, } | { "type": "online", 
/**
 * Whether it has one.
 */
online: boolean, };

export type Step = { 
/**
 * When, by the server's clock as far as the page knows it.
 */
at: Timestamp, } & ({ "type": "call", 
/**
 * Where.
 */
state: CallState, } | { "type": "connection", 
/**
 * Its number.
 */
generation: number, } | { "type": "transport", 
/**
 * To what.
 */
transport: Transport, } | { "type": "silence", 
/**
 * Whether it is silent.
 */
silent: boolean, } | { "type": "restart" } | { "type": "permission", 
/**
 * The device.
 */
device: Device, 
/**
 * The permission.
 */
permission: Permission, } | { "type": "device", 
/**
 * The device.
 */
device: Device, 
/**
 * What is wrong; nothing where it works.
 */
problem: DeviceProblem | null, } | { "type": "visible", 
/**
 * Whether it is visible.
 */
visible: boolean, } | { "type": "online", 
/**
 * Whether it has one.
 */
online: boolean, });

export type Door = "window" | "pop_out" | "link";

export type LinkUse = { 
/**
 * When it was made.
 */
made_at: Timestamp, 
/**
 * When it was posted into the conversation, where it was: a copy that went elsewhere leaves no trace.
 */
sent_at: Timestamp | null, 
/**
 * When its page was opened last before somebody joined.
 */
opened_at: Timestamp | null, 
/**
 * When a browser joined by it.
 */
joined_at: Timestamp | null, };

export type Diagnosis = { 
/**
 * The browser and its version, `Firefox 153` (S1-48); at most [`crate::limits::SOFTWARE_BYTES`].
 */
browser: string, 
/**
 * The operating system, `macOS 15` (S1-48); at most [`crate::limits::SOFTWARE_BYTES`].
 */
system: string, 
/**
 * Whether it is a phone or tablet.
 */
phone: boolean, 
/**
 * The door by which the consumer came into the call (S1-47); none for an agent's page.
 */
door?: Door, 
/**
 * What happened, in order; at most [`crate::limits::DIAGNOSIS_STEPS`], the first half and the last half of more.
 */
steps: Array<Step>, 
/**
 * The pairs of network paths that were tried; at most [`crate::limits::DIAGNOSIS_PAIRS`].
 */
pairs: Array<Pair>, 
/**
 * Measurements in order; at most [`crate::limits::DIAGNOSIS_SAMPLES`], thinned out evenly where there were more.
 */
samples: Array<Sample>, 
/**
 * What the call's screen showed where, in place of a picture of it (S1-50); at most [`crate::limits::DIAGNOSIS_TILES`].
 */
layout: Array<Tile>, };

export type Note = { "type": "invited" } | { "type": "invitation_ended", 
/**
 * How.
 */
outcome: InvitationOutcome, } | { "type": "link_sent" } | { "type": "started" } | { "type": "kind_changed", 
/**
 * The kind.
 */
kind: CallKind, } | { "type": "screen_shared", 
/**
 * Whether it began.
 */
sharing: boolean, } | { "type": "ended", 
/**
 * Why.
 */
reason: EndReason, 
/**
 * How long media had flowed, in milliseconds.
 */
talk_ms: number, 
/**
 * Which leg failed, where the call could not connect.
 */
failed_leg: FailedLeg | null, };

export type Noted = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * Who did it, where a side did.
 */
by: Side | null, } & ({ "type": "invited" } | { "type": "invitation_ended", 
/**
 * How.
 */
outcome: InvitationOutcome, } | { "type": "link_sent" } | { "type": "started" } | { "type": "kind_changed", 
/**
 * The kind.
 */
kind: CallKind, } | { "type": "screen_shared", 
/**
 * Whether it began.
 */
sharing: boolean, } | { "type": "ended", 
/**
 * Why.
 */
reason: EndReason, 
/**
 * How long media had flowed, in milliseconds.
 */
talk_ms: number, 
/**
 * Which leg failed, where the call could not connect.
 */
failed_leg: FailedLeg | null, });

export type Diagnostics = { 
/**
 * The brand (S1-45).
 */
brand: BrandId, 
/**
 * The conversation (S1-46).
 */
conversation: ConversationId, 
/**
 * The call.
 */
call: CallId, 
/**
 * Its kind.
 */
kind: CallKind, 
/**
 * The agent (S1-45).
 */
agent: AgentId, 
/**
 * The consumer (S1-46).
 */
consumer: ConsumerId, 
/**
 * The link under which it could be joined, where there was one.
 */
link: LinkUse | null, 
/**
 * What the server noted, in order.
 */
timeline: Array<Noted>, 
/**
 * What the agent's page noticed.
 */
agents: Diagnosis | null, 
/**
 * What the consumer's page noticed.
 */
consumers: Diagnosis | null, 
/**
 * When it is deleted.
 */
kept_until: Timestamp, };

export type DiagnosticsLink = { 
/**
 * The whole address. Whoever has it may read the call's diagnostics; they hold no name, message or address.
 */
url: string, 
/**
 * Until when.
 */
expires_at: Timestamp, };

export type OpenDiagnostics = { 
/**
 * The link's ticket.
 */
ticket: string, };

export type CheckPage = { 
/**
 * The page's address, on one of the brand's allowed domains; at most [`crate::limits::PAGE_ADDRESS_BYTES`].
 */
url: string, };

export type PageChecked = { 
/**
 * The page that was asked for last: redirects are followed.
 */
url: string, 
/**
 * What was found, what fails before what may; empty where all is well. At most [`crate::limits::FINDINGS`].
 */
findings: Array<Finding>, };

export type Finding = { 
/**
 * What it is.
 */
code: FindingCode, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * The features that a policy keeps from the window, as policies name them.
 */
features: Array<string>, 
/**
 * What is there: a header, a line of the page, an address, a status. No longer than [`crate::limits::FINDING_BYTES`].
 */
seen: string | null, 
/**
 * What would be right in its place, whole, to be copied; absent where it is longer than that.
 */
remedy: string | null, };

export type Severity = "fails" | "may";

export type FindingCode = "not_reached" | "too_slow" | "too_many_redirects" | "bad_status" | "domain_not_allowed" | "insecure_page" | "no_tag" | "no_brand" | "no_origin" | "other_brand" | "other_origin" | "second_tag" | "capture_forbidden" | "features_forbidden" | "script_blocked" | "script_may_be_blocked" | "frame_blocked" | "isolated_page";

export type ReportOutcome = "completed" | "failed" | "declined" | "cancelled" | "expired" | "missed";

export type ReportRow = { 
/**
 * The day on which the call was offered, in UTC.
 */
day: string, 
/**
 * Voice, video or screen.
 */
kind: CallKind, 
/**
 * How it went.
 */
outcome: ReportOutcome, 
/**
 * How many calls.
 */
calls: number, 
/**
 * Sum of ring times of all of them.
 */
ring_ms: number, 
/**
 * Sum of setup times, from *accept* to active; of completed calls only.
 */
setup_ms: number, 
/**
 * Sum of talk times; of completed calls only.
 */
talk_ms: number, 
/**
 * How many of them went through a relay; of completed calls only.
 */
relayed: number, };

export type Report = { 
/**
 * First day, `YYYY-MM-DD`, in UTC.
 */
from: string, 
/**
 * Last day, inclusive.
 */
to: string, 
/**
 * Sorted by day, kind, outcome.
 */
rows: Array<ReportRow>, };

export type SignIn = { 
/**
 * The brand; absent where the deployment has one default brand.
 */
brand?: BrandId, 
/**
 * The person's e-mail address.
 */
email: string, 
/**
 * The person's password.
 */
password: string, };

export type Me = { 
/**
 * The person.
 */
member: Member, 
/**
 * The brand.
 */
brand: BrandId, 
/**
 * The brand's name.
 */
brand_name: string, 
/**
 * The brand's colour, `#rrggbb`.
 */
colour: string, 
/**
 * The line that the brand's pages carry.
 */
tag: string, };

export type SettingsPage = { 
/**
 * The settings.
 */
settings: Settings, 
/**
 * The people of the brand; read only here.
 */
members: Array<Member>, };

export type WindowStart = { 
/**
 * The brand's public id, from the tag.
 */
brand: BrandId, 
/**
 * The ticket of an earlier start, to go on with the same conversation.
 */
ticket?: string, 
/**
 * Begin a new conversation even so.
 */
fresh?: boolean, };

export type LinkLook = { 
/**
 * The link's ticket, from its fragment.
 */
ticket: string, 
/**
 * This browser's secret, where it joined by the link before.
 */
browser?: LinkSecret, };

export type LinkLooked = { 
/**
 * The brand.
 */
brand: BrandId, 
/**
 * How its window looks.
 */
look: Look, 
/**
 * What the link leads to.
 */
link: LinkView, };

export type LinkView = { 
/**
 * The invitation.
 */
invitation: InvitationId, 
/**
 * The agent who waits.
 */
agent: Person, 
/**
 * The kind of call.
 */
kind: CallKind, 
/**
 * Which cameras are on when it begins.
 */
cameras: Cameras, 
/**
 * When the link ends unless somebody joins.
 */
expires_at: Timestamp, 
/**
 * Whether this browser has joined by it before.
 */
joined: boolean, 
/**
 * Whether the call runs already.
 */
running: boolean, };

export type LinkJoin = { 
/**
 * The link's ticket, from its fragment.
 */
ticket: string, 
/**
 * A secret that this browser made, and keeps.
 */
browser: LinkSecret, 
/**
 * The name under which the consumer wants to be seen (S0-11).
 */
name?: string, };

export type LinkJoined = { 
/**
 * The brand.
 */
brand: BrandId, 
/**
 * The invitation to accept, or whose call to join.
 */
invitation: InvitationId, 
/**
 * A bearer ticket for the socket, as the subprotocol `ticket.<ticket>`.
 */
ticket: string, 
/**
 * The consumer.
 */
me: Person, 
/**
 * The conversation.
 */
conversation: ConversationId, 
/**
 * How the window looks and greets.
 */
look: Look, };

export type ScreenshotTaken = { 
/**
 * The picture.
 */
file: FileId, };

export type WindowStarted = { 
/**
 * A bearer ticket for the socket, as the subprotocol `ticket.<ticket>`.
 */
ticket: string, 
/**
 * The consumer.
 */
me: Person, 
/**
 * The conversation.
 */
conversation: ConversationId, 
/**
 * How the window looks and greets.
 */
look: Look, };

export type Leaving = { 
/**
 * The consumer's ticket.
 */
ticket: string, 
/**
 * The page.
 */
tab: TabId, 
/**
 * The call it was in.
 */
call: CallId, 
/**
 * Whether the person left, and does not merely go to another page.
 */
left?: boolean, };

export type Problem = { 
/**
 * `/codes#<code>`.
 */
type: string, 
/**
 * The code's message.
 */
title: string, 
/**
 * The HTTP status.
 */
status: number, 
/**
 * The stable code.
 */
code: string, 
/**
 * What to do.
 */
remedy: string, };
