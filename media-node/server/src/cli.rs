//! What an operator types.
#![allow(clippy::print_stdout, reason = "a command line speaks on its standard output")]

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};
use media_node_core::credential::LONGEST_VALIDITY;

use crate::config::{Config, Problem, Problems};
use crate::tls::Tls;
use crate::{identity, keys, run};

const USAGE: &str = "\
media-node [--config FILE]                 run a node until it is drained (SIGTERM)
media-node [--config FILE] --check         say everything that is wrong with the configuration, and exit
media-node [--config FILE] credential --participant NAME [--brand NAME] [--minutes 10]
                                           print a username and a password to try this node with

--version   print the version
--help      print this

Every key of the file can be set by a variable: relay.ipv4.local by MEDIA_NODE_RELAY_IPV4_LOCAL.
";

/// The exit status where the command line or the configuration is wrong.
const WRONG: u8 = 2;

/// What to do.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Command {
    Run,
    Check,
    Credential(Wanted),
    Version,
    Help,
}

/// The credential that is wanted.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Wanted {
    minutes: u64,
    brand: String,
    participant: String,
}

/// Does what the arguments say, with these variables over the file.
#[must_use]
pub fn main(arguments: Vec<OsString>, environment: Vec<(String, String)>) -> ExitCode {
    let (command, file) = match parse(&mut Parser::from_args(arguments)) {
        Ok(parsed) => parsed,
        Err(error) => return wrong(&format!("{error:#}\n\n{USAGE}")),
    };
    let load = || Config::load(file.as_deref(), environment);
    match command {
        Command::Help => said(USAGE.trim_end()),
        Command::Version => said(concat!("media-node ", env!("CARGO_PKG_VERSION"))),
        Command::Check => match load().and_then(|config| with_certificate(&config)) {
            Ok(()) => said("The configuration is good."),
            Err(problems) => wrong_config(&problems),
        },
        Command::Credential(wanted) => match load() {
            Ok(config) => {
                credential(&config, &wanted).map_or_else(|error| wrong(&format!("{error:#}")), |text| said(&text))
            }
            Err(problems) => wrong_config(&problems),
        },
        Command::Run => match load() {
            Ok(config) => run::run(config),
            Err(problems) => wrong_config(&problems),
        },
    }
}

fn said(text: &str) -> ExitCode {
    println!("{text}");
    ExitCode::SUCCESS
}

fn wrong(text: &str) -> ExitCode {
    eprintln!("error: {text}");
    ExitCode::from(WRONG)
}

fn wrong_config(problems: &Problems) -> ExitCode {
    let count = problems.0.len();
    let what = if count == 1 { "problem" } else { "problems" };
    eprintln!("{problems}\n\n{count} {what} in the configuration");
    ExitCode::from(WRONG)
}

fn parse(arguments: &mut Parser) -> Result<(Command, Option<PathBuf>)> {
    let mut file = None;
    let mut command = Command::Run;
    let (mut minutes, mut brand, mut participant) = (None, None, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("config") => file = Some(PathBuf::from(arguments.value()?)),
            Arg::Long("check") if command == Command::Run => command = Command::Check,
            Arg::Long("version") | Arg::Short('V') => return Ok((Command::Version, None)),
            Arg::Long("help") | Arg::Short('h') => return Ok((Command::Help, None)),
            Arg::Value(name) if name == "credential" && command == Command::Run => {
                command = Command::Credential(Wanted {
                    minutes: 10,
                    brand: "operator".to_owned(),
                    participant: String::new(),
                });
            }
            Arg::Long("minutes") => minutes = Some(arguments.value()?.parse()?),
            Arg::Long("brand") => brand = Some(arguments.value()?.string()?),
            Arg::Long("participant") => participant = Some(arguments.value()?.string()?),
            Arg::Short(_) | Arg::Long(_) | Arg::Value(_) => return Err(argument.unexpected().into()),
        }
    }
    match &mut command {
        Command::Credential(wanted) => {
            wanted.minutes = minutes.unwrap_or(wanted.minutes);
            wanted.brand = brand.unwrap_or_else(|| wanted.brand.clone());
            wanted.participant = participant.context("whose credential? --participant NAME")?;
        }
        Command::Run | Command::Check | Command::Version | Command::Help => {
            if minutes.is_some() || brand.is_some() || participant.is_some() {
                bail!("--minutes, --brand and --participant belong to `media-node credential`");
            }
        }
    }
    Ok((command, file))
}

/// Looks into the certificate's files, which the configuration only names.
fn with_certificate(config: &Config) -> Result<(), Problems> {
    let Some(Err(error)) = config.tls.as_ref().map(Tls::load) else {
        return Ok(());
    };
    Err(Problems(vec![Problem {
        key: "tls".to_owned(),
        wrong: format!("does not work: {:#}", anyhow::Error::from(error)),
        right: "a certificate chain and its private key, both in PEM, that this user may read".to_owned(),
    }]))
}

fn credential(config: &Config, wanted: &Wanted) -> Result<String> {
    let longest = LONGEST_VALIDITY.as_secs() / 60;
    if wanted.minutes == 0 || wanted.minutes > longest {
        bail!("--minutes is {}; from 1 to {longest}", wanted.minutes);
    }
    let node = identity::node_id(config)?;
    let expiry = SystemTime::now() + Duration::from_secs(wanted.minutes * 60);
    let expiry_s = expiry
        .duration_since(SystemTime::UNIX_EPOCH)
        .context("reading the clock")?
        .as_secs();
    let minted = keys::current(&config.keys, node.as_str())
        .mint(expiry_s, &wanted.brand, &wanted.participant)
        .context("making a username of --brand and --participant (1 to 64 letters, digits, `_`, `-` or `.`)")?;
    Ok(format!("username {}\npassword {}", minted.username, minted.password))
}
