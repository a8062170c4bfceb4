//! The apps and the tag, into web/dist.

use anyhow::{Context as _, Result};

use crate::{root, stamp::Stamp, step::step, tools};

/// Builds them when a source or a package has changed.
pub(crate) fn build() -> Result<()> {
    tools::packages::ensure()?;
    let stamp = Stamp::of(
        "web",
        &[
            root::path("web"),
            root::path("docs/agent"),
            root::path("package-lock.json"),
            root::path("tsconfig.base.json"),
        ],
    )?;
    if stamp.is_fresh(&root::path("web/dist/tag/tag.js")) {
        return Ok(());
    }
    step("Building the apps", || {
        tools::node::ensure()?
            .run()
            .arg(root::path("web/build.ts"))
            .shown()
            .context("building the apps")?;
        stamp.keep()
    })
}
