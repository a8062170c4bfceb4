//! Routes of the reports: the brand comes from the session, the figures from the `report` function.

use protocol::Code;
use protocol::event::{Report, ReportRequest};
use serde::Deserialize;
use worker::{Env, Request, Response};

use crate::answer::json;
use crate::aws::post_signed;
use crate::config::Config;
use crate::error::Failure;
use crate::session::administrator;

#[derive(Deserialize)]
struct Span {
    from: String,
    to: String,
}

/// `GET /api/reports/calls?from=YYYY-MM-DD&to=YYYY-MM-DD`.
pub(crate) async fn calls(request: &Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let session = administrator(request, env, config).await?;
    let Span { from, to } = request.query().map_err(|_| Code::SpanInvalid)?;
    if !edge_core::report::is_span(&from, &to) {
        return Err(Code::SpanInvalid.into());
    }
    let asked = ReportRequest {
        brand: session.brand,
        from,
        to,
    };
    let report: Report = post_signed(config, &config.report_url, &asked).await?;
    json(&report, "answering with a report")
}
