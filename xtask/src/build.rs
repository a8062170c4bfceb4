//! `cargo xtask build`: the Worker, the apps, the functions' local host, and the media node.

pub(crate) mod functions;
pub(crate) mod media_node;
pub(crate) mod web;
pub(crate) mod worker;

use std::env;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};

use crate::{root, run::Run};

/// How far the Worker or the media node is optimised.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build: what `dev` serves.
    Development,
    /// What is deployed, tested and measured.
    Release,
}

impl Profile {
    /// What cargo is told.
    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Development => &[],
            Self::Release => &["--release"],
        }
    }

    /// Where cargo puts what it has built.
    fn folder(self) -> &'static str {
        match self {
            Self::Development => "debug",
            Self::Release => "release",
        }
    }
}

pub(crate) fn main(arguments: &mut Parser) -> Result<()> {
    let mut profile = Profile::Development;
    let mut parts: Vec<String> = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("release") => profile = Profile::Release,
            Arg::Value(part) => parts.push(part.string()?),
            Arg::Short(_) | Arg::Long(_) => return Err(argument.unexpected().into()),
        }
    }
    if parts.is_empty() {
        parts = ["worker", "web", "functions", "media-node"].map(String::from).to_vec();
    }
    for part in parts {
        match part.as_str() {
            "worker" => drop(worker::build(profile)?),
            "web" => web::build()?,
            "functions" => drop(functions::build()?),
            "media-node" => drop(media_node::build(profile)?),
            other => bail!("there is nothing to build named `{other}`: worker, web, functions or media-node"),
        }
    }
    Ok(())
}

/// The cargo that runs us, with our target folder.
pub(crate) fn cargo(arguments: &[&str]) -> Run {
    Run::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(arguments)
        .env("CARGO_TARGET_DIR", root::target())
}
