//! What those do to a node who hold its connections and say nothing, or next to nothing: they are hung up on by their
//! deadline, whatever they did until then, and everybody else is served meanwhile.

#[path = "support/client.rs"]
mod client;
#[path = "support/node.rs"]
mod node;

use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

use client::{Client, Way, Witness, tcp, tls, tls_config, udp_from};
use media_node_core::stun::Method;
use node::{Node, PATIENCE, Places};
use rustls::pki_types::ServerName;
use rustls::version::{TLS12, TLS13};
use rustls::{ClientConnection, StreamOwned};
use socket2::{Domain, Socket, Type};

/// Peers on this machine, and little patience.
const OPEN: &str = "node.id = \"test\"\npeers.allowed = [\"127.0.0.0/8\"]\nstreams.allocation_within = \"1 s\"\n";

/// A request without a signature: what any stranger can say.
const BINDING: &[u8] = b"\0\x01\0\0\x21\x12\xa4\x42123456789012";

fn certificate(node: &Node) -> Vec<u8> {
    fs::read(node.folder.path().join("certificate.pem")).expect("a certificate")
}

/// A connection from an address of this machine's.
fn tcp_from(from: &str, to: SocketAddr) -> TcpStream {
    let from: IpAddr = from.parse().expect("an address");
    let socket = Socket::new(Domain::for_address(to), Type::STREAM, None).expect("a socket");
    socket.bind(&SocketAddr::new(from, 0).into()).expect("bound");
    socket.connect(&to.into()).expect("a connection");
    let stream: TcpStream = socket.into();
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
    stream.set_nodelay(true).expect("no delay");
    stream
}

/// Whether an error says that the node hung up.
fn is_over(error: &io::Error) -> bool {
    let kinds = [
        ErrorKind::ConnectionReset,
        ErrorKind::BrokenPipe,
        ErrorKind::UnexpectedEof,
    ];
    kinds.contains(&error.kind())
}

/// Reads whatever comes until the node hangs up, which it must.
fn until_the_end(mut stream: impl Read) {
    let mut bytes = [0; 4096];
    loop {
        match stream.read(&mut bytes) {
            Ok(0) => return,
            Ok(_) => {}
            Err(error) => {
                assert!(is_over(&error), "not hung up on: {error}");
                return;
            }
        }
    }
}

/// The first message of a handshake.
fn hello(certificate: &[u8]) -> Vec<u8> {
    let config = tls_config(certificate, &[b"stun.turn"], &[&TLS12, &TLS13]);
    let name = ServerName::try_from("relay.test").expect("a name");
    let mut connection = ClientConnection::new(Arc::new(config), name).expect("a connection");
    let mut wire = Vec::new();
    connection.write_tls(&mut wire).expect("a hello");
    wire
}

#[test]
fn half_a_handshake_half_a_frame_and_silence_are_hung_up_on() {
    let node = Node::start(OPEN);
    let places = node.places();
    let certificate = certificate(&node);
    let hello = hello(&certificate);
    let mut witness = Witness::new(udp_from("127.0.0.1", places.udp));
    let mut by_tcp = Witness::new(Way::Tcp(tcp(places.tcp)));
    let says: [(SocketAddr, &[u8]); 10] = [
        (places.tcp, b""),
        (places.tcp, &BINDING[..1]),
        (places.tcp, &BINDING[..19]),
        (places.tcp, BINDING),
        (places.tcp, b"\x40\0\x0f\0"),
        (places.tls, b""),
        (places.tls, &hello[..1]),
        (places.tls, &hello[..hello.len() - 1]),
        (places.tls, &hello),
        (places.https, &hello),
    ];
    let begun = Instant::now();
    let mut held: Vec<TcpStream> = Vec::new();
    for (to, bytes) in says {
        let mut stream = tcp(to);
        stream.write_all(bytes).expect("sent");
        held.push(stream);
    }
    let mut secure = Vec::new();
    for (to, bytes) in [(places.tls, &b""[..]), (places.tls, &BINDING[..5]), (places.https, b"")] {
        let mut stream = tls(to, &certificate, &[b"stun.turn"]);
        stream.flush().expect("a handshake");
        stream.write_all(bytes).expect("sent");
        secure.push(stream);
    }
    let mut http = tls(places.https, &certificate, &[b"http/1.1"]);
    http.write_all(b"GET /health HT").expect("sent");
    secure.push(http);
    witness.is_served();
    by_tcp.is_served();
    held.into_iter().for_each(until_the_end);
    secure.into_iter().for_each(until_the_end);
    // One second to do something, and another half until the node looks; the rest is for a slow machine.
    assert!(begun.elapsed() < PATIENCE / 3, "{:?}", begun.elapsed());
    // Of those, the handshakes that never ended are told.
    places.wait_for("media_node_tls_failures_total", |count| count == 5);
    places.wait_for("media_node_connections{", |count| count == 1);
    witness.is_served();
    by_tcp.is_served();
}

