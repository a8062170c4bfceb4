use std::net::TcpListener;
use std::thread;

use super::*;

const PATIENCE: Duration = Duration::from_secs(30);

/// Where nobody is, somebody who says no more than `answer`, until the other side hangs up.
fn edge(answer: &'static [u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    thread::spawn(move || {
        let (mut tcp, _) = listener.accept().expect("a connection");
        tcp.set_read_timeout(Some(PATIENCE)).expect("a limit");
        let mut asked = [0; 4096];
        let mut count = tcp.read(&mut asked).expect("a request");
        tcp.write_all(answer).expect("sent");
        while count > 0 {
            count = tcp.read(&mut asked).unwrap_or(0);
        }
    });
    format!("ws://127.0.0.1:{port}/api/node")
}

#[track_caller]
fn check(answer: &'static [u8], limit: Duration, expected: &str) {
    let error = Socket::connect_until(&edge(answer), "1~a~b~c", Instant::now() + limit).expect_err("no link");
    let error = format!("{error:#}");
    assert!(error.contains(expected), "{error}");
}

#[test]
fn an_edge_that_does_not_answer_is_given_up_on() {
    for answer in [&b""[..], b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: webso"] {
        check(answer, Duration::from_millis(200), "the edge took too long to answer");
    }
}

#[test]
fn what_is_no_edge_is_none() {
    check(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", PATIENCE, "403");
    check(b"220 mail.example ESMTP\r\n\r\n", PATIENCE, "beginning the WebSocket");
    let upgrade = b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: AAAA\r\n\r\n";
    check(upgrade, PATIENCE, "beginning the WebSocket");
}

#[test]
fn an_edge_that_answers_for_ever_is_given_up_on() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let flood = thread::spawn(move || {
        let (mut tcp, _) = listener.accept().expect("a connection");
        // As much as it takes, and no more than 64 MiB.
        let header = b"X-More: 0123456789\r\n".repeat(500);
        let is_over = tcp.write_all(b"HTTP/1.1 101 Switching Protocols\r\n").is_err();
        is_over || (0..6_400).any(|_| tcp.write_all(&header).is_err())
    });
    let url = format!("ws://127.0.0.1:{port}/api/node");
    Socket::connect_until(&url, "1~a~b~c", Instant::now() + PATIENCE).expect_err("no link");
    assert!(flood.join().expect("it ends"), "the node hung up on it");
}

#[test]
fn an_address_that_nobody_has_is_told() {
    let nobody = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = nobody.local_addr().expect("an address").port();
    drop(nobody);
    let url = format!("ws://127.0.0.1:{port}/api/node");
    let error = Socket::connect(&url, "1~a~b~c").expect_err("no link");
    assert!(format!("{error:#}").contains(&format!("connecting to 127.0.0.1:{port}")));
}
