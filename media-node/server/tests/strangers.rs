//! What those who have no credential do to a node over UDP, and what they get for it: little, and nobody else notices.
//!
//! What the core makes of each such request is shown in its own tests (`relay/tests/hostile.rs`); here the process is
//! attacked, with its sockets and threads.

#[path = "support/client.rs"]
mod client;
#[path = "support/node.rs"]
mod node;

use std::net::{Ipv4Addr, UdpSocket};
use std::time::Instant;

use client::{Client, Way, Witness, tcp, udp, udp_from};
use media_node_core::credential::FleetKey;
use media_node_core::stun::{Builder, Class, Kind, Method, TransactionId};
use node::{Node, PATIENCE, Places};

/// Peers on this machine.
const OPEN: &str = "node.id = \"test\"\npeers.allowed = [\"127.0.0.0/8\"]\n";

const IN: &str = "media_node_packets_total{with=\"client\",transport=\"udp\",direction=\"in\"}";
const OUT: &str = "media_node_packets_total{with=\"client\",transport=\"udp\",direction=\"out\"}";

/// What `unproven.allowance` is by default, in bytes.
const ALLOWANCE: usize = 8192;

fn unsigned(method: Method, id: u16) -> Vec<u8> {
    let mut transaction = [3; 12];
    transaction[..2].copy_from_slice(&id.to_be_bytes());
    let mut out = vec![0; 64];
    let builder = Builder::new(&mut out, method, Class::Request, TransactionId(transaction));
    let size = udp(builder).finish().expect("it fits");
    out.truncate(size);
    out
}

/// Addresses and ports of one network, which somebody else uses as if they were his.
struct Victims(Vec<UdpSocket>);

impl Victims {
    fn new() -> Self {
        let sockets = (1..=20_u8).map(|host| UdpSocket::bind((Ipv4Addr::new(127, 9, 9, host), 0)).expect("a socket"));
        Self(sockets.collect())
    }

    /// Sends one request from each; gives how many bytes that were.
    fn ask(&self, places: Places, round: u16) -> usize {
        let methods = [Method::Binding, Method::Allocate, Method::Refresh, Method::ChannelBind];
        let packet = unsigned(methods[usize::from(round) % methods.len()], round);
        self.0
            .iter()
            .map(|victim| victim.send_to(&packet, places.udp).expect("sent"))
            .sum()
    }

    /// Waits for so many packets; gives how many bytes they are.
    fn hear(&self, mut packets: u64) -> usize {
        let until = Instant::now() + PATIENCE;
        let (mut bytes, mut heard) = (0, [0; 2048]);
        while packets > 0 {
            assert!(Instant::now() < until, "{packets} packets do not come");
            for victim in &self.0 {
                victim.set_nonblocking(true).expect("set");
                while let Ok(count) = victim.recv(&mut heard) {
                    bytes += count;
                    packets = packets.saturating_sub(1);
                }
            }
        }
        bytes
    }
}

#[test]
fn a_flood_is_answered_with_what_it_sent_and_the_allowance() {
    let node = Node::start_on(2, OPEN);
    let places = node.places();
    let mut witness = Witness::new(udp_from("127.7.0.1", places.udp));
    let (in_before, out_before) = (places.metric(IN), places.metric(OUT));
    let victims = Victims::new();
    let begun = Instant::now();
    let (mut bytes, mut packets, mut witnessed) = (0, 0, 0);
    for round in 0..200 {
        bytes += victims.ask(places, round);
        packets += 20;
        // No faster than the node takes them, so that none is lost on the way.
        if round % 10 == 9 {
            places.wait_for(IN, |count| count >= in_before + packets + witnessed);
            witness.is_served();
            witnessed += 1;
        }
    }
    let answers = places.metric(OUT) - out_before - witnessed;
    let heard = victims.hear(answers);
    let windows = usize::try_from(begun.elapsed().as_secs() / 10 + 1).expect("few");
    assert!(
        answers > 0 && heard <= bytes + windows * ALLOWANCE,
        "{heard} bytes for {bytes}"
    );
    places.wait_for("media_node_drops_total{reason=\"budget\"}", |count| {
        count >= packets / 2
    });
    // Whoever comes from elsewhere is let in meanwhile.
    let mut other = Client::new(udp_from("127.8.0.1", places.udp), "other");
    other.allocate().expect("a relayed address");
    assert_eq!(places.metric("media_node_allocations{"), 2);
}

