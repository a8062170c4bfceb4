use std::time::Duration;

use protocol::event::{Report, ReportOutcome};
use protocol::view::{CallKind, InvitationOutcome};
use protocol::{Code, limits};
use serde_json::json;

use super::report;
use crate::answer::Failure;
use crate::call::tests::{Course, MONDAY, Story};
use crate::record::tests::send;
use crate::storage::Storage;
use crate::storage::memory::Memory;

/// Asks for a brand's days.
async fn asked(storage: &impl Storage, brand: &str, from: &str, to: &str) -> Result<Report, Code> {
    let body = json!({ "brand": brand, "from": from, "to": to }).to_string();
    report(storage, body.as_bytes()).await.map_err(refusal)
}

fn refusal(failure: Failure) -> Code {
    match failure {
        Failure::Refused(code) => code,
        Failure::Fault(fault) => panic!("{}", fault.chain()),
    }
}

fn story(day: u64, kind: CallKind, course: Course) -> Story {
    Story {
        kind,
        invited_at: MONDAY + Duration::from_secs(day * 86_400),
        ring_ms: 1_000,
        course,
        gaps: 0,
    }
}

/// Eight calls on Monday, Tuesday and Thursday.
async fn week(storage: &impl Storage) {
    let completed = Course::Completed {
        setup_ms: 200,
        talk_ms: 5_000,
        relayed: false,
    };
    let relayed = Course::Completed {
        setup_ms: 200,
        talk_ms: 5_000,
        relayed: true,
    };
    let missed = Course::Refused(InvitationOutcome::Missed);
    let told = [
        story(3, CallKind::Voice, missed),
        story(1, CallKind::Video, completed),
        story(0, CallKind::Video, missed),
        story(0, CallKind::Voice, missed),
        story(0, CallKind::Video, relayed),
        story(0, CallKind::Video, completed),
        story(0, CallKind::Voice, Course::Failed),
        story(0, CallKind::Video, completed),
    ];
    for (number, story) in told.iter().enumerate() {
        send(storage, story.events("brd_a", &format!("c{number}"))).await;
    }
}

async fn spans_hold(storage: &impl Storage) {
    week(storage).await;
    let whole = asked(storage, "brd_a", "2026-11-22", "2026-11-30").await.unwrap();
    let rows: Vec<_> = whole
        .rows
        .iter()
        .map(|row| (row.day.as_str(), row.kind, row.outcome, row.calls))
        .collect();
    use {CallKind::*, ReportOutcome::*};
    assert_eq!(
        rows,
        [
            ("2026-11-23", Voice, Failed, 1),
            ("2026-11-23", Voice, Missed, 1),
            ("2026-11-23", Video, Completed, 3),
            ("2026-11-23", Video, Missed, 1),
            ("2026-11-24", Video, Completed, 1),
            ("2026-11-26", Voice, Missed, 1),
        ]
    );
    let completed = &whole.rows[2];
    assert_eq!(
        (
            completed.ring_ms,
            completed.setup_ms,
            completed.talk_ms,
            completed.relayed
        ),
        (3_000, 600, 15_000, 1)
    );
    assert_eq!(whole.rows.iter().map(|row| row.relayed).sum::<u64>(), 1);

    let of = async |from, to| asked(storage, "brd_a", from, to).await.unwrap().rows.len();
    assert_eq!(of("2026-11-23", "2026-11-23").await, 4);
    assert_eq!(of("2026-11-24", "2026-11-26").await, 2);
    assert_eq!(of("2026-11-25", "2026-11-25").await, 0);
    assert_eq!(of("2026-11-01", "2026-11-22").await, 0);
    assert_eq!(
        asked(storage, "brd_b", "2026-11-22", "2026-11-30").await.unwrap().rows,
        []
    );
}

#[tokio::test]
async fn a_span_shows_its_days_alone_sorted_and_without_empty_ones() {
    spans_hold(&Memory::default()).await;
}

#[cfg(feature = "local")]
#[tokio::test]
async fn dynamodb_shows_the_same_spans() {
    use crate::{local::embedded::Embedded, storage::dynamo::Config};
    let embedded = Embedded::open(None).await.unwrap();
    spans_hold(&embedded.table(Config::default()).await.unwrap()).await;
}

#[tokio::test]
async fn a_span_is_at_most_its_limit_first_day_first() {
    let storage = Memory::default();
    assert_eq!(limits::REPORT_DAYS, 92);
    assert!(asked(&storage, "brd_a", "2026-01-01", "2026-04-02").await.is_ok());
    for (from, to) in [
        ("2026-01-01", "2026-04-03"),
        ("2026-01-02", "2026-01-01"),
        ("2026-02-30", "2026-03-01"),
        ("2026-1-1", "2026-01-02"),
        ("", ""),
    ] {
        assert_eq!(
            asked(&storage, "brd_a", from, to).await,
            Err(Code::SpanInvalid),
            "{from}…{to}"
        );
    }
}

#[tokio::test]
async fn a_body_that_is_no_request_is_malformed() {
    for body in [
        "",
        "{}",
        r#"{"brand":"northwind","from":"2026-01-01","to":"2026-01-01"}"#,
    ] {
        let failure = report(&Memory::default(), body.as_bytes()).await.unwrap_err();
        assert_eq!(refusal(failure), Code::Malformed, "{body}");
    }
}
