//! How a node leaves: it admits nothing new, waits for its calls, and goes.
//!
//! ```text
//! Serving ─begin→ Draining(until) ─no allocation is left→ Done(Empty)
//!                       └─────────until passes──────────→ Done(LimitOver)
//! ```
//!
//! Nothing leads back: a node that drained once is replaced, not revived. A second SIGTERM is not seen here; it ends the
//! process wherever it is ([`crate::signal`]).

use std::time::{Duration, Instant};

/// Where a node is on its way out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Drain {
    /// It admits new allocations.
    Serving,
    /// It admits none, and those that run go on.
    Draining {
        /// The first instant at which it no longer waits.
        until: Instant,
    },
    /// It may end.
    Done(End),
}

/// How draining ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// No allocation was left.
    Empty,
    /// Some were; their calls lose this node.
    LimitOver,
}

impl Drain {
    /// An operator or the edge wants the node gone within `limit`. Said again, it changes nothing.
    pub fn begin(&mut self, limit: Duration, now: Instant) {
        match self {
            Self::Serving => {
                *self = Self::Draining {
                    // An instant that no clock reaches is one that never comes; a century stands for it.
                    until: now
                        .checked_add(limit)
                        .unwrap_or(now + Duration::from_secs(3_155_760_000)),
                };
            }
            Self::Draining { .. } | Self::Done(_) => {}
        }
    }

    /// How many allocations there are now, and what time it is. Zero is final: no thread admits another any more.
    pub fn handle_allocations(&mut self, allocations: u64, now: Instant) {
        match self {
            Self::Draining { .. } if allocations == 0 => *self = Self::Done(End::Empty),
            Self::Draining { until } if now >= *until => *self = Self::Done(End::LimitOver),
            Self::Serving | Self::Draining { .. } | Self::Done(_) => {}
        }
    }

    /// When to look again at the latest; nothing where time changes nothing.
    #[must_use]
    pub const fn poll_deadline(&self) -> Option<Instant> {
        match self {
            Self::Draining { until } => Some(*until),
            Self::Serving | Self::Done(_) => None,
        }
    }

    /// Whether new allocations are admitted.
    #[must_use]
    pub const fn admits(&self) -> bool {
        match self {
            Self::Serving => true,
            Self::Draining { .. } | Self::Done(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use proptest::prelude::*;

    use super::{Drain, End};

    const LIMIT: Duration = Duration::from_secs(60);

    fn draining(start: Instant) -> Drain {
        let mut drain = Drain::Serving;
        drain.begin(LIMIT, start);
        drain
    }

    #[test]
    fn an_idle_node_is_done_as_soon_as_somebody_looks() {
        let mut drain = Drain::Serving;
        drain.begin(LIMIT, Instant::now());
        drain.handle_allocations(0, Instant::now());
        assert_eq!(drain, Drain::Done(End::Empty));
    }

    #[test]
    fn calls_are_waited_for() {
        let start = Instant::now();
        let mut drain = draining(start);
        drain.handle_allocations(1, start + LIMIT / 2);
        assert_eq!(drain.poll_deadline(), Some(start + LIMIT));
        assert!(!drain.admits());
        drain.handle_allocations(0, start + LIMIT / 2);
        assert_eq!(drain, Drain::Done(End::Empty));
    }

    #[test]
    fn the_limit_ends_waiting() {
        let start = Instant::now();
        let mut drain = draining(start);
        drain.handle_allocations(1, start + LIMIT);
        assert_eq!(drain, Drain::Done(End::LimitOver));
    }

    #[test]
    fn beginning_again_does_not_wait_longer() {
        let start = Instant::now();
        let mut drain = draining(start);
        drain.begin(LIMIT, start + LIMIT / 2);
        assert_eq!(drain.poll_deadline(), Some(start + LIMIT));
    }

    #[test]
    fn a_limit_beyond_all_time_is_no_panic() {
        let mut drain = Drain::Serving;
        drain.begin(Duration::MAX, Instant::now());
        assert!(drain.poll_deadline().is_some());
    }

    proptest! {
        #[test]
        fn nothing_leads_back(steps in prop::collection::vec((any::<bool>(), 0_u64..3, 0_u64..40), 0..30)) {
            let (mut drain, mut now) = (Drain::Serving, Instant::now());
            let rank = |drain: &Drain| match drain {
                Drain::Serving => 0,
                Drain::Draining { .. } => 1,
                Drain::Done(_) => 2,
            };
            for (begin, allocations, seconds) in steps {
                now += Duration::from_secs(seconds);
                let before = drain;
                if begin {
                    drain.begin(LIMIT, now);
                } else {
                    drain.handle_allocations(allocations, now);
                }
                prop_assert!(rank(&drain) >= rank(&before));
                prop_assert!(rank(&before) < 2 || drain == before);
                prop_assert!(drain.poll_deadline().is_none_or(|until| until > now || begin));
            }
        }
    }
}
