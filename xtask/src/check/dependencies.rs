//! Crates depend in one direction, and each platform's library has one home.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use super::none;
use crate::build::cargo;

/// What each crate of ours may use of ours, for its own code. `xtask` and tests may see all.
const OURS: [(&str, &[&str]); 7] = [
    ("protocol", &[]),
    ("media-node-credential", &[]),
    ("edge-core", &["protocol", "media-node-credential"]),
    ("edge-worker", &["protocol", "edge-core"]),
    // The local host checks signatures with the signer that the edge signs with.
    ("functions", &["protocol", "edge-core"]),
    ("media-node-core", &["media-node-credential"]),
    ("media-node-server", &["protocol", "media-node-core"]),
];

/// Libraries (by how their names begin) with the only crate that may use them.
const HOMES: [(&str, &str); 6] = [
    ("worker", "edge-worker"),
    ("aws-sdk-", "functions"),
    ("aws-config", "functions"),
    ("lambda_", "functions"),
    ("dynoxide", "functions"),
    ("wasm-bindgen-cli-support", "xtask-bindgen"),
];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    /// Nothing for ordinary ones, else `dev` or `build`.
    kind: Option<String>,
}

pub(crate) fn check() -> Result<()> {
    let text = cargo(&["metadata", "--no-deps", "--format-version=1"]).quiet()?;
    let metadata: Metadata = serde_json::from_str(&text).context("reading what cargo says of the workspace")?;
    let ours: BTreeMap<&str, &[&str]> = OURS.into_iter().collect();
    let mut findings = Vec::new();
    for package in &metadata.packages {
        for dependency in &package.dependencies {
            findings.extend(finding(&metadata, &ours, package, dependency));
        }
    }
    none(
        &findings,
        "Dependencies flow one way (ARCHITECTURE.md); move the code to the crate that may have them.",
    )
}

fn finding(
    metadata: &Metadata,
    ours: &BTreeMap<&str, &[&str]>,
    package: &Package,
    dependency: &Dependency,
) -> Option<String> {
    let (name, user) = (dependency.name.as_str(), package.name.as_str());
    if let Some((_, home)) = HOMES.iter().find(|(begins, _)| name.starts_with(begins))
        && *home != user
    {
        return Some(format!("{user} depends on {name}, which only {home} may"));
    }
    let is_ours = metadata.packages.iter().any(|other| other.name == name);
    let allowed = ours.get(user)?;
    (is_ours && dependency.kind.is_none() && !allowed.contains(&name)).then(|| format!("{user} depends on {name}"))
}
