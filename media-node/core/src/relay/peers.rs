//! Where a peer's address leads: out, or to another client of this node.

use std::net::{IpAddr, SocketAddr};

use super::Relay;
use super::ports::RelayPort;

/// Where packets for a peer go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Route {
    /// Through the relayed socket.
    Outside,
    /// To a live relayed port of this relay.
    Own(RelayPort),
    /// To a relayed port of another relay of this node.
    Sibling(RelayPort),
}

/// A peer that is not allowed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct DeniedPeer;

impl Relay {
    /// Whether a permission may be given for an address, which has no port. The node's public address may be permitted,
    /// because its relayed addresses have it; what else of the node has it stays out of reach by its port.
    pub(super) fn check_ip(&self, ip: IpAddr) -> Result<(), DeniedPeer> {
        if self.config.is_public(ip) {
            return Ok(());
        }
        self.config.peers.check(ip).map_err(|_| DeniedPeer)
    }

    /// Whether the operator opened an address whatever else is said.
    pub(super) fn is_open(&self, ip: IpAddr) -> bool {
        self.config.peers.allow.iter().any(|network| network.contains(ip))
    }

    /// Where packets for `peer` go.
    pub(super) fn route(&self, peer: SocketAddr) -> Result<Route, DeniedPeer> {
        if peer.port() == 0 {
            return Err(DeniedPeer);
        }
        if self.config.is_public(peer.ip()) {
            let port = RelayPort::of(peer);
            let own = self.ports(port.family);
            if own.owner(port.port).is_some() {
                return Ok(Route::Own(port));
            }
            if !own.contains(port.port) && self.config.node_ports.contains(&port.port) {
                return Ok(Route::Sibling(port));
            }
            // Another port of the node, or one of ours that is not live: closed, unless all of the address is open.
            return if self.is_open(peer.ip()) {
                Ok(Route::Outside)
            } else {
                Err(DeniedPeer)
            };
        }
        self.config
            .peers
            .check(peer.ip())
            .map(|()| Route::Outside)
            .map_err(|_| DeniedPeer)
    }
}
