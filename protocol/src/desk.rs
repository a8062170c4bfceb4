//! Frames between an agent's desk and the brand's `Desk` object.

use serde::{Deserialize, Serialize};

use crate::code::Refusal;
use crate::person::{Person, Role};
use crate::view::{CallKind, CallRequest, ConversationStatus};
use crate::{AgentId, ConversationId, InvitationId, Timestamp};

/// What a desk says. The first frame is `hello`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum DeskClient {
    /// Asks for the welcome.
    Hello,
    /// The agent chose a status.
    Status {
        /// The new status.
        status: AgentStatus,
    },
}

/// Whether an agent takes new conversations.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum AgentStatus {
    /// Takes new conversations as capacity allows.
    Available,
    /// Takes none.
    Away,
}

/// A frame with the server's clock.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeskFrame {
    /// When the frame was made.
    pub now: Timestamp,
    /// What the object says.
    #[serde(flatten)]
    pub body: DeskServer,
}

/// What a `Desk` object says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum DeskServer {
    /// Answers *hello*; sent again whole after a reconnect.
    Welcome {
        /// The signed-in agent.
        me: Person,
        /// What this person may open.
        role: Role,
        /// The brand's name.
        brand: String,
        /// The agent's status.
        status: AgentStatus,
        /// What this agent may start.
        permissions: Permissions,
        /// This agent's open conversations, oldest assignment first.
        conversations: Vec<Row>,
        /// How many conversations wait for any agent.
        waiting: u32,
        /// The call or invitation that this agent is busy with.
        busy: Option<Busy>,
    },
    /// A conversation of this agent is new or changed.
    Conversation {
        /// The whole row.
        row: Row,
    },
    /// A conversation is no longer this agent's.
    Gone {
        /// Which.
        conversation: ConversationId,
    },
    /// The agent's status changed (from this or another of the agent's pages).
    Status {
        /// The status.
        status: AgentStatus,
    },
    /// Permissions changed: a switch or a profile.
    Permissions {
        /// What this agent may start.
        permissions: Permissions,
    },
    /// The number of waiting conversations changed.
    Waiting {
        /// How many wait.
        waiting: u32,
    },
    /// What the agent is busy with changed.
    Busy {
        /// The call or invitation, or none.
        busy: Option<Busy>,
    },
    /// A frame was refused and changed nothing.
    Rejected {
        /// Why, and what to do.
        refusal: Refusal,
    },
}

/// A conversation in an agent's list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Row {
    /// Which conversation.
    pub id: ConversationId,
    /// The consumer.
    pub consumer: Person,
    /// The agent who owns it, while one does.
    pub agent: Option<AgentId>,
    /// Where it is.
    pub status: ConversationStatus,
    /// Since when it has this status.
    pub since: Timestamp,
    /// The beginning of the last message, at most 120 characters; empty before the first.
    pub last_text: crate::transcript::Text,
    /// When the last message came.
    pub last_at: Timestamp,
    /// How many messages the consumer sent (S3-3).
    pub consumer_messages: u32,
    /// How many of them the agent has not read.
    pub unread: u32,
    /// The call that the consumer asks for.
    #[serde(default)]
    pub request: Option<CallRequest>,
    /// Counts the row's changes; an older row is ignored.
    #[cfg_attr(test, ts(type = "number"))]
    pub version: u64,
}

/// What an agent may start. Absent means allowed; otherwise the reason.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Permissions {
    /// Why voice calls are refused.
    pub voice: Option<Refusal>,
    /// Why video calls are refused.
    pub video: Option<Refusal>,
    /// Why screen calls are refused.
    #[serde(default)]
    pub screen: Option<Refusal>,
    /// The agent's camera is off when a video call begins (S4-20); the person may turn it on.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub camera_off: bool,
    /// How many other open conversations leave this agent room for a call (S2-2).
    #[serde(default)]
    pub beside: Beside,
}

/// How many other open conversations leave an agent room for a call of each kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Beside {
    /// For a voice call.
    pub voice: u32,
    /// For a video call.
    pub video: u32,
    /// For a screen call.
    pub screen: u32,
}

/// The call or invitation that holds an agent's attention.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Busy {
    /// Where it is.
    pub conversation: ConversationId,
    /// Which.
    pub invitation: InvitationId,
    /// Its kind.
    pub kind: CallKind,
}
