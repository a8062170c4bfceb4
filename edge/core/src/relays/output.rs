//! Every effect that a region's nodes ask for.

use protocol::node::ToNode;
use protocol::{BrandId, CallId, Code, ConversationId, NodeName};
use serde::{Deserialize, Serialize};

use super::{Link, SocketId, placement};
use crate::outbox::Parcel;

/// An effect. The first two are stored in one transaction before any other happens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Output {
    /// Store this part, or delete its row: [`super::Relays::row`] says which.
    Store(Part),
    /// Put this into the outbox.
    Leave(Move),
    /// Keep this with a node's socket, for as long as that is open.
    Remember {
        /// The socket.
        socket: SocketId,
        /// What is known of the link.
        facts: Box<Link>,
    },
    /// Send a frame to a node.
    Send {
        /// Its socket.
        socket: SocketId,
        /// The frame.
        frame: ToNode,
    },
    /// Close a node's socket.
    Close {
        /// The socket.
        socket: SocketId,
        /// Why.
        code: Code,
    },
}

/// A separately stored part.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Part {
    /// One node.
    Node(NodeName),
    /// One call.
    Call(CallId),
}

/// A conversation is to hear that its call moved, and where: as it is when that is delivered, so that what waits holds no
/// credential and never an older placement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Move {
    /// The brand.
    pub brand: BrandId,
    /// The conversation.
    pub conversation: ConversationId,
    /// The call.
    pub call: CallId,
    /// The number of the placement.
    pub number: u64,
}

/// Where a move is told: each call's conversation by itself, so that a slow one holds up no other. Two calls share a
/// number seldom, and then no more than their order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Destination(u64);

impl Parcel for Move {
    type Destination = Destination;

    fn destination(&self) -> Destination {
        Destination(placement::number_of(self.call.as_str()))
    }

    fn replaces(&self, earlier: &Self) -> bool {
        self.call == earlier.call
    }

    fn most_at_once(_: Destination) -> usize {
        1
    }
}
