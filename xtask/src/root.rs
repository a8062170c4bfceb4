//! Where things are in this checkout.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The folder of the root manifests.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask is a folder of the checkout")
}

/// A path below the root.
pub(crate) fn path(below: impl AsRef<Path>) -> PathBuf {
    root().join(below)
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| path("target"), PathBuf::from)
}

/// The state of `cargo xtask dev`: databases, secrets, logs.
pub(crate) fn state() -> PathBuf {
    path(".beckon")
}
