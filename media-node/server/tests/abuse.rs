//! What a participant with a good credential tries at a node, and may not: whoever has one has it from a web page.
//!
//! The node here is as in production but for its addresses, which are this machine's own: nothing of it is open.

#[path = "support/client.rs"]
mod client;
#[path = "support/node.rs"]
mod node;

use std::net::{IpAddr, SocketAddr, UdpSocket};

use client::{Client, Heard, Way, Witness, tcp, udp_from};
use media_node_core::peer::ranges;
use media_node_core::stun::{Kind, Method};
use node::{Node, Places};

const CLOSED: &str = "node.id = \"test\"\nrelay.ipv6.local = \"::1\"\n";

/// A little of everything.
const FEW: &str = "node.id = \"test\"\npeers.allowed = [\"127.0.0.0/8\"]\n\
    quotas = { permissions_per_allocation = 3, channels_per_allocation = 2, allocations_per_participant = 2, allocations_per_brand = 3 }\n";

const TO_PEERS: &str = "media_node_packets_total{with=\"peer\",transport=\"udp\",direction=\"out\"}";

/// IPv4 addresses in the forms that IPv6 has for them, and what is closed although no table lists it.
const FORMS: [&str; 14] = [
    "::1",
    "::",
    "::ffff:8.8.8.8",
    "::ffff:0:8.8.8.8",
    "::8.8.8.8",
    "64:ff9b::808:808",
    "64:ff9b:1::808:808",
    "2002:808:808::1",
    "2001:0:808:808::f7f7:f7f7",
    "2a00::5efe:808:808",
    "2a00::200:5efe:808:808",
    "fe80::1",
    "fd00::1",
    "ff02::1",
];

/// First, last and one in the middle of each block that is closed.
fn closed() -> Vec<IpAddr> {
    let v4 = ranges::V4.iter().flat_map(|(ip, bits, _)| {
        let hosts = u32::MAX.checked_shr(u32::from(*bits)).unwrap_or(0);
        [0, hosts / 2, hosts].map(|host| IpAddr::from((ip.to_bits() | host).to_be_bytes()))
    });
    let v6 = ranges::V6.iter().flat_map(|(ip, bits, _)| {
        let hosts = u128::MAX.checked_shr(u32::from(*bits)).unwrap_or(0);
        [0, hosts / 2, hosts].map(|host| IpAddr::from((ip.to_bits() | host).to_be_bytes()))
    });
    let forms = FORMS.iter().map(|ip| ip.parse().expect("an address"));
    v4.chain(v6).chain(forms).collect()
}

/// Clients that have an address of each family, one by one.
fn of_both_families(places: Places) -> [Client; 2] {
    let families = [("v4", 0x0100_0000), ("v6", 0x0200_0000)];
    families.map(|(name, family)| {
        let mut client = Client::over_udp(places.udp, name);
        assert_eq!(client.challenge(), 401);
        let answer = client.ask(Method::Allocate, |builder| {
            client::udp(builder).number(Kind::REQUESTED_ADDRESS_FAMILY, family)
        });
        assert_eq!(answer.code(), 0, "{name}");
        client
    })
}

#[test]
fn nobody_reaches_an_address_that_is_closed() {
    let node = Node::start(CLOSED);
    let places = node.places();
    let [mut v4, mut v6] = of_both_families(places);
    let mut tried = 0;
    for ip in closed() {
        let client = if ip.is_ipv4() { &mut v4 } else { &mut v6 };
        // The node's own public addresses may be permitted, for the relayed addresses at them; no port but those is reached.
        let is_node = ip == IpAddr::from([127, 0, 0, 1]) || ip == IpAddr::from([0_u16, 0, 0, 0, 0, 0, 0, 1]);
        let peer = SocketAddr::new(ip, 9);
        assert_eq!(client.permit(peer), if is_node { 0 } else { 403 }, "{ip}");
        assert_eq!(client.bind(0x4000, peer), 403, "{ip}");
        client.say_to(peer, b"let me in");
        tried += 1;
    }
    assert!(tried > 80, "every block");
    // An answer after all that was said: the node has dealt with it.
    for client in [&mut v4, &mut v6] {
        assert_eq!(client.ask(Method::Binding, |builder| builder).code(), 0);
    }
    places.wait_for("media_node_drops_total{", |count| count == tried);
    assert_eq!(places.metric(TO_PEERS), 0);
}

#[test]
fn nobody_reaches_the_node_itself_but_for_live_relayed_addresses() {
    let node = Node::start(CLOSED);
    let places = node.places();
    let mut client = Client::over_udp(places.udp, "self");
    let relayed = client.allocate().expect("a relayed address");
    let interior = UdpSocket::bind("127.0.0.1:0").expect("a socket");
    let inside = [
        places.udp,
        places.tcp,
        places.tls,
        places.private,
        interior.local_addr().expect("its address"),
    ];
    for own in inside {
        assert_eq!(client.permit(own), 0, "a permission has no port");
        assert_eq!(client.bind(0x4000, own), 403, "{own}");
        client.say_to(own, b"it is me");
    }
    // A loop of its own ends after one turn: what it says to itself it hears once.
    assert_eq!(client.bind(0x4001, relayed), 0);
    client.say_on_channel(0x4001, b"me");
    assert_eq!(client.hear(), Some(Heard::Channel(0x4001, b"me".to_vec())));
    // Two that point at each other do not ring for ever either.
    let mut other = Client::over_udp(places.udp, "other");
    let theirs = other.allocate().expect("a relayed address");
    assert_eq!((client.bind(0x4002, theirs), other.bind(0x4002, relayed)), (0, 0));
    client.say_on_channel(0x4002, b"you");
    assert_eq!(other.hear(), Some(Heard::Channel(0x4002, b"you".to_vec())));
    let passed = "media_node_relayed_packets_total{to=\"peer\"}";
    places.wait_for(passed, |count| count == 2);
    assert_eq!(places.metric(TO_PEERS), 0);
    // An address that was live and is no more is closed again.
    assert_eq!(other.release(), 0);
    client.say_on_channel(0x4002, b"you");
    assert_eq!(client.ask(Method::Binding, |builder| builder).code(), 0);
    assert_eq!(client.bind(0x4002, theirs), 403);
    interior.set_nonblocking(true).expect("set");
    assert!(interior.recv(&mut [0; 16]).is_err(), "nothing came through");
}

