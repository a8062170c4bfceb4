//! Every effect that a conversation asks for.

use protocol::Code;
use protocol::event::CallEvent;
use protocol::objects::ToDesk;
use protocol::server::Server;
use protocol::transcript::Entry;

use super::sockets::{SocketFacts, SocketId};

/// An effect. Those above the line are stored in one transaction before any below it happens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Output {
    /// Insert this entry into the transcript; its `seq` is the next one.
    Write(Entry),
    /// Store this part of the state: [`super::Conversation::row`] has the text.
    Store(Part),
    /// Put this into the outbox.
    Leave(Outgoing),
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
    /// Ask the `Desk`; the answer comes back as [`super::Input::Reserved`].
    Ask(ToDesk),
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
}

impl Part {
    /// All parts.
    pub const ALL: &[Self] = &[Self::Head, Self::Standing, Self::Call];

    /// The key of the part's row.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Standing => "standing",
            Self::Call => "call",
        }
    }
}
