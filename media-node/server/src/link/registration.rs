//! What the edge is told of a node when it registers.

#[cfg(test)]
mod tests;

use std::net::{IpAddr, SocketAddr};

use protocol::limits::NODE_URLS;
use protocol::node::{Capacity, Registration};

use crate::config::{Config, Listen, Public};
use crate::identity::Identity;

/// What is known of a node from its start. `listens` is where it listens in fact, ports that the system chose among them.
#[must_use]
pub(super) fn of(config: &Config, identity: &Identity, listens: &Listen) -> Registration {
    let reach = Reach {
        public: &config.public,
        identity,
    };
    let relay = &config.relay;
    let ports = u32::from(relay.last_port.saturating_sub(relay.first_port)) + 1;
    Registration {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        urls: reach.urls(listens),
        alternates: reach.alternates(listens),
        addresses: identity.relay.iter().map(|relay| relay.public).collect(),
        first_port: relay.first_port,
        last_port: relay.last_port,
        capacity: Capacity {
            allocations: config.quotas.allocations_per_node.min(ports),
            bits_per_second: config.capacity.bandwidth.as_bit_s(),
        },
        draining: false,
        certificate_until: None,
    }
}

/// How clients reach what the node listens on.
struct Reach<'a> {
    public: &'a Public,
    identity: &'a Identity,
}

impl Reach<'_> {
    /// Where clients come to, best first: UDP, then TCP, then TLS, the web's port before its own, because networks that let
    /// nothing else out let out that. Within each in the operator's order.
    fn urls(&self, listens: &Listen) -> Vec<String> {
        let turn = |address, transport| Some(format!("turn:{}?transport={transport}", self.address(address)?));
        let turns = |address| Some(format!("turns:{}?transport=tcp", self.secure(address)?));
        let kinds = [
            unique(&listens.udp, |address| turn(address, "udp")),
            unique(&listens.tcp, |address| turn(address, "tcp")),
            unique(&listens.https, turns),
            unique(&listens.tls, turns),
        ];
        fewest(kinds).into_iter().flatten().collect()
    }

    /// Where a draining node may send its clients: they come by the transport that they came by, so the port is one for both.
    fn alternates(&self, listens: &Listen) -> Vec<SocketAddr> {
        let over_tcp = unique(&listens.tcp, |address| self.address(address));
        let mut both = unique(&listens.udp, |address| self.address(address));
        both.retain(|address| over_tcp.contains(address));
        both
    }

    /// The address that clients are told of one that is listened on; none where that family has no public one.
    fn address(&self, listens: SocketAddr) -> Option<SocketAddr> {
        let ip = self
            .public
            .of_family(listens.ip())
            .or_else(|| self.usual(listens.ip()))?;
        Some(SocketAddr::new(ip, listens.port()))
    }

    /// The relay's public address where the relay's local one is meant; what is listened on, where that is another.
    fn usual(&self, listens: IpAddr) -> Option<IpAddr> {
        let mut relays = self.identity.relay.iter();
        let relay = relays.find(|relay| relay.local.is_ipv4() == listens.is_ipv4());
        if listens.is_unspecified() {
            return relay.map(|relay| relay.public);
        }
        let is_relay = |local: IpAddr| local == listens;
        Some(
            relay
                .filter(|relay| is_relay(relay.local))
                .map_or(listens, |relay| relay.public),
        )
    }

    /// Host and port for TLS, by the name in the certificate.
    fn secure(&self, listens: SocketAddr) -> Option<String> {
        let address = self.address(listens)?;
        Some(match &self.public.name {
            Some(name) => format!("{}:{}", name.as_str(), address.port()),
            None => address.to_string(),
        })
    }
}

/// What becomes of each address, once.
fn unique<T: PartialEq>(addresses: &[SocketAddr], told: impl Fn(SocketAddr) -> Option<T>) -> Vec<T> {
    let mut all = Vec::new();
    for told in addresses.iter().filter_map(|address| told(*address)) {
        if !all.contains(&told) {
            all.push(told);
        }
    }
    all
}

/// No more than may be told: where there are more, the kind that has most loses its last.
fn fewest(mut kinds: [Vec<String>; 4]) -> [Vec<String>; 4] {
    while kinds.iter().map(Vec::len).sum::<usize>() > NODE_URLS {
        if let Some(most) = kinds.iter_mut().max_by_key(|kind| kind.len()) {
            most.pop();
        }
    }
    kinds
}
