//! How often a brand's agents may have relays tried before a call (call.md, section 1).

use std::time::Duration;

use protocol::{Code, Timestamp, limits};

/// How long a probe counts, from the first of its kind on.
const WINDOW: Duration = Duration::from_secs(60);

/// The relay probes that a brand made lately. Kept in memory alone: a brand that slept between two probes makes few.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Probes {
    made: u32,
    since: Timestamp,
}

impl Probes {
    /// With one more at `now`.
    ///
    /// # Errors
    /// `too_fast` where there were [`limits::RELAY_PROBES`] within a minute.
    pub fn and_one(self, now: Timestamp) -> Result<Self, Code> {
        let fresh = Self { made: 0, since: now };
        let counted = if now < self.since + WINDOW { self } else { fresh };
        if counted.made >= limits::RELAY_PROBES {
            return Err(Code::TooFast);
        }
        Ok(Self {
            made: counted.made + 1,
            ..counted
        })
    }
}
