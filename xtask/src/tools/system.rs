//! The system's own programs that tests use, from Debian's packages where they are missing.

use std::path::Path;

use anyhow::{Context as _, Result};

use crate::{run::Run, step::step, tools::node::in_search_path};

/// Whether this process may install packages, and knows how.
pub(crate) fn may_install() -> bool {
    rustix::process::geteuid().is_root() && Path::new("/usr/bin/apt-get").exists()
}

/// Installs a program that tests can do without, where this process may: those that need it say that they are skipped, and why.
pub(crate) fn wish(program: &str, package: &str) -> Result<()> {
    if in_search_path(program).is_some() || !may_install() {
        return Ok(());
    }
    install(package)
}

/// Installs a package.
pub(crate) fn install(package: &str) -> Result<()> {
    step(&format!("Installing {package} from the system's packages"), || {
        apt(&["update"]).quiet()?;
        apt(&["install", "--no-install-recommends", package])
            .quiet()
            .with_context(|| format!("`apt-get install {package}` failed"))?;
        Ok(())
    })
}

fn apt(arguments: &[&str]) -> Run {
    Run::new("apt-get")
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["-q", "-y", "-o", "Dpkg::Use-Pty=0"])
        .args(arguments)
}
