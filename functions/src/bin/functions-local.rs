//! The functions on one machine, over an embedded DynamoDB with a database file.

use std::env;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use functions::local::embedded::Embedded;
use functions::local::host::{self, Host};
use functions::local::options::{Options, USAGE};
use functions::local::signature::Signer;
use functions::storage::dynamo::Config;
use tokio::signal::unix::{SignalKind, signal};

#[expect(clippy::print_stdout, reason = "a program's own output")]
#[tokio::main]
async fn main() -> ExitCode {
    match Options::read(env::args_os().skip(1)) {
        Ok(Some(options)) => match run(options).await {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("functions-local: {error:#}");
                ExitCode::FAILURE
            }
        },
        Ok(None) => {
            print!("{USAGE}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("functions-local: {error}\n\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

#[expect(clippy::print_stdout, reason = "whoever started it reads the address")]
async fn run(options: Options) -> Result<()> {
    let mut terminate = signal(SignalKind::terminate()).context("listening for SIGTERM")?;
    let listener = host::listen(options.listen).await?;
    let embedded = Embedded::open(Some(&options.database)).await?;
    let host = Host {
        signer: Signer {
            keys: options.keys,
            region: options.region,
        },
        storage: embedded.table(Config::default()).await?,
    };
    println!("listening http://{}", listener.local_addr()?);
    let stop = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    };
    host::serve(host, listener, stop).await
}
