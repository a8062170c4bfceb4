//! Clients that somebody else wrote, at a real node: coturn's own. Nothing is lost, whichever way they come and whatever they
//! ask for.
//!
//! Left out is what the node does not do: TCP to peers (`-T`, RFC 6062: refused by its code below), DTLS (`-S` without `-t`),
//! SCTP (`-b`), mobility (`-M`), OAuth (`-J`). Two options ask for more than the RFC or we allow: `-Z` asks for a second
//! family by the number that a draft gave it, which means nothing to the node, and `-W` makes a credential for a day, of which
//! the node takes none for longer than twelve hours.

#[path = "support/coturn.rs"]
mod coturn;
#[path = "support/node.rs"]
mod node;

use std::net::SocketAddr;
use std::thread;

use coturn::{Counted, Credential, Peer, ask_for_address, clients, impossible};
use node::{Node, Places};

/// Peers on this machine, and no limit that many clients of one address and one name meet.
const OPEN: &str = "node.id = \"test\"\nrelay.ipv6.local = \"::1\"\npeers.allowed = [\"127.0.0.0/8\", \"::1/128\"]\n\
    quotas = { bandwidth_per_allocation = \"1 Gbit/s\", allocations_per_participant = 10000 }\n\
    unproven.allowance = \"1 MiB\"\nstreams.unproven_per_source = 1000\n";

/// The node's addresses as IPv6 ones.
const OVER_IPV6: [(&str, &str); 4] = [
    ("MEDIA_NODE_LISTEN_UDP", "[::1]:0"),
    ("MEDIA_NODE_LISTEN_TCP", "[::1]:0"),
    ("MEDIA_NODE_LISTEN_TLS", "[::1]:0"),
    ("MEDIA_NODE_LISTEN_HTTPS", "[::1]:0"),
];

/// A node, and what clients did there so far.
struct Story {
    _node: Node,
    places: Places,
    credential: Credential,
}

/// Clients that come one way: where to, what else they are told, and how many messages they say altogether.
type Way = (SocketAddr, String, u64);

impl Story {
    fn begin(threads: usize, variables: &[(&str, &str)]) -> Self {
        let node = Node::start_with(threads, OPEN, variables);
        Self {
            places: node.places(),
            credential: Credential::of(&node),
            _node: node,
        }
    }

    /// Sends clients every way at once: each gets everything back, and the node has relayed just that.
    fn tell(&self, ways: &[Way]) {
        let credential = &self.credential;
        thread::scope(|scope| {
            for (to, options, messages) in ways {
                scope.spawn(move || {
                    let ran = clients(*to, credential, options);
                    let is_whole = ran.is_success && ran.counted == Some(Counted::all(*messages));
                    assert!(is_whole, "{options} to {to}: {:?}\n{}", ran.counted, ran.said);
                });
            }
        });
        let all: u64 = ways.iter().map(|(_, _, messages)| messages).sum();
        for to in ["peer", "client"] {
            let series = format!("media_node_relayed_packets_total{{to=\"{to}\"}}");
            self.places.wait_for(&series, |count| count == all);
        }
        assert_eq!(self.places.metric("media_node_drops_total{"), 0);
    }
}

/// A peer as options say it.
fn at(peer: &Peer) -> String {
    format!("-e {} -r {}", peer.address.ip(), peer.address.port())
}

#[test]
fn a_peer_says_back_every_message_whichever_way_it_came() {
    if impossible() {
        return;
    }
    // Its own address, because one thread may take any port of the node's for a relayed one.
    let (v4, v6) = (Peer::start("127.0.0.2"), Peer::start("::1"));
    let (v4, v6) = (at(&v4), at(&v6));
    let story = Story::begin(1, &[]);
    let Places {
        udp, tcp, tls, https, ..
    } = story.places;
    // Without `-c` every second client asks for the port above another's (EVEN-PORT, RESERVATION-TOKEN).
    story.tell(&[
        (udp, format!("{v4} -m 8 -n 20"), 160),
        (tcp, format!("{v4} -m 8 -n 20 -t"), 160),
        (tls, format!("{v4} -m 8 -n 20 -t -S"), 160),
        (https, format!("{v4} -m 8 -n 20 -t -S"), 160),
        (udp, format!("{v4} -m 4 -n 20 -s"), 80),
        (tcp, format!("{v4} -m 4 -n 20 -s -t"), 80),
        (tls, format!("{v4} -m 4 -n 20 -s -t -S -c"), 80),
        (udp, format!("{v4} -m 4 -n 20 -s -g"), 80),
        (udp, format!("{v4} -m 4 -n 20 -g"), 80),
        (udp, format!("{v4} -m 4 -n 20 -X"), 80),
        (udp, format!("{v6} -m 4 -n 20 -x"), 80),
        (tcp, format!("{v6} -m 4 -n 20 -x -s -t"), 80),
        (udp, format!("{v4} -m 4 -n 20 -D -l 33"), 80),
        (tcp, format!("{v4} -m 4 -n 20 -t -l 33"), 80),
        (udp, format!("{v4} -m 2 -n 100 -z 5 -l 1400"), 200),
    ]);
    assert!(story.places.metric("media_node_tls_handshakes_total") >= 20);
}

