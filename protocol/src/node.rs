//! Frames on a media node's control link to the edge, and what the edge shows of nodes.
//!
//! A node connects to `GET /api/node` on the app origin with the subprotocols [`SUBPROTOCOL`] and `ticket.<ticket>`; the
//! ticket names node and region and is signed with the node's own key. Its first frame is [`FromNode::Register`]; then it
//! sends a heartbeat every [`crate::limits::HEARTBEAT`]. Each frame is one JSON text. Nothing that a call needs waits for
//! the link: without it a node goes on relaying for whoever has a credential, and is merely given no new calls.

use std::net::{IpAddr, SocketAddr};

use serde::{Deserialize, Serialize};

use crate::code::Refusal;
use crate::{NodeName, Region, Timestamp};

/// The WebSocket subprotocol of this version of the frames.
pub const SUBPROTOCOL: &str = "beckon.node.v1";

/// What a node says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum FromNode {
    /// Introduces the node; the first frame of each link, and again when something in it changed.
    Register {
        /// What the node is and offers.
        registration: Registration,
    },
    /// Every [`crate::limits::HEARTBEAT`].
    Heartbeat {
        /// How busy the node is.
        load: Load,
    },
    /// The node drains: it admits nothing new, and its calls are to be moved.
    Drain,
}

/// What the edge says to a node.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ToNode {
    /// The node is registered: calls may come.
    Registered,
    /// Where clients go instead while this node drains (ALTERNATE-SERVER, RFC 8489, section 10): addresses for UDP and TCP of
    /// the nodes that take its calls. Empty where there is no other.
    Alternates {
        /// The addresses, best first.
        addresses: Vec<SocketAddr>,
    },
    /// Drain: an operator or the autoscaling group wants the node gone.
    Drain,
    /// A frame was refused and changed nothing.
    Rejected {
        /// Why.
        refusal: Refusal,
    },
}

/// What a node is and offers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Registration {
    /// The node's software version.
    pub version: String,
    /// Where clients come to, best first, as `RTCIceServer` takes it (RFC 7065): `turn:192.0.2.5:3478?transport=udp`,
    /// `turns:node.example:443?transport=tcp`. At most [`crate::limits::NODE_URLS`].
    pub urls: Vec<String>,
    /// Where clients may be sent from a node that drains, over UDP and TCP.
    pub alternates: Vec<SocketAddr>,
    /// The addresses that peers see packets come from.
    pub addresses: Vec<IpAddr>,
    /// The first port of relayed addresses.
    pub first_port: u16,
    /// The last port of relayed addresses.
    pub last_port: u16,
    /// What the node can carry.
    pub capacity: Capacity,
    /// Whether it drains already: a link may break while it does.
    pub draining: bool,
    /// When its TLS certificate is no longer valid; none without TLS.
    pub certificate_until: Option<Timestamp>,
}

/// What a node can carry.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Capacity {
    /// Allocations at a time.
    pub allocations: u32,
    /// Bits a second, in and out together.
    #[cfg_attr(test, ts(type = "number"))]
    pub bits_per_second: u64,
}

/// How busy a node is.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Load {
    /// Allocations now.
    pub allocations: u32,
    /// Bits a second since the last heartbeat, in and out together.
    #[cfg_attr(test, ts(type = "number"))]
    pub bits_per_second: u64,
    /// How busy the node's threads were since the last heartbeat, in percent of all of them.
    pub cpu_percent: u8,
}

/// Whether a node takes calls.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum NodeState {
    /// Takes new calls.
    Serving,
    /// Missed a heartbeat: no new calls until the next one.
    Late,
    /// Carries the calls it has; new ones go elsewhere.
    Draining,
    /// Gone, or unheard by those who relay through it: its calls were moved.
    Gone,
}

/// A node as the dashboard shows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NodeView {
    /// Which node.
    pub node: NodeName,
    /// Where it stands.
    pub region: Region,
    /// Whether it takes calls.
    pub state: NodeState,
    /// Its software version.
    pub version: String,
    /// Where clients come to.
    pub urls: Vec<String>,
    /// The addresses that peers see packets come from.
    pub addresses: Vec<String>,
    /// The first port of relayed addresses.
    pub first_port: u16,
    /// The last port of relayed addresses.
    pub last_port: u16,
    /// What it can carry.
    pub capacity: Capacity,
    /// How busy it is.
    pub load: Load,
    /// The fuller of its limits, in percent.
    pub load_percent: u8,
    /// Calls that were given this node, whether or not their media takes it.
    pub calls: u32,
    /// When it was heard last.
    pub heard_at: Timestamp,
    /// When its TLS certificate is no longer valid.
    pub certificate_until: Option<Timestamp>,
}

/// `GET /api/relays/nodes`, administrators only: every node that was heard lately.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NodesPage {
    /// The nodes by region and name.
    pub nodes: Vec<NodeView>,
}
