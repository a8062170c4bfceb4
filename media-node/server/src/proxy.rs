//! The PROXY protocol, version 2: how a balancer says whose connection it passes on.
//! <https://www.haproxy.org/download/3.2/doc/proxy-protocol.txt>, section 2.2.
//!
//! Whoever is listed as a source must send a header, and no one else's is read; the caller sees to both. Bytes come in as
//! they arrive; nothing is kept here.

#[cfg(test)]
mod tests;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// What every header begins with.
const SIGNATURE: [u8; 12] = *b"\r\n\r\n\0\r\nQUIT\n";

/// Signature, version and command, family, length.
const FIXED: usize = 16;

/// The longest header that is read. Addresses need 52 bytes; balancers add some vectors of a few dozen.
pub const LONGEST: usize = 1024;

/// What the bytes so far are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Head {
    /// The beginning of a header: come again with more bytes.
    Incomplete,
    /// A whole header of `length` bytes; what follows is the connection's own.
    Complete {
        /// Bytes to skip.
        length: usize,
        /// Whose connection it is.
        origin: Origin,
    },
}

/// Whose connection it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// A client's.
    Client {
        /// From where it came to the balancer.
        source: SocketAddr,
        /// To which of the balancer's addresses.
        destination: SocketAddr,
    },
    /// The balancer's own (its health check), or one of which it knows nothing: the socket's addresses are the right ones.
    Balancer,
}

/// Why bytes are no header of ours; the connection is closed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
pub enum BadHeader {
    /// It does not begin as one, or is of version 1.
    #[error("no PROXY protocol v2 header")]
    NotAHeader,
    /// An unknown version, command, family or protocol.
    #[error("a PROXY protocol header of an unknown kind")]
    UnknownKind,
    /// It speaks of datagrams or of local sockets.
    #[error("a PROXY protocol header that is not about TCP")]
    NotTcp,
    /// Too short for the addresses that it announces.
    #[error("a PROXY protocol header without its addresses")]
    TooShort,
    /// Longer than [`LONGEST`].
    #[error("a PROXY protocol header that is too long")]
    TooLong,
}

/// Reads the header at the start of a connection.
///
/// # Errors
/// As soon as the bytes cannot become a header.
pub fn read(bytes: &[u8]) -> Result<Head, BadHeader> {
    let known = bytes.len().min(SIGNATURE.len());
    if bytes.get(..known) != SIGNATURE.get(..known) {
        return Err(BadHeader::NotAHeader);
    }
    let Some((fixed, rest)) = bytes.split_first_chunk::<FIXED>() else {
        return Ok(Head::Incomplete);
    };
    let [.., version_and_command, family, high, low] = *fixed;
    let body = usize::from(u16::from_be_bytes([high, low]));
    let length = FIXED + body;
    if length > LONGEST {
        return Err(BadHeader::TooLong);
    }
    let is_passed_on = match version_and_command {
        0x20 => false,
        0x21 => true,
        _ => return Err(BadHeader::UnknownKind),
    };
    let Some(body) = rest.get(..body) else {
        return Ok(Head::Incomplete);
    };
    let origin = if is_passed_on {
        origin(family, body)?
    } else {
        Origin::Balancer
    };
    Ok(Head::Complete { length, origin })
}

fn origin(family: u8, body: &[u8]) -> Result<Origin, BadHeader> {
    let read = match family {
        0x00 => return Ok(Origin::Balancer),
        0x11 => addresses::<4>(body, |ip| Ipv4Addr::from(ip).into()),
        0x21 => addresses::<16>(body, |ip| Ipv6Addr::from(ip).into()),
        0x12 | 0x22 | 0x31 | 0x32 => return Err(BadHeader::NotTcp),
        _ => return Err(BadHeader::UnknownKind),
    };
    read.ok_or(BadHeader::TooShort)
}

/// Both addresses, then both ports.
fn addresses<const N: usize>(body: &[u8], ip: fn([u8; N]) -> IpAddr) -> Option<Origin> {
    let (source, rest) = body.split_first_chunk::<N>()?;
    let (destination, rest) = rest.split_first_chunk::<N>()?;
    let (source_port, rest) = rest.split_first_chunk::<2>()?;
    let (destination_port, _vectors) = rest.split_first_chunk::<2>()?;
    Some(Origin::Client {
        source: SocketAddr::new(ip(*source), u16::from_be_bytes(*source_port)),
        destination: SocketAddr::new(ip(*destination), u16::from_be_bytes(*destination_port)),
    })
}
