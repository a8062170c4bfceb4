//! Invariants that only the source can show: the cores are pure, models know no page, and apps share nothing but the kit.

use anyhow::Result;

use super::{
    Source, none, sources,
    words::{code, has},
};

/// Crates whose rules run the same at any time, on any machine.
const PURE: [&str; 4] = [
    "protocol/src",
    "edge/core/src",
    "media-node/core/src",
    "media-node/credential/src",
];

/// Crates that may name addresses all the same: they tell of servers and nodes. A socket stays a socket's name.
const ADDRESSES: [&str; 3] = ["protocol/", "edge/core/", "media-node/core/"];

/// What a pure crate must not name, and what to do instead.
const IMPURE: [(&str, &str); 18] = [
    ("Instant::now", "time is an argument"),
    ("UdpSocket", "no socket in a core"),
    ("TcpStream", "no socket in a core"),
    ("TcpListener", "no socket in a core"),
    ("SystemTime", "time is an argument: take a Timestamp"),
    ("Instant", "time is an argument: take a Timestamp"),
    ("async", "a machine never waits: it gives an output and is asked again"),
    (".await", "a machine never waits: it gives an output and is asked again"),
    ("std::thread", "no thread in a core"),
    ("std::sync", "no lock or channel in a core"),
    ("std::net", "no socket in a core"),
    ("std::fs", "no file in a core"),
    ("std::env", "settings are arguments"),
    ("std::process", "no process in a core"),
    ("tokio", "no runtime in a core"),
    ("rand", "randomness is an argument"),
    ("getrandom", "randomness is an argument"),
    ("worker", "the platform stays in edge/worker"),
];

/// Names that only a page has.
const PAGE: [&str; 5] = ["document", "localStorage", "sessionStorage", "HTMLElement", "preact"];

pub(crate) fn check() -> Result<()> {
    let mut findings = pure_crates()?;
    findings.extend(models()?);
    findings.extend(apps()?);
    none(&findings, "ARCHITECTURE.md says why.")
}

/// Tests may read golden files and clocks of their own; the rules may not.
fn is_test(path: &str) -> bool {
    path.ends_with("tests.rs") || path.contains("/tests/") || path.ends_with(".test.ts")
}

fn pure_crates() -> Result<Vec<String>> {
    let sources = sources(&PURE, &[".rs"])?;
    let tests: Vec<String> = sources.iter().flat_map(test_modules).collect();
    let mut findings = Vec::new();
    for source in sources
        .iter()
        .filter(|source| !is_test(&source.path) && !tests.contains(&source.path))
    {
        let text = source
            .text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        for (number, line) in code(text) {
            let named = IMPURE
                .iter()
                .filter(|(phrase, _)| has(line, phrase) && !may_name(&source.path, phrase));
            for (phrase, instead) in named {
                findings.push(format!("{}:{number}: `{phrase}`: {instead}", source.path));
            }
        }
    }
    Ok(findings)
}

fn may_name(path: &str, phrase: &str) -> bool {
    let is_of = |folder: &&str| path.starts_with(folder);
    match phrase {
        "std::net" => ADDRESSES.iter().any(is_of),
        // It is given its instants.
        "Instant" => is_of(&"media-node/core/"),
        // The line of the tag has it as an attribute.
        "async" => path == "edge/core/src/installation.rs",
        _ => false,
    }
}

/// The files of the modules that a crate's root has for its tests alone.
fn test_modules(source: &Source) -> Vec<String> {
    let Some(folder) = source.path.strip_suffix("lib.rs") else {
        return Vec::new();
    };
    let declared = source.text.split("#[cfg(test)]\nmod ").skip(1);
    declared
        .filter_map(|rest| rest.split_once(';'))
        .map(|(name, _)| format!("{folder}{name}.rs"))
        .collect()
}

fn models() -> Result<Vec<String>> {
    let mut findings = Vec::new();
    for source in sources(&["web/kit/src/model"], &[".ts", ".tsx"])?
        .iter()
        .filter(|source| !is_test(&source.path))
    {
        for (number, line) in code(&source.text) {
            for name in PAGE.iter().filter(|name| imports_or_uses(line, name)) {
                findings.push(format!(
                    "{}:{number}: `{name}`: a model decides, a view shows",
                    source.path
                ));
            }
        }
    }
    Ok(findings)
}

/// Signals come in a package whose name begins as the view library's does.
fn imports_or_uses(line: &str, name: &str) -> bool {
    has(&line.replace("@preact/signals", ""), name)
}

fn apps() -> Result<Vec<String>> {
    let apps = ["tag", "window", "desk", "dashboard", "shop"];
    let mut findings = Vec::new();
    for app in apps {
        for source in sources(&[&format!("web/{app}/src")], &[".ts", ".tsx"])? {
            let others = apps.iter().filter(|other| **other != app);
            for other in others {
                for (number, line) in
                    code(&source.text).filter(|(_, line)| line.contains("import") || line.contains("from"))
                {
                    if line.contains(&format!("@beckon/{other}")) || line.contains(&format!("../{other}/")) {
                        findings.push(format!(
                            "{}:{number}: `{other}`: what two apps share belongs to web/kit",
                            source.path
                        ));
                    }
                }
            }
        }
    }
    Ok(findings)
}
