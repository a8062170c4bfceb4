//! `cargo xtask bench`: measures, and prints a table; each figure also as a line `figure <name> <value> <unit>`.

mod relay;
mod size;

use std::fs;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};

use crate::{
    build::{self, Profile},
    root,
    stack::{self, Built, Stack},
    tools,
};

pub(crate) fn main(arguments: &mut Parser) -> Result<()> {
    let Some(Arg::Value(name)) = arguments.next()? else {
        bail!("say what to measure: edge, relay, roam, setup or size")
    };
    match name.string()?.as_str() {
        "size" => size::main(),
        // Durable acknowledged messages a second through one conversation object.
        "edge" => script("edge.ts"),
        // What a packet costs through the media node, and through coturn.
        "relay" => relay::main(),
        // From *Accept* to the first decoded frame on both sides.
        "setup" => {
            tools::system::wish_networks()?;
            // For slow cables.
            tools::system::wish("socat", "socat")?;
            product("setup.ts")
        }
        // How long people do not hear each other when one of them comes to another network.
        "roam" => product("roam.ts"),
        other => bail!("there is no bench `{other}`: edge, relay, roam, setup or size"),
    }
}

/// Runs one of the scripts below tests/bench on the release build.
fn script(name: &str) -> Result<()> {
    let module = build::worker::build(Profile::Release)?;
    build::web::build()?;
    let functions = build::functions::build()?;
    let browsers = tools::browsers::ensure()?;
    let mut run = tools::node::ensure()?
        .run()
        .arg(root::path("tests/bench").join(name))
        .env("BECKON_WORKER", module)
        .env("BECKON_FUNCTIONS", functions);
    if let Some(chromium) = browsers.chromium {
        run = run.env("BECKON_CHROMIUM", chromium);
    }
    run.shown()
}

/// Runs the whole product, as a browser meets it, and one of the scripts below tests/bench against it.
fn product(name: &str) -> Result<()> {
    let browsers = tools::browsers::ensure()?;
    let built = Built::ensure(Profile::Release, Profile::Release)?;
    let state = root::target().join("bench-state");
    if state.exists() {
        fs::remove_dir_all(&state)?;
    }
    let port = stack::free_port()?;
    let stack = Stack::start(&built, port, &state)?;
    let mut run = tools::node::ensure()?
        .run()
        .arg(root::path("tests/bench").join(name))
        .env("BECKON_PORT", port.to_string())
        .env("BECKON_MEDIA_NODE", &built.media_node)
        .env("BECKON_FUNCTIONS_URL", stack.functions_url())
        .env("BECKON_STATE", &state);
    if let Some(chromium) = browsers.chromium {
        run = run.env("BECKON_CHROMIUM", chromium);
    }
    run.shown()
}
