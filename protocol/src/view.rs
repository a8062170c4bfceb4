//! What frames show of a conversation, an invitation and a call. Whole views, not deltas: each is small and bounded.

use serde::{Deserialize, Serialize};

use crate::device::{Device, Devices};
use crate::person::Person;
use crate::settings::Switches;
use crate::{CallId, ConversationId, InvitationId, Side, TabId, Timestamp};

/// Voice, video or screens alone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum CallKind {
    /// Microphones; a screen may be shared, a camera may not.
    Voice,
    /// Microphones, cameras and screens.
    Video,
    /// Screens alone, with neither microphones nor cameras (C3): people go on writing.
    Screen,
}

impl CallKind {
    /// What a call of this kind becomes when a side asks for more and the other agrees.
    #[must_use]
    pub const fn upgraded(self) -> Option<Self> {
        match self {
            Self::Screen => Some(Self::Voice),
            Self::Voice => Some(Self::Video),
            Self::Video => None,
        }
    }

    /// Whether a call of this kind offers all that one of the other kind does.
    #[must_use]
    pub const fn includes(self, other: Self) -> bool {
        match self {
            Self::Video => true,
            Self::Voice => !matches!(other, Self::Video),
            Self::Screen => matches!(other, Self::Screen),
        }
    }

    /// What pages ask for that do not name a kind: those of before there were screen calls.
    pub(crate) const fn unnamed() -> Self {
        Self::Video
    }
}

/// Where a conversation is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ConversationStatus {
    /// Nobody wrote yet: nothing is stored and nobody waits.
    New,
    /// Waits for an agent.
    Queued,
    /// An agent owns it.
    Open,
    /// Closed by the agent; the consumer may reopen it for a while by writing.
    Closed,
}

/// A conversation as its participants see it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConversationView {
    /// Which conversation.
    pub id: ConversationId,
    /// Where it is.
    pub status: ConversationStatus,
    /// The agent who owns it while it is open, or owned it last.
    pub agent: Option<Person>,
    /// The consumer.
    pub consumer: Person,
    /// Whether any socket of the agent is connected.
    pub agent_online: bool,
    /// Whether any socket of the consumer is connected.
    pub consumer_online: bool,
    /// Kinds of call that the brand lets the consumer ask for (S2-3).
    pub may_ask_for: Switches,
    /// The call that the consumer asks for, until an agent answers it.
    pub request: Option<CallRequest>,
}

/// A consumer asks for a call (S2-3). An agent's invitation answers it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CallRequest {
    /// The kind of call.
    pub kind: CallKind,
    /// Since when.
    pub at: Timestamp,
}

/// How a consumer's request for a call ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum RequestOutcome {
    /// An agent invited to a call, or the last one went on.
    Answered,
    /// The agent declined.
    Declined,
    /// The consumer withdrew it, or the conversation was closed.
    Withdrawn,
    /// Nobody answered in time.
    Expired,
}

/// Why a consumer declines an invitation; saying so is optional.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum DeclineReason {
    /// Not now; perhaps later.
    NotNow,
    /// Would rather write.
    RatherWrite,
    /// Cannot talk, or cannot be seen, here.
    CannotTalk,
}

/// Which cameras are on when a call begins (S4-20, S4-21): an instruction that our pages obey.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Cameras {
    /// The agent's.
    pub agent: bool,
    /// The consumer's.
    pub consumer: bool,
}

impl Default for Cameras {
    fn default() -> Self {
        Self {
            agent: true,
            consumer: true,
        }
    }
}

/// A link's whole address. Its `Debug` form hides it: whoever has it may answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkUrl(pub String);

impl std::fmt::Debug for LinkUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("<link>")
    }
}

/// The link under which an invitation is answered on any device (S1-14..18).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CallLink {
    /// When it was made; it ends with the invitation, at [`InvitationView::expires_at`].
    pub made_at: Timestamp,
    /// When its page was opened last: the agent's page rings again.
    pub opened_at: Option<Timestamp>,
    /// Whether a browser has joined by it. Only that one may come back.
    pub used: bool,
}

/// How far each side has got in the transcript.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Receipts {
    /// The agent's.
    pub agent: Receipt,
    /// The consumer's.
    pub consumer: Receipt,
}

/// How far one side has got in the transcript.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Receipt {
    /// The last entry that reached a page of this side.
    #[cfg_attr(test, ts(type = "number"))]
    pub delivered: u64,
    /// The last entry that this side has had in view. Never beyond `delivered`.
    #[cfg_attr(test, ts(type = "number"))]
    pub read: u64,
}

/// How an invitation ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum InvitationOutcome {
    /// The consumer accepted; the call began.
    Accepted,
    /// The consumer declined.
    Declined,
    /// The inviter withdrew it, or went away, or the conversation was closed.
    Cancelled,
    /// Its time passed and no page ever showed it.
    Expired,
    /// Its time passed; some page showed it and nobody answered.
    Missed,
}