#[test]
fn who_says_one_byte_now_and_then_gains_no_time() {
    let node = Node::start(OPEN);
    let places = node.places();
    let certificate = certificate(&node);
    let mut witness = Witness::new(Way::Tcp(tcp(places.tcp)));
    // Ten seconds' worth, if it were taken.
    let endless = [b"\x00\x01\x0f\x00\x21\x12\xa4\x42".to_vec(), vec![0; 1000]].concat();
    let mut slow: Vec<(TcpStream, Vec<u8>)> = vec![
        (tcp(places.tcp), endless),
        (tcp(places.tls), hello(&certificate)[..200].to_vec()),
        (tcp(places.https), hello(&certificate)[..200].to_vec()),
    ];
    let begun = Instant::now();
    let mut place = 0;
    while !slow.is_empty() {
        assert!(begun.elapsed() < PATIENCE, "hung up on in time");
        slow.retain_mut(|(stream, bytes)| drips(stream, bytes, place));
        place += 1;
        witness.is_served();
    }
}

/// Says the next byte, and gives the node a moment to hang up; says whether it did not.
fn drips(stream: &mut TcpStream, bytes: &[u8], place: usize) -> bool {
    let byte = bytes.get(place..=place).unwrap_or_default();
    if stream.write_all(byte).is_err() {
        return false;
    }
    stream
        .set_read_timeout(Some(Duration::from_millis(10)))
        .expect("a limit");
    match stream.read(&mut [0; 64]) {
        Ok(count) => count > 0,
        Err(error) => !is_over(&error),
    }
}

/// What is written byte by byte, each in a packet of its own.
struct OneByOne(TcpStream);

impl Write for OneByOne {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes.get(..1).unwrap_or_default())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Read for OneByOne {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.0.read(bytes)
    }
}

#[test]
fn a_hello_in_pieces_is_a_hello() {
    let node = Node::start(&OPEN.replace("1 s", "20 s"));
    let places = node.places();
    let certificate = certificate(&node);
    for to in [places.tls, places.https] {
        for version in [&TLS12, &TLS13] {
            // A hello in records of 32 bytes, each in packets of one.
            let mut config = tls_config(&certificate, &[b"stun.turn"], &[version]);
            config.max_fragment_size = Some(37);
            let name = ServerName::try_from("relay.test").expect("a name");
            let connection = ClientConnection::new(Arc::new(config), name).expect("a connection");
            let mut stream = StreamOwned::new(connection, OneByOne(tcp(to)));
            stream.write_all(BINDING).expect("sent");
            let mut answer = [0; 32];
            stream.read_exact(&mut answer).expect("an answer");
            assert_eq!((&answer[..2], &answer[8..20]), (&b"\x01\x01"[..], &BINDING[8..]));
        }
    }
    assert_eq!(places.metric("media_node_tls_handshakes_total"), 4);
    // Frames may come so, too.
    let mut client = OneByOne(tcp(places.tcp));
    client.write_all(BINDING).expect("sent");
    client.read_exact(&mut [0; 32]).expect("an answer");
}

