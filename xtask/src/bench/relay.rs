//! `cargo xtask bench relay`: what a relayed packet costs through our media node and through coturn, in one run.
//!
//! ```text
//!  ┌ namespace `load`, first core ┐   veth    ┌ namespace `server`, other cores ┐
//!  │ relay_load: clients, peers   │ ◀───────▶ │ media-node, turnserver          │
//!  └──────────────────────────────┘           └─────────────────────────────────┘
//! ```
//!
//! Both servers run all the time and are loaded in turn, for short rounds that alternate. What other programs do meanwhile
//! meets both; each ratio is the median of the rounds' ratios.

mod case;
mod link;
mod report;
mod server;

use std::collections::HashMap;

use anyhow::{Context as _, Result, bail};

use crate::{
    build::cargo,
    root,
    run::Run,
    step::step,
    tools::{node::in_search_path, system},
};

use case::{CASES, Case};
use link::{CLIENTS, Link, PEERS};
use report::Report;
use server::{Kind, Server};

/// How often each case is measured with each server.
const ROUNDS: usize = 5;
/// How many allocations do nothing.
const IDLE: usize = 10_000;

/// Values by name, as the generator prints them.
type Values = HashMap<String, f64>;

pub(crate) fn main() -> Result<()> {
    needed()?;
    let programs = Programs::build()?;
    let link = Link::new()?;
    let mut report = Report::default();
    step("Measuring packets", || packets(&link, &programs, &mut report))?;
    step("Measuring 10,000 idle allocations", || {
        for kind in Kind::BOTH {
            let server = Server::start(kind, &link, &programs.node)?;
            let values = programs.load(&link, &server, IDLE, &["idle", "--pace", "4"])?;
            report.idle.push((kind, values));
        }
        Ok(())
    })?;
    report.print();
    Ok(())
}

fn packets(link: &Link, programs: &Programs, report: &mut Report) -> Result<()> {
    let servers = [
        Server::start(Kind::Ours, link, &programs.node)?,
        Server::start(Kind::Coturn, link, &programs.node)?,
    ];
    for round in 0..ROUNDS {
        for case in &CASES {
            link.offload(case.offload)?;
            // Whoever is second finds the other's warmth: turns change.
            let order = if round % 2 == 0 { [0, 1] } else { [1, 0] };
            for server in order.map(|place| &servers[place]) {
                let values = programs.load(link, server, case.allocations, &arguments(case))?;
                report.add(case, server.kind, values);
            }
        }
    }
    Ok(())
}

fn arguments(case: &Case) -> Vec<&'static str> {
    let mut arguments = vec!["traffic", "--flood", "0.8", "--pace", "0.5", "--rate", "20000"];
    arguments.extend(["--payload", case.payload, "--burst", case.burst]);
    arguments
}

/// Refuses where the bench cannot be run, and installs what it lacks.
fn needed() -> Result<()> {
    if !cfg!(target_os = "linux") || !system::may_install() {
        bail!("the relay is measured between network namespaces: on Linux, by root");
    }
    for (program, package) in [("turnserver", "coturn"), ("ip", "iproute2"), ("taskset", "util-linux")] {
        if in_search_path(program).is_none() {
            system::install(package)?;
        }
    }
    Ok(())
}

/// What was built to be run.
struct Programs {
    node: std::path::PathBuf,
    load: std::path::PathBuf,
}

impl Programs {
    fn build() -> Result<Self> {
        step("Building the media node and the load generator", || {
            let what = ["build", "--release", "-p", "media-node-server"];
            cargo(&what)
                .args(["--bin", "media-node", "--example", "relay_load"])
                .quiet()?;
            let folder = root::target().join("release");
            Ok(Self {
                node: folder.join("media-node"),
                load: folder.join("examples/relay_load"),
            })
        })
    }

    /// Loads a server and gives what that cost.
    fn load(&self, link: &Link, server: &Server, allocations: usize, arguments: &[&str]) -> Result<Values> {
        let mut run = link.on_load(&self.load);
        for (name, value) in [
            ("--server", server.address()),
            ("--process", server.process.to_string()),
            ("--clients", CLIENTS.to_owned()),
            ("--peers", PEERS.to_owned()),
            ("--allocations", allocations.to_string()),
        ] {
            run = run.arg(name).arg(value);
        }
        if let Some(password) = server.password() {
            run = run.arg("--password").arg(password);
        }
        read(&run.args(arguments)).with_context(|| format!("loading {}", server.kind.name()))
    }
}

fn read(run: &Run) -> Result<Values> {
    let text = run.quiet()?;
    let pairs = text.lines().filter_map(|line| line.split_once(' '));
    pairs
        .map(|(name, value)| Ok((name.to_owned(), value.parse()?)))
        .collect()
}
