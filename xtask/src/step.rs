//! Progress that a person sees: one line when a step begins, one with its seconds when it is done.

use std::time::{Duration, Instant};

use anyhow::Result;

/// Runs one long step. `what` is a phrase such as "Building the Worker".
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("· {what}");
    let begin = Instant::now();
    let result = work()?;
    println!("✓ {what} ({})", seconds(begin.elapsed()));
    Ok(result)
}

/// A duration as people read it.
pub(crate) fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
