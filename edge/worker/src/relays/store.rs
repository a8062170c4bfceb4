//! The rows of a `Relays` object.

use edge_core::relays::{Part, Relays, Stored};
use serde::de::DeserializeOwned;
use worker::Result;

use crate::shell::{NamedBody, Shell};

/// One row for each node, and for each call that was given nodes.
pub(super) const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS nodes (name TEXT PRIMARY KEY, body TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS calls (name TEXT PRIMARY KEY, body TEXT NOT NULL);";

/// Everything that was stored.
pub(super) fn stored(shell: &Shell) -> Result<Stored> {
    Ok(Stored {
        nodes: rows(shell.read("SELECT name, body FROM nodes", [])?)?,
        calls: rows(shell.read("SELECT name, body FROM calls", [])?)?,
    })
}

fn rows<Name, Value, Rows>(rows: Vec<NamedBody>) -> Result<Rows>
where
    Name: TryFrom<String, Error: std::fmt::Display>,
    Value: DeserializeOwned,
    Rows: FromIterator<(Name, Value)>,
{
    rows.into_iter()
        .map(|row| {
            let name = Name::try_from(row.name).map_err(|error| error.to_string())?;
            Ok((name, serde_json::from_str(&row.body)?))
        })
        .collect()
}

/// Stores a part as the machine has it now.
pub(super) fn store(shell: &Shell, relays: &Relays, part: &Part) -> Result<()> {
    let (insert, delete, name) = match part {
        Part::Node(name) => (
            "INSERT OR REPLACE INTO nodes (name, body) VALUES (?, ?)",
            "DELETE FROM nodes WHERE name = ?",
            name.as_str(),
        ),
        Part::Call(id) => (
            "INSERT OR REPLACE INTO calls (name, body) VALUES (?, ?)",
            "DELETE FROM calls WHERE name = ?",
            id.as_str(),
        ),
    };
    match relays.row(part) {
        Some(body) => shell.write(insert, [name.into(), body.into()]),
        None => shell.write(delete, [name.into()]),
    }
}
