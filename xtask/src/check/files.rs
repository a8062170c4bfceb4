//! A file is about one noun, so it stays short.

use anyhow::Result;

use super::{none, sources};

/// The most lines a source file may have.
const LONGEST: usize = 500;

/// Made by a program, read by none of us.
const GENERATED: [&str; 1] = ["web/kit/src/protocol.ts"];

pub(crate) fn check() -> Result<()> {
    let sources = sources(&["."], &[".rs", ".ts", ".tsx", ".css"])?;
    let long = sources
        .iter()
        .filter(|source| !GENERATED.contains(&source.path.as_str()))
        .filter_map(|source| {
            let lines = source.text.lines().count();
            (lines > LONGEST).then(|| format!("{}: {lines} lines", source.path))
        });
    none(
        &long.collect::<Vec<_>>(),
        "A second noun in a file is the moment to split it; 500 lines is late.",
    )
}
