//! What a desk remembers.

use std::collections::BTreeMap;

use protocol::desk::{AgentStatus, Row};
use protocol::view::{CallKind, ConversationStatus};
use protocol::{AgentId, ConversationId, InvitationId, Timestamp, limits};
use serde::{Deserialize, Serialize};

/// How many closed conversations are remembered, so that a late older row does not bring one back.
pub(super) const MOST_CLOSED: usize = 1_000;

/// Everything that is stored besides the settings.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Stored {
    /// The part `Agents`.
    pub agents: BTreeMap<AgentId, Agent>,
    /// The part `Reservations`.
    pub reservations: BTreeMap<InvitationId, Reservation>,
    /// The parts `Conversation`.
    pub conversations: BTreeMap<ConversationId, Held>,
}

/// An agent, as far as work is concerned.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Agent {
    /// Whether new conversations come.
    pub status: AgentStatus,
    /// Since when this agent has been given nothing: the longest waits least.
    pub idle_since: Timestamp,
    /// When an agent without a page counts as away.
    pub gone_at: Option<Timestamp>,
}

impl Agent {
    pub(super) const fn new(now: Timestamp) -> Self {
        Self {
            status: AgentStatus::Away,
            idle_since: now,
            gone_at: None,
        }
    }
}

/// A conversation that waits, is owned, or was closed a while ago.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Held {
    /// Its row.
    pub row: Row,
    /// The number of its last assignment.
    pub assignment: u64,
    /// The agent who owns it.
    pub owner: Option<AgentId>,
    /// When it was last assigned, or came.
    pub assigned_at: Timestamp,
}

impl Held {
    pub(super) fn new(row: Row, assignment: u64, now: Timestamp) -> Self {
        Self {
            row: Row {
                status: ConversationStatus::New,
                agent: None,
                version: 0,
                ..row
            },
            assignment,
            owner: None,
            assigned_at: now,
        }
    }

    pub(super) fn waits(&self) -> bool {
        self.row.status == ConversationStatus::Queued
    }
}

/// An agent's attention, held for one invitation or call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reservation {
    /// Where.
    pub conversation: ConversationId,
    /// Whose.
    pub agent: AgentId,
    /// The kind of call.
    pub kind: CallKind,
    /// The kind that it is to become, while that is asked: room is kept for either.
    #[serde(default)]
    pub asked: Option<CallKind>,
    /// When it lapses unless it is heard of again.
    pub until: Timestamp,
}

impl Reservation {
    pub(super) fn new(conversation: ConversationId, agent: AgentId, kind: CallKind, now: Timestamp) -> Self {
        Self {
            conversation,
            agent,
            kind,
            asked: None,
            until: now + limits::RESERVATION,
        }
    }
}

/// A part's text.
pub(super) fn to_text<T: Serialize>(part: &T) -> String {
    serde_json::to_string(part).expect("a part is plain data with text keys")
}
