//! A TURN server's address, as `RTCIceServer` takes it (RFC 7065, section 3.1).

use protocol::limits;

/// How a client reaches a server.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Transport {
    /// `turn:`, over UDP.
    Udp,
    /// `turn:`, over TCP.
    Tcp,
    /// `turns:`, over TLS on TCP.
    Tls,
}

impl Transport {
    /// In the order in which a page tries them.
    pub const ALL: [Self; 3] = [Self::Udp, Self::Tcp, Self::Tls];
}

/// An address, read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TurnUrl<'a> {
    /// The name or address of the host, without brackets.
    pub host: &'a str,
    /// How the host is reached.
    pub transport: Transport,
}

impl<'a> TurnUrl<'a> {
    /// Reads `turn:host:port?transport=udp` and the like; none for any other text, and for TLS on UDP, which no server of
    /// ours offers.
    #[must_use]
    pub fn read(text: &'a str) -> Option<Self> {
        if text.len() > limits::URL_BYTES {
            return None;
        }
        let (scheme, rest) = text.split_once(':')?;
        let (place, over) = match rest.split_once('?') {
            Some((place, query)) => (place, Some(query.strip_prefix("transport=")?)),
            None => (rest, None),
        };
        let transport = match (scheme, over) {
            ("turn", None | Some("udp")) => Transport::Udp,
            ("turn", Some("tcp")) => Transport::Tcp,
            ("turns", None | Some("tcp")) => Transport::Tls,
            _ => return None,
        };
        let (host, port) = host_and_port(place)?;
        let is_port = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port != 0));
        is_port.then_some(Self { host, transport })
    }
}

fn host_and_port(place: &str) -> Option<(&str, Option<&str>)> {
    if let Some(rest) = place.strip_prefix('[') {
        let (host, after) = rest.split_once(']')?;
        let is_address = !host.is_empty()
            && host
                .bytes()
                .all(|byte| byte.is_ascii_hexdigit() || b":.".contains(&byte));
        let port = (!after.is_empty()).then(|| after.strip_prefix(':'));
        return match port {
            _ if !is_address => None,
            None => Some((host, None)),
            Some(port) => port.map(|port| (host, Some(port))),
        };
    }
    let (host, port) = match place.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (place, None),
    };
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
    (!host.is_empty() && host.bytes().all(is_name)).then_some((host, port))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Transport, TurnUrl};

    #[test]
    fn addresses_of_servers_are_read() {
        for (text, host, transport) in [
            ("turn:192.0.2.5:3478?transport=udp", "192.0.2.5", Transport::Udp),
            ("turn:192.0.2.5", "192.0.2.5", Transport::Udp),
            ("turn:node.example:3478?transport=tcp", "node.example", Transport::Tcp),
            (
                "turns:node-1.example:443?transport=tcp",
                "node-1.example",
                Transport::Tls,
            ),
            ("turns:node.example", "node.example", Transport::Tls),
            ("turn:[2001:db8::1]:3478", "2001:db8::1", Transport::Udp),
            ("turn:[::ffff:192.0.2.1]", "::ffff:192.0.2.1", Transport::Udp),
        ] {
            assert_eq!(TurnUrl::read(text), Some(TurnUrl { host, transport }), "{text}");
        }
    }

    #[test]
    fn other_texts_are_none() {
        for text in [
            "",
            "turn:",
            "turn::3478",
            "stun:192.0.2.5:3478",
            "https://node.example",
            "turn:node.example:0",
            "turn:node.example:65536",
            "turn:node.example:",
            "turn:node.example:3478:1",
            "turn:node.example?transport=sctp",
            "turn:node.example?x=udp",
            "turns:node.example?transport=udp",
            "turn:node example",
            "turn:user@node.example",
            "turn:[2001:db8::1",
            "turn:[]:3478",
            "turn:[2001:db8::1]3478",
            "turn:2001:db8::1",
            &format!("turn:{}", "a".repeat(200)),
        ] {
            assert_eq!(TurnUrl::read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "(turns?:)?\\PC{0,60}") {
            if let Some(url) = TurnUrl::read(&text) {
                prop_assert!(text.contains(url.host) && !url.host.is_empty());
            }
        }
    }
}
