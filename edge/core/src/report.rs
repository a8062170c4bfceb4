//! The span of a report.

use protocol::{Day, limits};

/// Whether two texts are days (`YYYY-MM-DD`), in order, and no more than [`limits::REPORT_DAYS`] days together.
#[must_use]
pub fn is_span(from: &str, to: &str) -> bool {
    match (from.parse(), to.parse()) {
        (Ok(first), Ok(last)) => Day::span(first, last).is_some_and(|days| days <= limits::REPORT_DAYS),
        (Err(_), _) | (_, Err(_)) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_span;

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
