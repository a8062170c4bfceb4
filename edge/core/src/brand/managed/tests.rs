use std::time::Duration;

use proptest::prelude::*;
use protocol::Code;
use protocol::settings::ManagedService;

use super::{read, request};

/// As Cloudflare's documentation shows it.
const CLOUDFLARE: &str = r#"{"iceServers":[
    {"urls":["stun:stun.cloudflare.com:3478","stun:stun.cloudflare.com:53"]},
    {"urls":["turn:turn.cloudflare.com:3478?transport=udp","turn:turn.cloudflare.com:53?transport=udp",
             "turn:turn.cloudflare.com:3478?transport=tcp","turn:turn.cloudflare.com:80?transport=tcp",
             "turns:turn.cloudflare.com:5349?transport=tcp","turns:turn.cloudflare.com:443?transport=tcp"],
     "username":"bc91b63e2b5d759f8eb9f3b58062439e","credential":"ebd71f1d3edbc2b0edae3cd5a6d8251e"}]}"#;

/// As Twilio's documentation shows it.
const TWILIO: &str = r#"{"account_sid":"ACXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX","date_created":"Fri, 01 May 2020 01:42:57 +0000",
    "ice_servers":[{"url":"stun:global.stun.twilio.com:3478","urls":"stun:global.stun.twilio.com:3478"},
    {"credential":"5SR2x8mZK1lTFJW3NVgLGw6UM9C0dja4jI/Hdw3xr+w=","url":"turn:global.turn.twilio.com:3478?transport=udp",
     "urls":"turn:global.turn.twilio.com:3478?transport=udp","username":"cda92e5006c7810494639fc466ecc80182cef8183fdf400f84c4126f3b59d0bb"}],
    "password":"5SR2x8mZK1lTFJW3NVgLGw6UM9C0dja4jI/Hdw3xr+w=","ttl":"86400",
    "username":"cda92e5006c7810494639fc466ecc80182cef8183fdf400f84c4126f3b59d0bb"}"#;

fn urls(body: &str) -> Vec<Vec<String>> {
    let servers = read(201, body.as_bytes(), false).unwrap();
    servers.into_iter().map(|server| server.urls).collect()
}

#[test]
fn cloudflare_is_asked_with_the_keys_token() {
    let asked = request(ManagedService::Cloudflare, "0a", "hush", Duration::from_secs(3600));
    assert_eq!(asked.path, "/v1/turn/keys/0a/credentials/generate-ice-servers");
    assert_eq!(
        (asked.authorization.as_str(), asked.body.as_str()),
        ("Bearer hush", r#"{"ttl":3600}"#)
    );
    assert!(!format!("{asked:?}").contains("hush"));
}

#[test]
fn twilio_is_asked_with_account_and_token() {
    let asked = request(ManagedService::Twilio, "AC0a", "hush", Duration::from_secs(3600));
    assert_eq!(asked.path, "/2010-04-01/Accounts/AC0a/Tokens.json");
    assert_eq!(
        (asked.authorization.as_str(), asked.body.as_str()),
        ("Basic QUMwYTpodXNo", "Ttl=3600")
    );
}

#[test]
fn what_cloudflare_says_is_told_but_for_the_port_that_browsers_refuse() {
    let [stun, turn] = &urls(CLOUDFLARE)[..] else {
        panic!("two servers")
    };
    assert_eq!(stun, &["stun:stun.cloudflare.com:3478"]);
    assert_eq!(turn.len(), 5);
    assert!(turn.iter().all(|url| !url.contains(":53?")));
}

#[test]
fn what_twilio_says_is_told() {
    let servers = read(201, TWILIO.as_bytes(), false).unwrap();
    assert_eq!(servers.len(), 2);
    assert_eq!(servers[1].urls, ["turn:global.turn.twilio.com:3478?transport=udp"]);
    assert_eq!(
        servers[1].credential.as_deref(),
        Some("5SR2x8mZK1lTFJW3NVgLGw6UM9C0dja4jI/Hdw3xr+w=")
    );
}

#[test]
fn a_status_tells_a_refusal_from_a_service_that_is_not_well() {
    for (status, code) in [
        (401, Code::ServiceRefused),
        (404, Code::ServiceRefused),
        (429, Code::Unavailable),
        (302, Code::Unavailable),
        (500, Code::Unavailable),
        (503, Code::Unavailable),
    ] {
        assert_eq!(read(status, CLOUDFLARE.as_bytes(), false), Err(code), "{status}");
    }
}

#[test]
fn an_answer_without_a_relay_that_lets_in_is_none() {
    let turn = |credentials: &str, host: &str| format!(r#"{{"iceServers":[{{"urls":"turn:{host}"{credentials}}}]}}"#);
    let both = r#","username":"a","credential":"b""#;
    assert!(read(200, turn(both, "turn.cloudflare.com").as_bytes(), false).is_ok());
    for (body, code) in [
        (r#"{"iceServers":[]}"#.to_owned(), Code::ServiceRefused),
        (
            r#"{"iceServers":[{"urls":"stun:a.example"}]}"#.to_owned(),
            Code::ServiceRefused,
        ),
        (turn("", "turn.cloudflare.com"), Code::ServiceRefused),
        (turn(r#","username":"a""#, "turn.cloudflare.com"), Code::ServiceRefused),
        (turn(both, "127.0.0.1"), Code::ServiceRefused),
        (turn(both, "turn.cloudflare.com/path"), Code::ServiceRefused),
        ("<html>".to_owned(), Code::Unavailable),
        ("{}".to_owned(), Code::Unavailable),
    ] {
        assert_eq!(read(200, body.as_bytes(), false), Err(code), "{body}");
    }
    assert!(
        read(200, turn(both, "127.0.0.1").as_bytes(), true).is_ok(),
        "in development"
    );
}

proptest! {
    #[test]
    fn no_answer_makes_it_panic(status in any::<u16>(), body in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read(status, &body, false).is_err());
    }

    #[test]
    fn any_change_of_an_answer_is_read_or_refused(at in 0_usize..600, byte in any::<u8>()) {
        let mut body = CLOUDFLARE.as_bytes().to_vec();
        let at = at % body.len();
        body[at] = byte;
        if let Ok(servers) = read(201, &body, false) {
            prop_assert!(servers.iter().all(|server| !server.urls.is_empty()));
        }
    }
}
