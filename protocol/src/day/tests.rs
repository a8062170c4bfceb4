use super::Day;
use crate::Timestamp;
use proptest::prelude::*;

#[test]
fn known_instants_fall_on_known_days() {
    let of = |ms| Day::of(Timestamp::from_unix_ms(ms)).unwrap().to_string();
    assert_eq!(of(0), "1970-01-01");
    assert_eq!(of(951_782_399_999), "2000-02-28");
    assert_eq!(of(951_782_400_000), "2000-02-29");
    assert_eq!(of(1_795_478_399_999), "2026-11-23");
    assert_eq!(Day::LAST.to_string(), "9999-12-31");
    assert_eq!(Day::of(Day::LAST.end()), None);
}

#[test]
fn texts_that_are_no_days_are_refused() {
    for text in [
        "",
        "2026-1-01",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "2026/04/01",
        "+026-04-01",
        "2026-04-01T",
        "1969-12-31",
        "0000-01-01",
        "２０２6-01-01",
    ] {
        assert!(text.parse::<Day>().is_err(), "{text}");
    }
}

#[test]
fn spans_count_both_ends() {
    let day = |text: &str| text.parse::<Day>().unwrap();
    assert_eq!(Day::span(day("2026-11-23"), day("2026-11-23")), Some(1));
    assert_eq!(Day::span(day("2026-02-28"), day("2026-03-01")), Some(2));
    assert_eq!(Day::span(day("2026-03-01"), day("2026-02-28")), None);
}

proptest! {
    #[test]
    fn every_day_is_read_as_it_is_written(number in 0..=Day::LAST.0) {
        let day = Day(number);
        prop_assert_eq!(day.to_string().parse::<Day>().unwrap(), day);
        prop_assert_eq!(Day::of(day.end()), (day < Day::LAST).then(|| Day(number + 1)));
    }
}
