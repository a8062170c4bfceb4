//! The stored parts of a conversation.

use std::collections::BTreeMap;

use protocol::connection::Description;
use protocol::file::PictureKind;
use protocol::person::Person;
use protocol::settings::{CallSettings, Switches};
use protocol::transcript::Text;
use protocol::view::{CallKind, CallRequest, ConversationStatus, Receipt, Receipts};
use protocol::{CallId, FileId, InvitationId, Region, RejoinSecret, Side, TabId, Timestamp};
use serde::{Deserialize, Serialize};

use super::diagnosing::Kept;
use super::live::Live;
use super::{Given, SocketId};
use crate::invitation::Invitation;

/// Counters, receipts and what the `Desk`'s row shows of the transcript. Changes with each message, so it stays small.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub(super) struct Head {
    /// The last entry there is; 0 for none.
    pub(super) seq: u64,
    pub(super) receipts: Receipts,
    /// The consumer's messages that the agent has not read: runs of places, first and last.
    pub(super) unread: Vec<(u64, u64)>,
    pub(super) consumer_messages: u32,
    pub(super) last_text: Text,
    pub(super) last_at: Timestamp,
    /// Counts the row's changes.
    pub(super) row_version: u64,
    /// The version that the `Desk` was told last, and when.
    pub(super) row_told: u64,
    pub(super) row_told_at: Timestamp,
    /// Counts the call events of this conversation.
    pub(super) events: u64,
}

impl Head {
    pub(super) const fn receipt_mut(&mut self, side: Side) -> &mut Receipt {
        match side {
            Side::Agent => &mut self.receipts.agent,
            Side::Consumer => &mut self.receipts.consumer,
        }
    }

    /// The consumer wrote the entry `seq`.
    pub(super) fn note_unread(&mut self, seq: u64) {
        match self.unread.last_mut() {
            Some((_, last)) if *last + 1 == seq => *last = seq,
            Some(_) | None => self.unread.push((seq, seq)),
        }
    }

    /// The agent has read up to `seq`. Whether that was news.
    pub(super) fn note_read(&mut self, seq: u64) -> bool {
        let before = self.unread();
        self.unread.retain(|(_, last)| *last > seq);
        if let Some((first, _)) = self.unread.first_mut() {
            *first = (*first).max(seq + 1);
        }
        self.unread() != before
    }

    pub(super) fn unread(&self) -> u32 {
        let count: u64 = self.unread.iter().map(|(first, last)| last - first + 1).sum();
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

/// Whose the conversation is, and where it stands.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub(super) struct Standing {
    /// None until the consumer's first socket.
    pub(super) consumer: Option<Person>,
    pub(super) status: Status,
    /// Since when it has this status.
    pub(super) since: Timestamp,
    /// The number of the last assignment; 0 before the first.
    pub(super) assignment: u64,
    /// The regions near the consumer, the nearest first.
    #[serde(default)]
    pub(super) regions: Vec<Region>,
    /// Kinds of call that the brand lets the consumer ask for, as the `Desk` said last.
    #[serde(default)]
    pub(super) may_ask_for: Switches,
    /// The call that the consumer asks for.
    #[serde(default)]
    pub(super) request: Option<CallRequest>,
}

/// Where a conversation stands.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(super) enum Status {
    /// Nobody wrote yet.
    #[default]
    New,
    /// Waits for an agent.
    Queued { former: Option<Person> },
    /// This agent owns it.
    Open { agent: Person },
    /// This agent closed it.
    Closed { agent: Person },
}

impl Status {
    pub(super) const fn view(&self) -> ConversationStatus {
        match self {
            Self::New => ConversationStatus::New,
            Self::Queued { .. } => ConversationStatus::Queued,
            Self::Open { .. } => ConversationStatus::Open,
            Self::Closed { .. } => ConversationStatus::Closed,
        }
    }

    /// The agent who owns it, or owned it last.
    pub(super) const fn agent(&self) -> Option<&Person> {
        match self {
            Self::New => None,
            Self::Queued { former } => former.as_ref(),
            Self::Open { agent } | Self::Closed { agent } => Some(agent),
        }
    }

    /// The agent whose pages may look at it: its owner, or who closed it.
    pub(super) const fn reader(&self) -> Option<&Person> {
        match self {
            Self::New | Self::Queued { .. } => None,
            Self::Open { agent } | Self::Closed { agent } => Some(agent),
        }
    }
}

/// The files, by their ids.
pub(super) type Files = BTreeMap<FileId, File>;

/// A picture among the conversation's files.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct File {
    /// The call in which it was taken.
    pub(super) call: CallId,
    pub(super) kind: PictureKind,
    /// Whether the consumer withdrew it.
    pub(super) withdrawn: bool,
}

/// The invitation and the call.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub(super) struct CallPart {
    pub(super) stage: Stage,
    /// The last invitation that ended, with its call: latecomers are told how.
    pub(super) last: Option<Invitation>,
    /// When it ended.
    #[serde(default)]
    pub(super) over_at: Option<Timestamp>,
    /// Calls of which something is kept, the oldest first; at most [`protocol::limits::DIAGNOSES`].
    #[serde(default)]
    pub(super) kept: Vec<Kept>,
}

/// How far a call is, from the agent's press on.
///
/// ```text
///   Idle ─invite→ Asking ─both answered→ Live ─declined, …, or the call is over→ Idle
///                 Asking ─refused, or 10 s→ Idle
/// ```
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(super) enum Stage {
    /// Nothing rings and nobody talks.
    #[default]
    Idle,
    /// The `Desk` is being asked, and who has servers for the call. Nothing is pending yet.
    Asking(Box<Asking>),
    /// An invitation is pending or its call runs.
    Live(Box<Live>),
}

/// An invitation that the `Desk` has not agreed to yet, or that has no servers yet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Asking {
    pub(super) invitation: InvitationId,
    pub(super) kind: CallKind,
    pub(super) offer: Description,
    pub(super) from: Person,
    /// The page that pressed.
    pub(super) tab: TabId,
    /// The frames that wait for the answer.
    pub(super) frames: Vec<(SocketId, Option<u32>)>,
    /// The secret for the page that pressed, once the `Desk` has agreed.
    #[serde(default)]
    pub(super) agreed: Option<RejoinSecret>,
    /// How the brand wants the call to begin and ring, from the same answer.
    #[serde(default)]
    pub(super) calls: CallSettings,
    /// Whether a link is wanted.
    #[serde(default)]
    pub(super) link: bool,
    /// The call's servers, once they were given.
    #[serde(default)]
    pub(super) servers: Option<Given>,
    /// When to give up.
    pub(super) until: Timestamp,
}
