//! The functions' local host: the handlers that run as Lambda functions, over the embedded DynamoDB.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::{build::cargo, root, step::step};

/// Builds it when it is not up to date; gives its program.
pub(crate) fn build() -> Result<PathBuf> {
    step("Building the functions' local host", || {
        cargo(&[
            "build",
            "--quiet",
            "--package",
            "functions",
            "--features",
            "local",
            "--bin",
            "functions-local",
        ])
        .shown()
        .context("building the functions' local host")?;
        Ok(root::target().join("debug/functions-local"))
    })
}
