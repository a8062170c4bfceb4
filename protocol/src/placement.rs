//! The servers that a call's participants are given.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use crate::connection::IceServer;
use crate::{NodeName, Side, Timestamp};

/// The servers of one call: media nodes with credentials of each participant, or a brand's own.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Placement {
    /// Counts the placements of a call, so that an older one never takes a newer one's place. 0 for a brand's own servers.
    pub number: u64,
    /// The nodes, the better first; none where the servers are a brand's own.
    pub nodes: Vec<PlacedNode>,
    /// The agent's servers.
    pub agent: Vec<IceServer>,
    /// The consumer's servers.
    pub consumer: Vec<IceServer>,
    /// When the credentials admit to nothing new any more: they are renewed before.
    pub expires: Timestamp,
}

impl Placement {
    /// The servers of one side.
    #[must_use]
    pub fn servers(&self, side: Side) -> &[IceServer] {
        match side {
            Side::Agent => &self.agent,
            Side::Consumer => &self.consumer,
        }
    }

    /// The node with an address.
    #[must_use]
    pub fn node_at(&self, address: IpAddr) -> Option<&NodeName> {
        let placed = self.nodes.iter().find(|placed| placed.addresses.contains(&address));
        placed.map(|placed| &placed.node)
    }
}

/// A node that a call was given.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PlacedNode {
    /// Which node.
    pub node: NodeName,
    /// By which addresses it is known in what pages report: those of its servers and those that peers see.
    pub addresses: Vec<IpAddr>,
}

/// What a brand says of the servers of its calls.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RelayPolicy {
    /// Whether media may go through a relay alone (S4-22).
    pub force: bool,
    /// The brand's own servers (S4-23) or those of its managed service; none where ours serve.
    pub own: Option<Placement>,
}
