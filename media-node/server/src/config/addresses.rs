//! The addresses and ports that peers see.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::num::NonZeroUsize;

use super::listen::Listen;
use super::reader::Reader;
use super::setting::Setting;
use super::text::Source;

/// The addresses and ports that peers see.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Relay {
    /// `relay.ipv4.local`, `relay.ipv4.public`: without, no IPv4 address is given out.
    pub ipv4: Option<FamilyAddress<Ipv4Addr>>,
    /// `relay.ipv6.local`, `relay.ipv6.public`: without, no IPv6 address is given out.
    pub ipv6: Option<FamilyAddress<Ipv6Addr>>,
    /// `relay.first_port`: the first port of relayed addresses. Default 10000, the range that brands' firewalls are told.
    pub first_port: u16,
    /// `relay.last_port`: the last one. Default 60000. Each allocation takes one port (two with EVEN-PORT) of each family; a
    /// smaller range refuses sooner (508), a larger one meets the ports that the system gives to other programs.
    pub last_port: u16,
}

/// A relay address of one family. A machine behind a 1:1 NAT has two.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FamilyAddress<A> {
    /// The address that sockets are bound to; or `"instance-metadata"`.
    pub local: Source<A>,
    /// The address that peers send to; or `"instance-metadata"`. Default: the local one.
    pub public: Source<A>,
}

impl Relay {
    /// Each thread has ports of its own, in pairs.
    pub(super) fn has_ports_for(&self, threads: NonZeroUsize, from: &mut Reader) {
        let ports = usize::from(self.last_port.saturating_sub(self.first_port));
        if self.first_port < self.last_port && ports < threads.get().saturating_mul(2) {
            let wrong = format!("leaves {ports} ports to {threads} threads");
            from.problem(
                "relay.last_port",
                &wrong,
                "two for each thread at the least, and thousands to be of use",
            );
        }
    }

    pub(super) fn read(from: &mut Reader, listen: &Listen) -> Option<Self> {
        let ipv4 = family(from, "relay.ipv4.local", "relay.ipv4.public");
        let ipv6 = family(from, "relay.ipv6.local", "relay.ipv6.public");
        let is_any = ["relay.ipv4.local", "relay.ipv6.local"]
            .iter()
            .any(|key| from.asked_and_set(key));
        if !is_any {
            from.problem(
                "relay.ipv4.local",
                "is missing, and `relay.ipv6.local` too",
                <Source<Ipv4Addr>>::RIGHT,
            );
        }
        let first_port = from.within("relay.first_port", 1024..=65_535, 10_000);
        let last_port = from.within("relay.last_port", 1024..=65_535, 60_000);
        if first_port >= last_port {
            from.problem(
                "relay.last_port",
                &format!("is {last_port}"),
                &format!("more than `relay.first_port`, which is {first_port}"),
            );
        }
        for address in &listen.udp {
            if (first_port..=last_port).contains(&address.port()) {
                from.problem(
                    "listen.udp",
                    &format!("has {address}, a port of relayed addresses"),
                    "a port outside `relay.first_port` to `relay.last_port`",
                );
            }
        }
        (ipv4.is_some() || ipv6.is_some()).then_some(Self {
            ipv4,
            ipv6,
            first_port,
            last_port,
        })
    }
}

fn family<A: Setting + Copy>(
    from: &mut Reader,
    local_key: &'static str,
    public_key: &'static str,
) -> Option<FamilyAddress<A>> {
    let local: Option<Source<A>> = from.optional(local_key);
    let public: Option<Source<A>> = from.optional(public_key);
    if from.asked_and_set(public_key) && !from.asked_and_set(local_key) {
        from.problem(local_key, "is missing", &format!("needed with `{public_key}`"));
    }
    let local = local?;
    Some(FamilyAddress {
        local,
        public: public.unwrap_or(local),
    })
}
