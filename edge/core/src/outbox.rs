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
    /// What waits or is under way; no lane is empty.
    lanes: BTreeMap<P::Destination, Lane<P>>,
    next: u64,
    out: VecDeque<Output<P>>,
}

/// What is for one destination.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Lane<P> {
    rows: BTreeMap<RowId, Row<P>>,
    /// The rows of the delivery that is under way. In memory alone: after a restart all are tried again.
    under_way: Vec<RowId>,
}

impl<P> Lane<P> {
    const fn new() -> Self {
        Self {
            rows: BTreeMap::new(),
            under_way: Vec::new(),
        }
    }

    /// When the next delivery may start; none while one is under way.
    fn due(&self) -> Option<Timestamp> {
        let first = self.rows.values().next().filter(|_| self.under_way.is_empty())?;
        Some(first.next_at)
    }
}

impl<P: Parcel> Outbox<P> {
    /// The outbox with the rows that were stored. `next` is greater than the key of any row there ever was.
    #[must_use]
    pub fn restore(rows: impl IntoIterator<Item = Row<P>>, next: u64) -> Self {
        let mut outbox = Self {
            lanes: BTreeMap::new(),
            next,
            out: VecDeque::new(),
        };
        for row in rows {
            outbox.lane(row.parcel.destination()).rows.insert(row.id, row);
        }
        outbox
    }

    /// How many parcels wait or are under way.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lanes.values().map(|lane| lane.rows.len()).sum()
    }

    /// Whether nothing waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lanes.is_empty()
    }

    fn lane(&mut self, destination: P::Destination) -> &mut Lane<P> {
        self.lanes.entry(destination).or_insert_with(Lane::new)
    }

    fn leave(&mut self, parcel: P, now: Timestamp) {
        let destination = parcel.destination();
        let lane = self.lane(destination);
        let waits = lane.rows.values().filter(|row| !lane.under_way.contains(&row.id));
        let replaced = waits.filter(|row| parcel.replaces(&row.parcel)).map(|row| row.id);
        let replaced: Vec<RowId> = replaced.collect();
        for id in replaced {
            self.take(destination, id, Output::Forget);
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
        self.lane(row.parcel.destination()).rows.insert(row.id, row);
    }

    /// Takes a row out, and says what becomes of what is stored of it.
    fn take(&mut self, destination: P::Destination, id: RowId, becomes: fn(RowId) -> Output<P>) {
        let row = self.lanes.get_mut(&destination).and_then(|lane| lane.rows.remove(&id));
        if row.is_some() {
            self.out.push_back(becomes(id));
        }
    }

    /// Ends the delivery to `destination`; rows of it that are still there wait for another attempt.
    fn settle(&mut self, destination: P::Destination, random: u32, now: Timestamp) {
        let Some(lane) = self.lanes.get_mut(&destination) else {
            return;
        };
        for id in std::mem::take(&mut lane.under_way) {
            if let Some(row) = lane.rows.get_mut(&id) {
                row.attempts = row.attempts.saturating_add(1);
                row.next_at = now + backoff::pause(row.attempts, random);
                self.out.push_back(Output::Store(row.clone()));
            }
        }
        if lane.rows.is_empty() {
            self.lanes.remove(&destination);
        }
    }

    /// Starts a delivery of the first rows for `destination`, once the very first is due and none is under way. Later rows
    /// never overtake it.
    fn start(&mut self, destination: P::Destination, now: Timestamp) {
        let Some(lane) = self.lanes.get_mut(&destination) else {
            return;
        };
        if lane.due().is_some_and(|due| due <= now) {
            let first = lane.rows.values().take(P::most_at_once(destination).max(1));
            let rows: Vec<(RowId, P)> = first.map(|row| (row.id, row.parcel.clone())).collect();
            lane.under_way = rows.iter().map(|(id, _)| *id).collect();
            self.out.push_back(Output::Deliver { destination, rows });
        }
    }
}

impl<P: Parcel> Machine for Outbox<P> {
    type Input = Input<P>;
    type Output = Output<P>;
    type Rejection = Infallible;

    fn handle(&mut self, input: Input<P>, now: Timestamp) -> Result<(), Infallible> {
        let destination = match input {
            Input::Leave(parcel) => {
                let destination = parcel.destination();
                self.leave(parcel, now);
                destination
            }
            Input::Answered {
                destination,
                stored,
                refused,
                random,
            } => {
                for id in stored {
                    self.take(destination, id, Output::Forget);
                }
                for id in refused {
                    self.take(destination, id, Output::SetAside);
                }
                self.settle(destination, random, now);
                destination
            }
            Input::Failed { destination, random } => {
                self.settle(destination, random, now);
                destination
            }
        };
        // What was due for others has started already: time passes before an input comes.
        self.start(destination, now);
        Ok(())
    }

    fn handle_deadline(&mut self, now: Timestamp) {
        let is_due = |lane: &Lane<P>| lane.due().is_some_and(|due| due <= now);
        let due = self.lanes.iter().filter(|(_, lane)| is_due(lane));
        let due: Vec<P::Destination> = due.map(|(destination, _)| *destination).collect();
        for destination in due {
            self.start(destination, now);
        }
    }

    fn poll_output(&mut self) -> Option<Output<P>> {
        self.out.pop_front()
    }

    fn poll_deadline(&self) -> Option<Timestamp> {
        self.lanes.values().filter_map(Lane::due).min()
    }

    fn is_durable(output: &Output<P>) -> bool {
        match output {
            Output::Store(_) | Output::Forget(_) | Output::SetAside(_) => true,
            Output::Deliver { .. } => false,
        }
    }

    fn assert_consistent(&self) {
        for (destination, lane) in &self.lanes {
            let (ids, rows) = (&lane.under_way, &lane.rows);
            assert!(!rows.is_empty(), "a lane holds something");
            assert!(
                ids.len() <= P::most_at_once(*destination).max(1),
                "a delivery holds no more than it may"
            );
            assert!(rows.keys().zip(ids).all(|(row, id)| row == id), "nothing overtakes");
            let own = |row: &Row<P>| row.parcel.destination() == *destination && row.id.0 < self.next;
            assert!(rows.values().all(own), "rows wait where they go, and keys count up");
        }
    }
}
