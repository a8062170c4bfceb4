//! What is kept of a call for those who find out why it went badly (N4, S1-45..50).
//!
//! Redacted by its types: no address, name, message, description or picture has a place in it.

use serde::{Deserialize, Serialize};

use crate::client::Transport;
use crate::connection::RelayTransport;
use crate::device::{Device, DeviceProblem, Permission};
use crate::view::{CallKind, CallState, EndReason, FailedLeg, InvitationOutcome};
use crate::{AgentId, BrandId, CallId, ConsumerId, ConversationId, Side, Timestamp};

/// What one page of a participant noticed in a call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Diagnosis {
    /// The browser and its version, `Firefox 153` (S1-48); at most [`crate::limits::SOFTWARE_BYTES`].
    pub browser: String,
    /// The operating system, `macOS 15` (S1-48); at most [`crate::limits::SOFTWARE_BYTES`].
    pub system: String,
    /// Whether it is a phone or tablet.
    pub phone: bool,
    /// The door by which the consumer came into the call (S1-47); none for an agent's page.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub door: Option<Door>,
    /// What happened, in order; at most [`crate::limits::DIAGNOSIS_STEPS`], the first half and the last half of more.
    pub steps: Vec<Step>,
    /// The pairs of network paths that were tried; at most [`crate::limits::DIAGNOSIS_PAIRS`].
    pub pairs: Vec<Pair>,
    /// Measurements in order; at most [`crate::limits::DIAGNOSIS_SAMPLES`], thinned out evenly where there were more.
    pub samples: Vec<Sample>,
    /// What the call's screen showed where, in place of a picture of it (S1-50); at most [`crate::limits::DIAGNOSIS_TILES`].
    pub layout: Vec<Tile>,
}

/// A door to a call.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Door {
    /// The window on the brand's page.
    Window,
    /// The window's own page for the call alone.
    PopOut,
    /// A call link.
    Link,
}

/// What became of the link to a call (S1-47): everything but the link itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkUse {
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was posted into the conversation, where it was: a copy that went elsewhere leaves no trace.
    pub sent_at: Option<Timestamp>,
    /// When its page was opened last before somebody joined.
    pub opened_at: Option<Timestamp>,
    /// When a browser joined by it.
    pub joined_at: Option<Timestamp>,
}

/// Something that happened in a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Step {
    /// When, by the server's clock as far as the page knows it.
    pub at: Timestamp,
    /// What.
    #[serde(flatten)]
    pub what: Happening,
}

/// What happened in a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Happening {
    /// The call was somewhere else as far as the page was told.
    Call {
        /// Where.
        state: CallState,
    },
    /// A connection was made.
    Connection {
        /// Its number.
        generation: u32,
    },
    /// The connection's transport changed.
    Transport {
        /// To what.
        transport: Transport,
    },
    /// Nothing arrived any more, or something again.
    Silence {
        /// Whether it is silent.
        silent: bool,
    },
    /// New paths were looked for.
    Restart,
    /// The browser's permission for a device was read (S1-49).
    Permission {
        /// The device.
        device: Device,
        /// The permission.
        permission: Permission,
    },
    /// A device failed, or worked again.
    Device {
        /// The device.
        device: Device,
        /// What is wrong; nothing where it works.
        problem: Option<DeviceProblem>,
    },
    /// The page was hidden or shown.
    Visible {
        /// Whether it is visible.
        visible: bool,
    },
    /// The browser lost or found its network.
    Online {
        /// Whether it has one.
        online: bool,
    },
}

/// The kind of one end of a network path (RFC 8445, section 5.1.1).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum CandidateKind {
    /// An address of the machine.
    Host,
    /// What a STUN server saw.
    ServerReflexive,
    /// What the other side saw.
    PeerReflexive,
    /// An address of a relay.
    Relayed,
}

