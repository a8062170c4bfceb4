//! What leaves an object at least once.
//!
//! Rows wait in order, each destination by itself. One delivery per destination is under way at a time; a failed one is
//! tried again after a pause that doubles up to a cap. Nothing is dropped: a row goes when it was acknowledged, was refused
//! for good, or a later row says the same better.

mod backoff;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, VecDeque};
use std::convert::Infallible;
use std::fmt::Debug;

use protocol::Timestamp;

use crate::machine::Machine;

/// Something that can be left in an outbox.
pub trait Parcel: Clone + Debug + PartialEq {
    /// Whom it is for.
    type Destination: Copy + Ord + Debug;

    /// Whom it is for.
    fn destination(&self) -> Self::Destination;

    /// Whether an `earlier` parcel for the same destination need not arrive once this one does.
    fn replaces(&self, earlier: &Self) -> bool;

    /// The most parcels that one delivery to `destination` may hold.
    fn most_at_once(destination: Self::Destination) -> usize;
}

/// A row's key: counts up, never reused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct RowId(pub u64);

/// A waiting parcel, as it is stored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row<P> {
    /// Its key.
    pub id: RowId,
    /// How many deliveries failed.
    pub attempts: u32,
    /// Not before this instant.
    pub next_at: Timestamp,
    /// What to deliver.
    pub parcel: P,
}

/// What can happen to an outbox.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input<P: Parcel> {
    /// A parcel was left.
    Leave(P),
    /// A delivery came back with an answer for each row; rows in neither list are tried again.
    Answered {
        /// Whose answer.
        destination: P::Destination,
        /// Rows that arrived, now or before.
        stored: Vec<RowId>,
        /// Rows that can never arrive.
        refused: Vec<RowId>,
        /// Fresh random bits, of which the next pause is made.
        random: u32,
    },
    /// A delivery failed as a whole, or nobody knows.
    Failed {
        /// Who did not answer.
        destination: P::Destination,
        /// Fresh random bits, of which the next pause is made.
        random: u32,
    },
}

/// Every effect that an outbox asks for. The first three are stored before the last happens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Output<P: Parcel> {
    /// Insert or overwrite this row.
    Store(Row<P>),
    /// Delete this row.
    Forget(RowId),
    /// Move this row to where an operator sees it: it was refused for good.
    SetAside(RowId),
    /// Deliver these rows, in this order, and answer with [`Input::Answered`] or [`Input::Failed`].
    Deliver {
        /// To whom.
        destination: P::Destination,
        /// What, at most [`Parcel::most_at_once`].
        rows: Vec<(RowId, P)>,
    },
}

/// The machine of one object's outbox.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outbox<P: Parcel> {
    rows: BTreeMap<RowId, Row<P>>,
    /// The rows of the delivery that is under way, by destination. In memory alone: after a restart all are tried again.
    under_way: BTreeMap<P::Destination, Vec<RowId>>,
    next: u64,
    out: VecDeque<Output<P>>,
}

impl<P: Parcel> Outbox<P> {
    /// The outbox with the rows that were stored. `next` is greater than the key of any row there ever was.
    #[must_use]
    pub fn restore(rows: impl IntoIterator<Item = Row<P>>, next: u64) -> Self {
        Self {
            rows: rows.into_iter().map(|row| (row.id, row)).collect(),
            under_way: BTreeMap::new(),
            next,
            out: VecDeque::new(),
        }
    }

    /// How many parcels wait or are under way.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nothing waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The destinations for which something waits and nothing is under way, each with its first row.
    fn idle(&self) -> BTreeMap<P::Destination, &Row<P>> {
        let mut first = BTreeMap::new();
        for row in self.rows.values() {
            let destination = row.parcel.destination();
            if !self.under_way.contains_key(&destination) {
                first.entry(destination).or_insert(row);
            }
        }
        first
    }

