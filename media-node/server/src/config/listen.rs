//! Where clients come to.

use std::net::SocketAddr;

use media_node_core::peer::Network;

use super::reader::Reader;

/// Where clients come to. An IPv6 address takes IPv6 alone, so both families are named; port 0 is any free one.
///
/// Each address is a socket per thread (UDP) or a listening socket per thread (TCP), so more of them cost little; each that
/// is missing closes the node to networks that let nothing else out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listen {
    /// `listen.udp`: TURN over UDP. Default ports 3478 and 5004, both families. Calls are best here.
    pub udp: Vec<SocketAddr>,
    /// `listen.tcp`: TURN over TCP. Default port 3478, both families. For networks without UDP.
    pub tcp: Vec<SocketAddr>,
    /// `listen.tls`: TURN over TLS. Default port 5349, both families.
    pub tls: Vec<SocketAddr>,
    /// `listen.https`: TURN over TLS, and HTTPS `/health` for whoever speaks HTTP (told apart by ALPN). Default port 443, both
    /// families. For networks that let nothing but the web out.
    pub https: Vec<SocketAddr>,
    /// `listen.proxy_sources`: balancers whose TCP connections begin with a PROXY protocol v2 header, as prefixes. Default
    /// none. A header is demanded of these and read from no one else: whoever is in this list can claim any address.
    pub proxy_sources: Vec<Network>,
}

impl Listen {
    pub(super) fn read(from: &mut Reader) -> Self {
        let listen = Self {
            udp: from.list(
                "listen.udp",
                &["0.0.0.0:3478", "[::]:3478", "0.0.0.0:5004", "[::]:5004"],
            ),
            tcp: from.list("listen.tcp", &["0.0.0.0:3478", "[::]:3478"]),
            tls: from.list("listen.tls", &["0.0.0.0:5349", "[::]:5349"]),
            https: from.list("listen.https", &["0.0.0.0:443", "[::]:443"]),
            proxy_sources: from.list("listen.proxy_sources", &[]),
        };
        if listen.udp.is_empty() && listen.streams().next().is_none() {
            from.problem(
                "listen",
                "names no address",
                "at least one in `udp`, `tcp`, `tls` or `https`",
            );
        }
        let streams: Vec<(&str, SocketAddr)> = listen.streams().collect();
        let datagrams: Vec<(&str, SocketAddr)> = listen.udp.iter().map(|address| ("listen.udp", *address)).collect();
        for (key, address) in twice(&streams).into_iter().chain(twice(&datagrams)) {
            from.problem(
                key,
                &format!("has {address}, which is taken"),
                "each address and port once",
            );
        }
        listen
    }

    /// Whether a certificate is needed.
    #[must_use]
    pub const fn has_tls(&self) -> bool {
        !self.tls.is_empty() || !self.https.is_empty()
    }

    /// Every address.
    pub fn addresses(&self) -> impl Iterator<Item = SocketAddr> {
        let streams = self.streams().map(|(_, address)| address);
        self.udp.iter().copied().chain(streams)
    }

    fn streams(&self) -> impl Iterator<Item = (&'static str, SocketAddr)> {
        let named =
            |key, addresses: &[SocketAddr]| addresses.iter().map(move |address| (key, *address)).collect::<Vec<_>>();
        let all = [
            named("listen.tcp", &self.tcp),
            named("listen.tls", &self.tls),
            named("listen.https", &self.https),
        ];
        all.into_iter().flatten()
    }
}

/// Those that meet an earlier one.
fn twice<'a>(addresses: &[(&'a str, SocketAddr)]) -> Vec<(&'a str, SocketAddr)> {
    let mut seen: Vec<SocketAddr> = Vec::new();
    let mut found = Vec::new();
    for (key, address) in addresses {
        if seen.iter().any(|other| meet(*other, *address)) {
            found.push((*key, *address));
        }
        seen.push(*address);
    }
    found
}

/// Whether both would listen for the same packets.
fn meet(one: SocketAddr, other: SocketAddr) -> bool {
    let same_place = one.ip() == other.ip() || one.ip().is_unspecified() || other.ip().is_unspecified();
    one.is_ipv4() == other.is_ipv4() && one.port() == other.port() && one.port() != 0 && same_place
}
