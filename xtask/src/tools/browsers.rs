//! Chromium and Firefox for the browser tests: Playwright's own where they can be had, else what is there, else from Debian's
//! packages.

use std::{env, fs, path::PathBuf, slice};

use anyhow::{Result, bail};

use crate::{
    root,
    stamp::Stamp,
    step::step,
    tools,
    tools::{
        node::in_search_path,
        system::{install, may_install},
    },
};

/// The names that each browser goes by, and its Debian package.
const CHROMIUM: (&[&str], &str) = (&["chromium", "chromium-browser", "google-chrome"], "chromium");
const FIREFOX: (&[&str], &str) = (&["firefox-esr", "firefox"], "firefox-esr");

/// The browsers that the tests drive. Without a path, Playwright uses its own.
pub(crate) struct Browsers {
    pub(crate) chromium: Option<PathBuf>,
    pub(crate) firefox: Option<PathBuf>,
}

/// Finds them, and installs those that are missing.
pub(crate) fn ensure() -> Result<Browsers> {
    Ok(Browsers {
        chromium: one("chromium", CHROMIUM)?,
        firefox: one("firefox", FIREFOX)?,
    })
}

fn one(name: &str, (programs, package): (&[&str], &str)) -> Result<Option<PathBuf>> {
    let find = || programs.iter().find_map(|program| in_search_path(program));
    if has_playwrights(name) || download(name, find().is_some())? {
        return Ok(None);
    }
    if let Some(program) = find() {
        return Ok(Some(program));
    }
    if !may_install() {
        bail!("no {name} is here and Playwright's cannot be downloaded: install {package} from your system's packages");
    }
    install(package)?;
    Ok(find())
}

/// Tries to have Playwright download its own build. Where that failed once and `another` browser is there, it is not
/// tried again for the same version of Playwright.
fn download(name: &str, another: bool) -> Result<bool> {
    let lock = root::path("package-lock.json");
    let failed = Stamp::of(&format!("no-playwright-{name}"), slice::from_ref(&lock))?;
    if another && failed.is_fresh(&lock) {
        return Ok(false);
    }
    step(&format!("Looking for Playwright's own {name}"), || {
        if tools::script("playwright/cli.js")?
            .args(["install", name])
            .quiet()
            .is_err()
        {
            println!("  it cannot be downloaded here: the system's is used");
            failed.keep()?;
            return Ok(false);
        }
        if may_install() {
            // The libraries that it links to.
            tools::script("playwright/cli.js")?
                .args(["install-deps", name])
                .quiet()?;
        }
        Ok(true)
    })
}

/// Whether Playwright has downloaded its own build once.
fn has_playwrights(name: &str) -> bool {
    let Some(home) = env::home_dir() else { return false };
    let caches = [
        home.join(".cache/ms-playwright"),
        home.join("Library/Caches/ms-playwright"),
    ];
    let begins = format!("{name}-");
    caches
        .iter()
        .filter_map(|cache| fs::read_dir(cache).ok())
        .flatten()
        .flatten()
        .any(|entry| {
            entry.file_name().to_string_lossy().starts_with(&begins)
                && entry.path().join("INSTALLATION_COMPLETE").exists()
        })
}
