//! The rows of a `Brand`.

use edge_core::brand::Attempts;
use protocol::person::Member;
use protocol::settings::Settings;
use protocol::{AgentId, SessionId, Timestamp};
use worker::Result;

use super::password::Hash;
use crate::outbox::integer;
use crate::shell::{Body, Shell};

/// The tables besides those of facts and outbox.
pub(super) const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS people (id TEXT PRIMARY KEY, email TEXT UNIQUE NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, person TEXT NOT NULL, expires INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS attempts (email TEXT PRIMARY KEY, failed INTEGER NOT NULL, since INTEGER NOT NULL);";

/// The current settings; none before the brand was made.
pub(super) fn settings(shell: &Shell) -> Result<Option<Settings>> {
    shell.fact("settings")
}

pub(super) fn keep_settings(shell: &Shell, settings: &Settings) -> Result<()> {
    shell.keep("settings", settings)
}

/// Everyone, by name.
pub(super) fn members(shell: &Shell) -> Result<Vec<Member>> {
    let rows: Vec<Body> = shell.read("SELECT body FROM people ORDER BY rowid", [])?;
    rows.iter()
        .map(|row| serde_json::from_str(&row.body).map_err(Into::into))
        .collect()
}

pub(super) fn add_member(shell: &Shell, member: &Member, hash: &Hash) -> Result<()> {
    shell.write(
        "INSERT INTO people (id, email, body, hash) VALUES (?, ?, ?, ?)",
        [
            member.id.as_str().into(),
            member.email.to_lowercase().into(),
            serde_json::to_string(member)?.into(),
            serde_json::to_string(hash)?.into(),
        ],
    )
}

#[derive(serde::Deserialize)]
struct Credentials {
    body: String,
    hash: String,
}

/// The person with an e-mail address, and the hash of the password.
pub(super) fn credentials(shell: &Shell, email: &str) -> Result<Option<(Member, Hash)>> {
    let rows: Vec<Credentials> = shell.read("SELECT body, hash FROM people WHERE email = ?", [email.into()])?;
    let found = rows
        .first()
        .map(|row| Ok((serde_json::from_str(&row.body)?, serde_json::from_str(&row.hash)?)));
    found.transpose()
}

pub(super) fn attempts(shell: &Shell, email: &str) -> Result<Option<Attempts>> {
    let rows: Vec<Attempts> = shell.read("SELECT failed, since FROM attempts WHERE email = ?", [email.into()])?;
    Ok(rows.into_iter().next())
}

pub(super) fn note_attempts(shell: &Shell, email: &str, attempts: Attempts) -> Result<()> {
    shell.write(
        "INSERT OR REPLACE INTO attempts (email, failed, since) VALUES (?, ?, ?)",
        [
            email.into(),
            integer(attempts.failed.into()),
            integer(attempts.since.as_unix_ms()),
        ],
    )
}

pub(super) fn forget_attempts(shell: &Shell, email: &str) -> Result<()> {
    shell.write("DELETE FROM attempts WHERE email = ?", [email.into()])
}

/// The checks of pages that may still count.
pub(super) fn checks(shell: &Shell) -> Result<Option<Attempts>> {
    shell.fact("checks")
}

pub(super) fn note_checks(shell: &Shell, checks: Attempts) -> Result<()> {
    shell.keep("checks", &checks)
}

pub(super) fn open_session(shell: &Shell, session: &SessionId, person: &AgentId, expires: Timestamp) -> Result<()> {
    shell.write(
        "INSERT INTO sessions (id, person, expires) VALUES (?, ?, ?)",
        [
            session.as_str().into(),
            person.as_str().into(),
            integer(expires.as_unix_ms()),
        ],
    )
}

/// Whose session this is, while it lasts.
pub(super) fn session(shell: &Shell, session: &SessionId, now: Timestamp) -> Result<Option<Member>> {
    let rows: Vec<Body> = shell.read(
        "SELECT people.body AS body FROM sessions JOIN people ON people.id = sessions.person
         WHERE sessions.id = ? AND sessions.expires > ?",
        [session.as_str().into(), integer(now.as_unix_ms())],
    )?;
    rows.first()
        .map(|row| serde_json::from_str(&row.body).map_err(Into::into))
        .transpose()
}

/// Ends a session, and clears away those that have run out.
pub(super) fn end_session(shell: &Shell, session: &SessionId, now: Timestamp) -> Result<()> {
    shell.write(
        "DELETE FROM sessions WHERE id = ? OR expires <= ?",
        [session.as_str().into(), integer(now.as_unix_ms())],
    )
}
