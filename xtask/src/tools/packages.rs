//! The npm packages, exactly as package-lock.json says.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::{root, run::Run, step::step, tools::node::in_search_path};

/// The part of a lock file that tells which packages are where. npm keeps one of what it installed inside node_modules.
#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Package>,
}

#[derive(Deserialize)]
struct Package {
    version: Option<String>,
    /// For another platform, perhaps: npm leaves it out without a word.
    #[serde(default)]
    optional: bool,
    #[serde(default, rename = "devOptional")]
    dev_optional: bool,
}

/// Installs them when they are not there, or others are.
pub(crate) fn ensure() -> Result<()> {
    let wanted = read(&root::path("package-lock.json")).context("reading package-lock.json")?;
    let installed = read(&root::path("node_modules/.package-lock.json"));
    if installed.is_ok_and(|installed| is_installed(&wanted, &installed)) {
        return Ok(());
    }
    let npm = in_search_path("npm")
        .context("npm is missing: install Node (any version from 20 on; a newer one comes with our packages)")?;
    step("Installing the npm packages", || {
        Run::new(npm)
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .quiet()
            .context("installing the npm packages failed; is the registry reachable, and does package-lock.json match package.json?")?;
        Ok(())
    })
}

fn read(path: &Path) -> Result<Lock> {
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}

fn is_installed(wanted: &Lock, installed: &Lock) -> bool {
    let mut packages = wanted
        .packages
        .iter()
        .filter(|(path, _)| path.starts_with("node_modules/"));
    packages.all(|(path, package)| match installed.packages.get(path) {
        Some(there) => there.version == package.version,
        None => package.optional || package.dev_optional,
    })
}

#[cfg(test)]
mod tests {
    use super::{Lock, is_installed};

    fn lock(packages: &str) -> Lock {
        serde_json::from_str(&format!(r#"{{"packages":{{{packages}}}}}"#)).expect("a lock file of the test")
    }

    #[test]
    fn another_version_or_a_missing_package_means_installing_again() {
        let wanted = lock(r#""":{}, "node_modules/a":{"version":"1.0.0"}"#);
        assert!(is_installed(&wanted, &lock(r#""node_modules/a":{"version":"1.0.0"}"#)));
        assert!(!is_installed(&wanted, &lock(r#""node_modules/a":{"version":"1.0.1"}"#)));
        assert!(!is_installed(&wanted, &lock("")));
    }

    #[test]
    fn a_package_for_another_platform_may_be_missing() {
        let wanted = lock(r#""node_modules/a":{"version":"1.0.0","optional":true}"#);
        assert!(is_installed(&wanted, &lock("")));
    }
}
