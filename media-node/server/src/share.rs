//! One thread's share of a node: what its relay core is told.

#[cfg(test)]
mod tests;

use std::net::IpAddr;
use std::ops::RangeInclusive;

use media_node_core::budget::BudgetConfig;
use media_node_core::peer::PeerPolicy;
use media_node_core::relay;

use crate::config::Config;
use crate::identity::Identity;

/// The configuration of the relay of thread `thread`, the first being 0.
///
/// Ports, and what a brand, the node and strangers may have, are divided among the threads. What a participant may have is
/// not, because all its clients may meet one thread.
#[must_use]
pub fn relay(config: &Config, identity: &Identity, thread: usize) -> relay::Config {
    let threads = config.threads.get();
    let unproven = config.unproven;
    relay::Config {
        realm: config.node.realm.to_string(),
        longest_allocation: config.quotas.longest_allocation,
        node_ports: all_ports(config),
        quotas: config.quotas.per_thread(config.threads),
        budget: BudgetConfig {
            allowance: u32::try_from(unproven.allowance.as_bytes().div_ceil(threads)).unwrap_or(u32::MAX),
            slots: usize::try_from(unproven.prefixes).unwrap_or(usize::MAX),
        },
        peers: PeerPolicy {
            node: own(config, identity),
            deny: config.peers.denied.clone(),
            allow: config.peers.allowed.clone(),
        },
        ..relay::Config::new(
            identity.relay.iter().find_map(|relay| v4(relay.public)),
            identity.relay.iter().find_map(|relay| v6(relay.public)),
            ports(config, thread),
        )
    }
}

/// The relayed ports of thread `thread`.
#[must_use]
pub fn ports(config: &Config, thread: usize) -> RangeInclusive<u16> {
    part(&all_ports(config), config.threads.get(), thread)
}

fn all_ports(config: &Config) -> RangeInclusive<u16> {
    config.relay.first_port..=config.relay.last_port
}

/// The node's own addresses, as far as they are known: no participant may reach what else listens there.
fn own(config: &Config, identity: &Identity) -> Vec<IpAddr> {
    let listening = config.listen.addresses().map(|address| address.ip());
    let relayed = identity.relay.iter().flat_map(|relay| [relay.local, relay.public]);
    let mut own: Vec<IpAddr> = listening
        .chain(relayed)
        .chain(identity.interfaces.iter().copied())
        .filter(|ip| !ip.is_unspecified())
        .collect();
    own.sort_unstable();
    own.dedup();
    own
}

/// A thread's ports: as many pairs (EVEN-PORT needs them whole) as every other has, and the last one the rest.
fn part(ports: &RangeInclusive<u16>, threads: usize, thread: usize) -> RangeInclusive<u16> {
    let (first, last) = (usize::from(*ports.start()), usize::from(*ports.end()));
    // The first part may begin with an odd port; the others begin with even ones.
    let aligned = first & !1;
    let each = ((last + 1).saturating_sub(aligned) / threads.max(1)) & !1;
    let begin = (aligned + each * thread).max(first);
    let end = if thread + 1 >= threads {
        last
    } else {
        aligned + each * (thread + 1) - 1
    };
    port(begin)..=port(end)
}

fn port(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

const fn v4(ip: IpAddr) -> Option<std::net::Ipv4Addr> {
    match ip {
        IpAddr::V4(ip) => Some(ip),
        IpAddr::V6(_) => None,
    }
}

const fn v6(ip: IpAddr) -> Option<std::net::Ipv6Addr> {
    match ip {
        IpAddr::V4(_) => None,
        IpAddr::V6(ip) => Some(ip),
    }
}
