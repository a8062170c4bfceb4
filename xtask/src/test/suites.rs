//! The suites, in the order in which they fail soonest.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};

use crate::{
    build::{Profile, cargo},
    root,
    run::Run,
    stack::{self, Built, Stack},
    test::count::{self, Count},
    tools,
};

/// A group of tests with one runner.
pub(crate) struct Suite {
    pub(crate) name: &'static str,
    pub(crate) what: &'static str,
    /// Takes what the runner shall be told besides.
    pub(crate) run: fn(&[String]) -> Result<Count>,
}

const ALL: [Suite; 4] = [
    Suite {
        name: "rust",
        what: "machines, words, functions over the embedded DynamoDB, this program",
        run: rust,
    },
    Suite {
        name: "web",
        what: "the apps' models, without a browser",
        run: web,
    },
    Suite {
        name: "edge",
        what: "the release Worker in workerd",
        run: edge,
    },
    Suite {
        name: "e2e",
        what: "browsers against everything",
        run: e2e,
    },
];

/// Those named, or all without a name.
pub(crate) fn named(names: &[String]) -> Result<Vec<&'static Suite>> {
    static SUITES: [Suite; 4] = ALL;
    if let Some(unknown) = names
        .iter()
        .find(|name| !SUITES.iter().any(|suite| suite.name == **name))
    {
        bail!(
            "there is no suite `{unknown}`: {}",
            SUITES.each_ref().map(|suite| suite.name).join(" ")
        );
    }
    Ok(SUITES
        .iter()
        .filter(|suite| names.is_empty() || names.iter().any(|name| suite.name == name))
        .collect())
}

fn rust(rest: &[String]) -> Result<Count> {
    tools::system::wish_without_service("turnutils_uclient", "coturn")?;
    let run = cargo(&[
        "test",
        "--no-fail-fast",
        "--features",
        "functions/local,functions/lambda",
    ])
    .args(rest);
    counted(&run, count::of_cargo)
}

fn web(rest: &[String]) -> Result<Count> {
    tools::packages::ensure()?;
    node_tests(&root::path("web"), rest, tools::node::ensure()?.run())
}

fn edge(rest: &[String]) -> Result<Count> {
    let module = crate::build::worker::build(Profile::Release)?;
    crate::build::web::build()?;
    let functions = crate::build::functions::build()?;
    let run = tools::node::ensure()?
        .run()
        // They wait for deadlines more than they compute.
        .arg("--test-concurrency=4")
        .env("BECKON_WORKER", module)
        .env("BECKON_FUNCTIONS", functions);
    node_tests(&root::path("tests/edge"), rest, run)
}

/// Runs the stack as a newcomer would see it, but for the Worker's release build, and the browsers against it.
fn e2e(rest: &[String]) -> Result<Count> {
    let browsers = tools::browsers::ensure()?;
    tools::system::wish_networks()?;
    tools::system::wish_devices()?;
    tools::system::wish_without_service("turnserver", "coturn")?;
    let built = Built::ensure(Profile::Release, Profile::Development)?;
    let state = root::target().join("e2e-state");
    if state.exists() {
        fs::remove_dir_all(&state)?;
    }
    let port = stack::free_port()?;
    let stack = Stack::start(&built, port, &state)?;
    let mut run = tools::script("playwright/cli.js")?
        .args(["test", "--config"])
        .arg(root::path("tests/playwright.config.ts"))
        .args(rest)
        .env("BECKON_PORT", port.to_string())
        .env("BECKON_MEDIA_NODE", &built.media_node)
        .env("BECKON_FUNCTIONS_URL", stack.functions_url())
        .env("BECKON_STATE", &state);
    for (name, program) in [
        ("BECKON_CHROMIUM", browsers.chromium),
        ("BECKON_FIREFOX", browsers.firefox),
    ] {
        if let Some(program) = program {
            run = run.env(name, program);
        }
    }
    counted(&run, count::of_playwright)
}

fn node_tests(folder: &Path, rest: &[String], run: Run) -> Result<Count> {
    let mut files = Vec::new();
    find_tests(folder, &mut files)?;
    files.sort();
    let run = run.args(["--test", "--test-reporter=spec"]).args(rest).args(files);
    counted(&run, count::of_node)
}

fn find_tests(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("looking for tests in {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && name != "node_modules" && name != "dist" {
            find_tests(&path, found)?;
        } else if name.ends_with(".test.ts") {
            found.push(path);
        }
    }
    Ok(())
}

/// Runs a runner, shows its lines, and adds up what they count.
fn counted(run: &Run, of_line: fn(&str) -> Count) -> Result<Count> {
    let mut sum = Count::default();
    let status = run.watched(|line| {
        println!("{line}");
        sum = sum.plus(of_line(&plain(line)));
    })?;
    if sum.all() == 0 {
        bail!("no test ran (`{run}` ended with {status})");
    }
    if status != 0 && sum.failed == 0 {
        bail!("`{run}` ended with {status} though no test failed");
    }
    Ok(sum)
}

/// A line without its colours.
fn plain(line: &str) -> String {
    let mut rest = line;
    let mut text = String::new();
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        text.push_str(before);
        rest = after.split_once('m').map_or("", |(_, after)| after);
    }
    text + rest
}
