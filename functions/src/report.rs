//! The `report` function: a brand's calls by day, kind and outcome. It reads counters, never calls, so its cost grows with
//! days alone.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use protocol::event::{Report, ReportRequest, ReportRow};
use protocol::{Code, Day, limits};

use crate::answer::Failure;
use crate::call::{Cell, Sums};
use crate::storage::Storage;

/// Answers the body of a `ReportRequest`.
///
/// # Errors
///
/// - [`Failure::Refused`]: the body is no request, or its span is malformed, reversed or too long.
/// - [`Failure::Fault`]: the storage did not answer.
pub async fn report(storage: &impl Storage, body: &[u8]) -> Result<Report, Failure> {
    if body.len() > limits::BODY_BYTES {
        return Err(Code::TooLarge.into());
    }
    let request: ReportRequest = serde_json::from_slice(body).map_err(|_| Code::Malformed)?;
    let (first, last) = span(&request)?;
    let mut rows = BTreeMap::<Cell, Sums>::new();
    for (cell, part) in storage.counters(&request.brand, first, last).await? {
        let sums = rows.entry(cell).or_default();
        *sums = sums.plus(part);
    }
    Ok(Report {
        from: request.from,
        to: request.to,
        rows: rows.into_iter().map(row).collect(),
    })
}

fn span(request: &ReportRequest) -> Result<(Day, Day), Code> {
    let day = |text: &str| text.parse::<Day>().map_err(|_| Code::SpanInvalid);
    let (first, last) = (day(&request.from)?, day(&request.to)?);
    match Day::span(first, last) {
        Some(days) if days <= limits::REPORT_DAYS => Ok((first, last)),
        Some(_) | None => Err(Code::SpanInvalid),
    }
}

fn row((cell, sums): (Cell, Sums)) -> ReportRow {
    ReportRow {
        day: cell.day.to_string(),
        kind: cell.kind,
        outcome: cell.outcome,
        calls: sums.calls,
        ring_ms: sums.ring_ms,
        setup_ms: sums.setup_ms,
        talk_ms: sums.talk_ms,
        relayed: sums.relayed,
    }
}