/// How far a pair of network paths got: `RTCStatsIceCandidatePairState`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum PairState {
    /// Not tried.
    Frozen,
    /// Its turn has not come.
    Waiting,
    /// Being tried: no answer yet.
    InProgress,
    /// No answer came, or a refusal.
    Failed,
    /// It works.
    Succeeded,
}

/// Two ends that were tried as a path.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Pair {
    /// This end.
    pub local: CandidateKind,
    /// The other end.
    pub remote: CandidateKind,
    /// Whether the path itself is over TCP.
    pub tcp: bool,
    /// How this end speaks to its relay, where it is one.
    pub relay: Option<RelayTransport>,
    /// How far it got.
    pub state: PairState,
    /// Whether media went this way last.
    pub used: bool,
    /// Checks that were sent and not answered.
    pub unanswered: u32,
    /// Round trip in milliseconds, where one was measured.
    pub rtt_ms: Option<u32>,
}

/// A measurement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Sample {
    /// When.
    pub at: Timestamp,
    /// Received, in kbit/s.
    pub in_kbps: u32,
    /// Sent, in kbit/s.
    pub out_kbps: u32,
    /// Packets lost on the way here, in thousandths.
    pub loss_permille: u16,
    /// Round trip, in milliseconds.
    pub rtt_ms: Option<u32>,
    /// How much the arrival of sound varies, in milliseconds.
    pub jitter_ms: u32,
    /// Pictures a second that were shown; nothing where none was sent.
    pub fps: Option<u16>,
}

/// What a part of the call's screen shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum TileKind {
    /// The other person's camera.
    Other,
    /// The other person's face in place of a picture.
    OtherFace,
    /// A shared screen.
    Screen,
    /// One's own camera.
    Own,
    /// The controls.
    Controls,
    /// The chat.
    Chat,
    /// A message about the call.
    Notice,
}

/// A part of the call's screen, in thousandths of the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tile {
    /// What it shows.
    pub kind: TileKind,
    /// From the page's left edge.
    pub x: u16,
    /// From its upper edge.
    pub y: u16,
    /// Its width.
    pub width: u16,
    /// Its height.
    pub height: u16,
}

/// Everything that is kept of a call: the answer to a diagnostics link.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Diagnostics {
    /// The brand (S1-45).
    pub brand: BrandId,
    /// The conversation (S1-46).
    pub conversation: ConversationId,
    /// The call.
    pub call: CallId,
    /// Its kind.
    pub kind: CallKind,
    /// The agent (S1-45).
    pub agent: AgentId,
    /// The consumer (S1-46).
    pub consumer: ConsumerId,
    /// The link under which it could be joined, where there was one.
    pub link: Option<LinkUse>,
    /// What the server noted, in order.
    pub timeline: Vec<Noted>,
    /// What the agent's page noticed.
    pub agents: Option<Diagnosis>,
    /// What the consumer's page noticed.
    pub consumers: Option<Diagnosis>,
    /// When it is deleted.
    pub kept_until: Timestamp,
}

/// Something that the server noted of a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Noted {
    /// When.
    pub at: Timestamp,
    /// Who did it, where a side did.
    pub by: Option<Side>,
    /// What.
    #[serde(flatten)]
    pub what: Note,
}

/// What the server noted of a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Note {
    /// The invitation.
    Invited,
    /// How it ended.
    InvitationEnded {
        /// How.
        outcome: InvitationOutcome,
    },
    /// A link was sent.
    LinkSent,
    /// Media flowed both ways.
    Started,
    /// It became a call of this kind.
    KindChanged {
        /// The kind.
        kind: CallKind,
    },
    /// A share began or ended.
    ScreenShared {
        /// Whether it began.
        sharing: bool,
    },
    /// The call was over.
    Ended {
        /// Why.
        reason: EndReason,
        /// How long media had flowed, in milliseconds.
        #[cfg_attr(test, ts(type = "number"))]
        talk_ms: u64,
        /// Which leg failed, where the call could not connect.
        #[serde(default)]
        failed_leg: Option<FailedLeg>,
    },
}
