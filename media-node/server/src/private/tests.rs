use super::*;
use crate::node::Phase;

fn get(address: SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: a\r\n\r\n").expect("a request");
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("an answer");
    text
}

fn started() -> (Arc<Node>, SocketAddr) {
    let node = Arc::new(Node::for_tests(1));
    let address = start(SocketAddr::from(([127, 0, 0, 1], 0)), &node).expect("a listener");
    (node, address)
}

#[test]
fn ready_follows_the_node() {
    let (node, address) = started();
    assert!(get(address, "/ready").contains(" 503 ") && get(address, "/ready").contains("starting"));
    node.advance(Phase::Serving);
    assert!(get(address, "/ready").contains(" 200 "));
    node.advance(Phase::Draining);
    assert!(get(address, "/ready").contains("draining") && get(address, "/health").contains(" 200 "));
    assert!(get(address, "/metrics").contains("\nmedia_node_draining 1\n"));
    assert!(get(address, "/else").contains(" 404 "));
}

#[test]
fn silent_connections_do_not_keep_others_from_answers() {
    let (_node, address) = started();
    let silent: Vec<TcpStream> = (0..MOST - 1)
        .map(|_| TcpStream::connect(address).expect("a connection"))
        .collect();
    assert!(get(address, "/health").contains("alive"));
    drop(silent);
}

#[test]
fn the_shared_port_says_no_more_than_that_the_process_lives() {
    let text = |request: &[u8]| {
        answer_public(request).map(|answer| answer.map(|bytes| String::from_utf8(bytes).expect("text")))
    };
    assert_eq!(text(b"GET /health HTTP/1.1\r\n"), Ok(None));
    assert_eq!(text(b"\0\r\n\r\n"), Err(BadRequest));
    assert!(
        text(b"GET /health HTTP/1.1\r\n\r\n").is_ok_and(|answer| answer.is_some_and(|text| text.contains(" 200 ")))
    );
    assert!(
        text(b"GET /metrics HTTP/1.1\r\n\r\n").is_ok_and(|answer| answer.is_some_and(|text| text.contains(" 404 ")))
    );
}
