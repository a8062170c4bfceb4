//! The servers that participants are told, with their credentials. A call's row says all that they are made of.

use std::time::Duration;

use protocol::connection::{IceServer, RelayTransport};
use protocol::objects::ToConversation;
use protocol::placement::{PlacedNode, Placement};
use protocol::{BrandId, CallId, Code, ConsumerId, NodeName, Timestamp};

use super::state::{Call, Node, expiry};
use super::{Move, Relays, placement};
use crate::server_address::{Address, Host, Kind};

/// How long the credential of a probe is valid: a page tries each transport for a few seconds, perhaps after a while.
/// Longer outlasts slower pages; shorter is worth less to whoever is not in a call.
const PROBE: Duration = Duration::from_secs(300);

/// The ways that a page tries, in this order.
const PROBED: [RelayTransport; 3] = [RelayTransport::Udp, RelayTransport::Tcp, RelayTransport::Tls];

impl Relays {
    /// A call's servers as they are now. `left` is a node that they must not hold.
    ///
    /// # Errors
    /// `unknown_call`; `relay_unavailable` where no other node took the call.
    pub fn placement(&self, call: &CallId, left: Option<&NodeName>) -> Result<Placement, Code> {
        let call = self.calls.get(call).ok_or(Code::UnknownCall)?;
        match left {
            Some(left) if call.nodes.contains(left) => Err(Code::RelayUnavailable),
            Some(_) | None => Ok(self.placement_of(call)),
        }
    }

    /// What a conversation hears of a move; none where it has heard newer already, or the call is over.
    #[must_use]
    pub fn moved(&self, told: &Move) -> Option<ToConversation> {
        let call = self.calls.get(&told.call).filter(|call| call.number == told.number)?;
        Some(ToConversation::Moved {
            call: told.call.clone(),
            placement: self.placement_of(call),
        })
    }

    /// Servers with which a consumer's page finds out what can be reached: the best node's, one for each transport.
    ///
    /// # Errors
    /// `relay_unavailable` where no node takes calls.
    pub fn probe(&self, brand: &BrandId, consumer: &ConsumerId, now: Timestamp) -> Result<Vec<IceServer>, Code> {
        let placed = placement::place(&self.candidates(now), consumer.as_str(), &[]);
        let best = placed.first().ok_or(Code::RelayUnavailable)?;
        let node = self.nodes.get(*best).ok_or(Code::RelayUnavailable)?;
        let server = self.server(best, node, brand, consumer.as_str(), expiry(PROBE, now));
        let first = |transport| {
            let is_over =
                |url: &&String| Address::read(url).is_some_and(|address| address.kind == Kind::Turn(transport));
            let urls = vec![server.urls.iter().find(is_over)?.clone()];
            Some(IceServer { urls, ..server.clone() })
        };
        Ok(PROBED.into_iter().filter_map(first).collect())
    }

    fn placement_of(&self, call: &Call) -> Placement {
        let nodes: Vec<(&NodeName, &Node)> = call
            .nodes
            .iter()
            .filter_map(|name| self.nodes.get_key_value(name))
            .collect();
        let servers = |participant: &str| {
            nodes
                .iter()
                .map(|(name, node)| self.server(name, node, &call.brand, participant, call.expires))
                .collect()
        };
        Placement {
            number: call.number,
            nodes: nodes.iter().map(|(name, node)| placed(name, node)).collect(),
            agent: servers(call.agent.as_str()),
            consumer: servers(call.consumer.as_str()),
            expires: call.expires,
        }
    }

    fn server(
        &self,
        name: &NodeName,
        node: &Node,
        brand: &BrandId,
        participant: &str,
        expires: Timestamp,
    ) -> IceServer {
        let credential = self
            .keys
            .node_key(node.key, name)
            .mint(expires.as_unix_ms() / 1000, brand.as_str(), participant)
            .expect("ids are of letters that a username may hold, and short enough");
        IceServer {
            urls: node.registration.urls.clone(),
            username: Some(credential.username),
            credential: Some(credential.password),
        }
    }
}

/// A node with the addresses by which pages' reports know it.
fn placed(name: &NodeName, node: &Node) -> PlacedNode {
    let mut addresses = node.registration.addresses.clone();
    for url in node.registration.urls.iter().filter_map(|url| Address::read(url)) {
        if let Host::Ip(address) = url.host
            && !addresses.contains(&address)
        {
            addresses.push(address);
        }
    }
    PlacedNode {
        node: name.clone(),
        addresses,
    }
}