#[test]
fn what_was_heard_on_the_way_is_of_no_use_from_elsewhere() {
    let node = Node::start(OPEN);
    let places = node.places();
    let mut client = Client::over_udp(places.udp, "robbed");
    assert_eq!(client.challenge(), 401);
    let allocate = client.request(Method::Allocate, udp);
    // Before it arrives, after it did, from another port, from another address, by another transport.
    let mut thief = Client::over_udp(places.udp, "thief");
    assert_eq!(thief.ask_as_it_is(&allocate).code(), 438);
    assert_eq!(client.ask_as_it_is(&allocate).code(), 0);
    let elsewhere = Client::new(udp_from("127.0.0.9", places.udp), "thief");
    let by_tcp = Client::new(Way::Tcp(tcp(places.tcp)), "thief");
    for mut thief in [thief, elsewhere, by_tcp] {
        assert_eq!(thief.ask_as_it_is(&allocate).code(), 438);
    }
    // To the one who may, it says the same again and gives nothing more.
    let answer = client.ask_as_it_is(&allocate);
    assert_eq!((answer.code(), places.metric("media_node_allocations{")), (0, 1));
    let release = client.request(Method::Refresh, |builder| builder.number(Kind::LIFETIME, 0));
    let mut thief = Client::over_udp(places.udp, "thief");
    assert_eq!(thief.ask_as_it_is(&release).code(), 438);
    assert_eq!(places.metric("media_node_allocations{"), 1);
}

#[test]
fn a_nonce_of_a_process_that_is_gone_is_stale_and_the_next_one_good() {
    // At an address where nobody else is, so that nothing but the process is another.
    let node = || Node::start_with(1, OPEN, &[("MEDIA_NODE_LISTEN_UDP", "127.44.0.1:3478")]);
    let before = node();
    let mut client = Client::over_udp(before.places().udp, "old");
    assert_eq!(client.challenge(), 401);
    drop(before);
    let after = node();
    after.line("Node serves.");
    assert_eq!(client.challenge(), 438);
    assert_eq!(client.ask(Method::Allocate, udp).code(), 0);
}

#[test]
fn forged_and_cut_signatures_make_no_allocation() {
    let node = Node::start(OPEN);
    let places = node.places();
    for way in [udp_from("127.0.0.1", places.udp), Way::Tcp(tcp(places.tcp))] {
        let mut client = Client::new(way, "forger");
        assert_eq!(client.challenge(), 401);
        let right = client.credential.clone();
        client.credential.password = "AAAAAAAAAAAAAAAAAAAAAAAAAAA=".to_owned();
        assert_eq!(client.ask(Method::Allocate, udp).code(), 401);
        client.credential = FleetKey::new([9; 32])
            .node_key("test")
            .mint(4_000_000_000, "brand", "p")
            .expect("names");
        assert_eq!(client.ask(Method::Allocate, udp).code(), 401);
        client.credential = right;
        let mut flipped = client.request(Method::Allocate, udp);
        let last = flipped.len() - 1;
        flipped[last] ^= 1;
        assert_eq!(client.ask_as_it_is(&flipped).code(), 401);
        // Four of the twenty bytes, with lengths that say so.
        let mut cut = client.request(Method::Allocate, udp);
        let integrity = cut.len() - 24;
        cut.truncate(integrity + 8);
        cut[integrity + 3] = 4;
        cut[3] -= 16;
        assert_eq!(client.ask_as_it_is(&cut).code(), 401);
        // What is signed says nothing of what follows: no transport was asked for.
        let late = client.signed(Method::Allocate, |builder| builder, udp);
        assert_eq!(client.ask_as_it_is(&late).code(), 400);
    }
    assert_eq!(places.metric("media_node_allocations{"), 0);
}

#[test]
fn lengths_that_lie_and_bytes_of_no_sense_are_dropped() {
    let node = Node::start(OPEN);
    let places = node.places();
    let mut witness = Witness::new(udp_from("127.0.0.1", places.udp));
    let stranger = UdpSocket::bind("127.0.0.1:0").expect("a socket");
    stranger.connect(places.udp).expect("connected");
    let whole = unsigned(Method::Allocate, 1);
    let mut longer = whole.clone();
    longer[3] += 4;
    let mut inner = whole.clone();
    inner[23] = 200;
    let mut packets = vec![
        longer,
        inner,
        vec![0; 65_507],
        vec![0xff; 1000],
        vec![0x40, 0, 0xff, 0xff],
        vec![0x80; 3],
    ];
    packets.extend((0..whole.len()).map(|end| whole[..end].to_vec()));
    for packet in &packets {
        stranger.send(packet).expect("sent");
    }
    places.wait_for("media_node_drops_total{", |count| count == packets.len() as u64);
    stranger.set_nonblocking(true).expect("set");
    assert!(stranger.recv(&mut [0; 1]).is_err(), "nothing of it is answered");
    witness.is_served();
}
