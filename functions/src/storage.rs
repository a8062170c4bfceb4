//! Where events, calls and counters are kept: a narrow trait, DynamoDB behind it, and a twin in memory for tests.
//!
//! The storage holds three kinds of rows: an event under its id, a call with a revision, and counters of a brand's day by
//! kind and outcome. One [`Change`] writes all that one event changes, or nothing.

pub mod dynamo;
mod fault;
#[cfg(test)]
pub(crate) mod memory;
#[cfg(feature = "local")]
#[cfg(test)]
mod tests;

use std::future::Future;

use protocol::event::CallEvent;
use protocol::{BrandId, CallId, Day};

pub use fault::{Cause, Fault};

use crate::call::{Call, Cell, Sums, Tally};

/// A call as it was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Known {
    /// Its facts.
    pub call: Call,
    /// How often its row was written; 0 where there is none yet.
    pub revision: u64,
}

/// All that one event changes.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The event itself, put under its id.
    pub event: &'a CallEvent,
    /// The call's row, where the event told something new.
    pub call: Option<CallChange>,
}

/// How a call's row changes.
#[derive(Clone, Copy, Debug)]
pub struct CallChange {
    /// The call as it was read.
    pub from: Known,
    /// Its facts with the event.
    pub to: Call,
    /// What the call adds to its day, when it counts with this event.
    pub tally: Option<Tally>,
}

/// What became of a change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Written {
    /// It is stored.
    Stored,
    /// An event of this id was stored before; nothing changed.
    KnownBefore,
    /// Another writer was at the call at the same time; nothing changed. Read the call again.
    Overtaken,
}

/// Where events, calls and counters are kept.
pub trait Storage: Send + Sync {
    /// The call as last written.
    ///
    /// # Errors
    ///
    /// A [`Fault`] of the storage.
    fn call(&self, brand: &BrandId, call: &CallId) -> impl Future<Output = Result<Known, Fault>> + Send;

    /// Writes the whole change, or nothing.
    ///
    /// # Errors
    ///
    /// A [`Fault`] of the storage. The change may then be stored or not; to repeat it is safe.
    fn write(&self, change: Change<'_>) -> impl Future<Output = Result<Written, Fault>> + Send;

    /// The brand's counters from the first day to the last, in any order; a cell may come in several parts.
    ///
    /// # Errors
    ///
    /// A [`Fault`] of the storage.
    fn counters(
        &self,
        brand: &BrandId,
        first: Day,
        last: Day,
    ) -> impl Future<Output = Result<Vec<(Cell, Sums)>, Fault>> + Send;
}
