//! The ordered record of a conversation.

use serde::{Deserialize, Serialize};

use crate::person::Person;
use crate::view::{CallKind, EndReason, InvitationOutcome};
use crate::{CallId, InvitationId, MessageId, Timestamp};

/// One entry of a transcript. Never changed once written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Entry {
    /// Place in the transcript, from 1, without gaps.
    #[cfg_attr(test, ts(type = "number"))]
    pub seq: u64,
    /// When the object wrote it.
    pub at: Timestamp,
    /// What it says.
    pub content: Content,
}

/// What an entry says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Content {
    /// A person wrote.
    Message {
        /// The sender's own id of the message.
        id: MessageId,
        /// Who wrote.
        from: Person,
        /// What was written.
        text: Text,
    },
    /// The conversation waits for an agent.
    Queued,
    /// An agent owns the conversation from here on.
    Assigned {
        /// The agent.
        agent: Person,
    },
    /// The agent closed the conversation.
    Closed {
        /// The agent.
        by: Person,
        /// Why, in the agent's words; may be empty.
        comment: Text,
    },
    /// The consumer wrote into a closed conversation.
    Reopened,
    /// An agent invited the consumer to a call.
    Invited {
        /// The invitation.
        invitation: InvitationId,
        /// The kind of call.
        kind: CallKind,
        /// Who invited.
        by: Person,
    },
    /// The invitation ended without a call, or was accepted.
    InvitationEnded {
        /// The invitation.
        invitation: InvitationId,
        /// The kind of call that was offered.
        kind: CallKind,
        /// How it ended.
        outcome: InvitationOutcome,
        /// Who ended it, where a person did.
        by: Option<Person>,
    },
    /// Media flows both ways.
    CallStarted {
        /// The call.
        call: CallId,
        /// Voice or video.
        kind: CallKind,
    },
    /// A participant shows a screen, or stopped showing it (S1-29).
    ScreenShared {
        /// The call.
        call: CallId,
        /// Who shares.
        by: Person,
        /// Whether the share began or ended.
        sharing: bool,
    },
    /// The call is over.
    CallEnded {
        /// The call.
        call: CallId,
        /// Voice or video.
        kind: CallKind,
        /// Why it ended.
        reason: EndReason,
        /// Who ended it, where a person did or was the one missing.
        by: Option<Person>,
        /// How long media flowed, in milliseconds; silence of a dead connection is not counted.
        #[cfg_attr(test, ts(type = "number"))]
        talk_ms: u64,
    },
}

/// What a person wrote. Its `Debug` form shows the length alone, so that no message reaches a log.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Text(pub String);

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<{} bytes>", self.0.len())
    }
}
