//! What a relay is told once: addresses, ports, limits and secrets.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::ops::RangeInclusive;
use std::time::Duration;

use crate::budget::BudgetConfig;
use crate::credential::NodeKeys;
use crate::peer::PeerPolicy;
use crate::quota::Quotas;

use super::ports::{Family, RelayPort};

/// The configuration of one relay.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Config {
    /// The realm of the credentials. It is in every answer to a stranger: short is good.
    pub realm: String,
    /// The IPv4 address that peers see. With 1:1 NAT that is not the one on the interface. `None` answers 440.
    pub public_v4: Option<Ipv4Addr>,
    /// The IPv6 address that peers see. `None` answers 440.
    pub public_v6: Option<Ipv6Addr>,
    /// The ports of this relay's allocations, the same of both families. Each allocation takes one, or one of each family.
    pub ports: RangeInclusive<u16>,
    /// The ports of all relays of this node. Both sides of a call may be on different threads of one node.
    pub node_ports: RangeInclusive<u16>,
    /// How long an allocation lives that does not ask for longer. RFC 8656 says 600 s: lower costs refreshes, higher keeps
    /// ports of clients that went away.
    pub lifetime: Duration,
    /// The longest that an allocation may ask for. Default one hour.
    pub longest_lifetime: Duration,
    /// When an allocation ends whatever is asked: the longest call. A credential cannot be exchanged while a call runs, so
    /// this is what bounds one that was stolen. Default 24 hours.
    pub longest_allocation: Duration,
    /// Limits.
    pub quotas: Quotas,
    /// What strangers are sent.
    pub budget: BudgetConfig,
    /// Where relaying is allowed. The public addresses above count as the node's own.
    pub peers: PeerPolicy,
}

/// What is wrong with a [`Config`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
pub enum ConfigProblem {
    /// No family could be given.
    #[error("neither a public IPv4 nor a public IPv6 address is set")]
    NoPublicAddress,
    /// No port could be given.
    #[error("the range of ports is empty or begins with 0")]
    NoPorts,
    /// The relay's ports are not the node's.
    #[error("the relay's ports are not within the node's")]
    PortsOutsideNode,
    /// RFC 8489 allows fewer than 128 characters, and answers to strangers are to be short.
    #[error("the realm is empty, longer than 64 bytes, or not plain ASCII")]
    BadRealm,
    /// The lifetimes are not in order.
    #[error("the lifetimes are not in order: usual, longest asked for, longest altogether")]
    LifetimesOutOfOrder,
}

impl Config {
    /// A configuration with the defaults of everything that has one.
    #[must_use]
    pub fn new(public_v4: Option<Ipv4Addr>, public_v6: Option<Ipv6Addr>, ports: RangeInclusive<u16>) -> Self {
        Self {
            realm: "beckon".to_owned(),
            public_v4,
            public_v6,
            node_ports: ports.clone(),
            ports,
            lifetime: Duration::from_secs(600),
            longest_lifetime: Duration::from_secs(3600),
            longest_allocation: Duration::from_secs(24 * 3600),
            quotas: Quotas::default(),
            budget: BudgetConfig::default(),
            peers: PeerPolicy::default(),
        }
    }

    /// Everything that is wrong with it. A relay works with any; a process does not start with one that has problems.
    #[must_use]
    pub fn problems(&self) -> Vec<ConfigProblem> {
        let is_outside = self.ports.start() < self.node_ports.start() || self.ports.end() > self.node_ports.end();
        let is_realm = (1..=64).contains(&self.realm.len())
            && self
                .realm
                .bytes()
                .all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\');
        let is_in_order = self.lifetime <= self.longest_lifetime && self.longest_lifetime <= self.longest_allocation;
        [
            (
                self.public_v4.is_none() && self.public_v6.is_none(),
                ConfigProblem::NoPublicAddress,
            ),
            (
                self.ports.is_empty() || *self.ports.start() == 0,
                ConfigProblem::NoPorts,
            ),
            (is_outside, ConfigProblem::PortsOutsideNode),
            (!is_realm, ConfigProblem::BadRealm),
            (!is_in_order, ConfigProblem::LifetimesOutOfOrder),
        ]
        .into_iter()
        .filter_map(|(is_wrong, problem)| is_wrong.then_some(problem))
        .collect()
    }

    /// The public address of a family.
    pub(super) fn public(&self, family: Family) -> Option<IpAddr> {
        match family {
            Family::V4 => self.public_v4.map(IpAddr::V4),
            Family::V6 => self.public_v6.map(IpAddr::V6),
        }
    }

    /// The transport address that peers see of a port.
    pub(super) fn relayed(&self, port: RelayPort) -> Option<SocketAddr> {
        self.public(port.family).map(|ip| SocketAddr::new(ip, port.port))
    }

    /// Whether relayed addresses of this node have this IP address.
    pub(super) fn is_public(&self, ip: IpAddr) -> bool {
        match ip {
            IpAddr::V4(ip) => self.public_v4 == Some(ip),
            IpAddr::V6(ip) => self.public_v6 == Some(ip),
        }
    }
}

/// What nobody else may know.
#[derive(Clone)]
pub struct Secrets {
    /// The keys that passwords are checked with.
    pub keys: NodeKeys,
    /// The key of nonces: random bytes of the process, the same for all of its relays.
    pub nonce_key: [u8; 32],
    /// Random bits of the process that hash tables are seeded with.
    pub seed: u64,
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets(…)")
    }
}
