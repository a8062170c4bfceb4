//! A node and its edge: who registers, who is told what, and what each does when the other goes.

#[path = "support/client.rs"]
mod client;
#[path = "support/edge.rs"]
mod edge;
#[path = "support/node.rs"]
mod node;

use std::fs;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use client::{Client, Way, tls};
use edge::{Edge, Link};
use media_node_core::stun::{Builder, Kind, Method, read_address};
use node::{Node, Places, get};
use protocol::node::{FromNode, Load, ToNode};
use protocol::{Timestamp, code};
use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use rustix::process::Signal;
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tungstenite::Message;

/// The fleet's key of every node here.
fn fleet() -> [u8; 32] {
    std::array::from_fn(|index| u8::try_from(index).expect("below 32"))
}

/// For tests that wait for heartbeats, and listen to the node all the while, or else it would take the edge for dead.
const OFTEN: &str = "1 s";
/// For tests that do other things.
const SELDOM: &str = "5 s";

/// A node's configuration: its link to an edge.
fn linked_to(edge: &Edge, heartbeat: &str) -> String {
    format!(
        "node.id = \"test\"\npublic.name = \"relay.test\"\nedge = {{ url = \"{}\", heartbeat = \"{heartbeat}\" }}\n",
        edge.url()
    )
}

/// A node that has a link, and both.
fn linked(heartbeat: &str) -> (Edge, Node, Places, Link) {
    let edge = Edge::start();
    let node = Node::start(&linked_to(&edge, heartbeat));
    let places = node.places();
    let (link, _) = edge.accept_and_register();
    (edge, node, places, link)
}

/// Looks at the metrics until a line is there.
fn until_metrics_say(places: Places, line: &str) {
    let mut page = String::new();
    for _ in 0..20_000 {
        page = get(places.private, "/metrics");
        if page.lines().any(|other| other == line) {
            return;
        }
    }
    panic!("{line} never came:\n{page}");
}

/// The load that the node says next, once it is as wanted.
fn load_once(link: &mut Link, is_wanted: impl Fn(&Load) -> bool) -> Load {
    for _ in 0..200 {
        match link.next() {
            Ok(FromNode::Heartbeat { load }) if is_wanted(&load) => return load,
            Ok(FromNode::Heartbeat { .. }) => {}
            other => panic!("no heartbeat: {other:?}"),
        }
    }
    panic!("the load is never as wanted");
}

fn udp(builder: Builder<'_>) -> Builder<'_> {
    builder.number(Kind::REQUESTED_TRANSPORT, 17 << 24)
}

#[test]
fn a_node_registers_with_its_ticket_and_says_how_busy_it_is() {
    let edge = Edge::start();
    let node = Node::start_on(2, &linked_to(&edge, OFTEN));
    let places = node.places();
    let (mut link, registration) = edge.accept_and_register();
    assert_eq!(link.introduced(fleet()), Some(("test", "test")));
    assert_eq!(link.introduced([9; 32]), None);

    let [udp, tcp, https, tls] = [places.udp, places.tcp, places.https, places.tls].map(|place| place.port());
    let urls = [
        format!("turn:127.0.0.1:{udp}?transport=udp"),
        format!("turn:127.0.0.1:{tcp}?transport=tcp"),
        format!("turns:relay.test:{https}?transport=tcp"),
        format!("turns:relay.test:{tls}?transport=tcp"),
    ];
    assert_eq!(registration.urls, urls);
    assert_eq!(registration.addresses, [places.udp.ip()]);
    assert_eq!((registration.first_port, registration.last_port), (10_000, 60_000));
    assert_eq!(registration.capacity.allocations, 10_000);
    assert!(!registration.draining && registration.certificate_until.is_some());

    let idle = load_once(&mut link, |_| true);
    assert_eq!((idle.allocations, idle.bits_per_second), (0, 0));
    let mut client = Client::over_udp(places.udp, "busy");
    client.allocate().expect("a relayed address");
    let load = load_once(&mut link, |load| load.bits_per_second > 0);
    assert_eq!(load.allocations, 1);
    // Nobody sends any more, so the rate falls back.
    load_once(&mut link, |load| load.bits_per_second == 0 && load.allocations == 1);
    until_metrics_say(places, "media_node_link_up 1");
    until_metrics_say(places, "media_node_links_total 1");
}

#[test]
fn a_busy_thread_is_seen_by_the_edge() {
    let (_edge, _node, places, mut link) = linked(OFTEN);
    let mut client = Client::over_udp(places.udp, "busy");
    client.allocate().expect("a relayed address");
    let seen = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !seen.load(Ordering::Relaxed) {
                // What nobody may have is work too.
                client.say_to(SocketAddr::from(([192, 0, 2, 1], 9)), b"hello");
            }
        });
        let is_busy = (0..60).any(|_| matches!(link.next(), Ok(FromNode::Heartbeat { load }) if load.cpu_percent > 0));
        seen.store(true, Ordering::Relaxed);
        assert!(is_busy, "a thread that works uses time");
    });
}

