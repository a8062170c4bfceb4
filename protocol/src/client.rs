//! Frames that a page sends on a conversation's socket.
//!
//! The first frame is [`Client::Hello`]. A frame with a number gets exactly one `done` or `rejected` with that number;
//! frames without one are answered only when they are refused.

use serde::{Deserialize, Serialize};

use crate::transcript::Text;
use crate::view::{CallKind, Candidate, Description, Media, Path, RelayReach};
use crate::{CallId, InvitationId, MessageId, RejoinSecret, TabId};

/// A frame and the number that its answer carries.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ClientFrame {
    /// Chosen by the page; counts up by one with each frame that wants an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub n: Option<u32>,
    /// What the page says.
    #[serde(flatten)]
    pub body: Client,
}

/// What a page says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Client {
    /// Introduces the page and asks for all entries after the last one it has.
    Hello {
        /// The page.
        tab: TabId,
        /// The last entry this page has; 0 for none.
        #[cfg_attr(test, ts(type = "number"))]
        after: u64,
        /// Whether the page is visible: the lead tab is the visible one that was used last.
        visible: bool,
        /// Whether this browser can make calls at all (S4-72).
        can_call: bool,
    },
    /// The page became visible or hidden, or was used.
    Visibility {
        /// Whether the page is visible.
        visible: bool,
    },
    /// Writes a message. Repeating it with the same id is harmless and gets the same answer.
    Message {
        /// The sender's own id.
        id: MessageId,
        /// 1 to [`crate::limits::MESSAGE_BYTES`] bytes after trimming.
        text: Text,
    },
    /// The person began or stopped typing. Shown, never stored.
    Typing {
        /// Whether the person is typing.
        typing: bool,
    },
    /// How far this page has got. Values that go back are ignored.
    Receipt {
        /// The last entry that arrived.
        #[cfg_attr(test, ts(type = "number"))]
        delivered: u64,
        /// The last entry that was in view.
        #[cfg_attr(test, ts(type = "number"))]
        read: u64,
    },
    /// The agent closes the conversation.
    Close {
        /// Why; the consumer sees it. May be empty.
        comment: Text,
    },

    /// The agent invites to a call, with the offer of generation 1. Repeating it with the same id is harmless.
    Invite {
        /// Given by the inviter.
        invitation: InvitationId,
        /// The kind of call.
        kind: CallKind,
        /// The offer: m-lines with null tracks, no candidates.
        offer: Description,
    },
    /// A page of the consumer shows the card.
    Shown {
        /// The invitation.
        invitation: InvitationId,
    },
    /// The consumer accepts.
    Accept {
        /// The invitation.
        invitation: InvitationId,
    },
    /// The consumer declines.
    Decline {
        /// The invitation.
        invitation: InvitationId,
    },
    /// The inviter withdraws.
    Cancel {
        /// The invitation.
        invitation: InvitationId,
    },

    /// A session description for the other side.
    Describe {
        /// The call.
        call: CallId,
        /// The connection it belongs to.
        generation: u32,
        /// The description.
        description: Description,
    },
    /// A candidate for the other side.
    Candidate {
        /// The call.
        call: CallId,
        /// The connection it belongs to.
        generation: u32,
        /// The candidate.
        candidate: Candidate,
    },
    /// The person has chosen devices, or chose to only listen: what this side sends from now on. Sent again at each mute,
    /// camera and share change.
    Sends {
        /// The call.
        call: CallId,
        /// What is sent.
        media: Media,
    },
    /// Once a second in a call, from a Worker's timer, and at each change.
    Report {
        /// The call.
        call: CallId,
        /// The connection it speaks of.
        generation: u32,
        /// Where the connection is.
        transport: Transport,
        /// Own sources that are live.
        sources: Media,
        /// The other side's media that is received **and** played (`totalSamplesReceived` rises, `framesDecoded` > 0).
        plays: Media,
        /// Whether anything of the other side (heartbeat or RTP) arrived within the last second. A change is reported at once.
        hears: bool,
        /// The way that media takes; none while it is not known.
        #[serde(default)]
        path: Option<Path>,
    },
    /// The agent asks which ways to a relay the consumer's network leaves open (N2).
    Probe,
    /// What this page found out about them.
    Probed {
        /// The ways.
        reach: RelayReach,
    },
    /// Asks for a new connection because this one stayed silent for 8 s.
    Renew {
        /// The call.
        call: CallId,
        /// The connection that failed.
        generation: u32,
    },
    /// A page takes its person's place in a running call: after a reload with the secret it was given, or, with `take`,
    /// from another page or device (*Bring it here*).
    Join {
        /// The call.
        call: CallId,
        /// The secret of this page's last join; single use.
        secret: Option<RejoinSecret>,
        /// Take the call from the page that has it.
        take: bool,
    },
    /// A participant ends the call.
    End {
        /// The call.
        call: CallId,
    },
    /// The participant who ended the call comes back within [`crate::limits::PARKED`].
    BackToCall {
        /// The call.
        call: CallId,
    },
}

/// Where a PeerConnection is: its `connectionState`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Transport {
    /// Nothing happened yet.
    New,
    /// ICE or DTLS is under way.
    Connecting,
    /// DTLS is up.
    Connected,
    /// Lost for the moment.
    Disconnected,
    /// Given up.
    Failed,
    /// Closed on this side.
    Closed,
}
