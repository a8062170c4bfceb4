//! Where a relay may send, and from where it may receive: public addresses, and nothing else.
//!
//! A relay stands inside an operator's network and sends wherever a client says. So every range that the registries do not
//! give to the public internet is closed ([`ranges`]), and the node's own addresses, and what the operator adds. IPv6 forms
//! that carry an IPv4 address (mapped, compatible, translated, 6to4, Teredo, NAT64, ISATAP) are closed as a whole, whatever
//! they carry: no browser on the public internet is reached by one, and each is a second name for an address that was
//! checked under its first. An operator whose network has a NAT64 prefix of its own adds it.

pub mod ranges;
#[cfg(test)]
mod tests;

use std::fmt;
use std::net::{AddrParseError, IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::ParseIntError;
use std::str::FromStr;

/// A block of addresses, as `10.0.0.0/8` or `2001:db8::/32`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Network {
    ip: IpAddr,
    prefix: u8,
}

/// Why a text is not a [`Network`].
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum BadNetwork {
    /// No `/`.
    #[error("a network is an address, a slash and a number of bits")]
    NoSlash,
    /// What stands before the slash is no address.
    #[error("the address of a network")]
    Address(#[from] AddrParseError),
    /// What stands after the slash is no number.
    #[error("the bits of a network")]
    Bits(#[from] ParseIntError),
    /// More bits than the address has, or bits set after them.
    #[error("the bits of a network do not fit its address")]
    Misfit,
}

impl Network {
    /// The addresses whose first `prefix` bits are those of `ip`; `None` where `ip` has fewer, or others set.
    #[must_use]
    pub fn new(ip: IpAddr, prefix: u8) -> Option<Self> {
        let (bits, width) = match ip {
            IpAddr::V4(ip) => (u128::from(ip.to_bits()), 32),
            IpAddr::V6(ip) => (ip.to_bits(), 128),
        };
        let host_bits = u32::from(width - prefix.min(width));
        let host = 1_u128.checked_shl(host_bits).map_or(u128::MAX, |bit| bit - 1);
        (prefix <= width && bits & host == 0).then_some(Self { ip, prefix })
    }

    /// Whether it holds `ip`. The families are apart: `::ffff:10.0.0.1` is not in `10.0.0.0/8`.
    #[must_use]
    pub fn contains(&self, ip: IpAddr) -> bool {
        match (self.ip, ip) {
            (IpAddr::V4(network), IpAddr::V4(ip)) => v4_contains(network, self.prefix, ip),
            (IpAddr::V6(network), IpAddr::V6(ip)) => v6_contains(network, self.prefix, ip),
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
        }
    }
}

const fn v4_contains(network: Ipv4Addr, prefix: u8, ip: Ipv4Addr) -> bool {
    let differing = network.to_bits() ^ ip.to_bits();
    differing.leading_zeros() >= prefix as u32
}

const fn v6_contains(network: Ipv6Addr, prefix: u8, ip: Ipv6Addr) -> bool {
    let differing = network.to_bits() ^ ip.to_bits();
    differing.leading_zeros() >= prefix as u32
}

impl FromStr for Network {
    type Err = BadNetwork;

    fn from_str(text: &str) -> Result<Self, BadNetwork> {
        let (ip, prefix) = text.split_once('/').ok_or(BadNetwork::NoSlash)?;
        Self::new(ip.parse()?, prefix.parse()?).ok_or(BadNetwork::Misfit)
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.ip, self.prefix)
    }
}

/// Why an address is not allowed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
pub enum Denied {
    /// Not an address of the public internet.
    #[error("this is a special-purpose address: {0}")]
    SpecialPurpose(&'static str),
    /// The node's own.
    #[error("this is the node itself")]
    Node,
    /// The operator said no.
    #[error("the operator closed this network")]
    Operator,
}

/// What an operator decides about peers.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct PeerPolicy {
    /// The node's addresses: public ones, those on its interfaces, and those of whatever stands before it.
    pub node: Vec<IpAddr>,
    /// Networks that are closed beyond the special-purpose ones: the operator's own public addresses, its NAT64 prefix.
    pub deny: Vec<Network>,
    /// Networks that are open whatever else is said. For development, where both browsers are on this machine; in
    /// production each line is a door into the network that the node stands in.
    pub allow: Vec<Network>,
}

impl PeerPolicy {
    /// Whether a relay may talk to `ip`.
    ///
    /// # Errors
    /// Where it may not, with the reason.
    pub fn check(&self, ip: IpAddr) -> Result<(), Denied> {
        if self.allow.iter().any(|network| network.contains(ip)) {
            return Ok(());
        }
        if self.node.contains(&ip) {
            return Err(Denied::Node);
        }
        if self.deny.iter().any(|network| network.contains(ip)) {
            return Err(Denied::Operator);
        }
        ranges::special_purpose(ip).map_or(Ok(()), |name| Err(Denied::SpecialPurpose(name)))
    }
}
