//! Frames that a page sends on a conversation's socket.
//!
//! The first frame is [`Client::Hello`]. A frame with a number gets exactly one `done` or `rejected` with that number;
//! frames without one are answered only when they are refused.

use serde::{Deserialize, Serialize};

use crate::connection::{Candidate, Description, Path, RelayReach};
use crate::device::{Device, Devices, Readiness};
use crate::diagnosis::Diagnosis;
use crate::transcript::Text;
use crate::view::{CallKind, DeclineReason, Media};
use crate::{CallId, FileId, InvitationId, MessageId, RejoinSecret, TabId};

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
        /// Whether it runs on a phone or tablet, whose hidden pages sleep.
        #[serde(default)]
        #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
        phone: bool,
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

    /// What this browser can do in a call, found out without asking the person anything (N2); again when it changed.
    Ready {
        /// What it can do.
        readiness: Readiness,
    },
    /// The consumer asks for a call (S2-3), or for another kind of it.
    AskForCall {
        /// The kind of call.
        kind: CallKind,
    },
    /// The consumer no longer asks for a call.
    WithdrawRequest,
    /// The agent declines the call that the consumer asks for.
    DeclineRequest,
    /// The agent invites to a call, with the offer of generation 1. Repeating it with the same id is harmless.
    Invite {
        /// Given by the inviter.
        invitation: InvitationId,
        /// The kind of call.
        kind: CallKind,
        /// The offer: m-lines with null tracks, no candidates.
        offer: Description,
        /// Make a link too, under which it is answered on any device; it then lasts as long as the link.
        #[serde(default)]
        #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
        link: bool,
        /// What the agent is called in this call, where that is not the own name; at most [`crate::limits::NAME_BYTES`] (S0-15).
        #[serde(default)]
        #[cfg_attr(test, ts(optional))]
        name: Option<Text>,
    },
    /// The agent posts the invitation's link into the conversation (S1-15).
    SendLink {
        /// The invitation.
        invitation: InvitationId,
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
        /// Why, where the consumer says so.
        #[serde(default)]
        #[cfg_attr(test, ts(optional))]
        reason: Option<DeclineReason>,
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
    /// A side asks for more: video in a voice call, voice in a screen call. The other side answers; asked by both, it is agreed.
    Upgrade {
        /// The call.
        call: CallId,
        /// The kind that it is to become.
        #[serde(default = "CallKind::unnamed")]
        kind: CallKind,
    },
    /// Answers the other side's [`Self::Upgrade`], or takes back one's own with `agree` false.
    AnswerUpgrade {
        /// The call.
        call: CallId,
        /// The kind that was asked for.
        #[serde(default = "CallKind::unnamed")]
        kind: CallKind,
        /// Whether the call becomes one of that kind.
        agree: bool,
    },
    /// Makes a video call a voice call; either side may.
    Downgrade {
        /// The call.
        call: CallId,
    },
    /// Asks the other side's page to stop its share, so that this side can begin one: one screen is shared at a time.
    TakeShare {
        /// The call.
        call: CallId,
    },
    /// What is wrong with this side's devices, at each change.
    Devices {
        /// The call.
        call: CallId,
        /// What is wrong.
        devices: Devices,
    },
    /// The agent sends the consumer the steps that mend a device (N3). They are shown until it works or they are dismissed.
    Fix {
        /// The call.
        call: CallId,
        /// The device.
        device: Device,
    },
    /// The consumer closes them.
    DismissFix {
        /// The call.
        call: CallId,
    },
    /// The consumer withdraws a screenshot that was taken in the running call (N8).
    Withdraw {
        /// The screenshot.
        file: FileId,
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
    /// What this page noticed in a call, running or just over; a later one takes its place (N4).
    Diagnosis {
        /// The call.
        call: CallId,
        /// What it noticed.
        diagnosis: Box<Diagnosis>,
    },
    /// The agent asks both pages for a diagnosis of the running call.
    Diagnose {
        /// The call.
        call: CallId,
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