#[test]
fn a_node_comes_back_when_the_edge_does() {
    let (edge, node, places, link) = linked(OFTEN);
    let address = edge.address();
    until_metrics_say(places, "media_node_link_up 1");
    drop((edge, link));
    node.line("There is no link to the edge; it is tried again.");
    until_metrics_say(places, "media_node_link_up 0");
    // It relays meanwhile as ever.
    let mut client = Client::over_udp(places.udp, "meanwhile");
    client.allocate().expect("a relayed address");

    let edge = Edge::start_at(address);
    let (mut link, registration) = edge.accept_and_register();
    assert!(!registration.draining);
    assert_eq!(load_once(&mut link, |_| true).allocations, 1);
    until_metrics_say(places, "media_node_links_total 2");
}

#[test]
fn a_silent_edge_is_left_for_a_new_link() {
    let (edge, _node, _places, silent) = linked("500 ms");
    // Whoever does not read answers no ping either.
    let (mut link, _) = edge.accept_and_register();
    load_once(&mut link, |_| true);
    drop(silent);
}

#[test]
fn an_operators_drain_is_said_and_the_link_holds_until_the_end() {
    let (_edge, node, places, mut link) = linked(OFTEN);
    let mut client = Client::over_udp(places.udp, "old");
    client.allocate().expect("a relayed address");
    node.tell(Signal::TERM);
    assert_eq!(link.next_but_heartbeats(), Ok(FromNode::Drain));
    for _ in 0..3 {
        assert_eq!(load_once(&mut link, |_| true).allocations, 1);
    }
    assert_eq!(client.release(), 0);
    let goodbye = link.next_but_heartbeats().expect_err("a goodbye").expect("words");
    assert_eq!((u16::from(goodbye.code), goodbye.reason.as_str()), (1000, "drained"));
    link.socket.flush().ok();
    assert_eq!(node.end().code(), Some(0));
}

#[test]
fn a_node_that_drains_says_so_when_it_registers_again() {
    let (edge, node, places, mut link) = linked(SELDOM);
    let mut client = Client::over_udp(places.udp, "old");
    client.allocate().expect("a relayed address");
    node.tell(Signal::TERM);
    assert_eq!(link.next_but_heartbeats(), Ok(FromNode::Drain));
    drop(link);
    let (_link, registration) = edge.accept_and_register();
    assert!(registration.draining);
    node.tell(Signal::TERM);
    assert_eq!(node.end().code(), Some(143));
}

#[test]
fn the_edges_drain_drains() {
    let (_edge, node, _places, mut link) = linked(SELDOM);
    link.say(&ToNode::Drain);
    node.line("Told by the edge to drain.");
    node.line("Node drains.");
    assert_eq!(link.next_but_heartbeats(), Ok(FromNode::Drain));
    node.line("Node drained.");
    assert!(link.next_but_heartbeats().is_err());
    link.socket.flush().ok();
    assert_eq!(node.end().code(), Some(0));
}

#[test]
fn a_draining_node_sends_clients_where_the_edge_says() {
    let (_edge, node, places, mut link) = linked(SELDOM);
    let certificate = fs::read(node.folder.path().join("certificate.pem")).expect("a certificate");
    let mut old = Client::over_udp(places.udp, "old");
    old.allocate().expect("a relayed address");
    let mut new = Client::over_udp(places.udp, "new");
    new.allocate().expect("a relayed address");
    assert_eq!(new.release(), 0);
    let mut by_tls = Client::new(Way::Tls(Box::new(tls(places.tls, &certificate, &[]))), "tls");
    by_tls.allocate().expect("a relayed address");
    assert_eq!(by_tls.release(), 0);

    // Those of the other family are for others.
    for alternate in ["192.0.2.6:3478", "192.0.2.7:3479"] {
        let addresses = ["[2001:db8::6]:3478", alternate].map(|text| text.parse().expect("an address"));
        link.say(&ToNode::Alternates {
            addresses: addresses.to_vec(),
        });
        link.say(&ToNode::Drain);
        // The thread looks ten times a second.
        let is_sent_there = (0..2_000).any(|_| {
            let answer = new.ask(Method::Allocate, udp);
            if answer.code() == 0 {
                assert_eq!(new.release(), 0);
                return false;
            }
            let message = answer.message();
            let server = message
                .value(Kind::ALTERNATE_SERVER)
                .and_then(|value| read_address(value).ok());
            answer.code() == 300 && server == Some(addresses[1])
        });
        assert!(is_sent_there, "{alternate}");
    }
    assert_eq!(by_tls.ask(Method::Allocate, udp).code(), 508);
    link.say(&ToNode::Alternates { addresses: Vec::new() });
    assert!((0..2_000).any(|_| new.ask(Method::Allocate, udp).code() == 508));
    assert_eq!(old.release(), 0);
    node.line("Node drained.");
}

