//! An object's outbox: the pure machine of `edge_core::outbox` with its rows in the object's storage.

use std::time::Duration;

use edge_core::machine::{Machine as _, step, wake};
use edge_core::outbox::{Input, Outbox, Output, Parcel, Row, RowId};
use protocol::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use worker::SqlStorageValue;

use crate::error::{Failure, log};
use crate::shell::Shell;

/// The tables of an outbox: what waits, and what was refused for good and is for the operator to see.
pub(crate) const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS outbox
        (id INTEGER PRIMARY KEY, attempts INTEGER NOT NULL, next_at INTEGER NOT NULL, body TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS set_aside
        (id INTEGER PRIMARY KEY, attempts INTEGER NOT NULL, next_at INTEGER NOT NULL, body TEXT NOT NULL);";

/// The fact that keeps the greatest key there ever was, so that none is used again.
const LAST_KEY: &str = "outbox_last";

#[derive(serde::Deserialize)]
struct Stored {
    id: u64,
    attempts: u32,
    next_at: u64,
    body: String,
}

/// A delivery to carry out.
pub(crate) struct Delivery<P: Parcel> {
    /// To whom.
    pub(crate) destination: P::Destination,
    /// What.
    pub(crate) rows: Vec<(RowId, P)>,
}

/// What came of one.
pub(crate) enum Outcome {
    /// An answer for each row; rows in neither list are tried again.
    Answered {
        /// Arrived.
        stored: Vec<RowId>,
        /// Can never arrive.
        refused: Vec<RowId>,
    },
    /// No answer, or none that can be read.
    Failed,
}

/// Delivers row by row. A refusal is an answer too: the receiver has decided.
pub(crate) async fn one_by_one<P, Answer>(
    rows: Vec<(RowId, P)>,
    say: impl AsyncFn(&P) -> Result<Answer, Failure>,
) -> Outcome {
    let mut stored = Vec::new();
    for (id, parcel) in rows {
        match say(&parcel).await {
            Ok(_) => stored.push(id),
            Err(failure) => log(&failure.to_string()),
        }
    }
    Outcome::Answered {
        stored,
        refused: Vec::new(),
    }
}

/// Reads an outbox back.
pub(crate) fn restore<P: Parcel + DeserializeOwned>(shell: &Shell) -> worker::Result<Outbox<P>> {
    let stored: Vec<Stored> = shell.read("SELECT id, attempts, next_at, body FROM outbox ORDER BY id", [])?;
    let last: Option<u64> = shell.fact(LAST_KEY)?;
    let rows = stored
        .into_iter()
        .map(|row| {
            Ok(Row {
                id: RowId(row.id),
                attempts: row.attempts,
                next_at: Timestamp::from_unix_ms(row.next_at),
                parcel: serde_json::from_str(&row.body)?,
            })
        })
        .collect::<worker::Result<Vec<Row<P>>>>()?;
    Ok(Outbox::restore(rows, last.unwrap_or_default() + 1))
}

/// Puts a parcel in. Called within the transaction that stores what caused it.
pub(crate) fn leave<P: Parcel + Serialize>(
    shell: &Shell,
    outbox: &mut Outbox<P>,
    parcel: P,
    now: Timestamp,
) -> worker::Result<Vec<Delivery<P>>> {
    let taken = step(outbox, Input::Leave(parcel), now);
    carry_out(shell, taken.outputs)
}

/// Starts what is due.
pub(crate) fn due<P: Parcel + Serialize>(
    shell: &Shell,
    outbox: &mut Outbox<P>,
    now: Timestamp,
) -> worker::Result<Vec<Delivery<P>>> {
    let taken = wake(outbox, now);
    carry_out(shell, taken.outputs)
}

/// Takes what came of a delivery.
pub(crate) fn settle<P: Parcel + Serialize>(
    shell: &Shell,
    outbox: &mut Outbox<P>,
    destination: P::Destination,
    outcome: Outcome,
    random: u32,
    now: Timestamp,
) -> worker::Result<Vec<Delivery<P>>> {
    let input = match outcome {
        Outcome::Answered { stored, refused } => Input::Answered {
            destination,
            stored,
            refused,
            random,
        },
        Outcome::Failed => Input::Failed { destination, random },
    };
    let taken = step(outbox, input, now);
    carry_out(shell, taken.outputs)
}

/// How long a delivery that is under way is trusted to come back. Longer wakes a sleeping object less often; shorter
/// delivers sooner what a crash interrupted.
const UNDER_WAY: Duration = Duration::from_secs(30);

/// When the outbox wants to be woken. Also while everything in it is under way: if this memory goes, the alarm is what
/// tries again.
pub(crate) fn deadline<P: Parcel>(outbox: &Outbox<P>, now: Timestamp) -> Option<Timestamp> {
    let fallback = (!outbox.is_empty()).then_some(now + UNDER_WAY);
    outbox.poll_deadline().into_iter().chain(fallback).min()
}

/// Stores what is to be stored and gives back what is to be delivered.
fn carry_out<P: Parcel + Serialize>(shell: &Shell, outputs: Vec<Output<P>>) -> worker::Result<Vec<Delivery<P>>> {
    let mut deliveries = Vec::new();
    for output in outputs {
        match output {
            Output::Store(row) => store(shell, &row)?,
            Output::Forget(id) => shell.write("DELETE FROM outbox WHERE id = ?", [integer(id.0)])?,
            Output::SetAside(id) => {
                shell.write(
                    "INSERT INTO set_aside SELECT * FROM outbox WHERE id = ?",
                    [integer(id.0)],
                )?;
                shell.write("DELETE FROM outbox WHERE id = ?", [integer(id.0)])?;
            }
            Output::Deliver { destination, rows } => deliveries.push(Delivery { destination, rows }),
        }
    }
    Ok(deliveries)
}

fn store<P: Parcel + Serialize>(shell: &Shell, row: &Row<P>) -> worker::Result<()> {
    let body = serde_json::to_string(&row.parcel)?;
    shell.write(
        "INSERT OR REPLACE INTO outbox (id, attempts, next_at, body) VALUES (?, ?, ?, ?)",
        [
            integer(row.id.0),
            integer(row.attempts.into()),
            integer(row.next_at.as_unix_ms()),
            body.into(),
        ],
    )?;
    if row.attempts == 0 {
        shell.keep(LAST_KEY, &row.id.0)
    } else {
        Ok(())
    }
}

/// A number that is exact in JavaScript.
pub(crate) fn integer(value: u64) -> SqlStorageValue {
    SqlStorageValue::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}
