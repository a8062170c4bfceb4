//! How a busy thread takes its packets in portions.
//!
//! A thread that wakes for each packet spends more on waking than on relaying, and finds nothing to send together. So once
//! packets come faster than [`BUSY`] in [`PORTION`], a turn begins every [`PORTION`] and no sooner. That delays a packet by no
//! more than this: a fraction of the twenty milliseconds that a packet of sound lasts.

use std::time::{Duration, Instant};

/// How long packets wait at most for others to join them. Longer costs less per packet and delays each one.
const PORTION: Duration = Duration::from_micros(500);

/// How many packets of one portion are so many that the next ones are awaited. At 16,000 a second, a hundred calls, waking takes a
/// tenth of a processor.
const BUSY: usize = 8;

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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn few_packets_are_never_waited_for() {
        let mut now = Instant::now();
        let mut pace = Pace::new(now);
        for _ in 0..1000 {
            now += PORTION;
            assert_eq!(pace.turn(BUSY - 1, now), Duration::ZERO);
        }
    }

    #[test]
    fn many_packets_come_in_portions_and_few_end_them() {
        let begin = Instant::now();
        let mut pace = Pace::new(begin);
        let mut now = begin + PORTION;
        assert_eq!(pace.turn(BUSY, now), PORTION);
        // A turn that takes a part of the portion leaves the rest.
        now += PORTION / 4;
        assert_eq!(pace.turn(BUSY, now), PORTION - PORTION / 4);
        now += PORTION;
        assert_eq!(pace.turn(0, now), PORTION, "this portion had enough");
        now += PORTION;
        assert_eq!(pace.turn(0, now), Duration::ZERO, "and this one had none");
    }

    #[test]
    fn a_long_turn_is_as_busy_as_its_packets_are_dense() {
        let begin = Instant::now();
        let mut pace = Pace::new(begin);
        assert_eq!(pace.turn(2 * BUSY, begin + PORTION * 4), Duration::ZERO);
        assert_eq!(pace.turn(4 * BUSY, begin + PORTION * 8), PORTION);
    }

    proptest! {
        #[test]
        fn no_packet_waits_longer_than_a_portion(turns in prop::collection::vec((0_usize..100, 0_u64..2000), 1..200)) {
            let mut now = Instant::now();
            let mut pace = Pace::new(now);
            for (taken, micros) in turns {
                now += Duration::from_micros(micros);
                prop_assert!(pace.turn(taken, now) <= PORTION);
            }
        }
    }
}
