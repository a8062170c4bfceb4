//! The media node's program, for this machine.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::{
    build::{Profile, cargo},
    root,
    step::step,
};

/// Builds it when it is not up to date; gives its program.
pub(crate) fn build(profile: Profile) -> Result<PathBuf> {
    step("Building the media node", || {
        cargo(&["build", "--quiet", "--package", "media-node-server"])
            .args(["--bin", "media-node"])
            .args(profile.arguments())
            .shown()
            .context("building the media node")?;
        Ok(root::target().join(profile.folder()).join("media-node"))
    })
}
