//! How often somebody may guess a password. What costs others, as checks of a brand's pages, is counted in the same way.

use std::time::Duration;

use protocol::{Code, Timestamp};
use serde::{Deserialize, Serialize};

/// How many sign-ins of one e-mail address may fail within [`WINDOW`]. More forgives more typing errors; fewer gives a
/// guesser less.
const MOST_FAILED: u32 = 10;
/// How long failed sign-ins count, from the first of them on. Longer makes a guesser, and whoever is guessed, wait longer.
const WINDOW: Duration = Duration::from_secs(60);

/// The failed sign-ins of one e-mail address.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Attempts {
    /// How many failed.
    pub failed: u32,
    /// When the first of them did.
    pub since: Timestamp,
}

impl Attempts {
    /// What still counts at `now` of those that were `stored`.
    #[must_use]
    pub fn at(now: Timestamp, stored: Option<Self>) -> Self {
        let fresh = Self { failed: 0, since: now };
        stored.filter(|stored| now < stored.since + WINDOW).unwrap_or(fresh)
    }

    /// Whether one more may be made.
    ///
    /// # Errors
    /// `too_many_attempts` until those that failed no longer count.
    pub const fn check(self) -> Result<(), Code> {
        if self.failed < MOST_FAILED {
            Ok(())
        } else {
            Err(Code::TooManyAttempts)
        }
    }

    /// With one more that failed.
    #[must_use]
    pub const fn and_one(self) -> Self {
        Self {
            failed: self.failed + 1,
            ..self
        }
    }
}
