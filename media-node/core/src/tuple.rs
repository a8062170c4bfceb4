//! A client, as a server tells it from others: the five-tuple
//! ([RFC 8656 §2](https://www.rfc-editor.org/rfc/rfc8656#section-2)).

use std::hash::{Hash, Hasher};
use std::net::{IpAddr, SocketAddr};

/// How a client reaches the server.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Transport {
    /// Packets.
    Udp,
    /// A stream in clear.
    Tcp,
    /// A stream under TLS.
    Tls,
}

impl Transport {
    /// Whether frames are cut out of a stream, and padded.
    #[must_use]
    pub const fn is_stream(self) -> bool {
        match self {
            Self::Udp => false,
            Self::Tcp | Self::Tls => true,
        }
    }
}

/// A client: both addresses and the transport.
///
/// Two are the same client where all three are equal. So a process writes each address one way: IPv4 as IPv4 also where it
/// came by a socket of both families, and IPv6 without flow and scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FiveTuple {
    /// How it comes.
    pub transport: Transport,
    /// From where.
    pub client: SocketAddr,
    /// To which of our addresses.
    pub server: SocketAddr,
}

/// Two or four words, because it is hashed once per packet.
impl Hash for FiveTuple {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let ports = (u64::from(self.client.port()) << 32) | (u64::from(self.server.port()) << 8);
        state.write_u64(ports | self.transport as u64);
        match (self.client.ip(), self.server.ip()) {
            (IpAddr::V4(client), IpAddr::V4(server)) => {
                state.write_u64((u64::from(client.to_bits()) << 32) | u64::from(server.to_bits()));
            }
            (client, server) => {
                state.write_u128(bits(client));
                state.write_u128(bits(server));
            }
        }
    }
}

fn bits(ip: IpAddr) -> u128 {
    match ip {
        IpAddr::V4(ip) => ip.to_ipv6_mapped().to_bits(),
        IpAddr::V6(ip) => ip.to_bits(),
    }
}
