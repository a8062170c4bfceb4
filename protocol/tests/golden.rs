//! The form of every frame, kept in `golden/*.json`: a frame that a page of the last release sends or reads must go on
//! meaning the same.
//!
//! `BECKON_WRITE=1 cargo test -p protocol --test golden` writes the files. A changed line in them is a changed protocol:
//! `docs/protocol.md` has to say so.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

mod samples;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::path::PathBuf;

use protocol::client::ClientFrame;
use protocol::desk::{DeskClient, DeskFrame};
use protocol::event::CallEvent;
use protocol::objects::{ToConversation, ToDesk};
use protocol::server::ServerFrame;
use protocol::transcript::Entry;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Holds samples to their stored form, both ways, and the stored form to naming every kind of `source`'s enum.
fn check<T: Serialize + DeserializeOwned + PartialEq + Debug>(
    file: &str,
    source: &str,
    enumeration: &str,
    samples: &[T],
) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{file}.json"));
    if std::env::var_os("BECKON_WRITE").is_some() {
        let text = serde_json::to_string_pretty(samples).unwrap() + "\n";
        std::fs::write(&path, text).unwrap();
    }
    let text = std::fs::read_to_string(&path).unwrap();
    let golden: Vec<Value> = serde_json::from_str(&text).unwrap();
    let written: Vec<Value> = samples
        .iter()
        .map(|sample| serde_json::to_value(sample).unwrap())
        .collect();
    assert_eq!(written, golden, "{file}: what is written has changed");
    for (value, sample) in golden.iter().zip(samples) {
        let read: T = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(&read, sample, "{file}: what is read has changed");
    }
    let kinds: BTreeSet<String> = golden.iter().filter_map(kind).collect();
    let expected: BTreeSet<String> = variants(source, enumeration).into_iter().collect();
    assert_eq!(kinds, expected, "{file}: every kind has a sample");
}

/// The `type` of a frame, or of what it holds.
fn kind(value: &Value) -> Option<String> {
    let holder = [value.get("content"), value.get("fact")].into_iter().flatten().next();
    holder.unwrap_or(value).get("type")?.as_str().map(str::to_owned)
}

/// The names that serde gives to the variants that `source` declares, which all are `snake_case`.
fn variants(source: &str, enumeration: &str) -> Vec<String> {
    let start = source.find(&format!("pub enum {enumeration} {{")).unwrap();
    let body = &source[start..];
    let body = &body[..body.find("\n}").unwrap()];
    let is_variant =
        |line: &&str| line.starts_with("    ") && line.as_bytes().get(4).is_some_and(u8::is_ascii_uppercase);
    let name = |line: &str| {
        line.trim()
            .split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap()
            .to_owned()
    };
    let lines = body.lines().filter(is_variant);
    lines.map(|line| snake_case(&name(line))).collect()
}

fn snake_case(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.push(letter.to_ascii_lowercase());
    }
    text
}

#[test]
fn frames_of_pages_keep_their_form() {
    check("client", include_str!("../src/client.rs"), "Client", &samples::client());
}

#[test]
fn frames_of_conversations_keep_their_form() {
    check("server", include_str!("../src/server.rs"), "Server", &samples::server());
}

#[test]
fn entries_keep_their_form() {
    check(
        "entry",
        include_str!("../src/transcript.rs"),
        "Content",
        &samples::entries(),
    );
}

#[test]
fn frames_of_desks_keep_their_form() {
    check(
        "desk_client",
        include_str!("../src/desk.rs"),
        "DeskClient",
        &samples::desk_client(),
    );
    check(
        "desk_server",
        include_str!("../src/desk.rs"),
        "DeskServer",
        &samples::desk_server(),
    );
}

#[test]
fn call_events_keep_their_form() {
    check("event", include_str!("../src/event.rs"), "Fact", &samples::events());
}

#[test]
fn what_objects_say_keeps_its_form() {
    let source = include_str!("../src/objects.rs");
    check("to_conversation", source, "ToConversation", &samples::to_conversation());
    check("to_desk", source, "ToDesk", &samples::to_desk());
    check("to_relays", source, "ToRelays", &samples::to_relays());
}

#[test]
fn frames_of_media_nodes_keep_their_form() {
    let source = include_str!("../src/node.rs");
    check("from_node", source, "FromNode", &samples::from_node());
    check("to_node", source, "ToNode", &samples::to_node());
}

fn is_refused<T: DeserializeOwned>(value: &Value) -> bool {
    serde_json::from_value::<T>(value.clone()).is_err()
}

/// Each way to break a golden frame is refused; a field that nobody knows is not.
fn check_broken<T: Serialize + DeserializeOwned + PartialEq + Debug>(samples: &[T]) {
    for sample in samples {
        let golden = serde_json::to_value(sample).unwrap();
        let fields: BTreeMap<String, Value> = serde_json::from_value(golden.clone()).unwrap();
        let mut newer = golden.clone();
        newer["of_a_newer_page"] = Value::from(1);
        assert_eq!(
            &serde_json::from_value::<T>(newer).unwrap(),
            sample,
            "unknown fields are ignored"
        );
        let mut unknown = golden.clone();
        if unknown.get("type").is_some() {
            unknown["type"] = Value::from("of_a_newer_page");
            assert!(is_refused::<T>(&unknown), "unknown kinds are refused: {unknown}");
        }
        for (field, value) in &fields {
            let mut wrong = golden.clone();
            wrong[field] = Value::from(vec![vec![false]]);
            assert!(is_refused::<T>(&wrong), "{field} of the wrong form is refused: {wrong}");
            // An event's id is a conversation's with a counter, made by the edge alone.
            let is_id = value
                .as_str()
                .is_some_and(|text| text.as_bytes().get(3) == Some(&b'_') && !text.contains('-'));
            if is_id {
                for id in [
                    "",
                    "inv_",
                    "xyz_00000000000000000000000001",
                    "cnv_../brand",
                    "tab_\u{e9}",
                ] {
                    wrong[field] = Value::from(id);
                    assert!(is_refused::<T>(&wrong), "{field}: {id:?} is no id");
                }
            }
        }
    }
}

#[test]
fn broken_frames_are_refused() {
    check_broken::<ClientFrame>(&samples::client());
    check_broken::<ServerFrame>(&samples::server());
    check_broken::<Entry>(&samples::entries());
    check_broken::<DeskClient>(&samples::desk_client());
    check_broken::<DeskFrame>(&samples::desk_server());
    check_broken::<CallEvent>(&samples::events());
    check_broken::<ToConversation>(&samples::to_conversation());
    check_broken::<ToDesk>(&samples::to_desk());
}

#[test]
fn texts_that_are_no_frames_are_refused() {
    for text in [
        "",
        "null",
        "1",
        "[]",
        "{}",
        "{\"type\":7}",
        "{\"type\":\"hello\"}",
        "{\"n\":-1,\"type\":\"typing\",\"typing\":true}",
        "ping",
    ] {
        assert!(serde_json::from_str::<ClientFrame>(text).is_err(), "{text}");
    }
}

#[test]
fn frame_without_a_number_is_a_frame() {
    let frame: ClientFrame = serde_json::from_str("{\"type\":\"typing\",\"typing\":true}").unwrap();
    assert_eq!(frame.n, None);
    assert!(!serde_json::to_string(&frame).unwrap().contains("\"n\""));
}
