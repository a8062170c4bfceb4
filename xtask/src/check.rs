//! `cargo xtask check`: everything that is wrong without running the product. `--write` mends what can be mended.

mod dependencies;
mod files;
mod source;
mod words;

use anyhow::{Context as _, Result, bail};
use lexopt::{Arg, Parser};

use crate::{build::cargo, root, run::Run, step::step, tools};

/// One kind of check.
struct Check {
    what: &'static str,
    run: fn(write: bool) -> Result<()>,
}

const CHECKS: [Check; 10] = [
    Check {
        what: "Rust is formatted",
        run: rustfmt,
    },
    Check {
        what: "TypeScript, styles and data are formatted and clean (Biome)",
        run: biome,
    },
    Check {
        what: "TypeScript's types hold",
        run: tsc,
    },
    Check {
        what: "crates depend in one direction",
        run: |_| dependencies::check(),
    },
    Check {
        what: "cores are pure, apps stay apart",
        run: |_| source::check(),
    },
    Check {
        what: "files are small",
        run: |_| files::check(),
    },
    Check {
        what: "rows of the feature list name tests that exist",
        run: |_| crate::rows::check().map(drop),
    },
    Check {
        what: "dependencies are licensed, wanted and from the registry (cargo-deny)",
        run: deny,
    },
    Check {
        what: "generated types and documents are fresh",
        run: generated,
    },
    Check {
        what: "clippy has nothing to say, native and wasm",
        run: clippy,
    },
];

pub(crate) fn main(arguments: &mut Parser) -> Result<()> {
    let mut write = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("write") => write = true,
            Arg::Short(_) | Arg::Long(_) | Arg::Value(_) => return Err(argument.unexpected().into()),
        }
    }
    let mut failed = 0;
    for check in &CHECKS {
        if let Err(error) = step(check.what, || (check.run)(write)) {
            crate::run::wait_if_stopping();
            println!("✗ {}\n{error:#}\n", check.what);
            failed += 1;
        }
    }
    if failed > 0 {
        bail!(
            "{failed} of {} checks failed; `cargo xtask check --write` mends what can be mended by itself",
            CHECKS.len()
        );
    }
    Ok(())
}

fn rustfmt(write: bool) -> Result<()> {
    let arguments: &[&str] = if write {
        &["fmt", "--all"]
    } else {
        &["fmt", "--all", "--check"]
    };
    cargo(arguments).quiet()?;
    Ok(())
}

fn biome(write: bool) -> Result<()> {
    let arguments: &[&str] = if write {
        &["check", "--write"]
    } else {
        &["ci", "--error-on-warnings"]
    };
    tools::script("@biomejs/biome/bin/biome")?
        .args(arguments)
        .arg("--colors=off")
        .quiet()?;
    Ok(())
}

fn tsc(_: bool) -> Result<()> {
    ["web", "tests"].iter().try_for_each(|project| {
        tools::script("typescript/bin/tsc")?
            .args(["--project", project])
            .quiet()?;
        Ok(())
    })
}

fn deny(_: bool) -> Result<()> {
    Run::new(tools::deny::ensure()?)
        .args(["check", "--hide-inclusion-graph", "bans", "licenses", "sources"])
        .quiet()?;
    Ok(())
}

/// The tests that hold generated files to their sources, as `cargo test` would run them too.
fn generated(write: bool) -> Result<()> {
    let mut run = cargo(&["test", "--quiet", "--package", "protocol"]);
    if write {
        run = run.env("BECKON_WRITE", "1");
    }
    run.quiet()?;
    Ok(())
}

fn clippy(_: bool) -> Result<()> {
    let deny = ["--", "--deny", "warnings"];
    tools::wasm::ensure()?;
    cargo(&[
        "clippy",
        "--quiet",
        "--workspace",
        "--exclude",
        "edge-worker",
        "--all-targets",
        "--features",
        "functions/local,functions/lambda",
    ])
    .args(deny)
    .shown()
    .context("native")?;
    cargo(&[
        "clippy",
        "--quiet",
        "--package",
        "edge-worker",
        "--target",
        tools::wasm::TARGET,
    ])
    .args(deny)
    .shown()
    .context("wasm")
}

/// Every source file of ours below the given folders with one of the given endings.
fn sources(folders: &[&str], endings: &[&str]) -> Result<Vec<Source>> {
    let list = Run::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "--"])
        .args(folders)
        .quiet()?;
    let wanted = list
        .lines()
        .filter(|path| endings.iter().any(|ending| path.ends_with(ending)));
    let there = wanted.filter(|path| root::path(path).is_file());
    there
        .map(|path| {
            let text = std::fs::read_to_string(root::path(path)).with_context(|| format!("reading {path}"))?;
            Ok(Source {
                path: path.to_owned(),
                text,
            })
        })
        .collect()
}

/// A file of ours.
struct Source {
    /// From the root.
    path: String,
    text: String,
}

/// Fails with the findings, one a line, and what to do about them.
fn none(findings: &[String], remedy: &str) -> Result<()> {
    if findings.is_empty() {
        return Ok(());
    }
    bail!("{}\n{remedy}", findings.join("\n"))
}
