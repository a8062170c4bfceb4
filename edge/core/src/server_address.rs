//! The address of a STUN or TURN server.
//!
//! ```text
//! stun | stuns ":" host [ ":" port ]                                RFC 7064
//! turn ":" host [ ":" port ] [ "?transport=" udp | tcp ]            RFC 7065
//! turns ":" host [ ":" port ] [ "?transport=tcp" ]                   the same; no browser knows it over UDP
//! ```
//!
//! A host is a name, an IPv4 address, or an IPv6 address in brackets. Names that resolvers read as numbers (`127.1`,
//! `0x7f000001`) are none.

pub mod special;
#[cfg(test)]
mod tests;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use protocol::connection::RelayTransport;
use protocol::limits;

/// What kind of server an address names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// `stun:` or `stuns:`.
    Stun,
    /// `turn:` or `turns:`, and how it is reached.
    Turn(RelayTransport),
}

/// What an address names, if it is one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Address<'a> {
    /// The kind of server.
    pub kind: Kind,
    /// Where it is.
    pub host: Host<'a>,
    /// On which port; none where it is the scheme's own.
    pub port: Option<u16>,
}

/// Where a server is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Host<'a> {
    /// By name.
    Name(&'a str),
    /// By address.
    Ip(IpAddr),
}

impl Host<'_> {
    /// Whether it is of special purpose, so that no participant can reach a server there: this very machine, a private
    /// network, documentation.
    #[must_use]
    pub fn is_special(self) -> bool {
        match self {
            Self::Name(name) => special::is_special_name(name),
            Self::Ip(IpAddr::V4(ip)) => special::is_special_v4(ip),
            Self::Ip(IpAddr::V6(ip)) => special::is_special_v6(ip),
        }
    }
}

impl<'a> Address<'a> {
    /// Whether it is a relay's.
    #[must_use]
    pub const fn is_relay(&self) -> bool {
        matches!(self.kind, Kind::Turn(_))
    }

    /// Reads an address; none where it is not exactly one.
    #[must_use]
    pub fn read(text: &'a str) -> Option<Self> {
        if text.len() > limits::URL_BYTES {
            return None;
        }
        let (scheme, rest) = text.split_once(':')?;
        let (kind, rest) = match scheme {
            "stun" | "stuns" => (Kind::Stun, rest),
            "turn" | "turns" => turn(scheme, rest)?,
            _ => return None,
        };
        let (host, port) = host_and_port(rest)?;
        Some(Self { kind, host, port })
    }
}

fn turn<'a>(scheme: &str, rest: &'a str) -> Option<(Kind, &'a str)> {
    let (rest, over) = match rest.split_once('?') {
        Some((rest, query)) => (rest, Some(query)),
        None => (rest, None),
    };
    let transport = match (scheme, over) {
        ("turn", None | Some("transport=udp")) => RelayTransport::Udp,
        ("turn", Some("transport=tcp")) => RelayTransport::Tcp,
        ("turns", None | Some("transport=tcp")) => RelayTransport::Tls,
        _ => return None,
    };
    Some((Kind::Turn(transport), rest))
}

fn host_and_port(text: &str) -> Option<(Host<'_>, Option<u16>)> {
    let (host, rest) = match text.strip_prefix('[') {
        Some(text) => {
            let (host, rest) = text.split_once(']')?;
            (Host::Ip(host.parse::<Ipv6Addr>().ok()?.into()), rest)
        }
        None => {
            let end = text.find(':').unwrap_or(text.len());
            let (host, rest) = text.split_at(end);
            (name_or_v4(host)?, rest)
        }
    };
    if rest.is_empty() {
        return Some((host, None));
    }
    rest.strip_prefix(':').and_then(port).map(|port| (host, Some(port)))
}

fn port(text: &str) -> Option<u16> {
    let is_number = (1..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|port| is_number && *port != 0)
}

fn name_or_v4(text: &str) -> Option<Host<'_>> {
    if let Ok(ip) = text.parse::<Ipv4Addr>() {
        return Some(Host::Ip(ip.into()));
    }
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let last = text.rsplit('.').next().unwrap_or_default();
    (text.split('.').all(is_label) && !ends_as_number(last)).then_some(Host::Name(text))
}

/// Whether a name that ends so is read as a number by resolvers (WHATWG URL, "ends in a number").
fn ends_as_number(label: &str) -> bool {
    let is_hex = label.get(..2).is_some_and(|prefix| prefix.eq_ignore_ascii_case("0x"));
    is_hex || label.bytes().all(|byte| byte.is_ascii_digit())
}
