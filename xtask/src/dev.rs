//! `cargo xtask dev`: from a fresh clone to a running product, with one command.

use std::{fs, time::Instant};

use anyhow::{Context as _, Result};
use lexopt::{Arg, Parser, ValueExt as _};

use crate::{
    build::Profile,
    root, seed,
    stack::{self, Built, Stack},
    step::seconds,
};

const PORT: u16 = 8787;

struct Options {
    /// Forget all conversations, people and settings first.
    fresh: bool,
    port: u16,
}

pub(crate) fn main(arguments: &mut Parser) -> Result<()> {
    let options = options(arguments)?;
    let begin = Instant::now();
    stack::check_port(options.port)?;
    let built = Built::ensure(Profile::Development, Profile::Development)?;
    let state = root::state();
    if options.fresh && state.exists() {
        fs::remove_dir_all(&state).with_context(|| format!("emptying {}", state.display()))?;
    }
    let stack = Stack::start(&built, options.port, &state)?;
    println!("{}", addresses(options.port));
    println!(
        "Ready after {}. Logs are in {}. Ctrl-C stops everything.",
        seconds(begin.elapsed()),
        state.join("log").display()
    );
    stack.wait()
}

fn options(arguments: &mut Parser) -> Result<Options> {
    let mut options = Options {
        fresh: false,
        port: PORT,
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("fresh") => options.fresh = true,
            Arg::Long("port") => {
                options.port = arguments
                    .value()?
                    .parse()
                    .context("`--port` takes a number from 1 to 65535")?
            }
            Arg::Short(_) | Arg::Long(_) | Arg::Value(_) => return Err(argument.unexpected().into()),
        }
    }
    Ok(options)
}

fn addresses(port: u16) -> String {
    let people = seed::PEOPLE
        .map(|(who, email)| format!("    {email:24} {who}\n"))
        .concat();
    format!(
        "
  Shop       http://shop.localhost:{port}/
  Desk       http://localhost:{port}/desk
  Dashboard  http://localhost:{port}/dashboard
  Tag        http://window.localhost:{port}/tag.js

  Sign in with the password {}:
{people}",
        seed::PASSWORD
    )
}
