//! Days in UTC, as reports and signatures write them.

#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use crate::Timestamp;

const DAY_MS: u64 = 86_400_000;

/// A day in UTC, from 1970-01-01 to 9999-12-31. Its text is `YYYY-MM-DD`, so days sort as their texts do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Day(u32);

/// Why a text is not a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a day of the form YYYY-MM-DD")]
pub struct NotADay;

impl Day {
    /// The last day that four digits of a year can write.
    pub const LAST: Self = Self(2_932_896);

    /// The day of an instant; none after [`Self::LAST`].
    #[must_use]
    pub fn of(at: Timestamp) -> Option<Self> {
        let day = Self(u32::try_from(at.as_unix_ms() / DAY_MS).ok()?);
        (day <= Self::LAST).then_some(day)
    }

    /// How many days a span has, its first and last among them; none where it ends before it begins.
    #[must_use]
    pub const fn span(first: Self, last: Self) -> Option<u32> {
        match last.0.checked_sub(first.0) {
            Some(between) => Some(between + 1),
            None => None,
        }
    }

    /// The first instant of this day.
    #[must_use]
    pub fn start(self) -> Timestamp {
        Timestamp::from_unix_ms(u64::from(self.0) * DAY_MS)
    }

    /// The first instant after this day.
    #[must_use]
    pub fn end(self) -> Timestamp {
        Timestamp::from_unix_ms((u64::from(self.0) + 1) * DAY_MS)
    }

    /// Year, month and day of the month.
    /// Source: <https://howardhinnant.github.io/date_algorithms.html#civil_from_days>.
    const fn civil(self) -> (u32, u32, u32) {
        let shifted = self.0 + 719_468;
        let era = shifted / 146_097;
        let day_of_era = shifted % 146_097;
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        (year, month, day)
    }

    /// The inverse of [`Self::civil`] for days that exist; a nearby day for those that do not.
    /// Source: <https://howardhinnant.github.io/date_algorithms.html#days_from_civil>.
    fn from_civil(year: u32, month: u32, day: u32) -> Option<Self> {
        let year = if month <= 2 { year.checked_sub(1)? } else { year };
        let era = year / 400;
        let year_of_era = year % 400;
        let month_from_march = if month > 2 { month - 3 } else { month + 9 };
        let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        (era * 146_097 + day_of_era).checked_sub(719_468).map(Self)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let number = |range| -> Result<u32, NotADay> {
            let digits: &str = text.get(range).ok_or(NotADay)?;
            digits.parse().map_err(|_| NotADay)
        };
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return Err(NotADay);
        }
        let found = Self::from_civil(year, month, day).ok_or(NotADay)?;
        // The text of a day is unique: this refuses signs, other separators and days that no month has.
        (found.to_string() == text).then_some(found).ok_or(NotADay)
    }
}
