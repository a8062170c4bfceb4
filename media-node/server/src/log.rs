//! The log: a line per event on standard error. Spans carry ids, events carry values; addresses pass through
//! [`Redacted`](crate::redacted::Redacted), keys through [`Secret`](crate::config::Secret).

use std::io;

use tracing::level_filters::LevelFilter;
use tracing_subscriber::fmt;

use crate::config::{Format, Level, Log};

/// Begins to write. Where a log was begun already, that one goes on.
pub fn start(log: Log) {
    let level = match log.level {
        Level::Error => LevelFilter::ERROR,
        Level::Warn => LevelFilter::WARN,
        Level::Info => LevelFilter::INFO,
        Level::Debug => LevelFilter::DEBUG,
        Level::Trace => LevelFilter::TRACE,
    };
    let lines = fmt().with_max_level(level).with_target(false).with_writer(io::stderr);
    let begun = match log.format {
        Format::Json => lines.json().flatten_event(true).with_span_list(false).try_init(),
        Format::Text => lines.try_init(),
    };
    drop(begun);
}
