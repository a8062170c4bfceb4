//! The crate `xtask/bindgen`, which stands in for the wasm-bindgen tool.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::{build::cargo, root};

/// Builds it when it is not up to date; gives its program.
pub(crate) fn ensure() -> Result<PathBuf> {
    cargo(&["build", "--quiet", "--package", "xtask-bindgen", "--profile", "tool"])
        .shown()
        .context("building the wasm-bindgen stand-in (xtask/bindgen)")?;
    Ok(root::target().join("tool/xtask-bindgen"))
}
