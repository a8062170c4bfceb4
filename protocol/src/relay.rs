//! The words between a media node and the edge, on the node's control link, and what others are told of nodes.
//!
//! ```text
//!   node ─ register ─▶ edge      edge ─ welcome | rejected ─▶ node
//!   node ─ heartbeat, every [`limits::NODE_HEARTBEAT`] ─▶ edge
//!   node ─ draining | silent ─▶ edge      edge ─ drain ─▶ node
//! ```
//!
//! One JSON text a frame. The first frame is *register*; a node that connects anew registers anew.
//!
//! [`limits::NODE_HEARTBEAT`]: crate::limits::NODE_HEARTBEAT

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::code::Refusal;
use crate::view::IceSettings;
use crate::{ParticipantId, Timestamp};

/// The WebSocket subprotocol of the control link.
pub const SUBPROTOCOL: &str = "beckon.node.v1";

/// The most characters of a node's or a region's name.
const LONGEST_NAME: usize = 64;

/// Why a text is not a node's or a region's name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a name is 1 to 64 letters, digits, `_`, `-` and `.`")]
pub struct NotAName;

fn is_name(text: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    (1..=LONGEST_NAME).contains(&text.len()) && text.bytes().all(is_allowed)
}

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
        pub struct $name(String);

        impl $name {
            /// Its letters.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = NotAName;

            fn from_str(text: &str) -> Result<Self, NotAName> {
                if is_name(text) { Ok(Self(text.to_owned())) } else { Err(NotAName) }
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAName;

            fn try_from(text: String) -> Result<Self, NotAName> {
                if is_name(&text) { Ok(Self(text)) } else { Err(NotAName) }
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

names! {
    /// A media node, as its operator or its machine names it; unique in the fleet. The keys of its credentials come from it.
    NodeId;
    /// A region: one `Relays` object and its nodes.
    Region;
}

/// What a node says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Node {
    /// Introduces the node. Answered with *welcome* or *rejected*.
    Register {
        /// Who the node is, and what it offers.
        node: NodeFacts,
        /// Whether it drains already: it connected anew while it did.
        draining: bool,
    },
    /// The node lives.
    Heartbeat {
        /// How busy it is.
        load: Load,
    },
    /// The node admits no new allocation and will go: its calls are to move.
    Draining,
    /// Those who sent a second ago have sent nothing since: where that is everybody, the node's network is at fault.
    Silent {
        /// How many participants fell silent.
        silent: u32,
        /// Of how many who were sending.
        of: u32,
    },
}

/// Who a node is, and what it offers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NodeFacts {
    /// Its name.
    pub id: NodeId,
    /// The region whose calls it takes.
    pub region: Region,
    /// The version of its program, at most 64 characters.
    pub version: String,
    /// When its process started: another instant is another process, which has none of the allocations of the last one.
    pub started_at: Timestamp,
    /// Where participants reach it, at most [`crate::limits::NODE_ADDRESSES`].
    pub addresses: Vec<NodeAddress>,
    /// The most that it takes on.
    pub capacity: Capacity,
}

/// Where participants reach a node.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NodeAddress {
    /// Over what.
    pub transport: NodeTransport,
    /// A host name or an IP address; for TLS the name in the certificate.
    pub host: String,
    /// The port.
    pub port: u16,
}

/// What TURN runs over, between participant and node.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum NodeTransport {
    /// UDP.
    Udp,
    /// TCP.
    Tcp,
    /// TLS over TCP.
    Tls,
}

/// The most that a node takes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Capacity {
    /// Allocations.
    pub allocations: u32,
    /// Relayed bits a second, both directions together.
    #[cfg_attr(test, ts(type = "number"))]
    pub bits_per_second: u64,
    /// Ports for relayed addresses.
    pub ports: u32,
}

/// How busy a node is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Load {
    /// Allocations there are.
    pub allocations: u32,
    /// Relayed bits a second since the last heartbeat, both directions together.
    #[cfg_attr(test, ts(type = "number"))]
    pub bits_per_second: u64,
    /// The share of its processors that is used, 0 to 100.
    pub cpu_percent: u8,
    /// Ports that are still free.
    pub ports_free: u32,
}

/// A frame to a node, with the edge's clock: credentials are counted by it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ToNodeFrame {
    /// When the frame was made.
    pub now: Timestamp,
    /// What the edge says.
    #[serde(flatten)]
    pub body: ToNode,
}

/// What the edge says to a node.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ToNode {
    /// The node is registered.
    Welcome {
        /// How often it is to send a heartbeat, in milliseconds.
        heartbeat_ms: u32,
    },
    /// A frame was refused and changed nothing. Before *welcome*, the link is closed after it.
    Rejected {
        /// Why, and what to do.
        refusal: Refusal,
    },
    /// An operator wants the node gone: it is to drain.
    Drain,
}

/// A node, as the dashboard shows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NodeView {
    /// Who the node is, and what it offers.
    pub facts: NodeFacts,
    /// Whether it takes calls.
    pub status: NodeStatus,
    /// Since when.
    pub since: Timestamp,
    /// How busy it was when it was last heard of.
    pub load: Load,
    /// The busiest of its resources, as a share of its capacity, 0 to 100.
    pub load_percent: u8,
    /// How many calls have servers of it.
    pub calls: u32,
}

/// Whether a node takes calls.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum NodeStatus {
    /// Takes calls.
    Ready,
    /// Missed a heartbeat: keeps its calls, takes no new ones.
    Late,
    /// Its participants hear nothing through it: its calls move, it takes no new ones for a while.
    Suspected,
    /// Is about to go: its calls move, it takes no new ones.
    Draining,
    /// Went, or was not heard of for too long.
    Gone,
}

/// The servers of one participant of a call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ParticipantServers {
    /// Whose.
    pub participant: ParticipantId,
    /// Servers with this participant's credentials, and the policy.
    pub ice: IceSettings,
}

/// The servers of a call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CallServers {
    /// Counts the servers that this call was given; older ones are ignored.
    pub number: u64,
    /// The nodes they belong to, the preferred one first: two where there are two, none where there is none.
    pub nodes: Vec<NodeId>,
    /// For each participant.
    pub servers: Vec<ParticipantServers>,
    /// When the credentials expire. They are renewed before.
    pub expires: Timestamp,
}
