use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::thread;

use super::*;

const CONFIG: &str = r#"
    node = { id = "instance-metadata", region = "instance-metadata" }
    keys.fleet = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    listen = { tls = [], https = [] }
    relay.ipv4 = { local = "10.0.0.5", public = "instance-metadata" }
    relay.ipv6.local = "2001:db8::5"
"#;

fn config(service: SocketAddr) -> Config {
    Config::parse(&format!("{CONFIG}\nmetadata.address = \"{service}\""), []).expect("no problems")
}

/// A service that knows a machine, and wants its token; it has no public address before it was asked twice.
fn service() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        let mut asked = 0;
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let mut reader = BufReader::new(stream.try_clone().expect("a clone"));
            let mut head = String::new();
            while !head.ends_with("\r\n\r\n") {
                assert_ne!(reader.read_line(&mut head).expect("a line"), 0);
            }
            asked += usize::from(head.contains("public-ipv4"));
            let has_token = head.contains("X-aws-ec2-metadata-token: secret\r\n");
            let body = match head.split(' ').nth(1) {
                Some("/latest/api/token") if head.starts_with("PUT") && head.contains("ttl-seconds: ") => "secret",
                Some("/latest/meta-data/instance-id") if has_token => "i-0abc",
                Some("/latest/meta-data/placement/region") if has_token => "eu-central-1",
                Some("/latest/meta-data/public-ipv4") if has_token && asked > 1 => "203.0.113.5",
                _ => "",
            };
            let status = if body.is_empty() { "404 Not Found" } else { "200 OK" };
            write!(
                stream,
                "HTTP/1.1 {status}\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            )
            .expect("an answer");
        }
    });
    address
}

#[test]
fn what_is_left_to_the_machine_is_asked_until_it_is_there() {
    let config = config(service());
    let identity = Identity::find_until(&config, Instant::now() + Duration::from_secs(20)).expect("an identity");
    assert_eq!(
        (identity.id.as_str(), identity.region.as_str()),
        ("i-0abc", "eu-central-1")
    );
    let shown: Vec<(String, String)> = identity
        .relay
        .iter()
        .map(|relay| (relay.local.to_string(), relay.public.to_string()))
        .collect();
    let expected = [("10.0.0.5", "203.0.113.5"), ("2001:db8::5", "2001:db8::5")];
    assert_eq!(
        shown,
        expected.map(|(local, public)| (local.to_owned(), public.to_owned()))
    );
}

#[test]
fn a_machine_that_does_not_answer_is_given_up_on() {
    let silent = TcpListener::bind("127.0.0.1:0").expect("a port");
    let config = config(silent.local_addr().expect("an address"));
    let started = Instant::now();
    let error = Identity::find_until(&config, started + Duration::from_millis(600)).expect_err("no answer");
    assert!(format!("{error:#}").contains("instance-id"), "{error:#}");
    assert!(started.elapsed() < Duration::from_secs(5));
}