#[test]
fn a_replaced_certificate_is_registered() {
    let (_edge, node, places, mut link) = linked(SELDOM);
    let key = KeyPair::generate().expect("a key");
    let mut made = CertificateParams::new(["relay.test".to_owned()]).expect("a name");
    made.not_after = date_time_ymd(2031, 1, 1);
    let certificate = made.self_signed(&key).expect("a certificate");
    fs::write(node.folder.path().join("certificate.pem"), certificate.pem()).expect("written");
    fs::write(node.folder.path().join("key.pem"), key.serialize_pem()).expect("written");
    node.tell(Signal::HUP);
    let Ok(FromNode::Register { registration }) = link.next_but_heartbeats() else {
        panic!("it registers again");
    };
    let until = Timestamp::from_unix_ms(1_924_992_000_000);
    assert_eq!(registration.certificate_until, Some(until));
    until_metrics_say(places, "media_node_certificate_expires 1924992000");
}

#[test]
fn nothing_that_an_edge_says_does_harm() {
    let (edge, node, places, mut link) = linked(OFTEN);
    let rejected = ToNode::Rejected {
        refusal: code::Code::TooManyNodes.into(),
    };
    link.say(&rejected);
    node.line("\"code\":\"too_many_nodes\"");
    let texts = [
        "",
        "null",
        "{\"type\":\"dance\"}",
        "{\"type\":\"drain\"",
        "[[[[[[[[",
        "\u{0}\u{1f600}",
    ];
    let long = format!("{{\"type\":\"{}\"}}", "x".repeat(60_000));
    let deep = "[".repeat(60_000);
    for text in texts.into_iter().chain([long.as_str(), deep.as_str()]) {
        link.say_text(text);
    }
    for size in [0, 1, 60_000] {
        link.socket
            .send(Message::binary(vec![0xff; size]))
            .expect("the link holds");
    }
    for _ in 0..2_000 {
        link.socket
            .send(Message::Ping(vec![7; 100].into()))
            .expect("the link holds");
        link.say_text("{}");
    }
    // It is still this link.
    link.say(&ToNode::Registered);
    while !matches!(link.socket.read().expect("the link holds"), Message::Text(_)) {}

    // A frame beyond the limit ends the link, and no more than that.
    link.socket.send(Message::text("x".repeat(70_000))).ok();
    let (_link, _) = edge.accept_and_register();
    let mut client = Client::over_udp(places.udp, "after");
    client.allocate().expect("a relayed address");
}

#[test]
fn a_node_with_a_new_key_is_let_in_with_the_one_before() {
    let edge = Edge::start();
    let previous = "/wABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4=";
    let mut old = fleet();
    old.rotate_right(1);
    old[0] = 0xff;
    let node = Node::start(&format!(
        "{}keys = {{ previous = \"{previous}\", previous_until = \"2100-01-01T00:00:00Z\" }}\n",
        linked_to(&edge, OFTEN)
    ));
    node.places();
    let first = edge.accept();
    assert!(first.introduced(fleet()).is_some() && first.introduced(old).is_none());
    first.refuse(4401, "node_refused");
    node.line("node_refused");
    let (mut link, _) = edge.accept_and_register();
    assert_eq!(link.introduced(old), Some(("test", "test")));
    load_once(&mut link, |_| true);
}

/// An edge under TLS, with the file of the authority that vouches for it.
fn secure(node_folder: &tempfile::TempDir) -> (Edge, String) {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let authority = node_folder.path().join("authority.pem");
    fs::write(&authority, made.cert.pem()).expect("written");
    let certificate = CertificateDer::from_pem_slice(made.cert.pem().as_bytes()).expect("a certificate");
    let key = PrivateKeyDer::from_pem_slice(made.signing_key.serialize_pem().as_bytes()).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .expect("a certificate and its key");
    (
        Edge::start_with_tls(config),
        authority.to_str().expect("a path").to_owned(),
    )
}

#[test]
fn a_link_under_tls_is_made_with_an_edge_that_the_machine_trusts_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let (edge, authority) = secure(&folder);
    let trusting = Node::start_with(1, &linked_to(&edge, OFTEN), &[("SSL_CERT_FILE", &authority)]);
    trusting.places();
    let (mut link, _) = edge.accept_and_register();
    load_once(&mut link, |_| true);
    link.say(&ToNode::Drain);
    assert_eq!(link.next_but_heartbeats(), Ok(FromNode::Drain));
    drop((trusting, link));

    let (stranger, _) = secure(&folder);
    let other = folder.path().join("other.pem");
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    fs::write(&other, made.cert.pem()).expect("written");
    let other = other.to_str().expect("a path").to_owned();
    let wary = Node::start_with(1, &linked_to(&stranger, SELDOM), &[("SSL_CERT_FILE", &other)]);
    wary.places();
    assert!(stranger.is_not_believed());
    wary.line("invalid peer certificate");
}
