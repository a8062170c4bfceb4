//! Every development command of Beckon: `cargo xtask COMMAND`.
//!
//! Each command is a file of its name. What they share: [`root`] (where things are), [`step`] (progress a person sees),
//! [`run`] and [`guard`] (other programs, none of which outlives this one), [`tools`] (what a fresh machine lacks),
//! [`build`] (the Worker, the apps, the local functions) and [`stack`] (all of them running).
#![allow(clippy::print_stdout, reason = "a command line speaks on its standard output")]

mod bench;
mod build;
mod check;
mod dev;
mod guard;
mod http;
mod root;
mod rows;
mod run;
mod secrets;
mod seed;
mod stack;
mod stamp;
mod step;
mod test;
mod tools;

use std::{ffi::OsString, process::ExitCode};

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};

const USAGE: &str = "\
cargo xtask COMMAND

  dev [--fresh] [--port PORT]   build and run everything on this machine (port 8787), with a demo brand
  test [SUITE…]                 run the suites, or those named: rust web edge e2e
  check                         formatting, lints, types, dependencies, architecture
  rows                          which rows of the product's feature list have a test that proves them
  bench edge|relay|roam|setup|size
                                measure, and print a table with one `figure` line per value
  build [worker|web|functions|media-node]
                                build what `dev` serves; --release for what is deployed
";

fn main() -> ExitCode {
    let mut arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    if arguments.first().is_some_and(|first| first == guard::COMMAND) {
        return guard::main(&arguments.split_off(1));
    }
    run::stop_all_on_a_signal();
    match command(&mut Parser::from_args(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            run::wait_if_stopping();
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command(arguments: &mut Parser) -> Result<()> {
    let Some(Arg::Value(name)) = arguments.next()? else {
        print!("{USAGE}");
        return Ok(());
    };
    match name.string()?.as_str() {
        "dev" => dev::main(arguments),
        "test" => test::main(arguments),
        "check" => check::main(arguments),
        "rows" => rows::main(arguments),
        "bench" => bench::main(arguments),
        "build" => build::main(arguments),
        other => bail!("there is no command `{other}`\n\n{USAGE}"),
    }
}
