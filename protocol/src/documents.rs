//! `docs/codes.md` is made from [`crate::code`]; `docs/protocol.md` is written by hand and checked to name every frame,
//! closed list and limit, `docs/brand/tag.md` to name every finding.
//!
//! `BECKON_WRITE=1 cargo test -p protocol documents` writes `docs/codes.md`.

use std::fmt::Write as _;
use std::path::PathBuf;

use crate::Code;

fn document(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs").join(name)
}

fn codes() -> String {
    let mut text = String::from(
        "# Codes\n\nEvery refusal carries one of these codes, on a socket in a `rejected` frame or as the reason of a close \
         (close code 4000 + status), over HTTP in `application/problem+json`. Codes are stable; words may change. Nothing that \
         was refused has changed anything.\n\nMade from `protocol/src/code.rs`. Do not edit.\n\n\
         | code | status | what the person reads | what to do |\n|---|---|---|---|\n",
    );
    for code in Code::ALL {
        writeln!(
            text,
            "| `{}` | {} | {} | {} |",
            code.as_str(),
            code.status(),
            code.message(),
            code.remedy()
        )
        .expect("a String takes any text");
    }
    text
}

#[test]
fn table_of_codes_is_fresh() {
    let path = document("codes.md");
    if std::env::var_os("BECKON_WRITE").is_some() {
        std::fs::write(&path, codes()).expect("the file can be written");
    }
    let stored = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        stored == codes(),
        "docs/codes.md is stale: run BECKON_WRITE=1 cargo test -p protocol documents"
    );
}

/// The names that serde gives to the variants declared in `source`, which all are `snake_case`.
fn variants(source: &str, enumeration: &str) -> Vec<String> {
    let start = source
        .find(&format!("pub enum {enumeration} {{"))
        .expect("the enum is declared there");
    let body = &source[start..];
    let end = body.find("\n}").expect("the enum ends");
    let is_variant =
        |line: &&str| line.starts_with("    ") && line.as_bytes().get(4).is_some_and(u8::is_ascii_uppercase);
    let name = |line: &str| {
        line.trim()
            .split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    body[..end]
        .lines()
        .filter(is_variant)
        .map(|line| snake_case(&name(line)))
        .collect()
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
fn protocol_document_names_every_frame_closed_list_and_limit() {
    let text = std::fs::read_to_string(document("protocol.md")).expect("docs/protocol.md is there");
    let frames = [
        (include_str!("client.rs"), "Client"),
        (include_str!("server.rs"), "Server"),
        (include_str!("desk.rs"), "DeskClient"),
        (include_str!("desk.rs"), "DeskServer"),
        (include_str!("transcript.rs"), "Content"),
        (include_str!("event.rs"), "Fact"),
        (include_str!("node.rs"), "FromNode"),
        (include_str!("node.rs"), "ToNode"),
    ];
    let lists = [
        (include_str!("view.rs"), "EndReason"),
        (include_str!("view.rs"), "FailedLeg"),
        (include_str!("view.rs"), "DeclineReason"),
        (include_str!("view.rs"), "InvitationOutcome"),
        (include_str!("view.rs"), "RequestOutcome"),
        (include_str!("device.rs"), "DeviceProblem"),
    ];
    let mut missing: Vec<String> = Vec::new();
    for (source, enumeration) in frames.into_iter().chain(lists) {
        missing.extend(
            variants(source, enumeration)
                .into_iter()
                .filter(|name| !text.contains(&format!("`{name}`"))),
        );
    }
    let limits = include_str!("limits.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("pub const "));
    for limit in limits {
        let name = limit.split(':').next().unwrap_or_default();
        if !text.contains(&format!("`{name}`")) {
            missing.push(name.to_owned());
        }
    }
    assert!(
        missing.is_empty(),
        "docs/protocol.md does not name: {}",
        missing.join(", ")
    );
}

#[test]
fn document_of_the_tag_names_every_finding() {
    let text = std::fs::read_to_string(document("brand/tag.md")).expect("docs/brand/tag.md is there");
    let missing: Vec<String> = variants(include_str!("installation.rs"), "FindingCode")
        .into_iter()
        .filter(|name| !text.contains(&format!("`{name}`")))
        .collect();
    assert!(
        missing.is_empty(),
        "docs/brand/tag.md does not name: {}",
        missing.join(", ")
    );
}
