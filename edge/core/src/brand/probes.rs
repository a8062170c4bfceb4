//! How often a brand's agents may have relays tried before a call (call.md, section 1).

use protocol::{Code, Timestamp, limits};

use super::Attempts;

/// The relay probes that a brand made lately, counted as guesses are. Kept in memory alone: a brand that slept between two
/// probes makes few.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Probes(Option<Attempts>);

impl Probes {
    /// With one more at `now`.
    ///
    /// # Errors
    /// `too_fast` where there were [`limits::RELAY_PROBES`] within a minute.
    pub fn and_one(self, now: Timestamp) -> Result<Self, Code> {
        let counted = Attempts::at(now, self.0);
        if counted.failed >= limits::RELAY_PROBES {
            return Err(Code::TooFast);
        }
        Ok(Self(Some(counted.and_one())))
    }
}
