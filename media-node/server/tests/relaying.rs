//! Real clients at a real node: every way in, both ways through, and what happens to those who are slow or late.

#[path = "support/client.rs"]
mod client;
#[path = "support/node.rs"]
mod node;

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream, UdpSocket};
use std::thread;

use client::{Answer, Client, Heard, Way, tcp, tls};
use media_node_core::stun::{Builder, Class, Kind, Method, TransactionId};
use node::{Node, Places, certificate, get};
use rustix::process::Signal;

/// What nodes here have in common: peers on this machine, and no limit that a test meets by accident.
const OPEN: &str =
    "node.id = \"test\"\npeers.allowed = [\"127.0.0.0/8\"]\nquotas = { bandwidth_per_allocation = \"1 Gbit/s\" }\n";

/// Says back whatever it hears, until the test ends.
fn echo() -> SocketAddr {
    let socket = UdpSocket::bind("127.0.0.1:0").expect("a socket");
    let address = socket.local_addr().expect("its address");
    thread::spawn(move || {
        let mut bytes = vec![0; 65_536];
        while let Ok((count, from)) = socket.recv_from(&mut bytes) {
            drop(socket.send_to(&bytes[..count], from));
        }
    });
    address
}

fn every_way(node: &Node, places: Places) -> [(&'static str, Client); 5] {
    let certificate = fs::read(node.folder.path().join("certificate.pem")).expect("a certificate");
    let secure = |to, protocols: &[&[u8]]| Way::Tls(Box::new(tls(to, &certificate, protocols)));
    [
        ("udp", Client::over_udp(places.udp, "udp")),
        ("tcp", Client::new(Way::Tcp(tcp(places.tcp)), "tcp")),
        ("tls", Client::new(secure(places.tls, &[]), "tls")),
        (
            "tls with its name",
            Client::new(secure(places.tls, &[b"stun.turn"]), "named"),
        ),
        (
            "tls on the web's port",
            Client::new(secure(places.https, &[b"stun.turn"]), "web"),
        ),
    ]
}

#[test]
fn each_way_in_carries_data_both_ways() {
    let node = Node::start(OPEN);
    let places = node.places();
    let peer = echo();
    for (way, mut client) in every_way(&node, places) {
        let relayed = client.allocate().unwrap_or_else(|code| panic!("{way}: {code}"));
        assert!(
            relayed.ip().is_loopback() && relayed.port() >= 10_000,
            "{way}: {relayed}"
        );
        assert_eq!(client.permit(peer), 0, "{way}");
        client.say_to(peer, b"hello");
        assert_eq!(client.hear(), Some(Heard::Indication(peer, b"hello".to_vec())), "{way}");
        assert_eq!(client.bind(0x4001, peer), 0, "{way}");
        for size in (0..1400).step_by(37) {
            let data = vec![u8::try_from(size % 251).expect("small"); size];
            client.say_on_channel(0x4001, &data);
            assert_eq!(client.hear(), Some(Heard::Channel(0x4001, data)), "{way}");
        }
        assert_eq!(client.release(), 0, "{way}");
    }
    assert_eq!(places.metric("media_node_allocations{"), 0);
}

#[test]
fn a_burst_arrives_whole_and_in_order() {
    let node = Node::start(OPEN);
    let places = node.places();
    let peer = echo();
    let mut client = Client::over_udp(places.udp, "burst");
    client.allocate().expect("a relayed address");
    assert_eq!(client.bind(0x4000, peer), 0);
    // A frame of video is a run of equal packets and a shorter one.
    let packets: Vec<Vec<u8>> = (0..40_u8)
        .map(|index| vec![index; if index % 8 == 7 { 300 } else { 1100 }])
        .collect();
    for packet in &packets {
        client.say_on_channel(0x4000, packet);
    }
    for packet in packets {
        assert_eq!(client.hear(), Some(Heard::Channel(0x4000, packet)));
    }
}

#[test]
fn clients_of_one_node_reach_each_other_on_whichever_threads_they_are() {
    let node = Node::start_on(3, OPEN);
    let places = node.places();
    // Enough for the system to spread them over the threads.
    let mut clients: Vec<Client> = (0..12)
        .map(|n| Client::over_udp(places.udp, &format!("c{n}")))
        .collect();
    let relayed: Vec<SocketAddr> = clients
        .iter_mut()
        .map(|client| client.allocate().expect("a relayed address"))
        .collect();
    for (index, client) in clients.iter_mut().enumerate() {
        let other = relayed[(index + 1) % relayed.len()];
        let before = relayed[(index + relayed.len() - 1) % relayed.len()];
        assert_eq!(client.bind(0x4001, other), 0);
        assert_eq!(client.bind(0x4002, before), 0);
    }
    for (index, client) in clients.iter_mut().enumerate() {
        client.say_on_channel(0x4001, format!("from {index}").as_bytes());
    }
    let count = clients.len();
    for (index, client) in clients.iter_mut().enumerate() {
        let from = (index + count - 1) % count;
        assert_eq!(
            client.hear(),
            Some(Heard::Channel(0x4002, format!("from {from}").into_bytes()))
        );
    }
    let page = get(places.private, "/metrics");
    let threads = page
        .lines()
        .filter(|line| line.starts_with("media_node_allocations{") && !line.ends_with(" 0"));
    assert!(threads.count() > 1, "the clients are on more than one thread:\n{page}");
}

#[test]
fn a_slow_reader_loses_packets_and_keeps_its_connection() {
    let node = Node::start(&format!("{OPEN}buffers = {{ stream = \"64 KiB\" }}\n"));
    let places = node.places();
    let mut client = Client::new(Way::Tcp(tcp(places.tcp)), "slow");
    let relayed = client.allocate().expect("a relayed address");
    let peer = UdpSocket::bind("127.0.0.1:0").expect("a socket");
    assert_eq!(client.bind(0x4000, peer.local_addr().expect("its address")), 0);
    let mut sent = 0_u32;
    while places.metric("media_node_drops_total{reason=\"slow_reader\"}") == 0 {
        assert!(sent < 200_000, "somebody must have lost something by now");
        for _ in 0..500 {
            let mut packet = [0; 1000];
            packet[..4].copy_from_slice(&sent.to_be_bytes());
            sent += 1;
            drop(peer.send_to(&packet, relayed));
        }
    }
    // What it does read is whole and in order.
    let mut last = None;
    for _ in 0..40 {
        let Some(Heard::Channel(0x4000, data)) = client.hear() else {
            panic!("the connection goes on");
        };
        let number = u32::from_be_bytes(*data.first_chunk().expect("four bytes"));
        assert!(data.len() == 1000 && last.is_none_or(|last| last < number));
        last = Some(number);
    }
    assert_eq!(client.release(), 0);
}

#[test]
fn a_balancer_says_whose_connection_it_is_and_nobody_else_can() {
    let header = |family: u8| {
        let mut header = b"\r\n\r\n\0\r\nQUIT\n\x21".to_vec();
        header.extend([family, 0, 12, 203, 0, 113, 9, 198, 51, 100, 1, 0x30, 0x39, 0x0d, 0x96]);
        header
    };
    let mut out = [0; 64];
    let size = Builder::new(&mut out, Method::Binding, Class::Request, TransactionId([9; 12]))
        .finish()
        .expect("it fits");
    let binding = &out[..size];

    let behind = Node::start_with(1, OPEN, &[("MEDIA_NODE_LISTEN_PROXY_SOURCES", "127.0.0.0/8")]);
    let places = behind.places();
    let mut stream = tcp(places.tcp);
    stream.write_all(&[&header(0x11)[..], binding].concat()).expect("sent");
    assert_eq!(
        answer(&mut stream).address(Kind::XOR_MAPPED_ADDRESS),
        "203.0.113.9:12345".parse().expect("an address")
    );
    for wrong in [binding.to_vec(), header(0x12), vec![b'x'; 2000]] {
        let mut stream = tcp(places.tcp);
        stream.write_all(&wrong).ok();
        assert_eq!(stream.read(&mut [0; 1]).unwrap_or(0), 0, "no header, no connection");
    }

    let open = Node::start(OPEN);
    let places = open.places();
    let mut stream = tcp(places.tcp);
    stream.write_all(&header(0x11)).expect("sent");
    assert_eq!(
        stream.read(&mut [0; 1]).unwrap_or(0),
        0,
        "a header from who may not say it"
    );
}

fn answer(stream: &mut TcpStream) -> Answer {
    let mut bytes = vec![0; 20];
    stream.read_exact(&mut bytes).expect("a head");
    let length = usize::from(u16::from_be_bytes([bytes[2], bytes[3]]));
    let mut rest = vec![0; length];
    stream.read_exact(&mut rest).expect("the rest");
    bytes.extend(rest);
    Answer { bytes }
}

#[test]
fn the_webs_port_answers_the_web() {
    let node = Node::start(OPEN);
    let places = node.places();
    let certificate = fs::read(node.folder.path().join("certificate.pem")).expect("a certificate");
    let mut stream = tls(places.https, &certificate, &[b"http/1.1"]);
    stream
        .write_all(b"GET /health HTTP/1.1\r\nHost: relay.test\r\n\r\n")
        .expect("sent");
    let mut said = String::new();
    stream.read_to_string(&mut said).expect("an answer and its end");
    assert!(said.starts_with("HTTP/1.1 200") && said.contains("alive"), "{said}");
}

#[test]
fn a_draining_node_refuses_the_new_and_carries_the_old_to_their_end() {
    let node = Node::start(OPEN);
    let places = node.places();
    let peer = echo();
    let mut old = Client::over_udp(places.udp, "old");
    old.allocate().expect("a relayed address");
    assert_eq!(old.bind(0x4000, peer), 0);
    node.tell(Signal::TERM);
    node.line("Node drains.");
    let mut refused = 0;
    for attempt in 0..200 {
        // Threads look ten times a second.
        refused = Client::over_udp(places.udp, &format!("new{attempt}"))
            .allocate()
            .err()
            .unwrap_or(0);
        if refused != 0 {
            break;
        }
    }
    assert_eq!(refused, 508);
    old.say_on_channel(0x4000, b"still here");
    assert_eq!(old.hear(), Some(Heard::Channel(0x4000, b"still here".to_vec())));
    assert_eq!(old.release(), 0);
    // Those that slipped in before the thread looked are in its way until they expire, so a second signal ends it.
    node.tell(Signal::TERM);
    assert!(node.end().code().is_some());
}

#[test]
fn a_node_told_once_waits_for_its_call_and_told_twice_does_not() {
    for (is_told_twice, code) in [(false, 0), (true, 143)] {
        let node = Node::start(OPEN);
        let places = node.places();
        let mut client = Client::over_udp(places.udp, "calling");
        client.allocate().expect("a relayed address");
        node.tell(Signal::TERM);
        node.line("Node drains.");
        assert_eq!(places.metric("media_node_draining"), 1);
        if is_told_twice {
            node.tell(Signal::TERM);
        } else {
            assert_eq!(client.release(), 0);
        }
        assert_eq!(node.end().code(), Some(code));
    }
}

#[test]
fn a_new_certificate_is_for_new_connections_and_old_ones_go_on() {
    let node = Node::start(OPEN);
    let places = node.places();
    let file = node.folder.path().join("certificate.pem");
    let before = fs::read(&file).expect("a certificate");
    let mut old = Client::new(Way::Tls(Box::new(tls(places.tls, &before, &[]))), "old");
    old.allocate().expect("a relayed address");
    certificate(node.folder.path());
    node.tell(Signal::HUP);
    node.line("The certificate was replaced.");
    let after = fs::read(&file).expect("a certificate");
    for to in [places.tls, places.https] {
        let mut new = Client::new(Way::Tls(Box::new(tls(to, &after, &[]))), "new");
        new.allocate().expect("a relayed address");
        let mut distrustful = tls(to, &before, &[]);
        assert!(
            distrustful.flush().is_err(),
            "the certificate of before is shown no more"
        );
    }
    assert_eq!(old.release(), 0);
}
