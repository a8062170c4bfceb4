//! Time as the relay counts it: milliseconds since it began, and beside them the seconds that credentials are dated in.

use std::time::{Duration, Instant};

/// Turns instants into milliseconds, and those into Unix time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    origin: Instant,
    /// Unix time at the origin.
    unix: Duration,
}

impl Clock {
    /// A clock that begins now, when the wall clock says `unix` since 1970.
    pub(super) const fn new(now: Instant, unix: Duration) -> Self {
        Self { origin: now, unix }
    }

    /// Milliseconds since the beginning; zero before it.
    pub(super) fn ms(&self, now: Instant) -> u64 {
        let since = now.saturating_duration_since(self.origin);
        since
            .as_secs()
            .saturating_mul(1000)
            .saturating_add(u64::from(since.subsec_millis()))
    }

    /// The instant of so many milliseconds; the origin where there is no such instant.
    pub(super) fn instant(&self, ms: u64) -> Instant {
        self.origin
            .checked_add(Duration::from_millis(ms))
            .unwrap_or(self.origin)
    }

    /// Seconds since 1970.
    pub(super) const fn unix_s(&self, ms: u64) -> u64 {
        self.unix.saturating_add(Duration::from_millis(ms)).as_secs()
    }

    /// Takes what the wall clock says now.
    pub(super) fn set_unix(&mut self, now: Instant, unix: Duration) {
        self.unix = unix.saturating_sub(now.saturating_duration_since(self.origin));
    }
}

/// A duration in whole milliseconds.
pub(super) fn as_ms(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
