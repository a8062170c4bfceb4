//! What a machine with Rust, Node and a C toolchain still lacks, installed when it is first needed and never system-wide,
//! but for browsers and what makes networks for tests.

pub(crate) mod bindgen;
pub(crate) mod browsers;
pub(crate) mod deny;
pub(crate) mod node;
pub(crate) mod packages;
pub(crate) mod system;
pub(crate) mod wasm;

use anyhow::Result;

use crate::run::Run;

/// A program of the npm packages, run by a Node that is new enough. `script` is its path below `node_modules`.
pub(crate) fn script(script: &str) -> Result<Run> {
    packages::ensure()?;
    let node = node::ensure()?;
    Ok(node.run().arg(crate::root::path("node_modules").join(script)))
}
