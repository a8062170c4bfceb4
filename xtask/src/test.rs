//! `cargo xtask test`: every suite, its counts, and what it cost.
//!
//! What follows `--` goes to the runner of the suite that is named: `cargo xtask test e2e -- invitation`.

mod count;
mod suites;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use lexopt::{Parser, ValueExt as _};

use crate::step::seconds;
use count::Count;
use suites::Suite;

/// What one suite came to.
struct Outcome {
    suite: &'static Suite,
    /// The count, or why it could not run to its end.
    result: Result<Count>,
    took: Duration,
}

impl Outcome {
    /// A suite that could not run is one failure.
    fn count(&self) -> Count {
        match &self.result {
            Ok(count) => *count,
            Err(_) => Count {
                failed: 1,
                ..Count::default()
            },
        }
    }
}

pub(crate) fn main(arguments: &mut Parser) -> Result<()> {
    let (names, rest) = asked(arguments)?;
    let suites = suites::named(&names)?;
    let outcomes: Vec<Outcome> = suites
        .into_iter()
        .map(|suite| {
            println!("\n── {}: {} ──", suite.name, suite.what);
            let begin = Instant::now();
            let result = (suite.run)(&rest);
            if let Err(error) = &result {
                eprintln!("{error:#}");
            }
            Outcome {
                suite,
                result,
                took: begin.elapsed(),
            }
        })
        .collect();
    summary(&outcomes)
}

/// The suites asked for, and what is meant for their runner.
fn asked(arguments: &mut Parser) -> Result<(Vec<String>, Vec<String>)> {
    let mut names: Vec<String> = arguments
        .raw_args()?
        .map(|argument| argument.string())
        .collect::<Result<_, _>>()?;
    let Some(dashes) = names.iter().position(|name| name == "--") else {
        return Ok((names, Vec::new()));
    };
    let rest = names.split_off(dashes + 1);
    names.truncate(dashes);
    Ok((names, rest))
}

fn summary(outcomes: &[Outcome]) -> Result<()> {
    println!(
        "\n{:8} {:>7} {:>7} {:>8} {:>9}",
        "suite", "passed", "failed", "skipped", "took"
    );
    let mut total = Count::default();
    for outcome in outcomes {
        let count = outcome.count();
        total = total.plus(count);
        let took = seconds(outcome.took);
        println!(
            "{:8} {:>7} {:>7} {:>8} {took:>9}",
            outcome.suite.name, count.passed, count.failed, count.skipped
        );
    }
    for outcome in outcomes {
        if let Err(error) = &outcome.result {
            println!("\n{}: {error:#}", outcome.suite.name);
        }
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 {
        bail!("some tests failed");
    }
    Ok(())
}
