//! How long to wait before trying again.

use std::time::Duration;

/// The longest first wait. Longer leaves a node without calls longer after a hiccup; shorter asks a busy edge more often.
const FIRST: Duration = Duration::from_secs(1);
/// The longest wait of all. Longer finds an edge that came back later; shorter asks one that is away more often.
pub(super) const LONGEST: Duration = Duration::from_secs(30);

/// Waits that double, half of each by chance, so that nodes which lost the edge together do not come back together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Backoff {
    most: Duration,
}

impl Backoff {
    pub(super) const fn new() -> Self {
        Self { most: FIRST }
    }

    /// The next wait. `chance` is any number, each as likely as every other.
    pub(super) fn next(&mut self, chance: u32) -> Duration {
        let half = self.most / 2;
        self.most = self.most.saturating_mul(2).min(LONGEST);
        half + half.mul_f64(f64::from(chance) / f64::from(u32::MAX))
    }

    /// Waits as long as ever, from now on.
    pub(super) const fn be_longest(&mut self) {
        self.most = LONGEST;
    }

    /// Begins again with the shortest.
    pub(super) const fn reset(&mut self) {
        *self = Self::new();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Backoff, Duration, LONGEST};

    #[test]
    fn waits_double_up_to_the_longest() {
        let mut backoff = Backoff::new();
        let waits: Vec<Duration> = (0..7).map(|_| backoff.next(u32::MAX)).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 30, 30].map(Duration::from_secs));
        backoff.reset();
        assert_eq!(backoff.next(0), Duration::from_millis(500));
    }

    proptest! {
        #[test]
        fn a_wait_is_never_shorter_than_half_or_longer_than_all_of_it(chances in prop::collection::vec(any::<u32>(), 1..40)) {
            let mut backoff = Backoff::new();
            for chance in chances {
                let most = backoff.most;
                let wait = backoff.next(chance);
                prop_assert!(most / 2 <= wait && wait <= most && most <= LONGEST);
            }
        }
    }
}
