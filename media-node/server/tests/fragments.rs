//! Whether packets may be cut up on their way: they may, but for those of which a client says otherwise.

#[path = "support/client.rs"]
mod client;
#[path = "support/node.rs"]
mod node;

use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, UdpSocket};

use client::{Client, Heard, Way, tcp, udp_from};
use media_node_core::stun::{Builder, Class, Kind, Method, TransactionId};
use node::{Node, PATIENCE};
use socket2::{Domain, Protocol, Socket, Type};

/// Everything that comes to this machine over UDP, with its IP headers; nothing where this user may not see that.
fn wire() -> Option<Socket> {
    match Socket::new(Domain::IPV4, Type::RAW, Some(Protocol::UDP)) {
        Ok(socket) => {
            socket.set_read_timeout(Some(PATIENCE)).expect("a limit");
            Some(socket)
        }
        Err(error) => {
            writeln!(
                io::stderr(),
                "  fragments.rs is skipped: only root sees IP headers ({error})"
            )
            .ok();
            None
        }
    }
}

/// Whether the next packet from one address to another has the DF bit.
fn has_dont_fragment(mut wire: &Socket, from: SocketAddr, to: SocketAddr) -> bool {
    let mut packet = [0; 65_536];
    loop {
        let count = wire.read(&mut packet).expect("a packet in time");
        let header = usize::from(packet[0] & 0x0f) * 4;
        let ports = [from.port().to_be_bytes(), to.port().to_be_bytes()].concat();
        if count >= header + 8 && packet[header..header + 4] == ports[..] {
            return packet[6] & 0x40 != 0;
        }
    }
}

fn send_whole(client: &mut Client, peer: SocketAddr, data: &[u8]) {
    let mut out = [0; 2048];
    let size = Builder::new(&mut out, Method::Send, Class::Indication, TransactionId([2; 12]))
        .xor_address(Kind::XOR_PEER_ADDRESS, peer)
        .attribute(Kind::DONT_FRAGMENT, &[])
        .attribute(Kind::DATA, data)
        .finish()
        .expect("it fits");
    client.say(&out[..size]);
}

#[test]
fn packets_may_be_cut_up_unless_the_client_says_otherwise() {
    let Some(wire) = wire() else { return };
    let node = Node::start("node.id = \"test\"\npeers.allowed = [\"127.0.0.0/8\"]");
    let places = node.places();
    let peer = UdpSocket::bind("127.0.0.2:0").expect("a socket");
    let to = peer.local_addr().expect("its address");
    for way in [Way::Tcp(tcp(places.tcp)), udp_from("127.0.0.1", places.udp)] {
        let mut client = Client::new(way, "whole");
        let relayed = client.allocate().expect("a relayed address");
        assert_eq!(client.bind(0x4000, to), 0);
        client.say_to(to, b"in parts if need be");
        assert!(!has_dont_fragment(&wire, relayed, to));
        send_whole(&mut client, to, b"whole or not at all");
        assert!(has_dont_fragment(&wire, relayed, to));
        client.say_on_channel(0x4000, b"in parts again");
        assert!(!has_dont_fragment(&wire, relayed, to));
        peer.send_to(b"back", relayed).expect("sent");
        assert_eq!(client.hear(), Some(Heard::Channel(0x4000, b"back".to_vec())));
        if let Some(own) = client.udp_address() {
            assert!(!has_dont_fragment(&wire, places.udp, own));
        }
    }
}

#[test]
fn large_packets_pass_one_by_one_and_in_order() {
    let node = Node::start(
        "node.id = \"test\"\npeers.allowed = [\"127.0.0.0/8\"]\nquotas = { bandwidth_per_allocation = \"1 Gbit/s\" }",
    );
    let places = node.places();
    let peer = UdpSocket::bind("127.0.0.2:0").expect("a socket");
    let mut client = Client::over_udp(places.udp, "large");
    let relayed = client.allocate().expect("a relayed address");
    assert_eq!(client.bind(0x4000, peer.local_addr().expect("its address")), 0);
    let packets: Vec<Vec<u8>> = (0..30_u8)
        .map(|n| vec![n; if n % 3 == 0 { 900 } else { 3000 }])
        .collect();
    for packet in &packets {
        peer.send_to(packet, relayed).expect("sent");
    }
    for packet in packets {
        assert_eq!(client.hear(), Some(Heard::Channel(0x4000, packet)));
    }
}
