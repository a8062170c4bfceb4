//! The rows of a `Desk`.

use edge_core::queue::{Part, Queue, Stored};
use protocol::http::SettingsPage;
use worker::Result;

use crate::shell::{NamedBody, Shell};

/// One row for each conversation; the other parts are facts.
pub(super) const TABLES: &str = "CREATE TABLE IF NOT EXISTS conversations (name TEXT PRIMARY KEY, body TEXT NOT NULL);";

/// The copy of the settings; none before the `Brand` was asked.
pub(super) fn settings(shell: &Shell) -> Result<Option<SettingsPage>> {
    shell.fact("settings")
}

/// Everything besides.
pub(super) fn stored(shell: &Shell) -> Result<Stored> {
    let rows: Vec<NamedBody> = shell.read("SELECT name, body FROM conversations", [])?;
    let mut stored = Stored {
        agents: shell.fact("agents")?.unwrap_or_default(),
        reservations: shell.fact("reservations")?.unwrap_or_default(),
        ..Stored::default()
    };
    for row in rows {
        let id = row.name.parse().map_err(|error: protocol::NotAnId| error.to_string())?;
        stored.conversations.insert(id, serde_json::from_str(&row.body)?);
    }
    Ok(stored)
}

/// Stores a part as the machine has it now.
pub(super) fn store(shell: &Shell, queue: &Queue, part: &Part) -> Result<()> {
    let name = match part {
        Part::Agents => "agents",
        Part::Reservations => "reservations",
        Part::Settings => "settings",
        Part::Conversation(id) => {
            return match queue.row(part) {
                Some(body) => shell.write(
                    "INSERT OR REPLACE INTO conversations (name, body) VALUES (?, ?)",
                    [id.as_str().into(), body.into()],
                ),
                None => shell.write("DELETE FROM conversations WHERE name = ?", [id.as_str().into()]),
            };
        }
    };
    queue.row(part).map_or(Ok(()), |body| {
        shell.write(
            "INSERT OR REPLACE INTO facts (name, body) VALUES (?, ?)",
            [name.into(), body.into()],
        )
    })
}
