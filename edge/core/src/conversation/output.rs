//! Every effect that a conversation asks for.

use protocol::diagnosis::Diagnosis;
use protocol::event::CallEvent;
use protocol::objects::{ToDesk, ToRelays};
use protocol::server::Server;
use protocol::transcript::Entry;
use protocol::{AgentId, CallId, Code, ConsumerId, FileId, InvitationId, NodeName, Region, Side, Timestamp, limits};

use super::sockets::{SocketFacts, SocketId};
use crate::outbox::Parcel;

/// An effect. Those above the line are stored in one transaction before any below it happens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Output {
    /// Insert this entry into the transcript; its `seq` is the next one.
    Write(Entry),
    /// Store this part of the state: [`super::Conversation::row`] has the text.
    Store(Part),
    /// Put this into the outbox.
    Leave(Outgoing),
    /// Keep what a side's page noticed in a call, in place of what it said before.
    Keep {
        /// The call.
        call: CallId,
        /// Whose page.
        side: Side,
        /// What it noticed.
        diagnosis: Box<Diagnosis>,
    },
    /// Delete what is kept of a call.
    Forget {
        /// The call.
        call: CallId,
    },
    // ── everything from here on only after the above is stored ──
    /// Keep these facts with the socket, so that they outlive the object's memory.
    Remember {
        /// The socket.
        socket: SocketId,
        /// What to keep.
        facts: Box<SocketFacts>,
    },
    /// Send a frame, with the clock of this step, to each of these sockets.
    Send {
        /// The sockets; never empty.
        to: Vec<SocketId>,
        /// The frame.
        frame: Server,
    },
    /// Send the entries of the transcript after `after`, up to the last one there is, in `entries` frames.
    Replay {
        /// The socket.
        to: SocketId,
        /// The last entry that the page has.
        after: u64,
    },
    /// Give each of these sockets the link of an invitation, signed until `expires`.
    Link {
        /// The sockets; never empty.
        to: Vec<SocketId>,
        /// The invitation.
        invitation: InvitationId,
        /// The first instant at which nobody can come back by it any more.
        expires: Timestamp,
    },
    /// Ask the `Desk`; the answer comes back as [`super::Input::Reserved`].
    Ask(ToDesk),
    /// Ask the brand, and the regions where that is the brand's wish, for a call's servers; the answer comes back as
    /// [`super::Input::Placed`].
    AskServers(Box<ServersQuestion>),
    /// Ask for servers to try; the answer comes back as [`super::Input::ProbeServers`].
    AskProbe(Box<ProbeQuestion>),
    /// Close a socket with this code: close code 4000 + status, the code as reason.
    Close {
        /// The socket.
        socket: SocketId,
        /// Why.
        code: Code,
    },
}

/// What leaves the object at least once, by the outbox.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
#[serde(tag = "to", content = "body", rename_all = "snake_case")]
pub enum Outgoing {
    /// A call event for the `record` function.
    Record(Box<CallEvent>),
    /// A notice for the `Desk`.
    Desk(Box<ToDesk>),
    /// A file that is to be no more.
    DeleteFile {
        /// Which.
        file: FileId,
    },
    /// A notice for the media nodes of a region.
    Relays {
        /// Which region.
        region: Region,
        /// The notice.
        said: ToRelays,
    },
}

/// Who needs servers for what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ServersQuestion {
    /// The call.
    pub call: CallId,
    /// The agent in it.
    pub agent: AgentId,
    /// The consumer in it.
    pub consumer: ConsumerId,
    /// The regions to ask, the nearest first.
    pub regions: Vec<Region>,
    /// The node of a region that neither of them hears any more: that region alone is asked.
    pub silent: Option<(Region, NodeName)>,
}

/// Who is to find out which ways to a relay are open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProbeQuestion {
    /// The agent who wants to know.
    pub agent: AgentId,
    /// The consumer.
    pub consumer: ConsumerId,
    /// The regions to ask, the nearest first.
    pub regions: Vec<Region>,
}

/// Where a conversation's parcels go.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Destination {
    /// The `record` function.
    Functions,
    /// The brand's `Desk`.
    Desk,
    /// Regions of media nodes.
    Relays,
    /// Where files lie.
    Files,
}

impl Parcel for Outgoing {
    type Destination = Destination;

    fn destination(&self) -> Destination {
        match self {
            Self::Record(_) => Destination::Functions,
            Self::Desk(_) => Destination::Desk,
            Self::Relays { .. } => Destination::Relays,
            Self::DeleteFile { .. } => Destination::Files,
        }
    }

    /// A newer row of the conversation says all that an older one said, and a call that is held goes on being held.
    fn replaces(&self, earlier: &Self) -> bool {
        let (Self::Desk(this), Self::Desk(earlier)) = (self, earlier) else {
            return false;
        };
        match (this.as_ref(), earlier.as_ref()) {
            (ToDesk::Conversation { .. }, ToDesk::Conversation { .. }) => true,
            (
                ToDesk::Holding { invitation, .. },
                ToDesk::Holding {
                    invitation: earlier, ..
                },
            )
            | (
                ToDesk::Release { invitation },
                ToDesk::Holding {
                    invitation: earlier, ..
                },
            ) => invitation == earlier,
            _ => false,
        }
    }

    fn most_at_once(destination: Destination) -> usize {
        match destination {
            Destination::Functions => limits::BATCH_EVENTS,
            Destination::Desk | Destination::Relays | Destination::Files => 1,
        }
    }
}

/// A separately stored part of a conversation's state, so that a message rewrites only what it changes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Part {
    /// Counters, receipts and the row's texts: small, changes with each message.
    Head,
    /// Status, people and assignment: changes rarely.
    Standing,
    /// The invitation and the call: changes while one is live.
    Call,
    /// Which files there are: changes with each.
    Files,
}

impl Part {
    /// All parts.
    pub const ALL: &[Self] = &[Self::Head, Self::Standing, Self::Call, Self::Files];

    /// The key of the part's row.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Standing => "standing",
            Self::Call => "call",
            Self::Files => "files",
        }
    }

    /// The part whose row has this key.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|part| part.name() == name)
    }
}
