//! The ordered record of a conversation.

use serde::{Deserialize, Serialize};

use crate::device::Device;
use crate::person::Person;
use crate::view::{CallKind, DeclineReason, EndReason, FailedLeg, InvitationOutcome, LastMedia, RequestOutcome};
use crate::{CallId, FileId, InvitationId, MessageId, Timestamp};

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
    /// The consumer asks for a call.
    CallRequested {
        /// The kind of call.
        kind: CallKind,
        /// The consumer.
        by: Person,
    },
    /// The consumer's request for a call ended.
    RequestEnded {
        /// The kind of call.
        kind: CallKind,
        /// How.
        outcome: RequestOutcome,
        /// Who ended it, where a person did.
        by: Option<Person>,
    },
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
        /// Why the consumer declined, where that was said.
        #[serde(default)]
        reason: Option<DeclineReason>,
    },
    /// The way into an invitation or its call, for as long as it lasts (S0-14, S1-15).
    CallLink {
        /// The invitation.
        invitation: InvitationId,
        /// The kind of call.
        kind: CallKind,
        /// The agent who sent it.
        by: Person,
        /// When it ends unless somebody joins.
        expires_at: Timestamp,
    },
    /// Media flows both ways.
    CallStarted {
        /// The call.
        call: CallId,
        /// Voice, video or screen.
        kind: CallKind,
    },
    /// A call became one of another kind.
    KindChanged {
        /// The call.
        call: CallId,
        /// The kind from here on.
        kind: CallKind,
        /// Who asked for it, or went back.
        by: Person,
    },
    /// The agent took a picture of what the consumer shows (S2-11).
    Screenshot {
        /// The call.
        call: CallId,
        /// The picture.
        file: FileId,
        /// The camera or the screen.
        of: Device,
        /// The agent.
        by: Person,
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
        /// Size in bytes.
        bytes: u32,
    },
    /// The consumer withdrew a picture: it is gone (N8).
    ScreenshotWithdrawn {
        /// The picture.
        file: FileId,
        /// The consumer.
        by: Person,
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
        /// Voice, video or screen.
        kind: CallKind,
        /// Why it ended.
        reason: EndReason,
        /// Who ended it, where a person did or was the one missing.
        by: Option<Person>,
        /// How long media flowed, in milliseconds; silence of a dead connection is not counted.
        #[cfg_attr(test, ts(type = "number"))]
        talk_ms: u64,
        /// When media of each side last arrived at the other (N9).
        #[serde(default)]
        last_media: LastMedia,
        /// Which leg failed, where the call could not connect.
        #[serde(default)]
        failed_leg: Option<FailedLeg>,
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
