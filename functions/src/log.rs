//! The log: one JSON object a line on standard error, which Lambda collects and reads the level from. A line holds ids, codes
//! and causes, never what people said or are called.

#[cfg(test)]
mod tests;

use serde_json::{Map, Value};

/// How much a line matters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Level {
    /// Odd; what we do goes on.
    Warn,
    /// We did not do what we are there for, and will not before somebody helps.
    Error,
}

impl Level {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Warn => "WARN",
            Self::Error => "ERROR",
        }
    }
}

/// Writes a line.
pub(crate) fn log(level: Level, message: &str, fields: &[(&str, &str)]) {
    eprintln!("{}", line(level, message, fields));
}

fn line(level: Level, message: &str, fields: &[(&str, &str)]) -> String {
    let first = [("level", level.as_str()), ("message", message)];
    let told: Map<String, Value> = first
        .iter()
        .chain(fields)
        .map(|(name, value)| ((*name).to_owned(), Value::from(*value)))
        .collect();
    Value::Object(told).to_string()
}
