//! What a route answers with.

use serde::Serialize;
use worker::Response;

use crate::error::Failure;

/// A JSON document for whoever asked alone: no cache keeps it, neither on the way nor in the browser.
///
/// # Errors
/// `internal` where the platform cannot make it; the log then says what we were `doing`.
pub(crate) fn json(body: &impl Serialize, doing: &'static str) -> Result<Response, Failure> {
    let fault = |error: worker::Error| Failure::internal(doing, error);
    let response = Response::from_json(body).map_err(fault)?;
    response.headers().set("cache-control", "no-store").map_err(fault)?;
    Ok(response)
}
