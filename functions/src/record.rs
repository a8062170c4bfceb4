//! The `record` function: a batch of events in, what became of each out.
//!
//! Events are taken one by one, in the order of the batch. A malformed event is refused alone; an event that meets a
//! passing fault is in neither list of the answer and is sent again.

mod batch;
#[cfg(test)]
pub(crate) mod tests;

use std::time::Duration;

use protocol::event::{CallEvent, RecordResponse};

use crate::answer::Failure;
use crate::storage::{CallChange, Cause, Change, Fault, Storage, Written};

/// How often one event is tried while other writers are at the same call. A call has a handful of events in all, so that
/// more than this many at once are not its own.
const TRIES: u32 = 10;

/// The longest pause after the first try; it doubles with each.
const FIRST_PAUSE: Duration = Duration::from_millis(4);

/// Records a batch: the body of a `RecordRequest`.
///
/// # Errors
///
/// - [`Failure::Refused`]: the body is no batch, or holds too much.
/// - [`Failure::Fault`]: a fault that lasts, which the other events of the batch would meet too. Those before it are
///   stored, and harmless to send again.
pub async fn record(storage: &impl Storage, body: &[u8]) -> Result<RecordResponse, Failure> {
    let batch = batch::read(body)?;
    let mut response = RecordResponse {
        stored: Vec::new(),
        refused: batch.refused,
    };
    for event in batch.events {
        match keep(storage, &event).await {
            Ok(()) => response.stored.push(event.id),
            Err(fault) if fault.is_transient() => {
                crate::answer::log(&format!("recording {}: {}", event.id.as_str(), fault.chain()));
            }
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(response)
}

/// Stores one event, with what it changes.
async fn keep(storage: &impl Storage, event: &CallEvent) -> Result<(), Fault> {
    for tried in 0..TRIES {
        let known = storage.call(&event.brand, &event.call).await?;
        let to = known.call.knowing(event);
        let tally = match known.call.tally() {
            Some(_) => None,
            None => to.tally(),
        };
        let change = Change {
            event,
            call: (to != known.call).then_some(CallChange { from: known, to, tally }),
        };
        match storage.write(change).await? {
            Written::Stored | Written::KnownBefore => return Ok(()),
            Written::Overtaken => pause(tried).await,
        }
    }
    Err(Fault {
        doing: "recording an event",
        cause: Cause::Contended,
    })
}

/// Waits for a random part of a growing time, so that two writers do not meet again.
async fn pause(tried: u32) {
    let most = FIRST_PAUSE * 2_u32.pow(tried.min(6));
    tokio::time::sleep(most.mul_f64(fastrand::f64())).await;
}
