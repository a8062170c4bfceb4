//! Reads a batch, event by event, so that a malformed one does not hold up the others.

use std::time::Duration;

use protocol::event::{CallEvent, Fact};
use protocol::{Code, Day, EventId, limits};
use serde::Deserialize;
use serde_json::Value;

use crate::log::{Level, log};

/// Longest event id, in bytes. An object's name and a counter take far less; a sort key takes no more than 1024.
const EVENT_ID_BYTES: usize = 200;

/// The longest time that one fact may tell. Calls and their parts take hours at most; beyond it a clock was wrong, and one
/// such number would spoil a day's sums.
const LONGEST: Duration = Duration::from_secs(7 * 24 * 3600);

/// A batch as read.
#[derive(Debug)]
pub(super) struct Batch {
    /// Those that can be stored.
    pub(super) events: Vec<CallEvent>,
    /// Those that never can, with the reason's code.
    pub(super) refused: Vec<(EventId, String)>,
}

/// The shape that everything in a batch must have at least.
#[derive(Deserialize)]
struct Loose {
    events: Vec<Value>,
}

/// What names an event, however malformed the rest of it is.
#[derive(Deserialize)]
struct Named {
    id: EventId,
}

/// Reads a batch. What has no id cannot be answered for: it is left out, and the log tells.
pub(super) fn read(body: &[u8]) -> Result<Batch, Code> {
    if body.len() > limits::BODY_BYTES {
        return Err(Code::TooLarge);
    }
    let loose: Loose = serde_json::from_slice(body).map_err(|_| Code::Malformed)?;
    if loose.events.len() > limits::BATCH_EVENTS {
        return Err(Code::BatchTooLarge);
    }
    let mut batch = Batch {
        events: Vec::with_capacity(loose.events.len()),
        refused: Vec::new(),
    };
    for value in loose.events {
        let Ok(Named { id }) = Named::deserialize(&value) else {
            log(Level::Warn, "Event without an id left out.", &[]);
            continue;
        };
        match CallEvent::deserialize(value) {
            Ok(event) if is_plausible(&event) => batch.events.push(event),
            Ok(_) | Err(_) => {
                let code = Code::Malformed.as_str();
                log(Level::Warn, "Event refused.", &[("event", id.as_str()), ("code", code)]);
                batch.refused.push((id, code.to_owned()));
            }
        }
    }
    Ok(batch)
}

/// Whether an event that reads as one can be kept and counted.
fn is_plausible(event: &CallEvent) -> bool {
    let id = event.id.as_str();
    let told_ms = match event.fact {
        Fact::Invited
        | Fact::Interrupted
        | Fact::Rejoined { .. }
        | Fact::Screen { .. }
        | Fact::KindChanged { .. }
        | Fact::Screenshot { .. }
        | Fact::ScreenshotWithdrawn => 0,
        Fact::InvitationEnded { ring_ms, .. } => ring_ms,
        Fact::Started { setup_ms } => setup_ms,
        Fact::Recovered { gap_ms } => gap_ms,
        Fact::Ended { talk_ms, .. } => talk_ms,
    };
    (1..=EVENT_ID_BYTES).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_graphic())
        && Duration::from_millis(told_ms) <= LONGEST
        && Day::of(event.at).is_some()
}
