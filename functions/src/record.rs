//! The `record` function: a batch of events in, what became of each out.
//!
//! Events are taken one by one, in the order of the batch. A malformed event is refused alone. An event that meets a fault
//! is in neither list of the answer and is sent again, and so are those behind it where the storage does not answer at all.

mod batch;
#[cfg(test)]
pub(crate) mod tests;

use std::time::Duration;

use protocol::event::{CallEvent, RecordResponse};

use crate::answer::Failure;
use crate::log::{Level, log};
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
/// - [`Failure::Fault`]: a fault that lasts, which every event would meet. Those before it are stored, and harmless to
///   send again.
pub async fn record(storage: &impl Storage, body: &[u8]) -> Result<RecordResponse, Failure> {
    let batch = batch::read(body)?;
    let mut stored = Vec::new();
    for event in batch.events {
        match keep(storage, &event).await {
            Ok(()) => stored.push(event.id),
            Err(fault) if fault.is_of_one_call() => note(&event, &fault),
            Err(fault) if fault.is_transient() => {
                note(&event, &fault);
                break;
            }
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(RecordResponse {
        stored,
        refused: batch.refused,
    })
}

/// Notes in the log that an event waits.
fn note(event: &CallEvent, fault: &Fault) {
    let level = if fault.is_transient() {
        Level::Warn
    } else {
        Level::Error
    };
    let fields = [("event", event.id.as_str()), ("fault", &fault.chain())];
    log(level, "Event not recorded; it will be sent again.", &fields);
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
