//! The control link, and what the edge is told of the node over it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use protocol::limits;

use super::reader::Reader;
use super::text::{EdgeUrl, HostName};
use super::units::Bitrate;

/// The control link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edge {
    /// `edge.url`: where the node registers; `wss://`, or `ws://` to this machine. The node proves itself with a key that is
    /// made of the fleet's key and its name. A certificate is believed where the machine's own store believes it.
    pub url: String,
    /// `edge.heartbeat`: how often the edge is told how busy the node is. Default 5 s, which is also the most: the edge gives
    /// no calls to a node that it did not hear for 6.5 s. Less spreads calls better and costs the edge a request each time.
    pub heartbeat: Duration,
}

impl Edge {
    pub(super) fn read(from: &mut Reader) -> Option<Self> {
        let url: Option<EdgeUrl> = from.optional("edge.url");
        let heartbeat = from.within(
            "edge.heartbeat",
            Duration::from_millis(50)..=limits::HEARTBEAT,
            limits::HEARTBEAT,
        );
        Some(Self { url: url?.0, heartbeat })
    }
}

/// Where clients come to, as the edge tells them.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Public {
    /// `public.name`: the host name in the certificate, for addresses of TURN over TLS. Without it they have an IP address,
    /// which the certificate must then name, or else browsers do not come over TLS.
    pub name: Option<HostName>,
    /// `public.ipv4`: the IPv4 address that clients come to. Default: the one that peers see (`relay.ipv4.public`), or the
    /// one in `listen` where that names another. Set it where clients come through a balancer or by another 1:1 NAT.
    pub ipv4: Option<Ipv4Addr>,
    /// `public.ipv6`: the same for IPv6.
    pub ipv6: Option<Ipv6Addr>,
}

impl Public {
    pub(super) fn read(from: &mut Reader) -> Self {
        Self {
            name: from.optional("public.name"),
            ipv4: from.optional("public.ipv4"),
            ipv6: from.optional("public.ipv6"),
        }
    }

    /// The address that clients of a family are told, where one is set.
    #[must_use]
    pub fn of_family(&self, address: IpAddr) -> Option<IpAddr> {
        match address {
            IpAddr::V4(_) => self.ipv4.map(IpAddr::V4),
            IpAddr::V6(_) => self.ipv6.map(IpAddr::V6),
        }
    }
}

/// What the edge may give the node to carry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Capacity {
    /// `capacity.bandwidth`: bits a second, in and out together; a relayed stream counts twice, once each way. Default
    /// 1 Gbit/s: half of what an interface of 1 Gbit/s carries, so that a neighbour's calls find room when a node fails. More
    /// fills the machine until it loses packets; less leaves it idle. `cargo xtask bench relay` measures a machine. Nothing
    /// is refused by this number: the edge places new calls elsewhere before it is reached.
    pub bandwidth: Bitrate,
}

impl Capacity {
    pub(super) fn read(from: &mut Reader) -> Self {
        let bounds = Bitrate::from_bit_s(1_000_000)..=Bitrate::from_bit_s(1_000_000_000_000);
        Self {
            bandwidth: from.within("capacity.bandwidth", bounds, Bitrate::from_bit_s(1_000_000_000)),
        }
    }
}