#[test]
fn who_is_not_permitted_is_not_heard_and_not_sent_to() {
    let node = Node::start(FEW);
    let places = node.places();
    let friend = UdpSocket::bind("127.0.0.2:0").expect("a socket");
    let stranger = UdpSocket::bind("127.0.0.3:0").expect("a socket");
    let (friends, strangers) = (friend.local_addr().expect("one"), stranger.local_addr().expect("one"));
    for way in [udp_from("127.0.0.1", places.udp), Way::Tcp(tcp(places.tcp))] {
        let mut client = Client::new(way, "shy");
        let relayed = client.allocate().expect("a relayed address");
        client.say_to(friends, b"too early");
        client.say_on_channel(0x4000, b"too early");
        assert_eq!(client.permit(friends), 0);
        client.say_to(strangers, b"not permitted");
        client.say_on_channel(0x4000, b"not bound");
        stranger.send_to(b"from a stranger", relayed).expect("sent");
        friend.send_to(b"from a friend", relayed).expect("sent");
        assert_eq!(
            client.hear(),
            Some(Heard::Indication(friends, b"from a friend".to_vec()))
        );
        client.say_to(friends, b"permitted");
        let mut heard = [0; 32];
        let (count, from) = friend.recv_from(&mut heard).expect("a packet");
        assert_eq!((&heard[..count], from), (&b"permitted"[..], relayed));
        assert_eq!(client.release(), 0);
    }
    stranger.set_nonblocking(true).expect("set");
    assert!(stranger.recv(&mut [0; 32]).is_err(), "nothing came");
}

#[test]
fn channels_are_ones_own_and_lead_to_one_peer() {
    let node = Node::start(FEW);
    let places = node.places();
    let mut witness = Witness::new(udp_from("127.0.0.1", places.udp));
    let mut client = Client::over_udp(places.udp, "greedy");
    let peer = |port: u16| SocketAddr::from(([127, 0, 0, 2], port));
    assert_eq!(client.challenge(), 401);
    assert_eq!(client.bind(0x4000, peer(9000)), 437, "not without an allocation");
    assert_eq!(client.ask(Method::Allocate, client::udp).code(), 0);
    for number in [0, 0x3fff, 0x8000, 0xffff] {
        assert_eq!(client.bind(number, peer(9000)), 400, "{number:#x}");
    }
    assert_eq!(client.bind(0x4000, peer(9000)), 0);
    assert_eq!(client.bind(0x4000, peer(9000)), 0, "again is as good as once");
    assert_eq!(client.bind(0x4000, peer(9001)), 400, "the number is taken");
    assert_eq!(client.bind(0x4001, peer(9000)), 400, "the peer has one");
    // The witness's channel of that number is the witness's.
    client.say_on_channel(0x4000, b"not to the witness's peer");
    witness.is_served();
    // Somebody without an allocation has no channels at all.
    let mut nobody = Client::over_udp(places.udp, "nobody");
    nobody.say_on_channel(0x4000, b"ping");
    nobody.say_to(peer(9000), b"ping");
    assert_eq!(nobody.challenge(), 401);
    witness.is_served();
}

#[test]
fn quotas_bound_what_one_credential_can_hold() {
    let node = Node::start(FEW);
    let places = node.places();
    let peer = |host: u8| SocketAddr::from(([127, 0, 1, host], 9000));
    let mut client = Client::over_udp(places.udp, "greedy");
    client.allocate().expect("a relayed address");
    let codes: Vec<u16> = (0..3).map(|n| client.bind(0x4000 + n, peer(1))).collect();
    assert_eq!(codes, [0, 400, 400]);
    assert_eq!(client.bind(0x4001, peer(2)), 0);
    assert_eq!(client.bind(0x4002, peer(3)), 508, "two channels");
    assert_eq!(
        (client.permit(peer(3)), client.permit(peer(4))),
        (0, 508),
        "three permissions"
    );
    assert_eq!(client.permit(peer(1)), 0, "which may be renewed");
    let mut allocate = |name: &str| Client::over_udp(places.udp, name).allocate().err().unwrap_or(0);
    let codes = ["greedy", "greedy", "second", "third"].map(&mut allocate);
    assert_eq!(codes, [0, 486, 0, 486], "two of a participant, three of a brand");
    assert_eq!(client.release(), 0);
    assert_eq!(allocate("third"), 0);
}

#[test]
fn an_allocation_is_its_owners() {
    let node = Node::start(FEW);
    let places = node.places();
    let mut owner = Client::over_udp(places.udp, "owner");
    owner.allocate().expect("a relayed address");
    let own = owner.credential.clone();
    owner.credential = Client::over_udp(places.udp, "other").credential;
    assert_eq!(owner.release(), 441);
    assert_eq!(owner.permit(SocketAddr::from(([127, 0, 0, 2], 9))), 441);
    assert_eq!(owner.bind(0x4000, SocketAddr::from(([127, 0, 0, 2], 9))), 441);
    assert_eq!(owner.ask(Method::Allocate, client::udp).code(), 437);
    owner.credential = own;
    assert_eq!(owner.release(), 0);
}