    fn leave(&mut self, parcel: P, now: Timestamp) {
        let destination = parcel.destination();
        let busy: &[RowId] = self.under_way.get(&destination).map_or(&[], Vec::as_slice);
        let replaced: Vec<RowId> = self
            .rows
            .values()
            .filter(|row| row.parcel.destination() == destination && !busy.contains(&row.id))
            .filter(|row| parcel.replaces(&row.parcel))
            .map(|row| row.id)
            .collect();
        for id in replaced {
            self.forget(id);
        }
        let id = RowId(self.next);
        self.next += 1;
        self.store(Row {
            id,
            attempts: 0,
            next_at: now,
            parcel,
        });
    }

    fn store(&mut self, row: Row<P>) {
        self.out.push_back(Output::Store(row.clone()));
        self.rows.insert(row.id, row);
    }

    fn forget(&mut self, id: RowId) {
        if self.rows.remove(&id).is_some() {
            self.out.push_back(Output::Forget(id));
        }
    }

    /// Ends the delivery to `destination`; rows of it that are still there wait for another attempt.
    fn settle(&mut self, destination: P::Destination, random: u32, now: Timestamp) {
        let Some(ids) = self.under_way.remove(&destination) else {
            return;
        };
        for id in ids {
            if let Some(row) = self.rows.get(&id) {
                let attempts = row.attempts.saturating_add(1);
                self.store(Row {
                    attempts,
                    next_at: now + backoff::pause(attempts, random),
                    ..row.clone()
                });
            }
        }
    }

    /// Starts what may start: the first rows of each idle destination, once the very first is due. Later rows never
    /// overtake it.
    fn start(&mut self, now: Timestamp) {
        let due: Vec<P::Destination> = self
            .idle()
            .into_iter()
            .filter(|(_, first)| first.next_at <= now)
            .map(|(destination, _)| destination)
            .collect();
        for destination in due {
            let rows: Vec<(RowId, P)> = self
                .rows
                .values()
                .filter(|row| row.parcel.destination() == destination)
                .take(P::most_at_once(destination).max(1))
                .map(|row| (row.id, row.parcel.clone()))
                .collect();
            self.under_way
                .insert(destination, rows.iter().map(|(id, _)| *id).collect());
            self.out.push_back(Output::Deliver { destination, rows });
        }
    }
}

impl<P: Parcel> Machine for Outbox<P> {
    type Input = Input<P>;
    type Output = Output<P>;
    type Rejection = Infallible;

    fn handle(&mut self, input: Input<P>, now: Timestamp) -> Result<(), Infallible> {
        match input {
            Input::Leave(parcel) => self.leave(parcel, now),
            Input::Answered {
                destination,
                stored,
                refused,
                random,
            } => {
                for id in stored {
                    self.forget(id);
                }
                for id in refused {
                    if self.rows.remove(&id).is_some() {
                        self.out.push_back(Output::SetAside(id));
                    }
                }
                self.settle(destination, random, now);
            }
            Input::Failed { destination, random } => self.settle(destination, random, now),
        }
        self.start(now);
        Ok(())
    }

    fn handle_deadline(&mut self, now: Timestamp) {
        self.start(now);
    }

    fn poll_output(&mut self) -> Option<Output<P>> {
        self.out.pop_front()
    }

    fn poll_deadline(&self) -> Option<Timestamp> {
        self.idle().values().map(|row| row.next_at).min()
    }

    fn is_durable(output: &Output<P>) -> bool {
        match output {
            Output::Store(_) | Output::Forget(_) | Output::SetAside(_) => true,
            Output::Deliver { .. } => false,
        }
    }

    fn assert_consistent(&self) {
        for (destination, ids) in &self.under_way {
            assert!(!ids.is_empty(), "a delivery holds something");
            assert!(
                ids.len() <= P::most_at_once(*destination).max(1),
                "a delivery holds no more than it may"
            );
            let first = self.rows.values().find(|row| row.parcel.destination() == *destination);
            assert_eq!(first.map(|row| row.id), ids.first().copied(), "nothing overtakes");
        }
        assert!(self.rows.keys().all(|id| id.0 < self.next), "keys count up");
    }
}
