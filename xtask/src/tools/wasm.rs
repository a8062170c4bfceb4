//! The compiler's target for the Worker.

use std::path::Path;

use anyhow::{Context as _, Result};

use crate::{run::Run, step::step, tools::node::in_search_path};

/// The target's name.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Adds it to the toolchain when it is missing.
pub(crate) fn ensure() -> Result<()> {
    let libraries = Run::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .quiet()?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    let rustup = in_search_path("rustup")
        .context("the compiler lacks its wasm target, and rustup is not here to add it: install Rust by rustup")?;
    step("Adding the compiler's wasm target", || {
        Run::new(rustup)
            .args(["target", "add", TARGET])
            .quiet()
            .context("`rustup target add` failed; is its server reachable?")?;
        Ok(())
    })
}
