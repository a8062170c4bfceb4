//! What can happen to a region's nodes, grouped by who causes it.

use protocol::node::FromNode;
use protocol::{AgentId, BrandId, CallId, Code, ConsumerId, ConversationId, NodeName};

use super::Which;

/// The shell's name of a node's socket.
pub type SocketId = u64;

/// What can happen to a region's nodes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// A node of this region connected, with a good ticket.
    Connected {
        /// Its socket.
        socket: SocketId,
        /// Which node.
        node: NodeName,
        /// The key with which it proved itself.
        key: Which,
    },
    /// A node said something.
    Frame {
        /// Its socket.
        socket: SocketId,
        /// What.
        frame: Box<FromNode>,
    },
    /// A node sent what is no frame.
    Unreadable {
        /// Its socket.
        socket: SocketId,
        /// Why it is none.
        code: Code,
    },
    /// A node's socket closed or broke.
    Disconnected {
        /// The socket.
        socket: SocketId,
    },

    /// A conversation asks for a call's servers, or for new credentials of them.
    Place {
        /// The call.
        call: CallId,
        /// Whose it is.
        wanted: Wanted,
    },
    /// Both participants of a call hear nothing through a node.
    Silent {
        /// The call.
        call: CallId,
        /// The node.
        node: NodeName,
    },
    /// The invitation or its call ended.
    Release {
        /// The call.
        call: CallId,
    },
}

/// For whom a call's servers are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// The brand.
    pub brand: BrandId,
    /// The conversation, which hears when the call has to move.
    pub conversation: ConversationId,
    /// The agent in the call.
    pub agent: AgentId,
    /// The consumer in it.
    pub consumer: ConsumerId,
}
