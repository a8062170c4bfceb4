//! The rows of a `Conversation`.

use edge_core::conversation::{Conversation, Part};
use protocol::diagnosis::Diagnosis;
use protocol::transcript::{Content, Entry};
use protocol::{CallId, MessageId, Side};
use worker::{Result, SqlStorageValue};

use crate::outbox::integer;
use crate::shell::{Body, NamedBody, Shell};

/// The tables besides those of facts and outbox. A message's id is unique, whatever happens.
pub(super) const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS parts (name TEXT PRIMARY KEY, body TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS entries (seq INTEGER PRIMARY KEY, message TEXT UNIQUE, body TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS diagnoses (call TEXT NOT NULL, side TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (call, side));";

/// The stored parts of the state.
pub(super) fn parts(shell: &Shell) -> Result<Vec<(Part, String)>> {
    let rows: Vec<NamedBody> = shell.read("SELECT name, body FROM parts", [])?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((Part::from_name(&row.name)?, row.body)))
        .collect())
}

pub(super) fn store(shell: &Shell, conversation: &Conversation, part: Part) -> Result<()> {
    shell.write(
        "INSERT INTO parts (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body",
        [part.name().into(), conversation.row(part).into()],
    )
}

pub(super) fn write(shell: &Shell, entry: &Entry) -> Result<()> {
    let message = match &entry.content {
        Content::Message { id, .. } => id.as_str().into(),
        Content::Queued
        | Content::Assigned { .. }
        | Content::Closed { .. }
        | Content::Reopened
        | Content::Invited { .. }
        | Content::CallRequested { .. }
        | Content::RequestEnded { .. }
        | Content::CallLink { .. }
        | Content::KindChanged { .. }
        | Content::Screenshot { .. }
        | Content::ScreenshotWithdrawn { .. }
        | Content::InvitationEnded { .. }
        | Content::CallStarted { .. }
        | Content::ScreenShared { .. }
        | Content::CallEnded { .. } => SqlStorageValue::Null,
    };
    shell.write(
        "INSERT INTO entries (seq, message, body) VALUES (?, ?, ?)",
        [integer(entry.seq), message, serde_json::to_string(entry)?.into()],
    )
}

/// The entry that a message's id made.
pub(super) fn entry_of(shell: &Shell, message: &MessageId) -> Result<Option<Entry>> {
    let rows: Vec<Body> = shell.read("SELECT body FROM entries WHERE message = ?", [message.as_str().into()])?;
    rows.first()
        .map(|row| serde_json::from_str(&row.body).map_err(Into::into))
        .transpose()
}

/// Keeps what a side's page noticed in a call.
pub(super) fn keep(shell: &Shell, call: &CallId, side: Side, diagnosis: &Diagnosis) -> Result<()> {
    shell.write(
        "INSERT INTO diagnoses (call, side, body) VALUES (?, ?, ?)
        ON CONFLICT (call, side) DO UPDATE SET body = excluded.body",
        [
            call.as_str().into(),
            side_name(side).into(),
            serde_json::to_string(diagnosis)?.into(),
        ],
    )
}

/// Deletes what is kept of a call.
pub(super) fn forget(shell: &Shell, call: &CallId) -> Result<()> {
    shell.write("DELETE FROM diagnoses WHERE call = ?", [call.as_str().into()])
}

/// What is kept of what a side's page noticed in a call.
pub(super) fn kept(shell: &Shell, call: &CallId, side: Side) -> Result<Option<Diagnosis>> {
    let rows: Vec<Body> = shell.read(
        "SELECT body FROM diagnoses WHERE call = ? AND side = ?",
        [call.as_str().into(), side_name(side).into()],
    )?;
    rows.first()
        .map(|row| serde_json::from_str(&row.body).map_err(Into::into))
        .transpose()
}

const fn side_name(side: Side) -> &'static str {
    match side {
        Side::Agent => "agent",
        Side::Consumer => "consumer",
    }
}

/// How many entries are read at once. More takes more memory, however long a transcript has become.
const AT_ONCE: u64 = 500;

/// The next entries after one, in order; none after the last.
pub(super) fn entries_after(shell: &Shell, after: u64) -> Result<Vec<Entry>> {
    let rows: Vec<Body> = shell.read(
        "SELECT body FROM entries WHERE seq > ? ORDER BY seq LIMIT ?",
        [integer(after), integer(AT_ONCE)],
    )?;
    rows.iter()
        .map(|row| serde_json::from_str(&row.body).map_err(Into::into))
        .collect()
}
