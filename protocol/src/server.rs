//! Frames that a `Conversation` sends to its pages.

use serde::{Deserialize, Serialize};

use crate::code::Refusal;
use crate::connection::{Candidate, Description, IceSettings, RelayReach};
use crate::device::Readiness;
use crate::transcript::Entry;
use crate::view::{CallKind, CallView, ConversationView, InvitationView, LinkUrl, Media, Receipts};
use crate::{CallId, InvitationId, ParticipantId, RejoinSecret, Side, Timestamp};

/// A frame with the server's clock, by which pages count down.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ServerFrame {
    /// When the frame was made.
    pub now: Timestamp,
    /// What the object says.
    #[serde(flatten)]
    pub body: Server,
}

/// What a `Conversation` says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Server {
    /// Answers *hello*. Entries follow in `entries` frames up to `last`.
    Welcome {
        /// Who this page speaks for.
        you: ParticipantId,
        /// The conversation.
        conversation: ConversationView,
        /// The last entry there is; 0 for none.
        #[cfg_attr(test, ts(type = "number"))]
        last: u64,
        /// How far each side has got.
        receipts: Receipts,
        /// The pending invitation, or the last one while its call runs.
        invitation: Option<Box<InvitationView>>,
        /// The running call, or one that ended and can be undone.
        call: Option<Box<CallView>>,
    },
    /// Entries in order, without gaps within a frame.
    Entries {
        /// At most [`crate::limits::ENTRIES`].
        entries: Vec<Entry>,
    },
    /// The numbered frame was done.
    Done {
        /// The frame's number.
        n: u32,
        /// The entry it made or had made: a message's place.
        #[cfg_attr(test, ts(type = "number | null"))]
        seq: Option<u64>,
    },
    /// A frame was refused and changed nothing.
    Rejected {
        /// The frame's number, where it had one and could be read.
        n: Option<u32>,
        /// Why, and what to do.
        refusal: Refusal,
    },
    /// The other side began or stopped typing.
    Typing {
        /// Who.
        side: Side,
        /// Whether typing.
        typing: bool,
    },
    /// Receipts changed.
    Receipts {
        /// How far each side has got.
        receipts: Receipts,
    },
    /// The conversation changed.
    Conversation {
        /// The conversation.
        conversation: ConversationView,
    },
    /// An invitation came, was shown or ended.
    Invitation {
        /// The invitation.
        invitation: Box<InvitationView>,
    },
    /// The call changed.
    Call {
        /// The call.
        call: Box<CallView>,
    },
    /// This page has its person's place in the call. It keeps the secret and throws the last one away.
    Joined {
        /// The call.
        call: CallId,
        /// Lets this page rejoin once.
        secret: RejoinSecret,
        /// What this person last sent, to be restored after a reload: the microphone only if it was on; a share never.
        media: Media,
    },
    /// Another page took this person's place: this one stops its media.
    Elsewhere {
        /// The call.
        call: CallId,
    },
    /// Make the connection of this generation, closing an older one.
    Negotiate {
        /// The call.
        call: CallId,
        /// Voice, video or screen.
        kind: CallKind,
        /// The connection's number.
        generation: u32,
        /// Servers and policy.
        ice: IceSettings,
        /// Whether this side makes the first offer (always the agent's).
        offers: bool,
        /// The other side's offer, where it is already there: a lead tab's, at ring.
        offer: Option<Description>,
    },
    /// A session description from the other side.
    Describe {
        /// The call.
        call: CallId,
        /// The connection it belongs to.
        generation: u32,
        /// The description.
        description: Description,
    },
    /// A candidate from the other side.
    Candidate {
        /// The call.
        call: CallId,
        /// The connection it belongs to.
        generation: u32,
        /// The candidate.
        candidate: Candidate,
    },
    /// Servers for the call's connection: the first, for the page that invited, which finds no paths before; or others, because
    /// a relay goes away or credentials were renewed.
    Ice {
        /// The call.
        call: CallId,
        /// Servers and policy.
        ice: IceSettings,
        /// Whether to find new paths over them at once. The agent's side then offers; the consumer's only takes the servers.
        restart: bool,
    },
    /// Find out whether these servers can be reached, one transport each (N2), and answer with `probed`.
    Probe {
        /// Relays with a credential for this.
        ice: IceSettings,
    },
    /// What the consumer's page found out, for the agent's.
    Probed {
        /// The ways that were found open.
        reach: RelayReach,
        /// When it was found out.
        at: Timestamp,
    },
    /// What the consumer's browser can do in a call, for the agent's pages.
    Ready {
        /// What it can do.
        readiness: Readiness,
    },
    /// The link of an invitation, for the page that made it.
    Link {
        /// The invitation.
        invitation: InvitationId,
        /// The whole address. Whoever has it may answer in the consumer's place, until a browser has.
        url: LinkUrl,
    },
    /// Send a diagnosis of the call.
    Diagnose {
        /// The call.
        call: CallId,
    },
    /// Stop this page's share: the other side begins one.
    StopShare {
        /// The call.
        call: CallId,
    },
    /// Restart ICE on this connection now, which the agent's side does; a side whose offer is not answered says it again.
    RestartIce {
        /// The call.
        call: CallId,
        /// The connection.
        generation: u32,
    },
}
