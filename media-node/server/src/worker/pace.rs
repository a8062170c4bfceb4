//! How a busy thread takes its packets in portions.
//!
//! A thread that wakes for each packet spends more on waking than on relaying, and finds nothing to send together. So once
//! packets come faster than [`BUSY`] in [`PORTION`], a turn begins every [`PORTION`] and no sooner. That delays a packet by no
//! more than this: a twentieth of the time that browsers hold sound back for to even out networks.

use std::time::{Duration, Instant};

/// How long packets wait at most for others to join them. Longer costs less per packet and delays each one.
const PORTION: Duration = Duration::from_millis(1);

/// How many packets of one portion are so many that the next ones are awaited. At 16,000 a second, a hundred calls, waking takes a
/// tenth of a processor.
const BUSY: usize = 16;

/// The portion under way.
#[derive(Debug)]
pub(super) struct Pace {
    begin: Instant,
    taken: usize,
    is_busy: bool,
}

impl Pace {
    pub(super) const fn new(now: Instant) -> Self {
        Self {
            begin: now,
            taken: 0,
            is_busy: false,
        }
    }

    /// Takes note of a turn that took in so many packets and is over; gives how long to let packets gather before the next.
    pub(super) fn turn(&mut self, taken: usize, now: Instant) -> Duration {
        self.taken = self.taken.saturating_add(taken);
        let elapsed = now.saturating_duration_since(self.begin);
        if elapsed >= PORTION {
            // Turns may be longer than a portion: what counts is how fast packets came.
            let portions = elapsed.as_micros() / PORTION.as_micros();
            self.is_busy = self.taken as u128 >= BUSY as u128 * portions;
            (self.begin, self.taken) = (now, 0);
        }
        if !self.is_busy {
            return Duration::ZERO;
        }
        PORTION.saturating_sub(now.saturating_duration_since(self.begin))
    }
}