#[test]
fn one_host_holds_no_more_than_its_share() {
    let node = Node::start(&format!(
        "{}streams.unproven_per_source = 4\n",
        OPEN.replace("1 s", "600 s")
    ));
    let places = node.places();
    let mut held: Vec<TcpStream> = (0..4).map(|_| answered(tcp_from("127.5.5.5", places.tcp))).collect();
    for to in [places.tcp, places.tls, places.https] {
        until_the_end(tcp_from("127.5.5.5", to));
    }
    // Others are none of its business, and who hangs up makes room.
    let mut other = Witness::new(Way::Tcp(tcp_from("127.5.5.6", places.tcp)));
    other.is_served();
    held.pop();
    places.wait_for("media_node_connections{", |count| count == 4);
    held.push(answered(tcp_from("127.5.5.5", places.tcp)));
    // Who has an allocation is not counted.
    drop(held.pop());
    places.wait_for("media_node_connections{", |count| count == 4);
    let mut proven = Witness::new(Way::Tcp(tcp_from("127.5.5.5", places.tcp)));
    held.push(answered(tcp_from("127.5.5.5", places.tcp)));
    until_the_end(tcp_from("127.5.5.5", places.tcp));
    proven.is_served();
}

/// A connection that the node has taken: it answers.
fn answered(mut stream: TcpStream) -> TcpStream {
    stream.write_all(BINDING).expect("sent");
    stream.read_exact(&mut [0; 32]).expect("an answer");
    stream
}

#[test]
fn a_full_node_refuses_the_next_and_has_room_when_deadlines_passed() {
    let node = Node::start(&format!("{OPEN}streams.connections = 5\n"));
    let places = node.places();
    let mut witness = Witness::new(Way::Tcp(tcp(places.tcp)));
    let held: Vec<TcpStream> = (0..4).map(|_| answered(tcp(places.tcp))).collect();
    until_the_end(tcp(places.tcp));
    witness.is_served();
    held.into_iter().for_each(until_the_end);
    Client::new(Way::Tcp(tcp(places.tcp)), "late").allocate().expect("room");
    witness.is_served();
}

#[test]
fn what_is_no_stream_of_ours_is_hung_up_on_at_once() {
    let node = Node::start(&OPEN.replace("1 s", "600 s"));
    let places = node.places();
    let mut witness = Witness::new(Way::Tcp(tcp(places.tcp)));
    let says: [(SocketAddr, &[u8]); 8] = [
        (places.tcp, b"GET / HTTP/1.1\r\n\r\n"),
        (places.tcp, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"),
        // A message and channel data that say that they are longer than any.
        (places.tcp, b"\0\x01\xff\xfc\x21\x12\xa4\x42"),
        (places.tcp, b"\x40\0\xff\xff"),
        // A length that is no multiple of four; no cookie.
        (places.tcp, b"\0\x01\0\x05\x21\x12\xa4\x42123456789012"),
        (places.tcp, b"\0\x01\0\x04\x11\x11\x11\x11123456789012"),
        (places.tls, BINDING),
        (places.https, b"GET / HTTP/1.1\r\n\r\n"),
    ];
    for (to, bytes) in says {
        let mut stream = tcp(to);
        stream.write_all(bytes).expect("sent");
        until_the_end(stream);
    }
    witness.is_served();
}

#[test]
fn a_connection_that_was_cut_frees_its_allocation() {
    let node = Node::start(OPEN);
    let places: Places = node.places();
    let mut client = Client::new(Way::Tcp(tcp(places.tcp)), "gone");
    client.allocate().expect("a relayed address");
    assert_eq!(client.ask(Method::Binding, |builder| builder).code(), 0);
    drop(client);
    places.wait_for("media_node_allocations{", |count| count == 0);
}
