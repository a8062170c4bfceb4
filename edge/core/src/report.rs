//! The span of a report.

use protocol::limits;

/// Whether two texts are days (`YYYY-MM-DD`), in order, and no more than [`limits::REPORT_DAYS`] days together.
#[must_use]
pub fn is_span(from: &str, to: &str) -> bool {
    match (day_number(from), day_number(to)) {
        (Some(from), Some(to)) => from <= to && to - from < u64::from(limits::REPORT_DAYS),
        _ => false,
    }
}

/// Days since 1970-01-01 of a date from that year to 9999, in the proleptic Gregorian calendar.
/// Source: <https://howardhinnant.github.io/date_algorithms.html#days_from_civil>.
fn day_number(text: &str) -> Option<u64> {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| text.get(range)?.parse::<u64>().ok();
    if bytes.len() != 10
        || bytes
            .iter()
            .enumerate()
            .any(|(place, byte)| (*byte == b'-') != (place == 4 || place == 7))
    {
        return None;
    }
    let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
    if year < 1970 || !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let from_march = (month + 9) % 12;
    let day_of_year = (153 * from_march + 2) / 5 + day - 1;
    let day_of_era = (year % 400) * 365 + (year % 400) / 4 - (year % 400) / 100 + day_of_year;
    (year / 400 * 146_097 + day_of_era).checked_sub(719_468)
}

const fn days_in(year: u64, month: u64) -> u64 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{day_number, is_span};

    #[test]
    fn days_are_counted_from_the_epoch() {
        assert_eq!(day_number("1970-01-01"), Some(0));
        assert_eq!(day_number("2000-03-01"), Some(11_017));
        assert_eq!(day_number("2026-11-23"), Some(20_780));
    }

    #[test]
    fn span_is_two_days_in_order_and_not_too_far_apart() {
        for (from, to, good) in [
            ("2026-11-01", "2026-11-30", true),
            ("2026-11-01", "2026-11-01", true),
            ("2026-11-02", "2026-11-01", false),
            ("2026-01-01", "2026-04-02", true),
            ("2026-01-01", "2026-04-03", false),
            ("2026-02-29", "2026-03-01", false),
            ("2024-02-29", "2024-03-01", true),
            ("yesterday", "today", false),
            ("2026-1-01", "2026-11-01", false),
            ("+026-01-01", "2026-11-01", false),
        ] {
            assert_eq!(is_span(from, to), good, "{from} to {to}");
        }
    }
}
