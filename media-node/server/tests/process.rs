//! The program itself: what it says, what it answers, and how it ends.

#[path = "support/node.rs"]
mod node;

use std::fs;
use std::net::TcpListener;
use std::path::Path;

use node::{Node, certificate, check, get, program};
use rustix::process::Signal;

#[test]
fn the_sample_is_good_with_a_key_and_a_certificate() {
    let folder = tempfile::tempdir().expect("a folder");
    let (certificate, key) = certificate(folder.path());
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("media-node.sample.toml");
    let output = check(&sample, &certificate, &key);
    assert!(output.status.success(), "{output:?}");
    let output = check(&sample, &key, &key);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said.contains("tls: does not work: looking for a certificate in "),
        "{said}"
    );
}

#[test]
fn five_problems_are_five_lines() {
    let folder = tempfile::tempdir().expect("a folder");
    let config = folder.path().join("node.toml");
    let text = "node = { id = \"a\", rejion = \"b\" }\nrelay.ipv4.local = \"127.0.0\"\nquotas.audio_percent = 200\ndrain.limit = \"soon\"\n";
    fs::write(&config, text).expect("written");
    let output = check(&config, Path::new("c"), Path::new("k"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    let keys: Vec<&str> = said
        .lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(key, _)| key)
        .collect();
    let expected = [
        "node.region",
        "relay.ipv4.local",
        "quotas.audio_percent",
        "drain.limit",
        "node.rejion",
    ];
    assert_eq!(keys, expected, "{said}");
    assert!(said.contains("5 problems in the configuration"), "{said}");
}

#[test]
fn a_credential_is_printed_for_a_turn_client() {
    let variables = [
        ("MEDIA_NODE_NODE_ID", "a"),
        ("MEDIA_NODE_NODE_REGION", "b"),
        ("MEDIA_NODE_RELAY_IPV4_LOCAL", "127.0.0.1"),
        ("MEDIA_NODE_LISTEN_TLS", ","),
        ("MEDIA_NODE_LISTEN_HTTPS", ","),
    ];
    let run = |arguments: &[&str]| {
        program()
            .envs(variables)
            .arg("credential")
            .args(arguments)
            .output()
            .expect("it runs")
    };
    let output = run(&["--minutes", "5", "--participant", "agent-7", "--brand", "acme"]);
    let said = String::from_utf8_lossy(&output.stdout);
    let words: Vec<&str> = said.split_whitespace().collect();
    let [_, username, _, password] = words.as_slice() else {
        panic!("{output:?}");
    };
    assert!(username.ends_with(":acme:agent-7") && password.len() == 28, "{said}");
    for arguments in [
        &[][..],
        &["--participant", "a b"],
        &["--participant", "a", "--minutes", "9999"],
    ] {
        assert_eq!(run(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn a_wrong_command_line_says_what_is_right() {
    let output = program().arg("--chek").output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--check"));
    let output = program().arg("--version").output().expect("it runs");
    assert!(output.status.success() && output.stdout.starts_with(b"media-node "));
}

#[test]
fn a_node_serves_reloads_and_drains() {
    let node = Node::start("node.id = \"a\"");
    let address = node.private_address();
    node.line("Node serves.");
    assert!(get(address, "/health").starts_with("HTTP/1.1 200 OK\r\n"));
    assert!(get(address, "/ready").ends_with("\r\n\r\nready\n"));
    let metrics = get(address, "/metrics");
    assert!(
        metrics.contains("\nmedia_node_info{node=\"a\",region=\"test\","),
        "{metrics}"
    );
    assert!(
        metrics.contains("\nmedia_node_allocations{thread=\"0\"} 0\n"),
        "{metrics}"
    );

    node.tell(Signal::HUP);
    node.line("The certificate's files did not change.");
    certificate(node.folder.path());
    node.tell(Signal::HUP);
    node.line("The certificate was replaced.");
    fs::write(node.folder.path().join("key.pem"), "no key").expect("written");
    node.tell(Signal::HUP);
    node.line("The certificate stays: its new files are no good.");
    assert!(get(address, "/ready").ends_with("\r\n\r\nready\n"));

    node.tell(Signal::TERM);
    node.line("Node drained.");
    assert_eq!(node.end().code(), Some(0));
}

#[test]
fn a_second_sigterm_ends_a_node_whatever_it_waits_for() {
    // A machine that does not say who it is holds the node up while it starts.
    let silent = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = silent.local_addr().expect("an address");
    let node = Node::start(&format!(
        "node.id = \"instance-metadata\"\nmetadata.address = \"{address}\""
    ));
    drop(silent.accept().expect("it asks"));
    node.tell(Signal::TERM);
    node.line("Told by a signal.");
    node.tell(Signal::TERM);
    assert_eq!(node.end().code(), Some(143));
}

#[test]
fn a_node_that_cannot_start_says_why_and_fails() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address");
    let folder = tempfile::tempdir().expect("a folder");
    let (certificate, key) = certificate(folder.path());
    let output = program()
        .envs([
            ("MEDIA_NODE_NODE_ID", "a"),
            ("MEDIA_NODE_NODE_REGION", "b"),
            ("MEDIA_NODE_RELAY_IPV4_LOCAL", "127.0.0.1"),
        ])
        .env("MEDIA_NODE_PRIVATE_LISTEN", address.to_string())
        .env("MEDIA_NODE_TLS_CERTIFICATE", certificate)
        .env("MEDIA_NODE_TLS_KEY", key)
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("\"level\":\"ERROR\"") && said.contains(&format!("listening on {address}")),
        "{said}"
    );
}