#[test]
fn clients_hear_each_other_whichever_way_they_came() {
    if impossible() {
        return;
    }
    let story = Story::begin(1, &[]);
    let Places {
        udp, tcp, tls, https, ..
    } = story.places;
    story.tell(&[
        (udp, "-y -m 8 -n 20".to_owned(), 160),
        (tcp, "-y -m 8 -n 20 -t".to_owned(), 160),
        (tls, "-y -m 8 -n 20 -t -S -c".to_owned(), 160),
        (https, "-y -m 8 -n 20 -t -S -c".to_owned(), 160),
        (udp, "-y -m 4 -n 20 -s".to_owned(), 80),
        (udp, "-y -m 4 -n 20 -x".to_owned(), 80),
        (tcp, "-y -m 4 -n 20 -x -t -s".to_owned(), 80),
    ]);
}

#[test]
fn many_clients_on_many_threads_lose_nothing() {
    if impossible() {
        return;
    }
    let peer = Peer::start("127.0.0.2");
    let peer = at(&peer);
    let story = Story::begin(3, &[]);
    let Places { udp, tcp, .. } = story.places;
    story.tell(&[
        (udp, format!("{peer} -m 50 -n 20 -c"), 1000),
        (tcp, format!("{peer} -m 50 -n 20 -c -t"), 1000),
        (udp, "-y -m 50 -n 20 -c".to_owned(), 1000),
    ]);
}

#[test]
fn a_node_on_ipv6_serves_as_well() {
    if impossible() {
        return;
    }
    let (v4, v6) = (Peer::start("127.0.0.2"), Peer::start("::1"));
    let (v4, v6) = (at(&v4), at(&v6));
    let story = Story::begin(1, &OVER_IPV6);
    let Places { udp, tcp, tls, .. } = story.places;
    let from = "::1".parse().expect("an address");
    assert!(ask_for_address(udp, from).contains("UDP reflexive addr: ::1:"));
    story.tell(&[
        (udp, format!("{v6} -m 4 -n 20 -x"), 80),
        (udp, format!("{v4} -m 4 -n 20 -X"), 80),
        (tcp, format!("{v6} -m 4 -n 20 -x -t"), 80),
        (tls, format!("{v6} -m 4 -n 20 -x -t -S -c"), 80),
        (udp, "-y -m 4 -n 20 -x".to_owned(), 80),
    ]);
}

#[test]
fn a_client_is_told_its_address() {
    if impossible() {
        return;
    }
    let story = Story::begin(1, &[]);
    for from in ["127.0.0.1", "127.0.0.7"] {
        let said = ask_for_address(story.places.udp, from.parse().expect("an address"));
        assert!(said.contains(&format!("UDP reflexive addr: {from}:")), "{said}");
    }
}

#[test]
fn what_is_not_offered_is_refused_by_its_code() {
    if impossible() {
        return;
    }
    let peer = Peer::start("127.0.0.2");
    let peer = at(&peer);
    let story = Story::begin(1, &[]);
    let forged = story.credential.with_password("AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    let tries = [
        (
            story.places.tcp,
            &story.credential,
            "-T -m 2 -n 1".to_owned(),
            "error 442 ",
        ),
        (
            story.places.udp,
            &forged,
            format!("{peer} -m 1 -n 1 -c"),
            "Cannot complete Allocation",
        ),
        (
            story.places.tls,
            &forged,
            format!("{peer} -m 1 -n 1 -c -t -S"),
            "Cannot complete Allocation",
        ),
    ];
    for (to, credential, options, refusal) in tries {
        let ran = clients(to, credential, &options);
        let is_refused = !ran.is_success && ran.counted.is_none() && ran.said.contains(refusal);
        assert!(is_refused, "{options}:\n{}", ran.said);
    }
    assert_eq!(story.places.metric("media_node_allocated_total"), 0);
}
