//! The storage's twin in memory, with the races of the real one.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard};

use protocol::{BrandId, CallId, Day, EventId};

use super::{Change, Fault, Known, Storage, Written};
use crate::call::{Cell, Sums};

/// Rows in memory. Other tasks run between a call and its answer.
#[derive(Default)]
pub(crate) struct Memory(Mutex<Rows>);

#[derive(Default)]
struct Rows {
    events: HashSet<(BrandId, CallId, EventId)>,
    calls: HashMap<(BrandId, CallId), Known>,
    counters: HashMap<(BrandId, Cell), Sums>,
}

impl Memory {
    fn rows(&self) -> MutexGuard<'_, Rows> {
        self.0.lock().expect("no holder panics")
    }
}

impl Storage for Memory {
    async fn call(&self, brand: &BrandId, call: &CallId) -> Result<Known, Fault> {
        let key = (brand.clone(), call.clone());
        let known = self.rows().calls.get(&key).copied().unwrap_or_default();
        tokio::task::yield_now().await;
        Ok(known)
    }

    async fn write(&self, Change { event, call }: Change<'_>) -> Result<Written, Fault> {
        tokio::task::yield_now().await;
        let mut rows = self.rows();
        let key = (event.brand.clone(), event.call.clone());
        let id = (key.0.clone(), key.1.clone(), event.id.clone());
        if rows.events.contains(&id) {
            return Ok(Written::KnownBefore);
        }
        if let Some(change) = call {
            let known = rows.calls.entry(key).or_default();
            if known.revision != change.from.revision {
                return Ok(Written::Overtaken);
            }
            *known = Known {
                call: change.to,
                revision: known.revision + 1,
            };
            if let Some(tally) = change.tally {
                let sums = rows.counters.entry((event.brand.clone(), tally.cell)).or_default();
                *sums = sums.plus(tally.sums);
            }
        }
        rows.events.insert(id);
        Ok(Written::Stored)
    }

    async fn counters(&self, brand: &BrandId, first: Day, last: Day) -> Result<Vec<(Cell, Sums)>, Fault> {
        let rows = self.rows();
        let asked = |of: &BrandId, cell: &Cell| of == brand && (first..=last).contains(&cell.day);
        Ok(rows
            .counters
            .iter()
            .filter(|((of, cell), _)| asked(of, cell))
            .map(|((_, cell), sums)| (*cell, *sums))
            .collect())
    }
}