/// An invitation as both sides see it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InvitationView {
    /// Which invitation; [`InvitationId::call`] is the call it leads to.
    pub id: InvitationId,
    /// The kind of call that is offered.
    pub kind: CallKind,
    /// Who invited.
    pub from: Person,
    /// When it was committed.
    pub sent_at: Timestamp,
    /// When its sound stops; the card stays until `expires_at`.
    pub sound_until: Timestamp,
    /// The first instant at which it can no longer be accepted.
    pub expires_at: Timestamp,
    /// Whether some page of the consumer showed it.
    pub shown: bool,
    /// How it ended; absent while it is pending.
    pub outcome: Option<InvitationOutcome>,
    /// Who ended it, where a person did.
    pub by: Option<Person>,
    /// The page that answered: other pages of the same person say *answered in another tab*.
    pub answered_in: Option<TabId>,
    /// Which cameras are on when the call begins.
    pub cameras: Cameras,
    /// Whether it answers the consumer's request.
    pub asked_for: bool,
    /// Why the consumer declined, where that was said.
    pub declined: Option<DeclineReason>,
    /// Its link, where it has one.
    pub link: Option<CallLink>,
}

/// Where a call is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum CallState {
    /// Accepted; devices are being chosen or media is not yet played on both sides.
    Connecting,
    /// Each side plays all that the other sends.
    Active,
    /// Was active; some media does not arrive or a participant is missing.
    Reconnecting,
    /// Over, or over unless the person who ended it comes back; see [`Ending::undo_until`].
    Ended,
}

/// A call as both sides see it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CallView {
    /// Which call.
    pub id: CallId,
    /// Voice or video.
    pub kind: CallKind,
    /// Where it is.
    pub state: CallState,
    /// Counts the connections of this call, from 1. Frames of older ones are refused.
    pub generation: u32,
    /// When it was accepted.
    pub accepted_at: Timestamp,
    /// When it first became active: the timer counts from here.
    pub active_at: Option<Timestamp>,
    /// The agent in it.
    pub agent: InCall,
    /// The consumer in it.
    pub consumer: InCall,
    /// What one side asks for: video in a voice call, voice in a screen call.
    pub upgrade: Option<Upgrade>,
    /// How it ended, once it has.
    pub ended: Option<Ending>,
}

/// One side asks for [`CallKind::upgraded`]; the other side agrees or not.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Upgrade {
    /// Who asks.
    pub by: Side,
    /// The kind of call that it is to become.
    #[serde(default = "CallKind::unnamed")]
    pub kind: CallKind,
    /// The first instant at which it is no longer asked.
    pub until: Timestamp,
}

/// A participant of a call as the other side sees it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InCall {
    /// Who it is.
    pub person: Person,
    /// The page that owns this person's media.
    pub tab: Option<TabId>,
    /// Whether this person is there.
    pub presence: Presence,
    /// Whether this person is still choosing devices.
    pub choosing: bool,
    /// What this person sends.
    pub sends: Media,
    /// What this person plays of the other side's media.
    pub plays: Media,
    /// What is wrong with this person's devices (S2-6).
    pub devices: Devices,
    /// The device for which the agent sent this person the steps that mend it (N3).
    pub fix: Option<Device>,
}

/// Whether a participant of a call is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Presence {
    /// Reports, or media of this person arrives at the other side.
    Present,
    /// Media arrives, but no socket is connected: signalling is reconnecting. Never ends a call.
    SignallingReconnecting,
    /// Said to be loading another page.
    ChangingPages,
    /// On another app of the phone, whose browser sleeps.
    Away,
    /// Neither reports nor is heard.
    Lost,
    /// Has been missing for so long that the other side is told so; may still come back.
    Left,
}

/// One flag for each kind of media.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Media {
    /// A microphone.
    pub audio: bool,
    /// A camera.
    pub video: bool,
    /// A shared screen.
    pub screen: bool,
}

/// Why a call ended: a closed list (N9).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum EndReason {
    /// A participant pressed *End call*.
    HungUp,
    /// One participant was missing for too long, without a word: the network was lost, or the browser.
    Alone,
    /// One participant closed the page and did not come back.
    PageClosed,
    /// Both participants were missing for too long.
    NobodyLeft,
    /// Media never flowed both ways in time.
    CouldNotConnect,
    /// The agent closed the conversation.
    ConversationClosed,
}

/// Which leg failed of a call that could not connect (call.md, section 2): the first of these that is true.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum FailedLeg {
    /// Nothing was heard of the agent's page.
    AgentMissing,
    /// Nothing was heard of the consumer's page.
    ConsumerMissing,
    /// The two browsers found no way to each other.
    Connection,
    /// The browsers were connected, and neither played all that the other sent.
    MediaBothWays,
    /// The consumer's browser did not play all that the agent's sent.
    AgentMedia,
    /// The agent's browser did not play all that the consumer's sent.
    ConsumerMedia,
}

/// How a call ended.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ending {
    /// Why.
    pub reason: EndReason,
    /// Who ended it, or who was missing.
    pub by: Option<Person>,
    /// When: the press, or the last sign of life.
    pub at: Timestamp,
    /// How long media flowed, in milliseconds.
    #[cfg_attr(test, ts(type = "number"))]
    pub talk_ms: u64,
    /// When media of each side last arrived at the other (N9).
    pub last_media: LastMedia,
    /// Which leg failed, where the call could not connect.
    pub failed_leg: Option<FailedLeg>,
    /// Until when the person who pressed may come back; absent once the end is final.
    pub undo_until: Option<Timestamp>,
}

/// When media of each side was last played by the other; absent where it never was.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LastMedia {
    /// The agent's.
    pub agent: Option<Timestamp>,
    /// The consumer's.
    pub consumer: Option<Timestamp>,
}
